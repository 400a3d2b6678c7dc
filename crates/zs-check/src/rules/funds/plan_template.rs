//! # FUN011 plan-template（支出计划与其他项目相同）
//!
//! ## 依据
//! `mof-2015-88/review/conditions` 条件充分性：实施方案具体可行。
//!
//! ## 检查什么
//! 一个文件中多数项目（默认过半，至少3个）的支出计划一模一样。只判断数字是否相同，项目性质是否相近由人看。
//!
//! ## 为什么
//! 一次性购置和按月发放的补贴不会按同一节奏付款；全填25/50/75/100通常是照抄默认值。
//!
//! ## 反例
//! ```text
//! 项目 设备购置
//! 计划 25 50 75 100
//! 项目 人员补助
//! 计划 25 50 75 100
//! 项目 宣传活动
//! 计划 25 50 75 100
//! ```
//!
//! ## 正例
//! ```text
//! 项目 设备购置
//! 计划 0 100 100 100
//! 项目 人员补助
//! 计划 25 50 75 100
//! 项目 宣传活动
//! 计划 10 40 80 100
//! ```
//!
//! ## 何时不提示
//! 填了支出计划的项目不足3个的。全文只提示一次。

use crate::facts::{Facts, Plan};
use crate::rule::rule;
use crate::{Findings, Rule};
use rust_decimal::Decimal;
use std::collections::BTreeMap;

pub(super) const RULE: Rule = rule! {
    code: "FUN011", name: "plan-template", clause: "mof-2015-88/review/conditions", ground: Norm,
    severity: Advice, page: "plan_template.rs", check: Document(check),
};

fn check(facts: &Facts, findings: &mut Findings) {
    let mut series: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (goal, form) in facts.projects() {
        if let Some(plan) = Plan::of(goal).filter(|plan| plan.percents.iter().all(Option::is_some)) {
            series.entry(plan.words()).or_default().push(form.number);
        }
    }
    let plans: usize = series.values().map(Vec::len).sum();
    let minimum = facts.law.count("spending_plan.template_projects_min");
    let share = facts.law.decimal("spending_plan.template_projects_percent");
    let (Some(minimum), Some(share)) = (minimum, share) else {
        return findings.skip("规则方案没有规定份额");
    };
    if plans < minimum {
        return findings.skip(format!("填了完整支出计划的项目不足{minimum}个"));
    }
    for (words, forms) in series
        .iter()
        .filter(|(_, forms)| is_more(forms.len(), plans, share))
    {
        let message = format!("{plans}个项目中{}个的支出计划都是{words}", forms.len());
        let draft = findings.report_in(forms[0], Plan::path(0), message);
        draft.advise("请按各项目的实施进度和付款条件分别安排");
        for form in &forms[1..] {
            draft.also(*form, Plan::path(0));
        }
    }
}

fn is_more(part: usize, whole: usize, percent: Decimal) -> bool {
    let part = Decimal::from(part).checked_mul(Decimal::ONE_HUNDRED);
    let limit = Decimal::from(whole).checked_mul(percent);
    matches!((part, limit), (Some(part), Some(limit)) if part > limit)
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::testing::check;
    use expect_test::expect;

    #[test]
    fn three_projects_with_the_default_plan() {
        check(
            &RULE,
            "项目 甲\n计划 25 50 75 100\n项目 乙\n计划 25 50 75 100\n项目 丙\n计划 25 50 75 100",
            expect![[r#"
                第2行 FUN011 建议 3个项目中3个的支出计划都是25/50/75/100
                      建议：请按各项目的实施进度和付款条件分别安排
            "#]],
        );
    }

    #[test]
    fn two_projects_prove_nothing() {
        check(
            &RULE,
            "项目 甲\n计划 25 50 75 100\n项目 乙\n计划 25 50 75 100",
            expect![[r#"
            未检查：填了完整支出计划的项目不足3个
        "#]],
        );
    }
}
