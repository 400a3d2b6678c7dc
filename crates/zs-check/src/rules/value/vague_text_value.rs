//! # VAL015 vague-text-value（定性值无分档）
//!
//! ## 依据
//! `mof-2015-88/15` 细化量化：不能量化的用分级分档的定性表述。
//!
//! ## 检查什么
//! 指标值是明显提升、效果良好、可持续、按要求一类的话，没有数，也没有分档。
//!
//! ## 为什么
//! 什么算“明显”没有约定，年底怎么写都算完成。
//!
//! ## 反例
//! ```text
//! 经济 | 提高检测效率 | 明显提升
//! ```
//!
//! ```text
//! 质量 | 业务经费使用合规性 | 合规
//! ```
//!
//! ```text
//! 可持续 | 长期影响 | 长期
//! ```
//!
//! ```text
//! 满意度 | 使用人员评价 | 满意
//! ```
//!
//! ## 正例
//! ```text
//! 质量 | 资质认定 | 取得资质认定证书
//! ```
//!
//! ```text
//! 质量 | 系统建设 | 通过验收
//! ```
//!
//! ```text
//! 社会 | 表彰 | 获得省级以上表彰
//! ```
//!
//! ```text
//! 质量 | 服务质量 | 良好 | 优：投诉0起；良：投诉1起；差：投诉2起以上
//! ```
//!
//! ```text
//! 生态 | 生态影响 | 不涉及
//! ```
//!
//! ```text
//! 质量 | 水质 | 达到三类标准
//! 质量 | 学历要求 | 大学本科
//! 数量 | 人才职称 | 高级
//! ```
//!
//! ## 何时不提示
//! 可以证明的结果（取得证书、通过验收、省级以上、达到某项标准）；描述里写明了优、良、差各是什么的，
//! 表格另有优良中差分档的；时效指标的空话由 date-value 提示，成本指标由 cost-not-quantified 提示。

use crate::facts::{FormFacts, IndicatorSubtype, Row, is_no_meaning, is_placeholder};
use crate::rule::rule;
use crate::words;
use crate::{Findings, Rule};
use zs_model::{Severity, Value};

pub(super) const RULE: Rule = rule! {
    code: "VAL015", name: "vague-text-value", clause: "mof-2015-88/15", ground: Norm,
    severity: Warning, page: "vague_text_value.rs", check: Row(check),
};

fn check(row: &Row, _form: &FormFacts, findings: &mut Findings) {
    let is_text = match &row.target.value {
        Value::Qualitative => true,
        Value::Text {
            numbers,
            unit,
            operator,
        } => numbers.is_empty() && unit.is_none() && operator.is_none(),
        _ => false,
    };
    let raw = row.target.raw.as_str();
    if !is_text || is_placeholder(raw) || is_no_meaning(raw) || is_graded(row) {
        return;
    }
    let has_time = row.subtype == IndicatorSubtype::Timeliness && words::DATED_TIME.find(raw).is_some();
    if has_time || words::PROVABLE_EVENT.find(raw).is_some() {
        return;
    }
    let Some(word) = vague_word(raw) else {
        return;
    };
    let doubt = if word == raw {
        format!("“{raw}”")
    } else {
        format!("“{raw}”里的“{word}”")
    };
    let message = format!(
        "“{}”的指标值{doubt}没有约定做到多少，年底说不清算不算完成",
        row.name
    );
    findings
        .report(row.target_path(), message)
        .advise("改用数量或比率；不能量化的，写明优、良、差各是什么情形")
        .severity(severity(row));
}

fn vague_word(raw: &str) -> Option<&str> {
    let raw = raw.trim().trim_end_matches('。');
    let alone = words::VAGUE_ALONE.holds(raw);
    alone.then_some(raw).or_else(|| words::VAGUE_VALUE.find(raw))
}

/// Whether grades are given beside the value.
fn is_graded(row: &Row) -> bool {
    let bands = row.indicator.is_some_and(|it| it.bands.is_some());
    let described = |text: &str| text.contains('优') && text.contains('良');
    bands
        || row.description().is_some_and(described)
        || described(&row.target.raw) && row.target.raw.contains([':', '：'])
}

fn severity(row: &Row) -> Severity {
    match row.subtype {
        IndicatorSubtype::Quantity
        | IndicatorSubtype::Quality
        | IndicatorSubtype::Timeliness
        | IndicatorSubtype::Satisfaction => Severity::Error,
        _ => Severity::Warning,
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::testing::check;
    use expect_test::expect;

    #[test]
    fn how_much_is_marked() {
        check(
            &RULE,
            "经济 | 提高检测效率 | 明显提升\n质量 | 业务经费使用合规性 | 合规",
            expect![[r#"
                第1行 VAL015 核实 “提高检测效率”的指标值“明显提升”里的“明显”没有约定做到多少，年底说不清算不算完成
                      建议：改用数量或比率；不能量化的，写明优、良、差各是什么情形
                第2行 VAL015 核实 “业务经费使用合规性”的指标值“合规”没有约定做到多少，年底说不清算不算完成
                      建议：改用数量或比率；不能量化的，写明优、良、差各是什么情形
            "#]],
        );
    }

    #[test]
    fn an_event_that_can_be_proved_is_a_target() {
        check(
            &RULE,
            "质量 | 系统建设 | 通过验收\n质量 | 资质 | 取得证书",
            expect![[""]],
        );
    }
}
