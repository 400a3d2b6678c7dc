//! # STR008 group-order（指标顺序混乱）
//!
//! ## 依据
//! `mof-2015-88/review/completeness-norm` 规范完整性：格式符合要求。
//!
//! ## 检查什么
//! 一级、二级指标没有按通常的顺序排：产出（数量、质量、时效、成本）、效益（经济、社会、生态、可持续影响）、满意度。
//!
//! ## 为什么
//! 顺序一致，审核的人一眼能看出缺了哪一类。
//!
//! ## 反例
//! ```text
//! 时效 | 完成时间 | 11月底前
//! 数量 | 抽检批次 | ≥80批次
//! ```
//!
//! ```text
//! 满意度 | 群众满意度 | ≥90%
//! 数量 | 抽检批次 | ≥80批次
//! ```
//!
//! ## 正例
//! ```text
//! 数量 | 抽检批次 | ≥80批次
//! 时效 | 完成时间 | 11月底前
//! 社会 | 不合格食品处置率 | =100%
//! 满意度 | 群众满意度 | ≥90%
//! ```
//!
//! 成本单列为一级指标时，排在前面或后面都可以：
//!
//! ```text
//! 成本/经济成本 | 批次检验成本 | ≤1200元/批次
//! 数量 | 抽检批次 | ≥80批次
//! ```
//!
//! ## 何时不提示
//! 表中没有二级指标一栏的。只作建议，整个文件提一次：有些填报系统自己排顺序，填报人改不了。

use crate::facts::{FormFacts, IndicatorType, Row};
use crate::rule::rule;
use crate::{Findings, Rule};

pub(super) const RULE: Rule = rule! {
    code: "STR008", name: "group-order", clause: "mof-2015-88/review/completeness-norm", ground: Norm,
    severity: Advice, page: "group_order.rs", check: Form(check),
};

fn check(form: &FormFacts, findings: &mut Findings) {
    let order = |parameter| form.law.list(parameter).unwrap_or_default();
    let (outputs, effects) = (order("layout.subtypes.output"), order("layout.subtypes.effect"));
    let mut seen = Vec::new();
    let mut highest = (0, 0);
    for row in &form.rows {
        let Some(rank) = rank(row, outputs, effects) else {
            continue;
        };
        // A type that comes back later is duplicate-group's matter.
        if seen.contains(&rank) {
            continue;
        }
        seen.push(rank);
        if rank < highest {
            findings
                .report(row.path.then("subtype"), "一级、二级指标没有按通常的顺序排")
                .advise("通常按数量、质量、时效、成本，经济、社会、生态、可持续影响，满意度的顺序；系统自动排的可以不改")
                .fold();
            return;
        }
        highest = rank;
    }
}

/// The place of the row's type in the usual order; `None` where it is not known or free.
fn rank(row: &Row, outputs: &[String], effects: &[String]) -> Option<(usize, usize)> {
    let (level, order) = match row.indicator_type {
        IndicatorType::Output => (0, outputs),
        IndicatorType::Effect => (1, effects),
        IndicatorType::Satisfaction => return Some((2, 0)),
        IndicatorType::Cost | IndicatorType::Unknown => return None,
    };
    let label = row.subtype.label();
    let place = order.iter().position(|name| name == label)?;
    Some((level, place))
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::testing::check;
    use expect_test::expect;

    #[test]
    fn the_whole_document_gets_one_finding() {
        let form = "时效 | 完成时间 | 11月底前\n数量 | 抽检批次 | ≥80批次";
        check(
            &RULE,
            &format!("项目 甲\n{form}\n项目 乙\n{form}"),
            expect![[r#"
                第3行 STR008 建议 一级、二级指标没有按通常的顺序排（共2处）
                      建议：通常按数量、质量、时效、成本，经济、社会、生态、可持续影响，满意度的顺序；系统自动排的可以不改
            "#]],
        );
    }
}
