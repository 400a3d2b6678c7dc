//! # VAL017 money-as-quantity（以资金额作数量指标）
//!
//! ## 依据
//! `mof-2015-88/review/indicator-science` 指标科学性：产出是产品和服务，不是花掉的钱。
//!
//! ## 检查什么
//! 数量指标以元、万元计，或者数字恰好等于预算数。
//!
//! ## 为什么
//! 钱花出去不等于事办成了；数量要说明买到或做成了多少。
//!
//! ## 反例
//! ```text
//! 数量 | 工程投资额 | 95万元
//! ```
//!
//! ```text
//! 项目 暖通改造
//! 金额 432000
//! 数量 | 工程资金金额 | 43.2
//! ```
//!
//! ## 正例
//! ```text
//! 数量 | 改造面积 | ≥1200平方米
//! ```
//!
//! ```text
//! 数量 | 发放创业担保贷款 | ≥500万元
//! ```
//!
//! ```text
//! 项目 债券付息
//! 数量 | 支付利息 | 120万元
//! ```
//!
//! ```text
//! 数量 | 人均补助 | 500元/人
//! ```
//!
//! ## 何时不提示
//! 钱本身就是产品的（贷款、贴息、付息、基金、招商引资、税收）；单价。

use crate::facts::{FormFacts, IndicatorSubtype, Row, UnitKind};
use crate::rule::rule;
use crate::words;
use crate::{Findings, Rule};
use rust_decimal::Decimal;
use zs_model::{ProjectGoal, Value};

pub(super) const RULE: Rule = rule! {
    code: "VAL017", name: "money-as-quantity", clause: "mof-2015-88/review/indicator-science", ground: Norm,
    severity: Error, page: "money_as_quantity.rs", check: Row(check),
};

fn check(row: &Row, form: &FormFacts, findings: &mut Findings) {
    let Value::Numeric { number, unit, .. } = &row.target.value else {
        return;
    };
    if row.subtype != IndicatorSubtype::Quantity || number.is_zero() {
        return;
    }
    let raw = &row.target.raw;
    let message = match unit {
        Some(unit) if row.unit_kind == Some(UnitKind::Money) && !unit.is_per() => {
            let same = if equals_budget(*number, unit.scale(), form) {
                "，恰好是预算数"
            } else {
                ""
            };
            format!(
                "数量指标“{}”写的是金额“{raw}”{same}，说明不了做成了多少事",
                row.name
            )
        }
        None if equals_budget_in_any_unit(*number, form) && words::MONEY_NAME.find(row.name).is_some() => {
            format!(
                "数量指标“{}”的“{raw}”恰好是预算数，说明不了做成了多少事",
                row.name
            )
        }
        _ => return,
    };
    if money_is_the_product(row, form) {
        return;
    }
    findings
        .report(row.target_path(), message)
        .advise("改写这笔钱买到的产品或服务的数量，金额放到成本指标");
}

fn money_is_the_product(row: &Row, form: &FormFacts) -> bool {
    let class = &words::MONEY_IS_PRODUCT;
    let project = form.form.project();
    let name = project
        .and_then(|it| it.project_name.as_deref())
        .unwrap_or_default();
    class.find(row.name).is_some() || class.find(name).is_some()
}

fn equals_budget(number: Decimal, scale: Option<Decimal>, form: &FormFacts) -> bool {
    let budget = form.form.project().and_then(|it: &ProjectGoal| it.budget_amount);
    let amount = scale.and_then(|scale| number.checked_mul(scale));
    budget.is_some_and(|budget| amount == Some(budget.yuan()) && !number.is_zero())
}

fn equals_budget_in_any_unit(number: Decimal, form: &FormFacts) -> bool {
    [Decimal::ONE, Decimal::from(10_000)]
        .into_iter()
        .any(|scale| equals_budget(number, Some(scale), form))
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::testing::check;
    use expect_test::expect;

    #[test]
    fn money_spent_is_no_product() {
        check(
            &RULE,
            "项目 改造\n金额 950000\n数量 | 工程投资额 | 95万元",
            expect![[r#"
                第3行 VAL017 核实 数量指标“工程投资额”写的是金额“95万元”，恰好是预算数，说明不了做成了多少事
                      建议：改写这笔钱买到的产品或服务的数量，金额放到成本指标
            "#]],
        );
    }

    #[test]
    fn loans_are_money() {
        check(&RULE, "数量 | 发放创业担保贷款 | ≥500万元", expect![[""]]);
    }
}
