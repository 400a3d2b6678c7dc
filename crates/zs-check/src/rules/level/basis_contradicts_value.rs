//! # LVL003 basis-contradicts-value（依据与指标值矛盾）
//!
//! ## 依据
//! `mof-2021-101/2/basis` 写明指标值的具体依据，如文件、标准或历史数据；
//! `mof-2015-88/review/effect-reasonableness` 绩效合理性。
//!
//! ## 检查什么
//! 依据里写着同一单位的数（上年实际、近年平均、标准、合同），指标值却够不上它，或者比它宽。
//! 依据里有几个这样的数的不判断。
//!
//! ## 为什么
//! 上年做到97%，今年定95%，等于允许退步；要么依据抄错，要么应当说明降低的原因。
//!
//! ## 反例
//! ```text
//! 质量 | 车辆维修一次合格率 | ≥95% | 一次维修合格的车次占比 | 2022年实际完成97%
//! ```
//!
//! ```text
//! 时效 | 救援平均用时 | ≤30分钟 | 从接警到抵达的分钟数 | 2022年实际26分钟
//! ```
//!
//! ```text
//! 数量 | 保障车辆数 | =14辆 | 在用车辆数 | 车辆编制核定15辆
//! ```
//!
//! ## 正例
//! ```text
//! 质量 | 抽检问题发现率 | ≥2.5% | 不合格批次占比 | 2022年实际完成2.4%
//! 数量 | 开放天数 | ≥240天 | 开门的工作日 | 近三年平均240天
//! 生态 | 违规网点数量 | ≤2个 | 检查发现的网点 | 2022年实际发现3个
//! 质量 | 合格率 | ≥90% | 合格的占比 | 比上年提高2%
//! ```
//!
//! ## 何时不提示
//! 依据里的数是增幅、年份、文号、条款，或者单位不同、没有说明是实际还是标准；指标值没有比较符号的；
//! 上级下达的行只作建议。

use crate::facts::{FormFacts, Row};
use crate::rule::rule;
use crate::words;
use crate::{Findings, Rule};
use rust_decimal::Decimal;
use zs_model::{Operator, TargetValue, Unit, Value, half_width};

pub(super) const RULE: Rule = rule! {
    code: "LVL003", name: "basis-contradicts-value", clause: "mof-2021-101/2/basis", ground: Norm,
    severity: Warning, page: "basis_contradicts_value.rs", check: Row(check),
};

fn check(row: &Row, _form: &FormFacts, findings: &mut Findings) {
    let Value::Numeric {
        operator: Some(operator),
        number,
        unit: Some(unit),
    } = &row.target.value
    else {
        return;
    };
    let holds_digit =
        |basis: &&str| basis.contains(|c: char| c.is_ascii_digit() || ('０'..='９').contains(&c));
    let Some(basis) = row.basis().filter(holds_digit) else {
        return;
    };
    let Some(found) = the_number(basis, unit) else {
        return;
    };
    let Some(relation) = relation(*operator, *number, &found) else {
        return;
    };
    let message = format!(
        "指标值“{}”{relation}依据“{}”中的{}{unit}",
        row.target.raw.trim(),
        basis.trim(),
        found.number.normalize()
    );
    let finding = findings.report(row.target_path(), message);
    finding.advise("核对依据；依据无误的，指标值不宜比它宽，确需放宽的写明原因");
}

/// A number of the basis, in the unit of the target.
struct Found {
    number: Decimal,
    bound: Bound,
}

/// What the words around the number say it is.
#[derive(Clone, Copy, PartialEq)]
enum Bound {
    /// 不低于, ≥: nothing less is enough.
    Floor,
    /// 不超过, ≤: nothing more is allowed.
    Ceiling,
    /// What was reached or is fixed.
    Fact,
}

/// The only number of the basis that can be held against the target; `None` where there is none, or several.
fn the_number(basis: &str, unit: &Unit) -> Option<Found> {
    let text = half_width(basis);
    let clauses = text.split([',', ';', '。', '、', '\n', '(', ')']);
    let mut found = clauses.flat_map(|clause| numbers_in(clause, unit));
    let first = found.next()?;
    found.next().is_none().then_some(first)
}

fn numbers_in(clause: &str, unit: &Unit) -> Vec<Found> {
    let silent = words::BASIS_GROWTH.find(clause).is_some();
    let Some(bound) = bound(clause).filter(|_| !silent) else {
        return Vec::new();
    };
    let mut found = Vec::new();
    let mut rest = clause;
    while let Some(start) = rest.find(|c: char| c.is_ascii_digit()) {
        let tail = &rest[start..];
        let end = tail
            .find(|c: char| !c.is_ascii_digit() && c != '.')
            .unwrap_or(tail.len());
        // The value grammar decides which unit the words behind the number are.
        let stop = tail[end..]
            .find(|c: char| c.is_ascii_digit())
            .map_or(tail.len(), |at| end + at);
        if !is_ordinal(&rest[..start], &tail[..end], &tail[end..]) {
            found.extend(number_in_unit(&tail[..stop], unit).map(|number| Found { number, bound }));
        }
        rest = &tail[end..];
    }
    found
}

