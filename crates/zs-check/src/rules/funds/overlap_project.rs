//! # FUN018 overlap-project（项目交叉重复）
//!
//! ## 依据
//! `ccp-2018-34/overlap` 交叉重复、碎片化的项目予以调整。
//!
//! ## 检查什么
//! 同一文件的两个项目有60%以上的指标（名称和指标值）相同；或者同一个数量（名称、数值、单位都相同）在两个项目中都作为产出。
//!
//! ## 为什么
//! 同一件事在两个项目里各算一次，既重复要钱，也重复算成绩。
//!
//! ## 反例
//! ```text
//! 项目 甲
//! 数量 | 市场专项整治行动次数 | ≥5次
//! 项目 乙
//! 数量 | 市场专项整治行动次数 | ≥5次
//! ```
//!
//! ## 正例
//! ```text
//! 项目 甲
//! 数量 | 市场专项整治行动次数 | ≥5次
//! 项目 乙
//! 数量 | 食品抽检批次 | ≥800批次
//! ```
//!
//! ```text
//! 项目 甲
//! 满意度 | 群众满意度 | ≥90%
//! 项目 乙
//! 满意度 | 群众满意度 | ≥90%
//! ```
//!
//! ## 何时不提示
//! 三个以上项目都有的套话（另由 boilerplate-indicator 提示）；指标太少、看不出份额的。

use crate::facts::{Facts, IndicatorSubtype, Row};
use crate::rule::rule;
use crate::{Findings, Rule};
use foldhash::{HashMap, HashMapExt};
use rust_decimal::Decimal;
use std::collections::BTreeMap;
use zs_model::squeeze;

pub(super) const RULE: Rule = rule! {
    code: "FUN018", name: "overlap-project", clause: "ccp-2018-34/overlap", ground: Norm,
    severity: Warning, page: "overlap_project.rs", check: Document(check),
};

type Shared<'f, 'a> = Vec<(&'f Row<'a>, &'f Row<'a>)>;

fn check(facts: &Facts, findings: &mut Findings) {
    if facts.projects().nth(1).is_none() {
        return findings.skip("文件中不足两个项目");
    }
    let (Some(percent), Some(rows_min)) = (
        facts.law.decimal("funds.overlap_percent"),
        facts.law.count("funds.overlap_rows_min"),
    ) else {
        return findings.skip("规则方案没有规定份额");
    };
    for ((first, second), shared) in shared_rows(facts) {
        let rows = |form: usize| facts.forms[form].rows.len();
        let smaller = rows(first).min(rows(second));
        let other = facts.forms[first].form.title();
        if shared.len() >= rows_min && is_at_least(shared.len(), smaller, percent) {
            let message = format!("与“{other}”有{}个指标完全相同（共{smaller}个）", shared.len());
            let draft = findings.report_in(second, shared[0].1.name_path(), message);
            draft.advise("请说明两个项目的分工；内容重复的，请合并或各写各的指标");
            shared.iter().for_each(|(there, _)| {
                draft.also(first, there.name_path());
            });
            continue;
        }
        for (there, here) in shared.iter().filter(|(_, here)| claims_a_quantity(here)) {
            let message = format!(
                "“{}”{}与“{other}”相同，是同一件事吗？",
                here.name, here.target.raw
            );
            findings
                .report_in(second, here.target_path(), message)
                .also(first, there.target_path())
                .advise("是同一件事的，只在一个项目中列；不是的，请在名称中说明各自的范围");
        }
    }
}

/// Rows equal in name and target, by pair of projects. What stands in three projects or more is a phrase, not a
/// claim, and is left out; so the work stays linear.
fn shared_rows<'f, 'a>(facts: &'f Facts<'a>) -> BTreeMap<(usize, usize), Shared<'f, 'a>> {
    let mut same: HashMap<(&str, String), Vec<(usize, &Row)>> = HashMap::new();
    for (_, form) in facts.projects() {
        for row in form.rows.iter().filter(|row| !row.target.is_blank()) {
            same.entry((&row.plain_name, squeeze(&row.target.raw)))
                .or_default()
                .push((form.number, row));
        }
    }
    let mut pairs: BTreeMap<(usize, usize), Shared> = BTreeMap::new();
    for places in same.into_values() {
        if let [(first, there), (second, here)] = places[..]
            && first != second
        {
            pairs.entry((first, second)).or_default().push((there, here));
        }
    }
    for shared in pairs.values_mut() {
        shared.sort_by(|one, other| one.1.path.cmp(&other.1.path));
    }
    pairs
}

fn claims_a_quantity(row: &Row) -> bool {
    let is_counted = row.target.unit().is_some_and(|unit| unit.is_count());
    row.subtype == IndicatorSubtype::Quantity
        && is_counted
        && row.target.number().is_some_and(|it| it > Decimal::ONE)
}

fn is_at_least(part: usize, whole: usize, percent: Decimal) -> bool {
    let part = Decimal::from(part).checked_mul(Decimal::ONE_HUNDRED);
    let limit = Decimal::from(whole).checked_mul(percent);
    matches!((part, limit), (Some(part), Some(limit)) if part >= limit)
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::testing::check;
    use expect_test::expect;

    #[test]
    fn the_same_count_in_two_projects() {
        check(
            &RULE,
            "项目 甲\n数量 | 专项整治行动次数 | ≥5次\n项目 乙\n数量 | 专项整治行动次数 | ≥5次",
            expect![[r#"
                第4行 FUN018 核实 “专项整治行动次数”≥5次与“甲”相同，是同一件事吗？
                      建议：是同一件事的，只在一个项目中列；不是的，请在名称中说明各自的范围
            "#]],
        );
    }

    #[test]
    fn most_rows_are_the_same() {
        let rows = "数量 | 检查次数 | ≥5次\n质量 | 检查完成率 | ≥95%\n社会 | 投诉办结率 | ≥98%";
        check(
            &RULE,
            &format!("项目 甲\n{rows}\n项目 乙\n{rows}\n时效 | 完成时间 | 12月底前"),
            expect![[r#"
            第6行 FUN018 核实 与“甲”有3个指标完全相同（共3个）
                  建议：请说明两个项目的分工；内容重复的，请合并或各写各的指标
        "#]],
        );
    }
}
