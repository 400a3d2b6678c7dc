//! # DEP002 activity-single（分项仅一个指标）
//!
//! ## 依据
//! `mof-2015-88/review/indicator-science` 指标科学性：指标全面、充分。
//!
//! ## 检查什么
//! 分项目标写了几方面内容（多于规则方案给出的个数，默认2方面），却只有一个指标。
//!
//! ## 为什么
//! 一个指标只量得到其中一件事，其余的做没做、做得怎样没有依据。
//!
//! ## 反例
//! ```text
//! 部门
//! 活动 知识产权 | 调解专利纠纷，帮助企业申请注册商标，推动质押融资。
//! - 纠纷调解率 | ≥90%
//! ```
//!
//! ```text
//! 部门
//! 活动 消费维权 | 受理、调解消费投诉，推动无理由退货。
//! - 投诉办结率 | ≥98%
//! ```
//!
//! ## 正例
//! ```text
//! 部门
//! 活动 认证监管 | 提高认证认可监管水平。
//! - 认证检查完成率 | ≥90%
//! 活动 消费维权 | 受理、调解消费投诉，推动无理由退货。
//! - 投诉办结率 | ≥98%
//! - 无理由退货商家数 | ≥50家
//! ```
//!
//! ## 何时不提示
//! 内容单一的分项；没有写目标或指标的（另由 empty-field 提示）。整个文件提一次。

use crate::facts::FormFacts;
use crate::rule::rule;
use crate::{Findings, Rule};
use zs_model::{DepartmentGoal, FieldPath};

pub(super) const RULE: Rule = rule! {
    code: "DEP002", name: "activity-single", clause: "mof-2015-88/review/indicator-science", ground: Norm,
    severity: Advice, page: "activity_single.rs", check: Department(check),
};

fn check(goal: &DepartmentGoal, form: &FormFacts, findings: &mut Findings) {
    let Some(most) = form.law.count("department.activity_goal_clauses_max") else {
        return findings.skip("规则方案没有给出个数");
    };
    for activity in goal.activities.iter().filter(|it| it.indicators.len() == 1) {
        let contents = activity.goal.as_deref().map_or(0, contents);
        if contents > most {
            let path = FieldPath::new("activities").row(&activity.id);
            let path = path
                .then("indicators")
                .row(&activity.indicators[0].id)
                .then("name");
            findings
                .report(path, "分项目标写了几方面内容，却只有一个指标")
                .advise("每方面至少配一个指标，一般2至4个")
                .fold();
        }
    }
}

/// How many things the goal speaks of: clauses, and what is listed inside them outside quotation marks.
fn contents(goal: &str) -> usize {
    let mut quoted = false;
    let mut separators = 0;
    for c in goal.trim().trim_end_matches(['。', '；', ';', '.']).chars() {
        match c {
            '“' | '「' | '《' | '（' | '(' => quoted = true,
            '”' | '」' | '》' | '）' | ')' => quoted = false,
            '，' | ',' | '、' | '；' | ';' | '。' if !quoted => separators += 1,
            _ => {}
        }
    }
    if goal.trim().is_empty() { 0 } else { separators + 1 }
}

#[cfg(test)]
mod tests {
    use super::{RULE, contents};
    use crate::testing::check;
    use expect_test::expect;

    #[test]
    fn wide_activities_are_told_once() {
        check(
            &RULE,
            "部门\n活动 甲 | 调解纠纷，申请商标，质押融资。\n- 率 | ≥90%\n活动 乙 | 受理、调解、退货。\n- 率 | ≥98%",
            expect![[r#"
                第3行 DEP002 建议 分项目标写了几方面内容，却只有一个指标（共2处）
                      建议：每方面至少配一个指标，一般2至4个
            "#]],
        );
    }

    #[test]
    fn contents_are_clauses_and_lists() {
        assert_eq!(contents("提高监管水平。"), 1);
        assert_eq!(contents("强化建设，构建“一处违法、处处受限”局面。"), 2);
        assert_eq!(contents(""), 0);
    }
}
