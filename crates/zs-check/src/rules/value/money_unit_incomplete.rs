//! # VAL018 money-unit-incomplete（金额单位不完整）
//!
//! ## 依据
//! `mof-2015-88/review/completeness-norm` 规范完整性：没有错项。
//!
//! ## 检查什么
//! 金额没有写“元”（≤300/套、250万）；单价、补助标准写了元，没有写每什么（补贴标准 500元）。
//!
//! ## 为什么
//! “250万”“300/套”没有说是钱；“500元”的标准没有说是每人、每户还是每月。
//!
//! ## 反例
//! ```text
//! 成本 | 通风设备单价 | ≤300/套
//! ```
//!
//! ```text
//! 成本 | 项目成本 | 250万
//! ```
//!
//! ```text
//! 成本 | 造林补助 | 每亩300
//! ```
//!
//! ```text
//! 成本 | 补贴标准 | 500元
//! ```
//!
//! ## 正例
//! ```text
//! 成本 | 通风设备单价 | ≤300元/套
//! ```
//!
//! ```text
//! 成本 | 项目成本 | ≤250万元
//! ```
//!
//! ```text
//! 成本 | 补贴标准 | =500元/户
//! ```
//!
//! ```text
//! 成本 | 人均培训成本 | ≤380元
//! ```
//!
//! ```text
//! 数量 | 短信条数 | ≥3万
//! 数量 | 发放工资人数 | ≥3万
//! ```
//!
//! ```text
//! 成本 | 补贴标准 | 500元 | 每户每年的补贴
//! ```
//!
//! ## 何时不提示
//! 名称或描述说明了每什么的（人均、户均、每台）；不是金额的万、/天。

use crate::facts::{FormFacts, Row, UnitKind};
use crate::rule::rule;
use crate::words;
use crate::{Findings, Rule};
use zs_model::{Severity, Unit};

pub(super) const RULE: Rule = rule! {
    code: "VAL018", name: "money-unit-incomplete", clause: "mof-2015-88/review/completeness-norm", ground: Logic,
    severity: Error, page: "money_unit_incomplete.rs", check: Row(check),
};

fn check(row: &Row, _form: &FormFacts, findings: &mut Findings) {
    let Some(unit) = row.target.unit() else { return };
    let raw = &row.target.raw;
    if lacks_yuan(unit) && row.target.number().is_some() && asks_money(row) {
        let message = format!("“{}”问的是钱，指标值“{raw}”却没有写“元”", row.name);
        let draft = findings.report(row.target_path(), message);
        draft.advise("补上“元”或“万元”");
        // A standard would still lack what it is paid for.
        if raw.trim_end().ends_with(['万', '亿']) && !is_standard(row) {
            draft.fix(format!("{}元", raw.trim_end()));
        }
    } else if is_standard_without_per(row, unit) {
        let message = format!(
            "“{}”是标准，指标值“{raw}”没有说明是每人、每户还是每个月",
            row.name
        );
        findings
            .report(row.target_path(), message)
            .advise("写成“元/人”“元/户”一类")
            .severity(Severity::Warning);
    }
}

fn is_standard(row: &Row) -> bool {
    words::STANDARD_NAME.ending(&row.plain_name).is_some()
}

fn asks_money(row: &Row) -> bool {
    row.is_cost() || words::PRICE_NAME.ending(&row.plain_name).is_some()
}

/// `250万`, `/套`, `万/月`.
fn lacks_yuan(unit: &Unit) -> bool {
    unit.is_bare_multiplier() || unit.as_str().starts_with('/')
}

fn is_standard_without_per(row: &Row, unit: &Unit) -> bool {
    let says_per = |text: &str| words::PER_WHAT.find(text).is_some();
    row.unit_kind == Some(UnitKind::Money)
        && !unit.is_per()
        && is_standard(row)
        && !says_per(row.name)
        && !row.description().is_some_and(says_per)
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::testing::check;
    use expect_test::expect;

    #[test]
    fn yuan_is_missing() {
        check(
            &RULE,
            "成本 | 户均核查成本 | ≤290/户\n成本 | 项目成本 | 250万",
            expect![[r#"
                第1行 VAL018 核实 “户均核查成本”问的是钱，指标值“≤290/户”却没有写“元”
                      建议：补上“元”或“万元”
                第2行 VAL018 核实 “项目成本”问的是钱，指标值“250万”却没有写“元”
                      建议：补上“元”或“万元”
                      改为：250万元
            "#]],
        );
    }

    #[test]
    fn a_standard_for_each_what() {
        check(
            &RULE,
            "成本 | 补贴标准 | 500元",
            expect![[r#"
            第1行 VAL018 核实 “补贴标准”是标准，指标值“500元”没有说明是每人、每户还是每个月
                  建议：写成“元/人”“元/户”一类
        "#]],
        );
    }

    #[test]
    fn the_name_may_say_for_each_what() {
        check(
            &RULE,
            "成本 | 人均补贴标准 | 500元\n数量 | 短信条数 | 3万",
            expect![[""]],
        );
    }
}
