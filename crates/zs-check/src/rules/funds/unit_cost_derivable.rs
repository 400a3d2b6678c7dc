//! # FUN016 unit-cost-derivable（可推算单位成本）
//!
//! ## 依据
//! `mof-2021-101/2/cost` 成本指标：能测算单位成本的，按预算支出标准设定。
//!
//! ## 检查什么
//! 项目只有一个数量指标，没有以元计的成本指标，预算数除以数量恰好是一个整齐的标准（默认不超过2位有效数字）。
//!
//! ## 为什么
//! 钱除以数正好是每人200元，说明预算本来就按标准测算，把标准写成成本指标即可考核。
//!
//! ## 反例
//! ```text
//! 项目 培训
//! 金额 50000
//! 数量 | 培训人数 | 250人
//! ```
//!
//! ## 正例
//! ```text
//! 项目 培训
//! 金额 51234
//! 数量 | 培训人数 | 250人
//! ```
//!
//! ```text
//! 项目 培训
//! 金额 50000
//! 数量 | 培训人数 | 250人
//! 成本 | 人均培训成本 | ≤200元/人
//! ```
//!
//! ## 何时不提示
//! 数量指标不止一个的（总额除以其中之一没有意义）；数量为1的；计量单位是百分比，或次、场、项等没有单价的。

use crate::facts::{FormFacts, Row, quantity_rows};
use crate::rule::rule;
use crate::{Findings, Rule};
use rust_decimal::Decimal;
use zs_model::ProjectGoal;

pub(super) const RULE: Rule = rule! {
    code: "FUN016", name: "unit-cost-derivable", clause: "mof-2021-101/2/cost", ground: Norm,
    severity: Advice, page: "unit_cost_derivable.rs", check: Project(check),
};

/// Acts and bundles have no price of their own.
const NO_PRICE: [&str; 8] = ["次", "场", "项", "个", "期", "批", "批次", "起"];

fn check(goal: &ProjectGoal, form: &FormFacts, findings: &mut Findings) {
    let Some(digits) = form.law.count("funds.unit_cost_significant_digits_max") else {
        return findings.cannot_tell("budget_amount".into(), "规则方案没有规定有效数字");
    };
    let has_price = form
        .rows
        .iter()
        .any(|row| row.is_cost() && row.target.unit().is_some_and(|it| it.is_money()));
    let rows: Vec<&Row> = quantity_rows(form).collect();
    let ([row], Some(budget)) = (&rows[..], goal.budget_amount) else {
        return;
    };
    let (Some(unit), Some(number)) = (row.target.unit(), row.target.number()) else {
        return;
    };
    if has_price || !unit.is_count() || number <= Decimal::ONE || NO_PRICE.contains(&unit.as_str()) {
        return;
    }
    let Some(each) = budget.yuan().checked_div(number) else {
        return;
    };
    let is_exact = each.checked_mul(number) == Some(budget.yuan());
    if is_exact && each >= Decimal::ONE && significant_digits(each) <= digits {
        let (amount, each) = (budget.print_wan_yuan(), each.normalize());
        let message = format!(
            "{amount}万元除以{}正好是{each}元/{unit}，像是按标准测算的",
            row.target.raw
        );
        findings
            .report(row.target_path(), message)
            .advise(format!("如有此标准，可补成本指标“≤{each}元/{unit}”"));
    }
}

fn significant_digits(number: Decimal) -> usize {
    let digits = number.normalize().mantissa().unsigned_abs().to_string();
    digits.trim_end_matches('0').len()
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::testing::check;
    use expect_test::expect;

    #[test]
    fn two_hundred_yuan_a_person() {
        check(
            &RULE,
            "金额 50000\n数量 | 培训人数 | 250人",
            expect![[r#"
            第2行 FUN016 建议 5.00万元除以250人正好是200元/人，像是按标准测算的
                  建议：如有此标准，可补成本指标“≤200元/人”
        "#]],
        );
    }

    #[test]
    fn one_count_of_many_means_nothing() {
        check(
            &RULE,
            "金额 50000\n数量 | 培训人数 | 250人\n数量 | 教材册数 | 500册",
            expect![""],
        );
    }
}