/// Whether the digits name a year, a day, an article or a document and count nothing: 2022年, 6月30日, 第3条.
fn is_ordinal(before: &str, digits: &str, behind: &str) -> bool {
    let year = digits.len() == 4 && (digits.starts_with("19") || digits.starts_with("20"));
    let is_year = year && (behind.starts_with('年') || behind.starts_with(['-', '〕', ']']));
    is_year || before.ends_with(['第', '〔', '[']) || behind.starts_with(['月', '日', '号'])
}

/// The number at the head of `text` said in `unit`; the longest piece that is a number with a unit counts.
fn number_in_unit(text: &str, unit: &Unit) -> Option<Decimal> {
    const LONGEST_UNIT: usize = 12;
    let digits = text.find(|c: char| !c.is_ascii_digit() && c != '.')?;
    let ends = text[digits..]
        .char_indices()
        .map(|(at, c)| digits + at + c.len_utf8());
    let ends: Vec<usize> = ends.take(LONGEST_UNIT).collect();
    ends.into_iter().rev().find_map(|end| {
        let Value::Numeric {
            number,
            unit: Some(own),
            ..
        } = TargetValue::parse(&text[..end]).value
        else {
            return None;
        };
        if !own.is_known() {
            return None;
        }
        // A known but different unit ends the search: 97分 is no 97%.
        Some(Unit::convert(number, &own, unit))
    })?
}

fn bound(clause: &str) -> Option<Bound> {
    if words::BASIS_FLOOR.find(clause).is_some() {
        Some(Bound::Floor)
    } else if words::BASIS_CEILING.find(clause).is_some() {
        Some(Bound::Ceiling)
    } else {
        words::BASIS_FACT.find(clause).map(|_| Bound::Fact)
    }
}

/// How the target stands to the number, where that is a contradiction.
fn relation(operator: Operator, target: Decimal, found: &Found) -> Option<&'static str> {
    let number = found.number;
    let differs = match (operator, found.bound) {
        (Operator::Ge | Operator::Gt, Bound::Floor | Bound::Fact) => target < number,
        (Operator::Le | Operator::Lt, Bound::Ceiling | Bound::Fact) => target > number,
        (Operator::Eq, Bound::Floor) => target < number,
        (Operator::Eq, Bound::Ceiling) => target > number,
        (Operator::Eq, Bound::Fact) => target != number,
        _ => false,
    };
    let words = match operator {
        Operator::Ge | Operator::Gt => "低于",
        Operator::Le | Operator::Lt => "宽于",
        Operator::Eq => "不同于",
    };
    differs.then_some(words)
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::testing::check;
    use expect_test::expect;

    #[test]
    fn last_year_was_better() {
        check(
            &RULE,
            "质量 | 车辆维修一次合格率 | ≥95% | 占比 | 2022年实际完成97%",
            expect![[r#"
                第1行 LVL003 核实 指标值“≥95%”低于依据“2022年实际完成97%”中的97%
                      建议：核对依据；依据无误的，指标值不宜比它宽，确需放宽的写明原因
            "#]],
        );
    }

    #[test]
    fn growth_years_articles_and_other_units_are_no_match() {
        for basis in [
            "比上年提高2%",
            "临渠市监〔2022〕31号抽检方案第三条",
            "2022年实际完成97分",
            "2022年实际97%，2021年实际96%",
            "年度计划97%",
            "2022年实际完成情况",
        ] {
            check(
                &RULE,
                &format!("质量 | 合格率 | ≥95% | 占比 | {basis}"),
                expect![[r#""#]],
            );
        }
    }

    #[test]
    fn a_year_is_no_number_of_years() {
        check(
            &RULE,
            "可持续 | 使用年限 | ≥10年 | 年限 | 2022年实际完成情况",
            expect![[r#""#]],
        );
        check(
            &RULE,
            "数量 | 制度条数 | ≥5条 | 条数 | 按第30条要求完成",
            expect![[r#""#]],
        );
    }

    #[test]
    fn floors_and_ceilings_only_count_in_their_direction() {
        check(
            &RULE,
            "质量 | 合格率 | ≥85% | 占比 | 标准要求不低于90%",
            expect![[r#"
            第1行 LVL003 核实 指标值“≥85%”低于依据“标准要求不低于90%”中的90%
                  建议：核对依据；依据无误的，指标值不宜比它宽，确需放宽的写明原因
        "#]],
        );
        check(
            &RULE,
            "成本 | 单价 | ≤320元/人 | 费用 | 标准不超过300元/人",
            expect![[r#"
            第1行 LVL003 核实 指标值“≤320元/人”宽于依据“标准不超过300元/人”中的300元/人
                  建议：核对依据；依据无误的，指标值不宜比它宽，确需放宽的写明原因
        "#]],
        );
        check(
            &RULE,
            "质量 | 合格率 | ≥95% | 占比 | 标准要求不低于90%",
            expect![[r#""#]],
        );
    }
}
