//! # FUN007 plan-flat（支出计划停滞）
//!
//! ## 依据
//! `hebei-text/spending-plan` 资金支出计划：填四个时点的累计百分比，逐期不减，12月底为100%。
//!
//! ## 检查什么
//! 两个时点之间累计百分比没有增长。
//!
//! ## 为什么
//! 几个月不付一分钱，通常是照抄模板或漏填；确有原因的应写明付款条件。
//!
//! ## 反例
//! ```text
//! 计划 10 40 40 100
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
//! ```text
//! 计划 10 40 40 100
//! 理由 合同约定验收后付款
//! ```
//!
//! ## 何时不提示
//! 已到100%的；0%的（另由 plan-back-loaded 提示）；计划理由、目标、时效指标中的日期或季节说明了付款时间的。

use crate::facts::{FormFacts, Plan, timing_is_explained};
use crate::rule::rule;
use crate::{Findings, Rule};
use rust_decimal::Decimal;
use zs_model::ProjectGoal;

pub(super) const RULE: Rule = rule! {
    code: "FUN007", name: "plan-flat", clause: "hebei-text/spending-plan", ground: Norm,
    severity: Warning, page: "plan_flat.rs", check: Project(check),
};

fn check(goal: &ProjectGoal, form: &FormFacts, findings: &mut Findings) {
    let Some(plan) = Plan::of(goal) else {
        return findings.cannot_tell("spending_plan".into(), "没有支出计划");
    };
    if timing_is_explained(form) {
        return;
    }
    let between = Decimal::ZERO..Decimal::ONE_HUNDRED;
    for (index, before, after) in plan.steps() {
        if before == after && before != Decimal::ZERO && between.contains(&after) {
            let (then, now) = (Plan::date(index - 1), Plan::date(index));
            let message = format!("支出计划{}：{then}到{now}没有支出", plan.words());
            findings
                .report(Plan::path(index), message)
                .advise("请核对；付款条件如此的，请在计划理由中写明");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::testing::check;
    use expect_test::expect;

    #[test]
    fn no_payment_between_june_and_october() {
        check(
            &RULE,
            "计划 10 40 40 100",
            expect![[r#"
            第1行 FUN007 核实 支出计划10/40/40/100：6月底到10月底没有支出
                  建议：请核对；付款条件如此的，请在计划理由中写明
        "#]],
        );
    }

    #[test]
    fn paid_in_full_or_explained_is_fine() {
        check(
            &RULE,
            "计划 0 100 100 100\n项目 冬季取暖\n计划 30 30 30 100",
            expect![""],
        );
    }
}
