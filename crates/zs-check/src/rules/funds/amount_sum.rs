//! # FUN001 amount-sum（金额合计不符）
//!
//! ## 依据
//! `mof-2015-88/review/completeness-norm` 规范完整性：内容完整、准确，没有缺项和错项。
//!
//! ## 检查什么
//! 预算数与财政资金、其他资金之和是否相等；任务金额与其中财政、其他之和是否相等。
//! 部门总额还含人员和公用经费，各项目之和与部门总额不相比。
//!
//! ## 为什么
//! 合计不符的表没法批复，也说不清钱从哪里来。
//!
//! ## 反例
//! ```text
//! 项目 培训费
//! 金额 100000 财政 80000 其他 10000
//! ```
//!
//! ```text
//! 项目 培训费
//! 金额 80000 财政 100000
//! ```
//!
//! ## 正例
//! ```text
//! 项目 培训费
//! 金额 100000 财政 80000 其他 20000
//! ```
//!
//! ```text
//! 项目 培训费
//! 金额 100000 财政 100000
//! ```
//!
//! ## 何时不提示
//! 其他资金空白而财政资金等于预算数的；其他资金空白而财政资金少于预算数的，差额可能就是未填的其他资金，提请核实。

use crate::facts::FormFacts;
use crate::rule::rule;
use crate::{Findings, Rule};
use zs_model::{FieldPath, Form, Money, Severity};

pub(super) const RULE: Rule = rule! {
    code: "FUN001", name: "amount-sum", clause: "mof-2015-88/review/completeness-norm", ground: Logic,
    severity: Error, page: "amount_sum.rs", check: Form(check),
};

fn check(form: &FormFacts, findings: &mut Findings) {
    match form.form {
        Form::ProjectGoal(goal) => {
            let parts = [goal.fiscal_funds, goal.other_funds];
            compare(
                "budget_amount".into(),
                "预算数",
                goal.budget_amount,
                parts,
                findings,
            );
        }
        Form::DepartmentGoal(goal) => {
            for task in &goal.tasks {
                let path = FieldPath::new("tasks").row(&task.id).then("amount");
                compare(
                    path,
                    &task.name,
                    task.amount,
                    [task.fiscal_funds, task.other_funds],
                    findings,
                );
            }
        }
    }
}

fn compare(
    path: FieldPath,
    name: &str,
    total: Option<Money>,
    parts: [Option<Money>; 2],
    findings: &mut Findings,
) {
    let (Some(total), Some(fiscal)) = (total, parts[0]) else {
        return findings.cannot_tell(path, "预算数或财政资金空白");
    };
    let Some(sum) = fiscal.checked_add(parts[1].unwrap_or_default()) else {
        return findings.cannot_tell(path, "金额过大");
    };
    if sum == total {
        return;
    }
    let wan = |it: Money| format!("{}万元", it.print_wan_yuan());
    match parts[1] {
        None if fiscal < total => {
            let message = format!(
                "{name}{}，财政资金{}，其他资金空白，差额没有着落",
                wan(total),
                wan(fiscal)
            );
            findings
                .report(path, message)
                .advise("差额是其他资金的，请填上；不是的，请核对预算数")
                .severity(Severity::Warning);
        }
        None => {
            let message = format!("{name}{}，小于其中的财政资金{}", wan(total), wan(fiscal));
            findings.report(path, message).advise("请核对两个金额");
        }
        Some(other) => {
            let message = format!(
                "{name}{}，财政资金{}与其他资金{}相加是{}",
                wan(total),
                wan(fiscal),
                wan(other),
                wan(sum)
            );
            findings
                .report(path, message)
                .advise("请核对三个金额，使预算数等于两项之和");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::testing::check;
    use expect_test::expect;

    #[test]
    fn a_sum_that_does_not_add_up() {
        check(
            &RULE,
            "金额 100000 财政 80000 其他 10000",
            expect![[r#"
            第1行 FUN001 必改 预算数10.00万元，财政资金8.00万元与其他资金1.00万元相加是9.00万元
                  建议：请核对三个金额，使预算数等于两项之和
        "#]],
        );
    }

    #[test]
    fn blank_other_funds_may_be_the_difference() {
        check(
            &RULE,
            "金额 100000 财政 80000",
            expect![[r#"
            第1行 FUN001 核实 预算数10.00万元，财政资金8.00万元，其他资金空白，差额没有着落
                  建议：差额是其他资金的，请填上；不是的，请核对预算数
        "#]],
        );
    }

    #[test]
    fn blank_other_funds_are_fine_where_fiscal_funds_are_all() {
        check(&RULE, "金额 100000 财政 100000", expect![""]);
    }
}
