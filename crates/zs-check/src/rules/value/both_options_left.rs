//! # VAL002 both-options-left（未作选择）
//!
//! ## 依据
//! `mof-2015-88/review/completeness-norm` 规范完整性：内容完整、准确。
//!
//! ## 检查什么
//! 指标值还是“是/否”“有/无”，两个选项都留着，没有选。
//!
//! ## 为什么
//! 没有选就等于没有目标，年底无从评价。
//!
//! ## 反例
//! ```text
//! 时效 | 工程按期完工情况 | 是/否
//! ```
//!
//! ```text
//! 成本 | 项目控制预算数 | 有/无
//! ```
//!
//! ## 正例
//! ```text
//! 时效 | 完成时间 | 11月30日前
//! ```
//!
//! ```text
//! 时效 | 工程按期完工情况 | 是
//! ```
//!
//! ```text
//! 时效 | 工程按期完工情况 | √是 □否
//! ```
//!
//! ## 何时不提示
//! 选项已经勾选的；成本指标由 cost-not-quantified 一并提示。

use crate::facts::{FormFacts, IndicatorSubtype, Row};
use crate::rule::rule;
use crate::{Findings, Rule};
use zs_model::Value;

pub(super) const RULE: Rule = rule! {
    code: "VAL002", name: "both-options-left", clause: "mof-2015-88/review/completeness-norm", ground: Logic,
    severity: Error, page: "both_options_left.rs", check: Row(check),
};

fn check(row: &Row, _form: &FormFacts, findings: &mut Findings) {
    if row.target.value != Value::Boolean(None) {
        return;
    }
    let message = format!(
        "“{}”的指标值还是“{}”，两个选项都留着，没有定下目标",
        row.name, row.target.raw
    );
    findings.report(row.target_path(), message).advise(advice(row));
}

fn advice(row: &Row) -> &'static str {
    match row.subtype {
        IndicatorSubtype::Timeliness => "写明完成的日期或期限",
        IndicatorSubtype::Quantity => "写明完成多少和计量单位",
        _ if row.is_cost() => "写明金额的上限",
        _ if row.head.is_some_and(|head| head.is_share) => "写明比率，如“≥…%”",
        _ => "改用数量、比率或日期；只能二选一的，先选定",
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::testing::check;
    use expect_test::expect;

    #[test]
    fn nothing_was_chosen() {
        check(
            &RULE,
            "时效 | 工程按期完工情况 | 是/否\n质量 | 修复率 | 是/否",
            expect![[r#"
                第1行 VAL002 必改 “工程按期完工情况”的指标值还是“是/否”，两个选项都留着，没有定下目标
                      建议：写明完成的日期或期限
                第2行 VAL002 必改 “修复率”的指标值还是“是/否”，两个选项都留着，没有定下目标
                      建议：写明比率，如“≥…%”
            "#]],
        );
    }

    #[test]
    fn a_chosen_option_is_a_choice() {
        check(
            &RULE,
            "时效 | 工程按期完工情况 | √是 □否\n时效 | 工程按期完工情况 | 否",
            expect![[""]],
        );
    }
}
