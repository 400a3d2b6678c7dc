//! # STR003 missing-cost（缺少成本指标）
//!
//! ## 依据
//! `mof-2021-101/2/cost` 工程基建、大型修缮和购置项目必须设成本指标。
//!
//! ## 检查什么
//! 名称表明是工程建设、维修或购置的项目，没有一个成本指标。
//!
//! ## 为什么
//! 这些项目的钱花得多少看造价和单价。没有成本指标，超支或者买贵了都看不出来。
//!
//! ## 反例
//! ```text
//! 项目 农村公路改造工程
//! 数量 | 改造里程 | ≥12公里
//! 社会 | 受益村庄 | ≥5个
//! ```
//!
//! ```text
//! 项目 检测设备购置
//! 数量 | 购置台数 | =12台
//! ```
//!
//! ## 正例
//! ```text
//! 项目 农村公路改造工程
//! 数量 | 改造里程 | ≥12公里
//! 成本 | 单位面积造价 | ≤320元/平方米
//! ```
//!
//! “建设”不都是工程：
//!
//! ```text
//! 项目 党风廉政文化建设经费
//! 数量 | 活动场次 | ≥4场
//! ```
//!
//! ## 何时不提示
//! 工资、补贴、还本付息等项目；队伍建设、制度建设、系统建设等不是工程的“建设”；
//! 从名称、用途和目标看不出项目性质的，或者有的行没有写一级、二级指标的，说明无法判断。

use crate::facts::{FormFacts, IndicatorSubtype, IndicatorType, Nature, Row};
use crate::rule::rule;
use crate::words::{self, Words};
use crate::{Findings, Rule};
use zs_model::{FieldPath, ProjectGoal, Severity};

pub(super) const RULE: Rule = rule! {
    code: "STR003", name: "missing-cost", clause: "mof-2021-101/2/cost", ground: Norm,
    severity: Warning, page: "missing_cost.rs", check: Project(check),
};

fn check(goal: &ProjectGoal, form: &FormFacts, findings: &mut Findings) {
    if form.rows.is_empty() || form.rows.iter().any(Row::is_cost) {
        return;
    }
    let table = FieldPath::new("indicators");
    let name = goal.project_name.as_deref().unwrap_or_default();
    let Some((word, severity)) = kind(name) else {
        if form.nature() == Nature::default() {
            findings.cannot_tell(table, "从名称、用途和目标看不出项目性质");
        }
        return;
    };
    if form.rows.iter().any(is_unclassified) {
        return findings.cannot_tell(table, "有的指标没有写一级、二级指标，不知道是不是成本指标");
    }
    let message = format!(
        "项目“{}”从名称（{word}）看要花钱建或买，却没有成本指标",
        name.trim()
    );
    findings
        .report(table, message)
        .advise("补写造价、单价或分项成本控制数，如每平方米造价、每台单价")
        .severity(severity);
}

/// The word that tells what the money is for, and how grave a missing cost is then.
fn kind(name: &str) -> Option<(&str, Severity)> {
    let classes = [
        (&words::CONSTRUCTION, &words::NOT_CONSTRUCTION, Severity::Error),
        (&words::REPAIR, &words::NOT_CONSTRUCTION, Severity::Warning),
        (&words::NATURE_PURCHASE, &words::NOT_PURCHASE, Severity::Warning),
    ];
    classes
        .into_iter()
        .find_map(|(class, exceptions, severity)| Some((word_outside(class, exceptions, name)?, severity)))
}

/// A word of `class` that is not part of one of `exceptions`: 文化建设 and 采购中心 buy nothing.
fn word_outside<'t>(class: &Words, exceptions: &Words, text: &'t str) -> Option<&'t str> {
    let mut rest = text;
    loop {
        let word = class.find(rest)?;
        let Some(exception) = exceptions.find(rest) else {
            return Some(word);
        };
        let (at, exception_at) = (rest.find(word)?, rest.find(exception)?);
        if at < exception_at {
            return Some(word);
        }
        rest = &rest[exception_at + exception.len()..];
    }
}

fn is_unclassified(row: &Row) -> bool {
    row.indicator_type == IndicatorType::Unknown && row.subtype == IndicatorSubtype::Unknown
}

#[cfg(test)]
mod tests {
    use super::{RULE, kind};
    use crate::testing::check;
    use expect_test::expect;

    #[test]
    fn a_road_without_its_price() {
        check(
            &RULE,
            "项目 农村公路改造工程\n数量 | 改造里程 | ≥12公里",
            expect![[r#"
                第2行 STR003 核实 项目“农村公路改造工程”从名称（改造）看要花钱建或买，却没有成本指标
                      建议：补写造价、单价或分项成本控制数，如每平方米造价、每台单价
            "#]],
        );
    }

    #[test]
    fn a_purchase_is_to_be_looked_at() {
        check(
            &RULE,
            "项目 检测设备购置\n数量 | 购置台数 | =12台",
            expect![[r#"
                第2行 STR003 核实 项目“检测设备购置”从名称（购置）看要花钱建或买，却没有成本指标
                      建议：补写造价、单价或分项成本控制数，如每平方米造价、每台单价
            "#]],
        );
    }

    #[test]
    fn what_the_name_does_not_tell_is_left_open() {
        check(
            &RULE,
            "项目 业务经费\n数量 | 检查次数 | ≥12次",
            expect![[r#"
            未检查：从名称、用途和目标看不出项目性质
        "#]],
        );
    }

    #[test]
    fn not_all_building_is_construction_and_not_all_buying_a_purchase() {
        let word = |name| kind(name).map(|(word, _)| word);
        for name in [
            "干部队伍建设经费",
            "住房和城乡建设局工作经费",
            "政府采购监管经费",
            "信用修复培训",
            "系统建设",
        ] {
            assert_eq!(word(name), None, "{name}");
        }
        assert_eq!(word("文化建设和场馆改造"), Some("改造"));
        assert_eq!(word("道路建设和队伍建设"), Some("建设"));
        assert_eq!(word("政府采购和设备采购"), Some("采购"));
    }
}
