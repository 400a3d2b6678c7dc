//! # STR009 duplicate-indicator（指标重复）
//!
//! ## 依据
//! `mof-2015-88/review/indicator-science` 指标科学性：选取最能反映目标的关键指标；
//! `mof-2021-101/principles` 重点突出，不求多。
//!
//! ## 检查什么
//! 一张表里同一个指标名称出现两次，或者两行名称不同、描述和指标值却一字不差。
//! 两个名称说的是不是一回事，只看这些能确定的；近义的名称要由审核人员看。
//!
//! ## 为什么
//! 同一件事算两次，自评时得两份分或者扣两份分。
//!
//! ## 反例
//! ```text
//! 质量 | 案件办结率 | ≥90% | 按期办结案件数÷应办结案件数×100%
//! 社会 | 案件办结率 | ≥90% | 按期办结案件数÷应办结案件数×100%
//! ```
//!
//! ```text
//! 数量 | 培训参加率 | ≥90% | 实际参训人数÷应参训人数×100%
//! 质量 | 参训覆盖率 | ≥90% | 实际参训人数÷应参训人数×100%
//! ```
//!
//! ## 正例
//! ```text
//! 质量 | 案件办结率 | ≥90% | 按期办结案件数÷应办结案件数×100%
//! 社会 | 投诉办结率 | ≥98% | 按期办结投诉数÷受理投诉数×100%
//! ```
//!
//! ## 何时不提示
//! 名称相同而描述和指标值都不同的，只建议在名称中写出区别；描述太短、看不出内容的不比较。

use crate::facts::{FormFacts, Row};
use crate::rule::rule;
use crate::{Findings, Rule};
use foldhash::{HashMap, HashMapExt};
use zs_model::{Severity, squeeze};

pub(super) const RULE: Rule = rule! {
    code: "STR009", name: "duplicate-indicator", clause: "mof-2015-88/review/indicator-science", ground: Norm,
    severity: Warning, page: "duplicate_indicator.rs", check: Form(check),
};

/// A shorter description does not say what is measured.
const DESCRIPTION_MIN: usize = 8;

fn check(form: &FormFacts, findings: &mut Findings) {
    let mut by_name: HashMap<(Option<&str>, &str), Vec<&Row>> = HashMap::new();
    let mut by_meaning: HashMap<(&str, &str), Vec<&Row>> = HashMap::new();
    let mut names = Vec::new();
    let mut meanings = Vec::new();
    for row in form.rows.iter().filter(|row| !row.plain_name.is_empty()) {
        let name = (activity_of(row), row.plain_name.as_str());
        let rows = by_name.entry(name).or_default();
        rows.push(row);
        if rows.len() == 2 {
            names.push(name);
        }
        let Some(meaning) = meaning(row) else { continue };
        let rows = by_meaning.entry(meaning).or_default();
        rows.push(row);
        if rows.len() == 2 {
            meanings.push(meaning);
        }
    }
    for name in names {
        same_name(&by_name[&name], form.number, findings);
    }
    for meaning in meanings {
        same_meaning(&by_meaning[&meaning], form.number, findings);
    }
}

fn same_name(rows: &[&Row], number: usize, findings: &mut Findings) {
    let name = rows[0].name.trim();
    let apart = rows[1..].iter().all(|row| is_told_apart(rows[0], row));
    let message = if apart {
        format!("有{}个指标都叫“{name}”，描述和指标值不同", rows.len())
    } else {
        format!("指标“{name}”在表中出现{}次", rows.len())
    };
    let advice = if apart {
        "在名称中写出各自的区别，如对象、环节"
    } else {
        "是同一件事就只留一行；不是，就在名称中写出区别"
    };
    let severity = if apart {
        Severity::Advice
    } else {
        Severity::Warning
    };
    let finding = findings.report(rows[0].name_path(), message);
    finding.advise(advice).severity(severity);
    for row in &rows[1..] {
        finding.also(number, row.name_path());
    }
}

fn same_meaning(rows: &[&Row], number: usize, findings: &mut Findings) {
    let (first, others) = (rows[0], &rows[1..]);
    let others: Vec<&&Row> = others
        .iter()
        .filter(|row| row.plain_name != first.plain_name)
        .collect();
    let Some(other) = others.first() else { return };
    let message = format!(
        "“{}”和“{}”的描述、指标值都一样，是同一件事吗？",
        first.name.trim(),
        other.name.trim()
    );
    let finding = findings.report(first.name_path(), message);
    finding.advise("是同一件事就只留一行；不是，就把描述分别写清楚");
    for row in others {
        finding.also(number, row.name_path());
    }
}

fn is_told_apart(one: &Row, other: &Row) -> bool {
    let text = |row: &Row| row.description().map(squeeze).unwrap_or_default();
    let same_description = text(one) == text(other) && !text(one).is_empty();
    !same_description && squeeze(&one.target.raw) != squeeze(&other.target.raw)
}

/// Description and target, where the description says something.
fn meaning<'r>(row: &'r Row) -> Option<(&'r str, &'r str)> {
    let description = row.description()?.trim();
    let long = description.chars().count() >= DESCRIPTION_MIN;
    (long && !row.target.is_blank()).then(|| (description, row.target.raw.trim()))
}

/// The activity of the row: two of them may use the same name, which is activity-duplicate's matter.
fn activity_of<'r>(row: &'r Row) -> Option<&'r str> {
    let path = if row.indicator.is_none() {
        Some(&row.path)
    } else {
        None
    };
    path?.steps().nth(1)
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::testing::check;
    use expect_test::expect;

    #[test]
    fn the_same_name_twice() {
        check(
            &RULE,
            "质量 | 案件办结率 | ≥90%\n社会 | 案件办结率 | ≥90%",
            expect![[r#"
                第1行 STR009 核实 指标“案件办结率”在表中出现2次
                      建议：是同一件事就只留一行；不是，就在名称中写出区别
            "#]],
        );
    }

    #[test]
    fn the_same_name_for_different_things() {
        check(
            &RULE,
            "数量 | 补助人数 | ≥90人 | 低保补助人数\n数量 | 补助人数 | ≥30人 | 特困补助人数",
            expect![[r#"
                第1行 STR009 建议 有2个指标都叫“补助人数”，描述和指标值不同
                      建议：在名称中写出各自的区别，如对象、环节
            "#]],
        );
    }

    #[test]
    fn two_names_for_one_thing() {
        check(
            &RULE,
            "数量 | 参加率 | ≥90% | 实际参训人数÷应参训人数\n质量 | 覆盖率 | ≥90% | 实际参训人数÷应参训人数",
            expect![[r#"
                第1行 STR009 核实 “参加率”和“覆盖率”的描述、指标值都一样，是同一件事吗？
                      建议：是同一件事就只留一行；不是，就把描述分别写清楚
            "#]],
        );
    }
}
