//! # VAL016 score-in-value（把分值当指标值）
//!
//! ## 依据
//! `mof-2015-88/review/completeness-norm` 规范完整性：没有错项。
//!
//! ## 检查什么
//! 整张表的指标值都像分数：全是100以内、没有符号也没有单位的数，多数不低于60；或者每一行都与分值一栏相同；
//! 或写成“88/100”。
//!
//! ## 为什么
//! 分值是自评打分用的，不是目标；这样的表没有一个指标说明要做到什么。
//!
//! ## 反例
//! ```text
//! 数量 | 工程量 | 43
//! 质量 | 完工率 | 100
//! 质量 | 验收合格率 | 100
//! 时效 | 及时率 | 100
//! 社会 | 发展能力 | 100
//! ```
//!
//! ```text
//! 数量 | 培训 | 20 | 描述 | 依据 | 20
//! 质量 | 合格 | 15 | 描述 | 依据 | 15
//! 时效 | 及时 | 15 | 描述 | 依据 | 15
//! ```
//!
//! ```text
//! 质量 | 质量指标 | 88/100
//! 时效 | 时效指标 | 90/100
//! ```
//!
//! ## 正例
//! ```text
//! 数量 | 工程量 | 43
//! 质量 | 完工率 | 100%
//! 质量 | 验收合格率 | 100%
//! 时效 | 及时率 | 100%
//! ```
//!
//! ```text
//! 数量 | 企业数 | 12
//! 数量 | 学校数 | 7
//! 数量 | 场次 | 3
//! 数量 | 人数 | 88
//! ```
//!
//! ```text
//! 数量 | 企业数 | 80
//! 数量 | 人数 | 90
//! 数量 | 学时 | 64
//! 数量 | 户数 | 70
//! ```
//!
//! ## 何时不提示
//! 有一行写了符号、单位或日期的，名称里有单位的；只有数量指标的；不足4行的。

use crate::facts::{FormFacts, IndicatorSubtype, Row};
use crate::rule::rule;
use crate::{Findings, Rule};
use rust_decimal::Decimal;
use zs_model::Value;

pub(super) const RULE: Rule = rule! {
    code: "VAL016", name: "score-in-value", clause: "mof-2015-88/review/completeness-norm", ground: Norm,
    severity: Error, page: "score_in_value.rs", check: Form(check),
};

/// Fewer rows prove nothing.
const ROWS_MIN: usize = 4;

fn check(form: &FormFacts, findings: &mut Findings) {
    let rows: Vec<&Row> = form
        .rows
        .iter()
        .filter(|row| row.indicator.is_some() && !row.target.is_blank())
        .collect();
    let message = if rows.len() >= 2 && rows.iter().all(|row| is_of_a_hundred(&row.target.raw)) {
        "指标值都写成满分100的分数，没有一个说明要做到什么"
    } else if rows.len() >= 3 && rows.iter().all(|row| repeats_points(row)) {
        "指标值与分值一栏处处相同，像是把分值填成了指标值"
    } else if look_like_scores(&rows) {
        "指标值都是100以内的数，没有符号也没有单位，像是把得分填成了指标值"
    } else {
        return;
    };
    let mut places = rows.iter().map(|row| row.target_path());
    let Some(first) = places.next() else { return };
    let draft = findings.report(first, message);
    draft.advise("写明各指标要达到的数量、比率或日期，并带上计量单位");
    for place in places {
        draft.also(form.number, place);
    }
}

/// `88/100`
fn is_of_a_hundred(raw: &str) -> bool {
    let is_number = |it: &str| !it.is_empty() && it.chars().all(|c| c.is_ascii_digit());
    raw.trim()
        .split_once('/')
        .is_some_and(|(score, full)| is_number(score) && full == "100")
}

fn repeats_points(row: &Row) -> bool {
    let points = row.indicator.and_then(|it| it.points).map(|it| it.0);
    bare_number(row).is_some_and(|number| points == Some(number))
}

fn look_like_scores(rows: &[&Row]) -> bool {
    if rows.len() < ROWS_MIN || rows.iter().all(|row| row.subtype == IndicatorSubtype::Quantity) {
        return false;
    }
    let numbers: Option<Vec<Decimal>> = rows.iter().map(|row| bare_number(row)).collect();
    let Some(numbers) = numbers else { return false };
    let high = numbers.iter().filter(|it| **it >= Decimal::from(60)).count();
    numbers.iter().all(|it| *it <= Decimal::ONE_HUNDRED) && high.saturating_mul(2) > numbers.len()
}

/// A number without sign and unit, where the name gives no unit either.
fn bare_number(row: &Row) -> Option<Decimal> {
    let Value::Numeric {
        operator: None,
        number,
        unit: None,
    } = &row.target.value
    else {
        return None;
    };
    let counted = row.head.is_some_and(|head| head.counter.is_some());
    (!counted && row.unit_in_name().is_none()).then_some(*number)
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::testing::check;
    use expect_test::expect;

    #[test]
    fn a_table_of_hundreds() {
        check(
            &RULE,
            "质量 | 完工率 | 100\n质量 | 合格率 | 100\n时效 | 及时率 | 100\n社会 | 发展能力 | 95",
            expect![[r#"
                第1行 VAL016 核实 指标值都是100以内的数，没有符号也没有单位，像是把得分填成了指标值
                      建议：写明各指标要达到的数量、比率或日期，并带上计量单位
            "#]],
        );
    }

    #[test]
    fn one_unit_shows_that_targets_are_meant() {
        check(
            &RULE,
            "质量 | 完工率 | 100\n质量 | 合格率 | 100\n时效 | 及时率 | 100%\n社会 | 发展能力 | 95",
            expect![[""]],
        );
    }
}
