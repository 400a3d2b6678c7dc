//! # FUN010 plan-back-loaded（支出集中年底）
//!
//! ## 依据
//! `hebei-text/progress` 支出进度：按进度及时支付资金（双监控同时看支出进度）。
//!
//! ## 检查什么
//! 10月底以后的支出份额过大（默认70%），或6月底仍为0%。
//!
//! ## 为什么
//! 年底突击花钱，既难保证质量，也达不到支出进度要求。
//!
//! ## 反例
//! ```text
//! 计划 0 0 0 100
//! ```
//!
//! ```text
//! 计划 5 10 25 100
//! ```
//!
//! ## 正例
//! ```text
//! 计划 25 50 75 100
//! ```
//!
//! ```text
//! 项目 冬季取暖补助
//! 计划 0 0 20 100
//! ```
//!
//! ## 何时不提示
//! 计划理由、目标、时效指标中的日期或季节（取暖、年终、保险费）说明了付款时间的。

use crate::facts::{FormFacts, Plan, timing_is_explained};
use crate::rule::rule;
use crate::{Findings, Rule};
use rust_decimal::Decimal;
use zs_model::ProjectGoal;

pub(super) const RULE: Rule = rule! {
    code: "FUN010", name: "plan-back-loaded", clause: "hebei-text/progress", ground: Norm,
    severity: Warning, page: "plan_back_loaded.rs", check: Project(check),
};

fn check(goal: &ProjectGoal, form: &FormFacts, findings: &mut Findings) {
    let Some(plan) = Plan::of(goal) else {
        return findings.cannot_tell("spending_plan".into(), "没有支出计划");
    };
    let Some(limit) = form.law.decimal("spending_plan.back_loaded_percent") else {
        return findings.cannot_tell("spending_plan".into(), "规则方案没有规定份额");
    };
    if timing_is_explained(form) {
        return;
    }
    let june_is_zero = plan.percents[1] == Some(Decimal::ZERO);
    let after_october = plan.percents[2].and_then(|october| Decimal::ONE_HUNDRED.checked_sub(october));
    let message = match after_october.filter(|share| *share >= limit) {
        Some(share) => format!("支出计划{}：10月底以后还要支出{share}%", plan.words()),
        None if june_is_zero => format!("支出计划{}：6月底前没有支出", plan.words()),
        None => return,
    };
    let index = if after_october.is_some_and(|share| share >= limit) {
        2
    } else {
        1
    };
    findings
        .report(Plan::path(index), message)
        .advise("请按工作节点提前安排；付款条件如此的，请在计划理由中写明");
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::testing::check;
    use expect_test::expect;

    #[test]
    fn all_money_in_december() {
        check(
            &RULE,
            "计划 0 0 0 100",
            expect![[r#"
            第1行 FUN010 核实 支出计划0/0/0/100：10月底以后还要支出100%
                  建议：请按工作节点提前安排；付款条件如此的，请在计划理由中写明
        "#]],
        );
    }

    #[test]
    fn nothing_until_june() {
        check(
            &RULE,
            "计划 0 0 80 100",
            expect![[r#"
            第1行 FUN010 核实 支出计划0/0/80/100：6月底前没有支出
                  建议：请按工作节点提前安排；付款条件如此的，请在计划理由中写明
        "#]],
        );
    }

    #[test]
    fn winter_heating_explains_itself() {
        check(&RULE, "项目 冬季取暖补助\n计划 0 0 20 100", expect![""]);
    }
}
