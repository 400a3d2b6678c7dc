//! # FUN005 cost-product-differs（单价乘数量与预算不符）
//!
//! ## 依据
//! `mof-2015-88/review/funds-match` 资金匹配性：目标与资金规模匹配，既不过高也不过低。
//!
//! ## 检查什么
//! 单价（元/人）与同一计量单位的数量（人）相乘，是否超过预算数，或不到预算数的一半（默认50%）而没有其他成本指标。
//!
//! ## 为什么
//! 单价、数量、预算三个数互相印证；对不上说明至少一个填错，或漏写了主要支出。
//!
//! ## 反例
//! ```text
//! 项目 培训
//! 金额 90000
//! 数量 | 培训人数 | 500人
//! 成本 | 人均培训成本 | ≤300元/人
//! ```
//!
//! ## 正例
//! ```text
//! 项目 培训
//! 金额 150000
//! 数量 | 培训人数 | 500人
//! 成本 | 人均培训成本 | ≤300元/人
//! ```
//!
//! ```text
//! 项目 培训
//! 金额 900000
//! 数量 | 培训人数 | 500人
//! 数量 | 教材册数 | 500册
//! 成本 | 人均培训成本 | ≤300元/人
//! 成本 | 教材成本 | ≤20元/册
//! ```
//!
//! ## 何时不提示
//! 同一单位的数量不止一个，或单价含时间（元/人·月）的；预算数空白的。

use crate::facts::{FormFacts, Row, quantity_rows};
use crate::rule::rule;
use crate::{Findings, Rule};
use rust_decimal::Decimal;
use zs_model::{Money, ProjectGoal, Value};

pub(super) const RULE: Rule = rule! {
    code: "FUN005", name: "cost-product-differs", clause: "mof-2015-88/review/funds-match", ground: Norm,
    severity: Warning, page: "cost_product_differs.rs", check: Project(check),
};

fn check(goal: &ProjectGoal, form: &FormFacts, findings: &mut Findings) {
    let costs: Vec<&Row> = form.rows.iter().filter(|row| row.is_cost()).collect();
    let Some(budget) = goal.budget_amount else {
        return findings.cannot_tell("budget_amount".into(), "预算数空白");
    };
    for cost in &costs {
        let Some((price, thing)) = price_per(cost) else {
            continue;
        };
        let counted =
            quantity_rows(form).filter(|row| row.target.unit().is_some_and(|unit| unit.as_str() == thing));
        let [quantity] = counted.collect::<Vec<_>>()[..] else {
            continue;
        };
        let Some(number) = quantity.target.number() else {
            continue;
        };
        let Some(product) = price.checked_mul(number).map(Money::from_yuan) else {
            continue;
        };
        let minimum = form.law.decimal("funds.cost_product_min_percent");
        let is_small = costs.len() == 1 && minimum.is_some_and(|percent| is_below(product, budget, percent));
        if product > budget || is_small {
            let message = format!(
                "“{}”{}乘“{}”{}是{}万元，预算数是{}万元",
                cost.name,
                cost.target.raw,
                quantity.name,
                quantity.target.raw,
                product.print_wan_yuan(),
                budget.print_wan_yuan()
            );
            findings
                .report(cost.target_path(), message)
                .also(form.number, quantity.target_path())
                .advise("请核对单价、数量和预算数；还有其他支出的，请补成本指标");
        }
    }
}

/// The price in yuan and the one thing it is per: `≤300元/人` → 300, 人.
fn price_per<'a>(row: &'a Row) -> Option<(Decimal, &'a str)> {
    let Value::Numeric {
        number,
        unit: Some(unit),
        ..
    } = &row.target.value
    else {
        return None;
    };
    let (money, thing) = unit.as_str().split_once('/')?;
    let factor = match money {
        "元" => 1_u32,
        "万元" => 10_000,
        _ => return None,
    };
    let is_one_thing = !thing.contains(['(', '/', '·']);
    is_one_thing.then_some((number.checked_mul(Decimal::from(factor))?, thing))
}

fn is_below(product: Money, budget: Money, percent: Decimal) -> bool {
    let share = product.yuan().checked_mul(Decimal::ONE_HUNDRED);
    let limit = budget.yuan().checked_mul(percent);
    matches!((share, limit), (Some(share), Some(limit)) if share < limit)
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::testing::check;
    use expect_test::expect;

    #[test]
    fn five_hundred_persons_cost_more_than_there_is() {
        check(
            &RULE,
            "金额 90000\n数量 | 培训人数 | 500人\n成本 | 人均成本 | ≤300元/人",
            expect![[r#"
            第3行 FUN005 核实 “人均成本”≤300元/人乘“培训人数”500人是15.00万元，预算数是9.00万元
                  建议：请核对单价、数量和预算数；还有其他支出的，请补成本指标
        "#]],
        );
    }

    #[test]
    fn two_counts_of_persons_cannot_be_told_apart() {
        check(
            &RULE,
            "金额 90000\n数量 | 培训人数 | 500人\n数量 | 参会人数 | 20人\n成本 | 人均成本 | ≤300元/人",
            expect![""],
        );
    }
}
