//! # VAL021 suspect-recognition（疑似识别错误）
//!
//! ## 依据
//! `practice/reading` 识别核对：印出的字可能在识别或录入时变形，请与原件核对。
//!
//! ## 检查什么
//! 印出的指标值像是把符号或单位认错了：“295%”（≥ 认成 2）、“^95%”“》95%”“二95%”“2≥95%”“95$”。
//!
//! ## 为什么
//! 认错的字会带来一连串不相干的提示，先核对原件。
//!
//! ## 反例
//! ```text
//! 质量 | 设备验收合格率 | 292%
//! ```
//!
//! ```text
//! 满意度 | 市民满意度调查 | 290%
//! ```
//!
//! ```text
//! 质量 | 覆盖率 | ^95%
//! ```
//!
//! ```text
//! 质量 | 覆盖率 | 二95%
//! ```
//!
//! ```text
//! 质量 | 合格率 | ≥95$
//! ```
//!
//! ## 正例
//! ```text
//! 质量 | 设备验收合格率 | ≥92%
//! ```
//!
//! ```text
//! 经济 | 收入增长率 | 295%
//! ```
//!
//! ```text
//! 数量 | 维修次数 | 2280次
//! ```
//!
//! ```text
//! 数量 | 培训期数 | 二期
//! ```
//!
//! ```text
//! 质量 | 合格率 | ≥200%
//! ```
//!
//! ## 何时不提示
//! 增长率等可以超过100%的比率；计数（2280次看不出真假）；有符号的数字。

use crate::facts::{FormFacts, IndicatorSubtype, Row};
use crate::rule::rule;
use crate::{Findings, Rule};
use rust_decimal::Decimal;
use zs_model::Value;

pub(super) const RULE: Rule = rule! {
    code: "VAL021", name: "suspect-recognition", clause: "practice/reading", ground: Norm,
    severity: Warning, page: "suspect_recognition.rs", check: Row(check),
};

fn check(row: &Row, _form: &FormFacts, findings: &mut Findings) {
    let raw = row.target.raw.trim();
    let meant = if is_two_for_a_sign(row) {
        raw.strip_prefix('2').map(|rest| format!("≥{rest}"))
    } else {
        misread(raw)
    };
    if let Some(meant) = meant {
        let message = format!("“{}”的指标值印的是“{raw}”，是不是“{meant}”？", row.name);
        findings.report(row.target_path(), message).advise("请与原件核对");
    }
}

/// 292% of a share that ends at 100 %.
fn is_two_for_a_sign(row: &Row) -> bool {
    let Value::Numeric {
        operator: None,
        number,
        unit: Some(unit),
    } = &row.target.value
    else {
        return false;
    };
    let capped = row.subtype == IndicatorSubtype::Satisfaction
        || row
            .head
            .is_some_and(|head| head.is_share && head.capped != Some(false));
    let looks_misread =
        (Decimal::from(250)..=Decimal::from(300)).contains(number) || *number == Decimal::from(2100);
    capped && unit.as_str() == "%" && looks_misread && row.target.raw.trim().starts_with('2')
}

/// A mark or word before the number that stands where a sign belongs, or `$` for `%`.
fn misread(raw: &str) -> Option<String> {
    let digit = |text: &str| text.starts_with(|c: char| c.is_ascii_digit());
    let signs = ['≥', '≤', '>', '<', '＞', '＜', '='];
    if let Some(number) = raw.strip_suffix('$') {
        let inner = number.trim_start_matches(signs);
        return (digit(inner) && inner.len() <= 5).then(|| format!("{number}%"));
    }
    if let Some(rest) = raw.strip_prefix(['^', '》', '＾', '二', '三', '乏', 'Z', 'z']) {
        return digit(rest).then(|| format!("≥{rest}"));
    }
    if let Some(rest) = raw.strip_prefix('《') {
        return digit(rest).then(|| format!("≤{rest}"));
    }
    let rest = raw.strip_prefix('2')?;
    (rest.starts_with(signs) && digit(rest.trim_start_matches(signs))).then(|| rest.to_owned())
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::testing::check;
    use expect_test::expect;

    #[test]
    fn a_two_where_a_sign_belongs() {
        check(
            &RULE,
            "质量 | 设备验收合格率 | 292%",
            expect![[r#"
            第1行 VAL021 核实 “设备验收合格率”的指标值印的是“292%”，是不是“≥92%”？
                  建议：请与原件核对
        "#]],
        );
    }

    #[test]
    fn odd_marks_before_the_number() {
        check(
            &RULE,
            "质量 | 覆盖率 | ^95%\n质量 | 合格率 | ≥95$\n质量 | 通过率 | 2≥95%",
            expect![[r#"
                第1行 VAL021 核实 “覆盖率”的指标值印的是“^95%”，是不是“≥95%”？
                      建议：请与原件核对
                第2行 VAL021 核实 “合格率”的指标值印的是“≥95$”，是不是“≥95%”？
                      建议：请与原件核对
                第3行 VAL021 核实 “通过率”的指标值印的是“2≥95%”，是不是“≥95%”？
                      建议：请与原件核对
            "#]],
        );
    }

    #[test]
    fn what_may_be_meant_is_left_alone() {
        check(
            &RULE,
            "经济 | 收入增长率 | 295%\n数量 | 维修次数 | 2280次\n数量 | 培训期数 | 二期",
            expect![[""]],
        );
    }
}
