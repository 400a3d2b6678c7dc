//! # DEP011 task-amount-missing（任务无预算金额）
//!
//! ## 依据
//! `mof-2015-88/form/overall` 整体支出申报表填写年度主要任务及其预算金额。
//!
//! ## 检查什么
//! 部门整体目标的年度主要任务没有写预算金额。空白不等于零。
//!
//! ## 为什么
//! 任务和钱对不上，就看不出钱花在哪项工作上，也无法和项目预算核对。
//!
//! ## 反例
//! ```text
//! 部门
//! 任务 公益演出 | 演出25场 | 125000
//! 任务 场馆维护 | 维护设备36台 |
//! ```
//!
//! ## 正例
//! ```text
//! 部门
//! 任务 公益演出 | 演出25场 | 125000
//! 任务 制度修订 | 修订制度6项 | 0
//! ```
//!
//! ## 何时不提示
//! 表中没有任务一栏；没有金额一栏的，说明无法判断；合计没写而写了其中财政资金的；有数字而没有读懂的。

use crate::facts::FormFacts;
use crate::rule::rule;
use crate::{Findings, Rule};
use zs_model::{DepartmentGoal, FieldPath, Task};

pub(super) const RULE: Rule = rule! {
    code: "DEP011", name: "task-amount-missing", clause: "mof-2015-88/form/overall", ground: Norm,
    severity: Warning, page: "task_amount_missing.rs", check: Department(check),
};

fn check(goal: &DepartmentGoal, form: &FormFacts, findings: &mut Findings) {
    let tasks = FieldPath::new("tasks");
    if goal.tasks.is_empty() {
        return findings.cannot_tell(tasks, "表中没有年度主要任务");
    }
    if !prints_amounts(goal, form) {
        return findings.cannot_tell(tasks, "表中没有任务的金额一栏");
    }
    for task in goal.tasks.iter().filter(|task| lacks_amount(task)) {
        let path = amount_path(task);
        if form.is_unread(&path) {
            findings.cannot_tell(path, "金额有内容而没有读懂");
            continue;
        }
        let message = format!("任务“{}”没有写预算金额", task.name.trim());
        findings.report(path, message).advise("补填金额；不需要花钱的填0");
    }
}

fn lacks_amount(task: &Task) -> bool {
    task.amount.is_none() && task.fiscal_funds.is_none() && task.other_funds.is_none()
}

fn prints_amounts(goal: &DepartmentGoal, form: &FormFacts) -> bool {
    let placed = |task: &Task| form.prints_field(amount_path(task).as_str());
    goal.tasks.iter().any(|task| !lacks_amount(task) || placed(task))
}

fn amount_path(task: &Task) -> FieldPath {
    FieldPath::new("tasks").row(&task.id).then("amount")
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::testing::check;
    use expect_test::expect;

    #[test]
    fn a_task_without_money() {
        check(
            &RULE,
            "部门\n任务 公益演出 | 25场 | 125000\n任务 场馆维护 | 36台 |",
            expect![[r#"
            第3行 DEP011 核实 任务“场馆维护”没有写预算金额
                  建议：补填金额；不需要花钱的填0
        "#]],
        );
    }

    #[test]
    fn without_tasks_there_is_nothing_to_look_at() {
        check(
            &RULE,
            "部门\n总体 做好工作",
            expect![[r#"
            未检查：表中没有年度主要任务
        "#]],
        );
    }
}
