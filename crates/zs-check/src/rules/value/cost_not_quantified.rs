//! # VAL003 cost-not-quantified（成本指标未量化）
//!
//! ## 依据
//! `mof-2021-101/2/cost` 成本指标：工程基建、大型修缮和购置项目必须设成本指标；不得突破预算支出标准。
//!
//! ## 检查什么
//! 成本指标的指标值里既没有金额也没有比例，只写是否、不超预算、有效控制。
//!
//! ## 为什么
//! 没有数就无法核算花得多不多，成本指标形同虚设。
//!
//! ## 反例
//! ```text
//! 成本 | 项目控制预算数 | 是/否
//! ```
//!
//! ```text
//! 成本 | 成本控制 | 按照资金测算控制各项成本。
//! ```
//!
//! ```text
//! 项目 办公楼修缮
//! 成本 | 工程造价控制情况 | 不超预算
//! ```
//!
//! ## 正例
//! ```text
//! 成本 | 项目总成本 | ≤48.6万元
//! ```
//!
//! ```text
//! 成本 | 成本节约率 | ≥5%
//! ```
//!
//! ```text
//! 成本 | 成本控制 | 严格按照预算标准1000元/人给补助对象兑付补助
//! ```
//!
//! ```text
//! 成本 | 单位成本 | 100
//! ```
//!
//! ```text
//! 成本 | 户均核查成本 | ≤290/户
//! ```
//!
//! ## 何时不提示
//! 社会成本、生态环境成本指标；有数无单位的（unit-missing）、有数缺“元”的（money-unit-incomplete）、
//! 单位不是金额的（unit-mismatch）；空白和占位符。

use crate::facts::{FormFacts, Row, is_no_meaning, is_placeholder};
use crate::rule::rule;
use crate::{Findings, Rule};
use zs_model::{Severity, Value};

pub(super) const RULE: Rule = rule! {
    code: "VAL003", name: "cost-not-quantified", clause: "mof-2021-101/2/cost", ground: Norm,
    severity: Warning, page: "cost_not_quantified.rs", check: Row(check),
};

fn check(row: &Row, form: &FormFacts, findings: &mut Findings) {
    if !row.is_cost() || !counts_money(row) || has_number(&row.target.value) {
        return;
    }
    let raw = &row.target.raw;
    if is_placeholder(raw) || is_no_meaning(raw) {
        return;
    }
    let nature = form.nature();
    let severity = if nature.is_works || nature.is_purchase {
        Severity::Error
    } else {
        Severity::Warning
    };
    let left = match row.target.value {
        Value::Boolean(None) => "没有选择，也",
        _ => "",
    };
    let message = format!(
        "“{}”是成本指标，指标值“{raw}”{left}没有金额，年底无法核算花得多不多",
        row.name
    );
    findings
        .report(row.target_path(), message)
        .advise("写明总成本或单位成本的上限；有支出标准的，按标准填写")
        .severity(severity);
}

/// 社会成本 and 生态环境成本 need not be money.
fn counts_money(row: &Row) -> bool {
    let subtype = row.indicator.and_then(|it| it.indicator_subtype.as_deref());
    !subtype.is_some_and(|it| it.contains("社会") || it.contains("生态"))
}

fn has_number(value: &Value) -> bool {
    match value {
        Value::Numeric { .. } | Value::Range { .. } | Value::Blank => true,
        Value::Text { numbers, unit, .. } => !numbers.is_empty() || unit.is_some(),
        Value::Boolean(_) | Value::Qualitative | Value::Date { .. } | Value::List => false,
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::testing::check;
    use expect_test::expect;

    #[test]
    fn within_the_budget_is_no_amount() {
        check(
            &RULE,
            "成本 | 成本控制 | 不超预算\n成本 | 项目控制预算数 | 是/否",
            expect![[r#"
                第1行 VAL003 核实 “成本控制”是成本指标，指标值“不超预算”没有金额，年底无法核算花得多不多
                      建议：写明总成本或单位成本的上限；有支出标准的，按标准填写
                第2行 VAL003 核实 “项目控制预算数”是成本指标，指标值“是/否”没有选择，也没有金额，年底无法核算花得多不多
                      建议：写明总成本或单位成本的上限；有支出标准的，按标准填写
            "#]],
        );
    }

    #[test]
    fn works_are_graver_but_the_guide_binds_central_departments() {
        check(
            &RULE,
            "项目 办公楼修缮工程\n成本 | 工程造价控制情况 | 是",
            expect![[r#"
                第2行 VAL003 核实 “工程造价控制情况”是成本指标，指标值“是”没有金额，年底无法核算花得多不多
                      建议：写明总成本或单位成本的上限；有支出标准的，按标准填写
            "#]],
        );
    }
}
