//! # FUN006 plan-decreasing（支出计划递减）
//!
//! ## 依据
//! `hebei-text/spending-plan` 资金支出计划：填四个时点的累计百分比，逐期不减，12月底为100%。
//!
//! ## 检查什么
//! 累计百分比后一时点小于前一时点。
//!
//! ## 为什么
//! 填的是累计数，只能不变或增加；变小说明填成了当期数或填错。
//!
//! ## 反例
//! ```text
//! 计划 25 50 40 100
//! ```
//!
//! ## 正例
//! ```text
//! 计划 25 50 75 100
//! ```
//!
//! ```text
//! 计划 0 50 50 100
//! ```
//!
//! ## 何时不提示
//! 空白的时点不参与比较，另由 plan-blank 提示。

use crate::facts::{FormFacts, Plan};
use crate::rule::rule;
use crate::{Findings, Rule};
use rust_decimal::Decimal;
use zs_model::ProjectGoal;

pub(super) const RULE: Rule = rule! {
    code: "FUN006", name: "plan-decreasing", clause: "hebei-text/spending-plan", ground: Logic,
    severity: Error, page: "plan_decreasing.rs", check: Project(check),
};

fn check(goal: &ProjectGoal, _form: &FormFacts, findings: &mut Findings) {
    let Some(plan) = Plan::of(goal) else {
        return findings.cannot_tell("spending_plan".into(), "没有支出计划");
    };
    let mut before: Option<(usize, Decimal)> = None;
    for (index, percent) in plan.percents.iter().enumerate() {
        let Some(percent) = *percent else { continue };
        if let Some((earlier, last)) = before.filter(|(_, last)| percent < *last) {
            let (then, now) = (Plan::date(earlier), Plan::date(index));
            let message = format!(
                "支出计划{}：{now}累计{percent}%，少于{then}的{last}%",
                plan.words()
            );
            findings
                .report(Plan::path(index), message)
                .advise("请填累计百分比，后一时点不小于前一时点");
        }
        before = Some((index, percent));
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::testing::check;
    use expect_test::expect;

    #[test]
    fn a_plan_that_falls() {
        check(
            &RULE,
            "计划 25 50 40 100",
            expect![[r#"
            第1行 FUN006 必改 支出计划25/50/40/100：10月底累计40%，少于6月底的50%
                  建议：请填累计百分比，后一时点不小于前一时点
        "#]],
        );
    }

    #[test]
    fn blanks_are_passed_over() {
        check(
            &RULE,
            "计划 50 - 40 100",
            expect![[r#"
            第1行 FUN006 必改 支出计划50/空/40/100：10月底累计40%，少于3月底的50%
                  建议：请填累计百分比，后一时点不小于前一时点
        "#]],
        );
    }
}
