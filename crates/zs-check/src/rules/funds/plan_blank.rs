//! # FUN009 plan-blank（支出计划缺项）
//!
//! ## 依据
//! `mof-2015-88/review/completeness-norm` 规范完整性：内容完整、准确，没有缺项和错项。
//!
//! ## 检查什么
//! 四个时点中有的没有填。
//!
//! ## 为什么
//! 空白看不出是没有支出还是漏填；不支出应填0%。
//!
//! ## 反例
//! ```text
//! 计划 - - - 100
//! ```
//!
//! ## 正例
//! ```text
//! 计划 0 50 50 100
//! ```
//!
//! ## 何时不提示
//! 版式没有支出计划的。

use crate::facts::{FormFacts, Plan};
use crate::rule::rule;
use crate::{Findings, Rule};
use zs_model::ProjectGoal;

pub(super) const RULE: Rule = rule! {
    code: "FUN009", name: "plan-blank", clause: "mof-2015-88/review/completeness-norm", ground: Norm,
    severity: Warning, page: "plan_blank.rs", check: Project(check),
};

fn check(goal: &ProjectGoal, form: &FormFacts, findings: &mut Findings) {
    let blank: Vec<usize> = (0..4)
        .filter(|index| goal.spending_plan[*index].is_none())
        .collect();
    let is_printed = (0..4).any(|index| form.prints_field(Plan::path(index).as_str()));
    if blank.len() == 4 && !is_printed {
        return findings.cannot_tell("spending_plan".into(), "表中没有支出计划");
    }
    let Some(first) = blank.first() else { return };
    let dates: Vec<&str> = blank.iter().map(|index| Plan::date(*index)).collect();
    let draft = findings
        .report(Plan::path(*first), format!("支出计划缺{}", dates.join("、")))
        .advise("请补填累计百分比，没有支出的填0%");
    for index in &blank[1..] {
        draft.also(form.number, Plan::path(*index));
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::testing::check;
    use expect_test::expect;

    #[test]
    fn three_blank_dates_are_one_finding() {
        check(
            &RULE,
            "计划 - - - 100",
            expect![[r#"
            第1行 FUN009 核实 支出计划缺3月底、6月底、10月底
                  建议：请补填累计百分比，没有支出的填0%
        "#]],
        );
    }

    #[test]
    fn zero_is_not_blank() {
        check(&RULE, "计划 0 50 50 100", expect![""]);
    }
}
