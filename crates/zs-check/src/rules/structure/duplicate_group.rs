//! # STR007 duplicate-group（指标分组重复）
//!
//! ## 依据
//! `mof-2015-88/review/completeness-norm` 规范完整性：格式符合要求。
//!
//! ## 检查什么
//! 同一个二级指标分在两个不相连的地方，如数量指标之后是质量指标，后面又出现数量指标。
//!
//! ## 为什么
//! 分开的两处容易漏看，也容易写出重复的指标；自评时一类指标的分值要加两次。
//!
//! ## 反例
//! ```text
//! 质量 | 检查合格率 | ≥95%
//! 时效 | 完成时间 | 11月底前
//! 质量 | 投诉处理合格率 | ≥95%
//! ```
//!
//! ## 正例
//! ```text
//! 质量 | 检查合格率 | ≥95%
//! 质量 | 投诉处理合格率 | ≥95%
//! 时效 | 完成时间 | 11月底前
//! ```
//!
//! ## 何时不提示
//! 表中没有二级指标一栏的。顺序由填报系统排定的（方案注明，或文件里多数项目都这样），只作建议，整个文件提一次。

use crate::facts::{Facts, FormFacts, IndicatorSubtype, IndicatorType};
use crate::rule::rule;
use crate::{Findings, Rule};
use zs_model::{FieldPath, Severity};

pub(super) const RULE: Rule = rule! {
    code: "STR007", name: "duplicate-group", clause: "mof-2015-88/review/completeness-norm", ground: Norm,
    severity: Warning, page: "duplicate_group.rs", check: Document(check),
};

/// From this many forms on, a habit of most of them is taken for the habit of the exporting system.
const HABIT_FROM: usize = 3;

fn check(facts: &Facts, findings: &mut Findings) {
    let with_table: Vec<&FormFacts> = facts
        .forms
        .iter()
        .filter(|form| !form.indicators().is_empty())
        .collect();
    let jumps: Vec<(&FormFacts, Jump)> = with_table
        .iter()
        .filter_map(|form| Some((*form, jump(form)?)))
        .collect();
    let habit = with_table.len() >= HABIT_FROM && jumps.len() * 2 > with_table.len();
    let free = facts.law.flag("layout.group_order_free").unwrap_or(false);
    for (form, jump) in jumps {
        if free || habit {
            findings
                .report_in(form.number, jump.path, "同一个二级指标分在不相连的两处")
                .advise("能调整顺序的，把同一个二级指标的各行排在一起；系统自动排的可以不改")
                .severity(Severity::Advice)
                .fold();
        } else {
            let (label, name) = (jump.label, jump.name);
            let message = format!("“{label}”前面已经有过，到“{name}”又另起一处");
            findings
                .report_in(form.number, jump.path, message)
                .advise(format!("把“{label}”的各行排在一起"));
        }
    }
}

/// Where a level-2 type comes back.
struct Jump {
    path: FieldPath,
    label: String,
    name: String,
}

fn jump(form: &FormFacts) -> Option<Jump> {
    let mut seen: Vec<Group> = Vec::new();
    let rows = form
        .rows
        .iter()
        .filter(|row| row.subtype != IndicatorSubtype::Unknown);
    for row in rows {
        let printed = row.indicator.and_then(|it| it.indicator_subtype.as_deref());
        // 经济成本 and 社会成本 are types of their own, though all are costs.
        let cost = printed.filter(|_| row.is_cost());
        let group = (row.indicator_type, row.subtype, cost);
        if seen.last() == Some(&group) {
            continue;
        }
        if seen.contains(&group) {
            return Some(Jump {
                path: row.path.then("subtype"),
                label: printed.unwrap_or_else(|| row.subtype.label()).to_owned(),
                name: row.name.trim().to_owned(),
            });
        }
        seen.push(group);
    }
    None
}

type Group<'a> = (IndicatorType, IndicatorSubtype, Option<&'a str>);

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::testing::{check, check_in};
    use expect_test::expect;

    const FORM: &str = "质量 | 检查合格率 | ≥95%\n时效 | 完成时间 | 11月底前\n质量 | 处理合格率 | ≥95%";

    #[test]
    fn quality_comes_back_after_time() {
        check_in(
            "national",
            &RULE,
            FORM,
            expect![[r#"
            第3行 STR007 核实 “质量指标”前面已经有过，到“处理合格率”又另起一处
                  建议：把“质量指标”的各行排在一起
        "#]],
        );
    }

    #[test]
    fn where_the_system_sorts_it_is_advice_for_the_whole_document() {
        check(
            &RULE,
            &format!("项目 甲\n{FORM}\n项目 乙\n{FORM}"),
            expect![[r#"
                第4行 STR007 建议 同一个二级指标分在不相连的两处（共2处）
                      建议：能调整顺序的，把同一个二级指标的各行排在一起；系统自动排的可以不改
            "#]],
        );
    }
}
