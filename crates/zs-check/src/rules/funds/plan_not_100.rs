//! # FUN008 plan-not-100（年底不足100%）
//!
//! ## 依据
//! `hebei-text/spending-plan` 资金支出计划：填四个时点的累计百分比，逐期不减，12月底为100%。
//!
//! ## 检查什么
//! 12月底的累计百分比是否为100%。
//!
//! ## 为什么
//! 年度预算应在年底前支出完毕；不足的要说明，超过的是填错。
//!
//! ## 反例
//! ```text
//! 计划 25 50 75 90
//! ```
//!
//! ## 正例
//! ```text
//! 计划 25 50 75 100
//! ```
//!
//! ## 何时不提示
//! 12月底空白的（另由 plan-blank 提示）。计划理由或文字写明质保金、跨年合同的，只提请核实。

use crate::facts::{FormFacts, Plan};
use crate::rule::rule;
use crate::words;
use crate::{Findings, Rule};
use rust_decimal::Decimal;
use zs_model::{ProjectGoal, Severity};

pub(super) const RULE: Rule = rule! {
    code: "FUN008", name: "plan-not-100", clause: "hebei-text/spending-plan", ground: Logic,
    severity: Error, page: "plan_not_100.rs", check: Project(check),
};

fn check(goal: &ProjectGoal, form: &FormFacts, findings: &mut Findings) {
    let Some(plan) = Plan::of(goal) else {
        return findings.cannot_tell("spending_plan".into(), "没有支出计划");
    };
    let Some(last) = plan.percents[3].filter(|last| *last != Decimal::ONE_HUNDRED) else {
        return;
    };
    let draft = findings
        .report(Plan::path(3), format!("12月底累计支出{last}%，不是100%"))
        .advise("请填100%；留有质保金或合同跨年的，请在计划理由中写明");
    if is_explained(goal, form) {
        draft.severity(Severity::Warning);
    }
}

fn is_explained(goal: &ProjectGoal, form: &FormFacts) -> bool {
    let reason = goal.inner.as_ref().and_then(|inner| inner.plan_reason.as_deref());
    let has_reason = reason.is_some_and(|reason| !reason.trim().is_empty());
    has_reason
        || form
            .cells()
            .iter()
            .any(|cell| words::PAYMENT_OVER_YEARS.find(cell.text).is_some())
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::testing::check;
    use expect_test::expect;

    #[test]
    fn ninety_percent_at_the_end_of_the_year() {
        check(
            &RULE,
            "计划 25 50 75 90",
            expect![[r#"
            第1行 FUN008 必改 12月底累计支出90%，不是100%
                  建议：请填100%；留有质保金或合同跨年的，请在计划理由中写明
        "#]],
        );
    }

    #[test]
    fn a_retention_makes_it_a_question() {
        check(
            &RULE,
            "计划 25 50 75 90\n用途 支付工程款，留质保金10%",
            expect![[r#"
            第1行 FUN008 核实 12月底累计支出90%，不是100%
                  建议：请填100%；留有质保金或合同跨年的，请在计划理由中写明
        "#]],
        );
    }
}
