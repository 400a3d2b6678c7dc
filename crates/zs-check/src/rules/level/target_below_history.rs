//! # LVL002 target-below-history（指标值偏低）
//!
//! ## 依据
//! `mof-2015-88/13` 指标值参照历史标准、行业标准、计划标准确定。
//!
//! ## 检查什么
//! 给出了以前年度的文件时（`--history`），同一项目、同名指标、同一计量单位，今年的下限（≥）低于最近一年的实际完成值；
//! 没有实际完成值的，与那一年的指标值比较。只比较越高越好的指标。
//!
//! ## 为什么
//! 去年已经做到97%，今年只要求80%，目标就失去了约束。
//!
//! ## 反例
//! ```text
//! 项目 食品抽检
//! 年度 2023
//! 质量 | 抽检合格率 | ≥80%
//! 历年
//! 项目 食品抽检
//! 年度 2022
//! 质量 | 抽检合格率 | ≥97%
//! ```
//!
//! ## 正例
//! ```text
//! 项目 食品抽检
//! 年度 2023
//! 质量 | 抽检合格率 | ≥97%
//! 社会 | 投诉件数 | ≤5件
//! 历年
//! 项目 食品抽检
//! 年度 2022
//! 质量 | 抽检合格率 | ≥97%
//! 社会 | 投诉件数 | ≤8件
//! ```
//!
//! ## 何时不提示
//! 没有给出以前年度的文件；年度不明，或历史文件不早于本表；单位不同；越低越好的指标。

use crate::facts::{Direction, Facts, Row};
use crate::rule::rule;
use crate::{Findings, Rule};
use foldhash::{HashMap, HashMapExt};
use rust_decimal::Decimal;
use zs_model::{Form, Indicator, Operator, ProjectGoal, TargetValue, squeeze};

pub(super) const RULE: Rule = rule! {
    code: "LVL002", name: "target-below-history", clause: "mof-2015-88/13", ground: Norm,
    severity: Warning, page: "target_below_history.rs", check: Document(check),
};

/// The project (code or name) and the indicator, as compared.
type Key = (String, String);

fn check(facts: &Facts, findings: &mut Findings) {
    if facts.history.is_empty() {
        return findings.skip("没有给出以前年度的文件（--history）");
    }
    let past = past(facts.history);
    for (goal, form) in facts.projects() {
        let Some(year) = goal.fiscal_year else { continue };
        for row in form.rows.iter().filter(|row| wants_more(row)) {
            let keys = project_keys(goal).map(|project| (project, row.plain_name.clone()));
            let before = keys.flat_map(|key| past.get(&key).into_iter().flatten());
            let latest = before
                .filter(|(then, _)| *then < year)
                .max_by_key(|(then, _)| *then);
            let Some((then, indicator)) = latest else { continue };
            let (what, last) = match &indicator.actual {
                Some(actual) if actual.number().is_some() => ("实际完成", actual),
                _ => ("指标值是", &indicator.target),
            };
            if falls_short(row.target, last) {
                let message = format!("“{}”今年{}，{then}年{what}{}", row.name, row.target.raw, last.raw);
                findings
                    .report_in(form.number, row.target_path(), message)
                    .advise("一般不低于以前年度的水平；确要降低的，请在指标值确定依据中说明");
            }
        }
    }
}

/// Every indicator of earlier forms, with its year.
fn past(history: &[Form]) -> HashMap<Key, Vec<(i16, &Indicator)>> {
    let mut past: HashMap<Key, Vec<(i16, &Indicator)>> = HashMap::new();
    for goal in history.iter().filter_map(Form::project) {
        let Some(year) = goal.fiscal_year else { continue };
        for indicator in &goal.indicators {
            for project in project_keys(goal) {
                past.entry((project, squeeze(&indicator.name)))
                    .or_default()
                    .push((year, indicator));
            }
        }
    }
    past
}

fn project_keys(goal: &ProjectGoal) -> impl Iterator<Item = String> {
    let code = goal.project_code.as_ref().map(|code| code.as_str().to_owned());
    code.into_iter().chain(goal.project_name.as_deref().map(squeeze))
}

fn wants_more(row: &Row) -> bool {
    let falls = row
        .head
        .is_some_and(|head| head.direction == Some(Direction::Less));
    row.target.operator() == Some(Operator::Ge) && !falls
}

fn falls_short(target: &TargetValue, last: &TargetValue) -> bool {
    let bound = |it: &TargetValue| matches!(it.operator(), None | Some(Operator::Ge | Operator::Eq));
    let numbers: Option<(Decimal, Decimal)> = target.number().zip(last.number());
    target.unit() == last.unit() && bound(last) && numbers.is_some_and(|(now, then)| now < then)
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::testing::check;
    use expect_test::expect;

    #[test]
    fn last_year_promised_more() {
        check(
            &RULE,
            "项目 食品抽检\n年度 2023\n质量 | 抽检合格率 | ≥80%\n历年\n项目 食品抽检\n年度 2022\n质量 | 抽检合格率 | ≥97%",
            expect![[r#"
                第3行 LVL002 核实 “抽检合格率”今年≥80%，2022年指标值是≥97%
                      建议：一般不低于以前年度的水平；确要降低的，请在指标值确定依据中说明
            "#]],
        );
    }

    #[test]
    fn without_history_it_does_not_run() {
        check(
            &RULE,
            "质量 | 抽检合格率 | ≥80%",
            expect![[r#"
                未检查：没有给出以前年度的文件（--history）
            "#]],
        );
    }
}
