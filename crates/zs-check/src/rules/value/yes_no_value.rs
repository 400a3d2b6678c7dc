//! # VAL001 yes-no-value（指标值为“是/否”）
//!
//! ## 依据
//! `mof-2015-88/15` 细化量化：不能量化的用分级分档的定性表述。
//!
//! ## 检查什么
//! 指标值只写是、否、有、无或打勾。
//!
//! ## 为什么
//! 年底只能回答做没做，说不出做到多少，自评只能给满分或零分。
//!
//! ## 反例
//! ```text
//! 生态 | 节约办公成本 | 是
//! ```
//!
//! ```text
//! 数量 | 开展宣传 | 有
//! ```
//!
//! ```text
//! 时效 | 完成年度任务 | √
//! ```
//!
//! ## 正例
//! ```text
//! 数量 | 宣传活动场次 | ≥6场
//! ```
//!
//! ```text
//! 时效 | 完成时间 | 11月30日前
//! ```
//!
//! ```text
//! 质量 | 系统通过验收情况 | 是/否
//! ```
//!
//! ## 何时不提示
//! 两个选项都留着（是/否）的，由 both-options-left 提示；比率写是否的，由 rate-with-yes-no 提示；
//! 名称问次数、人数的，由 unit-mismatch 提示；成本指标由 cost-not-quantified 提示。

use crate::facts::{FormFacts, IndicatorSubtype, Row};
use crate::rule::rule;
use crate::{Findings, Rule};
use zs_model::{Severity, Value};

pub(super) const RULE: Rule = rule! {
    code: "VAL001", name: "yes-no-value", clause: "mof-2015-88/15", ground: Norm,
    severity: Warning, page: "yes_no_value.rs", check: Row(check),
};

fn check(row: &Row, _form: &FormFacts, findings: &mut Findings) {
    let Value::Boolean(Some(_)) = row.target.value else {
        return;
    };
    if row.head.is_some_and(|head| head.is_share || head.is_count()) {
        return;
    }
    let message = format!(
        "“{}”的指标值只写“{}”，年底只能回答做没做，说不出做到多少",
        row.name, row.target.raw
    );
    findings
        .report(row.target_path(), message)
        .advise(advice(row))
        .severity(severity(row));
}

fn advice(row: &Row) -> &'static str {
    match row.subtype {
        IndicatorSubtype::Timeliness => "写明完成的日期或期限",
        IndicatorSubtype::Quantity => "写明完成多少和计量单位",
        IndicatorSubtype::Quality => "写明达到的标准或比率",
        IndicatorSubtype::Satisfaction => "写明满意的人占多少",
        _ if row.is_cost() => "写明金额的上限",
        _ => "改用数量、比率或日期；不能量化的，写明分档标准",
    }
}

fn severity(row: &Row) -> Severity {
    match row.subtype {
        IndicatorSubtype::Quantity | IndicatorSubtype::Cost | IndicatorSubtype::Satisfaction => {
            Severity::Error
        }
        _ => Severity::Warning,
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::testing::check;
    use expect_test::expect;

    #[test]
    fn a_yes_says_nothing_about_how_much() {
        check(
            &RULE,
            "生态 | 节约办公成本 | 是\n数量 | 开展宣传 | 有",
            expect![[r#"
                第1行 VAL001 核实 “节约办公成本”的指标值只写“是”，年底只能回答做没做，说不出做到多少
                      建议：改用数量、比率或日期；不能量化的，写明分档标准
                第2行 VAL001 核实 “开展宣传”的指标值只写“有”，年底只能回答做没做，说不出做到多少
                      建议：写明完成多少和计量单位
            "#]],
        );
    }

    #[test]
    fn both_options_left_and_rates_are_other_rules() {
        check(
            &RULE,
            "时效 | 按期完工 | 是/否\n质量 | 修复率 | 是\n数量 | 检查次数 | 是",
            expect![[""]],
        );
    }
}
