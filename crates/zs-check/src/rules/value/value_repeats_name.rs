//! # VAL019 value-repeats-name（指标值照抄名称）
//!
//! ## 依据
//! `mof-2015-88/15` 细化量化：绩效目标应细化量化。
//!
//! ## 检查什么
//! 指标值与指标名称相同，或只是名称里的几个字。
//!
//! ## 为什么
//! 把名称再写一遍，没有说明做到什么程度。
//!
//! ## 反例
//! ```text
//! 时效 | 按期完工 | 按期完工
//! ```
//!
//! ```text
//! 可持续 | 持续保障社会发展 | 持续保障
//! ```
//!
//! ```text
//! 社会 | 推进河道治理 | 推进河道治理。
//! ```
//!
//! ## 正例
//! ```text
//! 数量 | 治理河道长度 | ≥3.2公里
//! ```
//!
//! ```text
//! 社会 | 道路景观提升情况 | 提升
//! ```
//!
//! ```text
//! 质量 | 质量合格 | 合格率100%
//! ```
//!
//! ```text
//! 质量 | 项目验收合格 | 取得合格证书
//! 质量 | 系统通过验收 | 通过验收
//! ```
//!
//! ## 何时不提示
//! 可以证明的结果（通过验收）；成本指标由 cost-not-quantified 提示；名称中不足4个字的片段（提升、长期），由 vague-text-value 提示；有数字的；占位符。

use crate::facts::{FormFacts, Row, bare, is_no_meaning, is_placeholder};
use crate::rule::rule;
use crate::words;
use crate::{Findings, Rule};
use zs_model::Value;

pub(super) const RULE: Rule = rule! {
    code: "VAL019", name: "value-repeats-name", clause: "mof-2015-88/15", ground: Logic,
    severity: Error, page: "value_repeats_name.rs", check: Row(check),
};

/// Shorter pieces of a name are words of their own (提升, 长期).
const PIECE_MIN: usize = 4;

fn check(row: &Row, _form: &FormFacts, findings: &mut Findings) {
    let is_text = match &row.target.value {
        Value::Qualitative => true,
        Value::Text { numbers, .. } => numbers.is_empty(),
        _ => false,
    };
    let raw = &row.target.raw;
    let is_event = || words::PROVABLE_EVENT.find(raw).is_some();
    // A cost without an amount is one thing to put right, and cost-not-quantified says so.
    if !is_text || row.is_cost() || is_placeholder(raw) || is_no_meaning(raw) || is_event() {
        return;
    }
    let value = bare(&row.target.raw);
    let name = bare(&row.plain_name);
    let length = value.chars().count();
    let repeats = (length >= 2 && value == name) || (length >= PIECE_MIN && name.contains(&value));
    if repeats {
        let message = format!(
            "“{}”的指标值“{}”只是名称里的话，没有说明做到什么程度",
            row.name, row.target.raw
        );
        findings
            .report(row.target_path(), message)
            .advise("写明数量、比率或完成日期");
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::testing::check;
    use expect_test::expect;

    #[test]
    fn the_name_once_more() {
        check(
            &RULE,
            "时效 | 按期完工 | 按期完工\n可持续 | 持续保障社会发展 | 持续保障",
            expect![[r#"
                第1行 VAL019 核实 “按期完工”的指标值“按期完工”只是名称里的话，没有说明做到什么程度
                      建议：写明数量、比率或完成日期
                第2行 VAL019 核实 “持续保障社会发展”的指标值“持续保障”只是名称里的话，没有说明做到什么程度
                      建议：写明数量、比率或完成日期
            "#]],
        );
    }

    #[test]
    fn a_word_of_the_name_is_another_matter() {
        check(
            &RULE,
            "社会 | 道路景观提升情况 | 提升\n生态 | 不涉及 | 不涉及",
            expect![[""]],
        );
    }
}
