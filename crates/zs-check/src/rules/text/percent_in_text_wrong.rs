//! # TXT003 percent-in-text-wrong（文内比例与数不符）
//!
//! ## 依据
//! `mof-2020-10/25` 数据真实、结果客观。
//!
//! ## 检查什么
//! 一句话里有单位相同的两个数（计划与完成、上年与本年）和一个由它们算出的百分比，百分比与算出来的不符。
//!
//! ## 为什么
//! 计划100件、完成250件，是超额150%，不是250%。数算错了，别的数也难让人相信。
//!
//! ## 反例
//! ```text
//! 目标 上年计划检查100家，实际完成250家，超额完成250%。
//! ```
//!
//! ```text
//! 描述对照 | ≥1次 | 案件由上年80件下降到60件，下降20%
//! ```
//!
//! ## 正例
//! ```text
//! 目标 上年计划检查100家，实际完成250家，超额完成150%。
//! ```
//!
//! ```text
//! 目标 计划抽检300批次，完成200批次，完成率66.7%。
//! ```
//!
//! ```text
//! 目标 上年检查80家，今年检查100家，投诉办结率达到95%，同比提高2%。
//! ```
//!
//! ## 何时不提示
//! 一句话里不止两个数或不止一个百分比，说不清谁和谁比的；写着“约”“左右”“以上”的；四舍五入的差别。

use crate::facts::{Counted, FormFacts, counted};
use crate::rule::rule;
use crate::words;
use crate::{Findings, Rule};
use rust_decimal::Decimal;
use zs_model::Unit;

pub(super) const RULE: Rule = rule! {
    code: "TXT003", name: "percent-in-text-wrong", clause: "mof-2020-10/25", ground: Norm,
    severity: Warning, page: "percent_in_text_wrong.rs", check: Form(check),
};

fn check(form: &FormFacts, findings: &mut Findings) {
    for cell in form.cells() {
        let has_percent = cell.text.contains('%') || cell.text.contains("％");
        if !has_percent || !has_three_numbers(cell.text) {
            continue;
        }
        let numbers = counted(cell.text);
        for sentence in numbers.chunk_by(|one, other| one.sentence == other.sentence) {
            let [base, result, percent] = sentence else {
                continue;
            };
            let Some(right) = computed(base, result, percent) else {
                continue;
            };
            let message = format!(
                "“{}{}”：由“{}”和“{}”算出来是{right}%",
                percent.before.trim(),
                percent.printed,
                base.printed,
                result.printed
            );
            findings
                .report(cell.path(), message)
                .advise("核对这三个数，改正算错的一个");
        }
    }
}

/// Most percentages are targets, with no other numbers beside them.
fn has_three_numbers(text: &str) -> bool {
    let is_digit = |c: char| c.is_ascii_digit() || ('０'..='９').contains(&c);
    let runs = text.split(|c| !is_digit(c)).filter(|run| !run.is_empty());
    runs.take(3).count() == 3
}

/// What the percentage should be, where the sentence says something else.
fn computed(base: &Counted, result: &Counted, percent: &Counted) -> Option<Decimal> {
    let is_percent = percent.unit.as_ref().is_some_and(|unit| unit.as_str() == "%");
    let counts =
        base.unit.is_some() && base.unit == result.unit && !base.unit.as_ref().is_some_and(Unit::is_ratio);
    let rough = percent.before.contains('约')
        || percent.before.contains('近')
        || ["左右", "以上", "以内", "多"]
            .iter()
            .any(|it| percent.after.starts_with(it));
    let told_apart =
        words::BASE_LEAD.find(&base.before).is_some() && words::RESULT_LEAD.find(&result.before).is_some();
    if !is_percent || !counts || rough || !told_apart {
        return None;
    }
    let lead = percent.before.trim_end();
    let part = if words::INCREASE_LEAD.ending(lead).is_some() {
        result.number.checked_sub(base.number)?
    } else if words::DECREASE_LEAD.ending(lead).is_some() {
        base.number.checked_sub(result.number)?
    } else if words::SHARE_LEAD.ending(lead).is_some() {
        result.number
    } else {
        return None;
    };
    let right = part.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(base.number)?;
    let slack = Decimal::new(1, percent.number.scale());
    let differs = right.checked_sub(percent.number)?.abs() >= slack;
    differs.then(|| right.round_dp(percent.number.scale().max(1)).normalize())
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::testing::check;
    use expect_test::expect;

    #[test]
    fn two_and_a_half_times_is_one_and_a_half_more() {
        check(
            &RULE,
            "目标 上年计划检查100家，实际完成250家，超额完成250%。\n目标 案件由上年80件下降到60件，下降20%",
            expect![[r#"
                第1行 TXT003 核实 “超额完成250%”：由“100家”和“250家”算出来是150%
                      建议：核对这三个数，改正算错的一个
                第2行 TXT003 核实 “下降20%”：由“80件”和“60件”算出来是25%
                      建议：核对这三个数，改正算错的一个
            "#]],
        );
    }
}
