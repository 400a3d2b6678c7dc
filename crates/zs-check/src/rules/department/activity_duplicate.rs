//! # DEP004 activity-duplicate（分项指标重名）
//!
//! ## 依据
//! `mof-2015-88/review/indicator-science` 指标科学性：选取最能反映目标的关键指标。
//!
//! ## 检查什么
//! 两个以上的分项用了同一个指标名称。
//!
//! ## 为什么
//! 名称一样，年底报的是哪一项工作的数分不清，同一个数还可能报两次。
//!
//! ## 反例
//! ```text
//! 部门
//! 活动 综合执法 | 查办案件
//! - 案件按期办结率 | ≥90%
//! 活动 知识产权 | 保护商标
//! - 案件按期办结率 | ≥90%
//! ```
//!
//! ## 正例
//! ```text
//! 部门
//! 活动 综合执法 | 查办案件
//! - 综合执法案件按期办结率 | ≥90%
//! 活动 知识产权 | 保护商标
//! - 商标侵权案件按期办结率 | ≥90%
//! ```
//!
//! ## 何时不提示
//! 同一分项里的重名（另由 duplicate-indicator 提示）。

use crate::facts::{FormFacts, Row};
use crate::rule::rule;
use crate::{Findings, Rule};
use foldhash::{HashMap, HashMapExt};
use zs_model::DepartmentGoal;

pub(super) const RULE: Rule = rule! {
    code: "DEP004", name: "activity-duplicate", clause: "mof-2015-88/review/indicator-science", ground: Norm,
    severity: Warning, page: "activity_duplicate.rs", check: Department(check),
};

fn check(goal: &DepartmentGoal, form: &FormFacts, findings: &mut Findings) {
    let mut by_name: HashMap<&str, Vec<&Row>> = HashMap::new();
    let mut names = Vec::new();
    let rows = form.rows.iter().filter(|row| row.indicator.is_none());
    for row in rows.filter(|row| !row.plain_name.is_empty()) {
        let rows = by_name.entry(&row.plain_name).or_default();
        // A name that stands twice in one activity is duplicate-indicator's matter.
        if rows
            .last()
            .is_some_and(|last| activity_of(last) == activity_of(row))
        {
            continue;
        }
        rows.push(row);
        if rows.len() == 2 {
            names.push(row.plain_name.as_str());
        }
    }
    for name in names {
        let rows = &by_name[name];
        let activities: Vec<String> = rows.iter().filter_map(|row| activity_name(goal, row)).collect();
        let message = format!("分项{}都用了指标“{}”", activities.join("、"), rows[0].name.trim());
        let finding = findings.report(rows[0].name_path(), message);
        finding.advise("在名称中写明各自的对象，如哪一类案件、哪一项任务");
        for row in &rows[1..] {
            finding.also(form.number, row.name_path());
        }
    }
}

/// `a3` of `activities/a3/indicators/r1`.
fn activity_of<'r>(row: &'r Row) -> Option<&'r str> {
    row.path.steps().nth(1)
}

fn activity_name(goal: &DepartmentGoal, row: &Row) -> Option<String> {
    let id = activity_of(row)?;
    let activity = goal.activities.iter().find(|it| it.id.as_str() == id)?;
    Some(format!("“{}”", activity.name.trim()))
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::testing::check;
    use expect_test::expect;

    #[test]
    fn two_activities_report_the_same_rate() {
        check(
            &RULE,
            "部门\n活动 综合执法 | 一\n- 案件办结率 | ≥90%\n活动 知识产权 | 二\n- 案件 办结率 | ≥95%",
            expect![[r#"
                第3行 DEP004 核实 分项“综合执法”、“知识产权”都用了指标“案件办结率”
                      建议：在名称中写明各自的对象，如哪一类案件、哪一项任务
            "#]],
        );
    }
}
