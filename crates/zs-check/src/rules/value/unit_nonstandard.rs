//! # VAL008 unit-nonstandard（单位不规范）
//!
//! ## 依据
//! `practice/notation` 书写一致：单位、符号前后一致，便于统计和核对。
//!
//! ## 检查什么
//! 单位写成“百分比”而不是“%”；比率写成“百分点”；场次、次数一类的事件以“个”计量；同一张表的总额有的写元、有的写万元。
//! 同一文件里“百分比”与“%”混用的，作为核实。
//!
//! ## 为什么
//! 同一个单位有几种写法，汇总时要逐个改；“4个”活动也可能是4类。
//!
//! ## 反例
//! ```text
//! 质量 | 合格率 | ≥90百分比
//! ```
//!
//! ```text
//! 质量 | 合格率 | ≥90百分比
//! 质量 | 完好率 | ≥90%
//! ```
//!
//! ```text
//! 质量 | 检验合格率 | ≥95百分点
//! ```
//!
//! ```text
//! 数量 | 普法宣传活动场次 | ≥4个
//! ```
//!
//! ```text
//! 成本 | 设备成本 | ≤50000元
//! 成本 | 总成本 | ≤12万元
//! ```
//!
//! ## 正例
//! ```text
//! 质量 | 合格率 | ≥90%
//! 质量 | 完好率 | ≥95%
//! ```
//!
//! ```text
//! 数量 | 普法宣传活动场次 | ≥4场
//! ```
//!
//! ```text
//! 社会 | 就业率提高 | ≥5百分点
//! 社会 | 就业率 | 较上年提高5个百分点
//! ```
//!
//! ```text
//! 成本 | 人均培训成本 | ≤380元/人
//! 成本 | 总成本 | ≤12万元
//! ```
//!
//! ## 何时不提示
//! 百分点（表示变化）；元/人、万元/年等单价。整个文件只提一次，列出各处。

use crate::facts::{Facts, FormFacts, Row};
use crate::rule::rule;
use crate::words;
use crate::{Findings, Rule};
use rust_decimal::Decimal;
use zs_model::{Severity, Value};

pub(super) const RULE: Rule = rule! {
    code: "VAL008", name: "unit-nonstandard", clause: "practice/notation", ground: Norm,
    severity: Advice, page: "unit_nonstandard.rs", check: Document(check),
};

fn check(facts: &Facts, findings: &mut Findings) {
    percent_in_words(facts, findings);
    for (row, form) in facts.rows() {
        event_in_pieces(row, form, findings);
        share_in_points(row, form, findings);
    }
    for form in &facts.forms {
        yuan_beside_wan_yuan(form, findings);
    }
}

fn percent_in_words(facts: &Facts, findings: &mut Findings) {
    let class = &words::PERCENT_IN_WORDS;
    let is_mixed = facts.rows().any(|(row, _)| row.target.raw.contains(['%', '％']));
    for (row, form) in facts.rows() {
        let raw = &row.target.raw;
        let Some(word) = class.find(raw) else { continue };
        let message = if is_mixed {
            format!("“{word}”与“%”混用，同一个单位有两种写法")
        } else {
            format!("单位写成“{word}”，通行的写法是“%”")
        };
        let draft = findings
            .report_in(form.number, row.target_path(), message)
            .advise("统一写作“%”")
            .fold();
        // Where nothing is mixed yet, changing one cell alone would mix the two writings.
        if is_mixed && matches!(row.target.value, Value::Numeric { .. } | Value::Range { .. }) {
            draft.severity(Severity::Warning).fix(raw.replace(word, "%"));
        } else if is_mixed {
            draft.severity(Severity::Warning);
        }
    }
}

/// An event counted in 个: 活动场次 ≥4个.
fn event_in_pieces(row: &Row, form: &FormFacts, findings: &mut Findings) {
    let Some(counter) = row.head.and_then(|head| head.counter) else {
        return;
    };
    let in_pieces = row.target.unit().is_some_and(|unit| unit.as_str() == "个");
    if in_pieces && ["次", "场", "起", "批次", "人次"].contains(&counter) {
        let draft = findings
            .report_in(
                form.number,
                row.target_path(),
                format!("名称问的是“{counter}”，指标值却以“个”计量"),
            )
            .advise(format!("改用“{counter}”"))
            .fold();
        if row.target.raw.trim_end().ends_with('个') {
            let number = row.target.raw.trim_end().trim_end_matches('个');
            draft.fix(format!("{number}{counter}"));
        }
    }
}

/// A share in 百分点, which says by how much it changes.
fn share_in_points(row: &Row, form: &FormFacts, findings: &mut Findings) {
    let raw = &row.target.raw;
    let changes = |text: &str| words::CHANGE.find(text).is_some();
    if raw.contains("百分点")
        && row
            .head
            .is_some_and(|head| head.is_share && head.capped != Some(false))
        && !changes(raw)
        && !changes(row.name)
    {
        findings
            .report_in(
                form.number,
                row.target_path(),
                "比率写成“百分点”，百分点表示增减了多少",
            )
            .advise("比率本身写“%”")
            .fold();
    }
}

/// Totals of one form, some in 元 and some in 万元.
fn yuan_beside_wan_yuan(form: &FormFacts, findings: &mut Findings) {
    let in_unit = |row: &&Row, word: &str| row.target.unit().is_some_and(|unit| unit.as_str() == word);
    let total = Decimal::from(10_000);
    if !form.rows.iter().any(|row| in_unit(&row, "万元")) {
        return;
    }
    let in_yuan = form.rows.iter().filter(|row| in_unit(row, "元"));
    for row in in_yuan.filter(|row| row.target.number().is_some_and(|it| it >= total)) {
        findings
            .report_in(
                form.number,
                row.target_path(),
                "同一张表的总额有的以元计，有的以万元计",
            )
            .advise("统一用一种单位")
            .fold();
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::testing::check;
    use expect_test::expect;

    #[test]
    fn once_a_document() {
        check(
            &RULE,
            "质量 | 合格率 | ≥90百分比\n质量 | 完好率 | ≥90百分比",
            expect![[r#"
                第1行 VAL008 建议 单位写成“百分比”，通行的写法是“%”（共2处）
                      建议：统一写作“%”
            "#]],
        );
    }

    #[test]
    fn mixed_writing_is_to_be_looked_at() {
        check(
            &RULE,
            "质量 | 合格率 | ≥90百分比\n质量 | 完好率 | ≥90%",
            expect![[r#"
                第1行 VAL008 核实 “百分比”与“%”混用，同一个单位有两种写法
                      建议：统一写作“%”
                      改为：≥90%
            "#]],
        );
    }

    #[test]
    fn an_event_is_no_piece() {
        check(
            &RULE,
            "数量 | 普法宣传活动场次 | ≥4个",
            expect![[r#"
            第1行 VAL008 建议 名称问的是“场”，指标值却以“个”计量
                  建议：改用“场”
                  改为：≥4场
        "#]],
        );
    }
}
