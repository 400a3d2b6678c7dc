//! # FUN012 plan-odd-step（支出计划异常）
//!
//! ## 依据
//! `mof-2015-88/review/conditions` 条件充分性：实施方案具体可行。
//!
//! ## 检查什么
//! 某一时段的支出份额过大（默认70%）而其他时段很小，没有说明原因。
//!
//! ## 为什么
//! 多半是填错，或没有按实施进度安排。
//!
//! ## 反例
//! ```text
//! 计划 10 80 82 100
//! ```
//!
//! ## 正例
//! ```text
//! 计划 25 50 75 100
//! ```
//!
//! ```text
//! 计划 0 100 100 100
//! ```
//!
//! ## 何时不提示
//! 一次付清的；最后一个时段的（另由 plan-back-loaded 提示）；说明了付款时间的。

use crate::facts::{FormFacts, Plan, timing_is_explained};
use crate::rule::rule;
use crate::{Findings, Rule};
use rust_decimal::Decimal;
use zs_model::ProjectGoal;

pub(super) const RULE: Rule = rule! {
    code: "FUN012", name: "plan-odd-step", clause: "mof-2015-88/review/conditions", ground: Norm,
    severity: Advice, page: "plan_odd_step.rs", check: Project(check),
};

fn check(goal: &ProjectGoal, form: &FormFacts, findings: &mut Findings) {
    let Some(plan) = Plan::of(goal) else {
        return findings.cannot_tell("spending_plan".into(), "没有支出计划");
    };
    let Some(limit) = form.law.decimal("spending_plan.odd_step_percent") else {
        return findings.cannot_tell("spending_plan".into(), "规则方案没有规定份额");
    };
    if timing_is_explained(form) {
        return;
    }
    for (index, before, after) in plan.steps().filter(|(index, ..)| *index < 3) {
        let Some(step) = after.checked_sub(before) else {
            continue;
        };
        if step >= limit && step != Decimal::ONE_HUNDRED {
            let (then, now) = (Plan::date(index - 1), Plan::date(index));
            let message = format!("支出计划{}：{then}到{now}一段就要支出{step}%", plan.words());
            findings
                .report(Plan::path(index), message)
                .advise("请核对是否填错；确实如此的，请在计划理由中写明");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::testing::check;
    use expect_test::expect;

    #[test]
    fn one_step_of_seventy_percent() {
        check(
            &RULE,
            "计划 10 80 82 100",
            expect![[r#"
            第1行 FUN012 建议 支出计划10/80/82/100：3月底到6月底一段就要支出70%
                  建议：请核对是否填错；确实如此的，请在计划理由中写明
        "#]],
        );
    }

    #[test]
    fn one_payment_is_fine() {
        check(&RULE, "计划 0 100 100 100", expect![""]);
    }
}
