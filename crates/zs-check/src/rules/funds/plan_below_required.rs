//! # FUN013 plan-below-required（支出计划低于进度要求）
//!
//! ## 依据
//! `hebei-text/progress` 支出进度要求：由规则方案规定各时点的最低进度。
//!
//! ## 检查什么
//! 本单位各项目合计（按预算数加权）的累计支出，在某个时点低于规则方案规定的进度；并列出低于要求的项目。
//!
//! ## 为什么
//! 支出进度按单位考核，先知道差在哪些项目，才好调整。
//!
//! ## 反例
//! ```text
//! 项目 甲
//! 金额 100000
//! 计划 25 40 75 100
//! ```
//!
//! ## 正例
//! ```text
//! 项目 甲
//! 金额 100000
//! 计划 25 60 90 100
//! ```
//!
//! ## 何时不提示
//! 规则方案没有规定进度要求的（河北方案默认不启用，本地采用后打开）。

use crate::facts::{Facts, Plan};
use crate::rule::rule;
use crate::{Findings, Rule};
use rust_decimal::Decimal;

pub(super) const RULE: Rule = rule! {
    code: "FUN013", name: "plan-below-required", clause: "hebei-text/progress", ground: Norm,
    severity: Warning, page: "plan_below_required.rs", check: Document(check),
};

fn check(facts: &Facts, findings: &mut Findings) {
    let Some(required) = facts.law.decimals("spending_plan.required_progress") else {
        return findings.skip("规则方案没有规定支出进度要求");
    };
    for (index, required) in required.iter().enumerate().take(4) {
        let Some(required) = required else { continue };
        let Some(total) = weighted(facts, index).filter(|total| total < required) else {
            continue;
        };
        let below = facts
            .projects()
            .filter(|(goal, _)| goal.spending_plan[index].is_some_and(|percent| percent.0 < *required));
        let below: Vec<usize> = below.map(|(_, form)| form.number).collect();
        let Some(first) = below.first() else { continue };
        let date = Plan::date(index);
        let message = format!(
            "各项目合计{date}累计支出{}%，低于要求的{required}%（{}个项目）",
            total.round_dp(2).normalize(),
            below.len()
        );
        let draft = findings
            .report_in(*first, Plan::path(index), message)
            .advise("请调整所列项目的支出计划");
        for form in &below[1..] {
            draft.also(*form, Plan::path(index));
        }
    }
}

/// The percentage of all money planned to be spent by a date, over the projects that say so.
fn weighted(facts: &Facts, index: usize) -> Option<Decimal> {
    let (mut money, mut spent) = (Decimal::ZERO, Decimal::ZERO);
    for (goal, _) in facts.projects() {
        let (Some(budget), Some(percent)) = (goal.budget_amount, goal.spending_plan[index]) else {
            continue;
        };
        money = money.checked_add(budget.yuan())?;
        spent = spent.checked_add(budget.yuan().checked_mul(percent.0)?)?;
    }
    spent.checked_div(money)
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::testing::{check, check_in};
    use expect_test::expect;

    #[test]
    fn together_below_the_required_progress() {
        check(
            &RULE,
            "项目 甲\n金额 100000\n计划 25 40 75 100\n项目 乙\n金额 300000\n计划 25 70 100 100",
            expect![""],
        );
    }

    #[test]
    fn without_a_requirement_it_does_not_run() {
        check_in(
            "national",
            &RULE,
            "项目 甲\n金额 100000\n计划 0 0 0 100",
            expect![[r#"
            未检查：规则方案没有规定支出进度要求
        "#]],
        );
    }
}
