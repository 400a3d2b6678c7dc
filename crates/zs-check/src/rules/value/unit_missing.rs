//! # VAL009 unit-missing（缺少计量单位）
//!
//! ## 依据
//! `mof-2015-88/review/completeness-norm` 规范完整性：内容完整、准确，没有缺项。
//!
//! ## 检查什么
//! 指标值只有数字，没有计量单位，名称也没有说明以什么计量。
//!
//! ## 为什么
//! “100”是家、是个还是万元，别人看不出来，自评时也容易换一个口径。
//!
//! ## 反例
//! ```text
//! 数量 | 企业数量 | ≥100
//! ```
//!
//! ```text
//! 质量 | 验收合格率 | 100
//! ```
//!
//! ```text
//! 成本 | 项目总成本 | 59
//! ```
//!
//! ```text
//! 社会 | 较大以上特种设备事故 | =0
//! ```
//!
//! ## 正例
//! ```text
//! 数量 | 企业数量 | ≥100家
//! ```
//!
//! ```text
//! 数量 | 培训人数 | ≥100
//! 数量 | 检查次数 | 12
//! ```
//!
//! ```text
//! 数量 | 管理车辆（辆） | 17
//! 数量 | 改造面积（单位：平方米） | 500
//! ```
//!
//! ```text
//! 质量 | 视频在线率 | ≥0.97
//! ```
//!
//! ```text
//! 经济 | 居民消费价格指数 | ≤103
//! ```
//!
//! ## 何时不提示
//! 次数、人数、学时等名称自己说明单位的，名称括号里写了单位的；不大于1的比率；指数、系数。

use crate::facts::{FormFacts, Row};
use crate::rule::rule;
use crate::{Findings, Rule};
use rust_decimal::Decimal;
use zs_model::{Severity, Value};

pub(super) const RULE: Rule = rule! {
    code: "VAL009", name: "unit-missing", clause: "mof-2015-88/review/completeness-norm", ground: Norm,
    severity: Warning, page: "unit_missing.rs", check: Row(check),
};

fn check(row: &Row, _form: &FormFacts, findings: &mut Findings) {
    let (number, raw) = match &row.target.value {
        Value::Numeric {
            number, unit: None, ..
        } => (*number, &row.target.raw),
        Value::Range { high, unit: None, .. } => (*high, &row.target.raw),
        _ => return,
    };
    if name_gives_unit(row) || (is_share(row) && number <= Decimal::ONE) {
        return;
    }
    let severity = if row.is_cost() {
        Severity::Error
    } else {
        Severity::Warning
    };
    let advice = if is_share(row) {
        "是百分比的，在数字后写“%”"
    } else if row.is_cost() {
        "在数字后写明元、万元或元/人等单位"
    } else {
        "在数字后写明计量单位"
    };
    findings
        .report(
            row.target_path(),
            format!(
                "“{}”的指标值“{raw}”没有计量单位，名称里也看不出以什么计量",
                row.name
            ),
        )
        .advise(advice)
        .severity(severity);
}

fn is_share(row: &Row) -> bool {
    row.head.is_some_and(|head| head.is_share)
}

/// 人数, 指数, or a unit in brackets behind the name.
fn name_gives_unit(row: &Row) -> bool {
    row.head
        .is_some_and(|head| head.counter.is_some() || head.units.is_empty())
        || row.unit_in_name().is_some()
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::testing::check;
    use expect_test::expect;

    #[test]
    fn a_hundred_of_what() {
        check(
            &RULE,
            "数量 | 企业数量 | ≥100\n质量 | 验收合格率 | 100",
            expect![[r#"
                第1行 VAL009 核实 “企业数量”的指标值“≥100”没有计量单位，名称里也看不出以什么计量
                      建议：在数字后写明计量单位
                第2行 VAL009 核实 “验收合格率”的指标值“100”没有计量单位，名称里也看不出以什么计量
                      建议：是百分比的，在数字后写“%”
            "#]],
        );
    }

    #[test]
    fn a_cost_without_unit_is_capped_by_the_clause() {
        check(
            &RULE,
            "成本 | 项目总成本 | 59",
            expect![[r#"
            第1行 VAL009 核实 “项目总成本”的指标值“59”没有计量单位，名称里也看不出以什么计量
                  建议：在数字后写明元、万元或元/人等单位
        "#]],
        );
    }

    #[test]
    fn some_names_give_the_unit() {
        check(
            &RULE,
            "数量 | 培训学时 | 40\n数量 | 管理车辆（辆） | 17\n社会 | 死亡率 | 0.3",
            expect![[""]],
        );
    }
}
