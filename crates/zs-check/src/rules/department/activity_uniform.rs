//! # DEP001 activity-uniform（分项指标雷同）
//!
//! ## 依据
//! `mof-2015-88/review/indicator-science` 指标科学性：指标能反映各项工作的特点。
//!
//! ## 检查什么
//! 多数分项的指标是同一种写法、同一个值，如都是“某某率≥90%”。份额和最少分项数由规则方案给出（默认50%、4个）。
//!
//! ## 为什么
//! 各项工作内容不同，指标却像一个模子，看不出每项工作要做到什么。
//!
//! ## 反例
//! ```text
//! 部门
//! 活动 综合执法 | 查办案件
//! - 案件查处率 | ≥90%
//! 活动 质量监督 | 监督抽检
//! - 计划完成率 | ≥90%
//! 活动 计量管理 | 检定器具
//! - 强检率 | ≥90%
//! 活动 食品安全 | 监督检查
//! - 抽检批次 | ≥1200批次
//! ```
//!
//! ## 正例
//! ```text
//! 部门
//! 活动 综合执法 | 查办案件
//! - 案件按期办结率 | ≥90%
//! 活动 质量监督 | 监督抽检
//! - 抽检批次 | ≥150批次
//! 活动 计量管理 | 检定器具
//! - 强检率 | ≥95%
//! 活动 食品安全 | 监督检查
//! - 不合格食品处置率 | =100%
//! ```
//!
//! ## 何时不提示
//! 分项太少的；值不是数字的。

use crate::facts::{FormFacts, Row};
use crate::rule::rule;
use crate::{Findings, Rule};
use rust_decimal::Decimal;
use std::collections::{BTreeMap, BTreeSet};
use zs_model::{DepartmentGoal, Value};

pub(super) const RULE: Rule = rule! {
    code: "DEP001", name: "activity-uniform", clause: "mof-2015-88/review/indicator-science", ground: Norm,
    severity: Warning, page: "activity_uniform.rs", check: Department(check),
};

fn check(goal: &DepartmentGoal, form: &FormFacts, findings: &mut Findings) {
    let (Some(limit), Some(fewest)) = (
        form.law.decimal("department.activity_uniform_percent"),
        form.law.count("department.activity_uniform_min"),
    ) else {
        return findings.skip("规则方案没有给出份额");
    };
    let activities = goal.activities.len();
    if activities < fewest {
        return;
    }
    let mut alike: BTreeMap<Shape, Vec<&Row>> = BTreeMap::new();
    for row in form.rows.iter().filter(|row| row.indicator.is_none()) {
        if let Some(shape) = shape(row) {
            alike.entry(shape).or_default().push(row);
        }
    }
    let count = |rows: &[&Row]| {
        rows.iter()
            .filter_map(|row| activity_of(row))
            .collect::<BTreeSet<_>>()
            .len()
    };
    let most = alike.iter().max_by_key(|(_, rows)| count(rows));
    let Some((shape, rows)) = most else { return };
    let same = count(rows);
    let share = Decimal::from(same * 100).checked_div(Decimal::from(activities));
    if share.is_none_or(|share| share <= limit) {
        return;
    }
    let message = format!(
        "{activities}个分项中有{same}个的指标都是“…{}{}”",
        shape.head, shape.value
    );
    let finding = findings.report(rows[0].target_path(), message);
    finding.advise("按每项工作的内容各写指标，如数量、时限、结果");
    for row in &rows[1..] {
        finding.also(form.number, row.target_path());
    }
}

/// How the name ends and what is promised.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Shape {
    head: &'static str,
    value: String,
}

fn shape(row: &Row) -> Option<Shape> {
    let Value::Numeric {
        operator,
        number,
        unit,
    } = &row.target.value
    else {
        return None;
    };
    let sign = operator.map_or("", |it| it.sign());
    let unit = unit.as_ref().map_or("", |unit| unit.as_str());
    let head = if row.is_rate() { "率" } else { "" };
    Some(Shape {
        head,
        value: format!("{sign}{}{unit}", number.normalize()),
    })
}

/// `a3` of `activities/a3/indicators/r1`.
fn activity_of<'r>(row: &'r Row) -> Option<&'r str> {
    row.path.steps().nth(1)
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::testing::check;
    use expect_test::expect;

    #[test]
    fn three_of_four_are_cast_in_one_mould() {
        check(
            &RULE,
            "部门\n活动 甲 | 一\n- 查处率 | ≥90%\n活动 乙 | 二\n- 完成率 | ≥90%\n活动 丙 | 三\n- 强检率 | ≥90%\n活动 丁 | 四\n- 批次 | ≥12批次",
            expect![[r#"
                第3行 DEP001 核实 4个分项中有3个的指标都是“…率≥90%”
                      建议：按每项工作的内容各写指标，如数量、时限、结果
            "#]],
        );
    }

    #[test]
    fn two_of_four_are_not_most() {
        check(
            &RULE,
            "部门\n活动 甲 | 一\n- 查处率 | ≥90%\n活动 乙 | 二\n- 完成率 | ≥90%\n活动 丙 | 三\n- 强检率 | ≥95%\n活动 丁 | 四\n- 批次 | ≥12批次",
            expect![[r#""#]],
        );
    }
}
