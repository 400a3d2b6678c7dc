//! Numbers with a direction and a unit, and ranges.

use super::lead::{Lead, lead};
use super::measure::{join_units, unit, with_per};
use super::number::{Number, number};
use super::parse::Beside;
use super::sign::{self, agree};
use super::{Operator, Value};
use crate::Unit;
use rust_decimal::Decimal;

/// Verbs that may close a value: 100%完成.
const CLOSING: &[&str] = &[
    "全部完成",
    "按时完成",
    "完成到位",
    "完成",
    "到位",
    "办结",
    "办理",
    "覆盖",
    "达标",
    "合格",
    "落实",
    "建成",
    "满意",
];

/// Endings of names after which the number needs no sign: 合格率95%.
const NAME_ENDINGS: &[&str] = &[
    "率", "度", "数", "量", "额", "占比", "比例", "面积", "长度", "里程", "成本", "时间", "时限", "期限",
    "金额", "年限", "期", "寿命", ":",
];

/// A number or a range that fills the whole text.
pub(super) fn quantity(text: &str, beside: &Beside) -> Option<Value> {
    let measured = measured(text).or_else(|| named(text))?;
    Some(match measured {
        Measured::One {
            operator,
            number,
            unit,
        } => Value::Numeric {
            operator: operator.or(beside.operator),
            number,
            unit: join_units(unit, beside.unit.as_ref()),
        },
        Measured::Range { low, high, unit } => Value::Range {
            low,
            high,
            unit: join_units(unit, beside.unit.as_ref()),
        },
    })
}

enum Measured {
    One {
        operator: Option<Operator>,
        number: Decimal,
        unit: Option<Unit>,
    },
    Range {
        low: Decimal,
        high: Decimal,
        unit: Option<Unit>,
    },
}

fn measured(text: &str) -> Option<Measured> {
    let (lead, rest) = lead(text)?;
    let (number, rest) = number(rest)?;
    if rest.starts_with("分之") {
        return None;
    }
    range(&lead, &number, rest).or_else(|| one(&lead, number, rest))
}

/// A name that repeats what is measured, then the number: 合格率≥95%, 满意度达95%以上.
fn named(text: &str) -> Option<Measured> {
    let digit = text.find(|c: char| c.is_ascii_digit())?;
    let starts = text.char_indices().map(|(at, _)| at).skip(1).take(16);
    for at in starts.take_while(|at| *at <= digit) {
        let (name, rest) = text.split_at(at);
        if !is_name(name) {
            return None;
        }
        let certain = sign::before(rest).is_some() || NAME_ENDINGS.iter().any(|it| name.ends_with(it));
        if certain && let Some(measured) = measured(rest) {
            return Some(measured);
        }
    }
    None
}

/// No digits, no clauses, no negation that would turn the sign round, no reference.
fn is_name(name: &str) -> bool {
    let plain = |c: char| (c.is_alphanumeric() && !c.is_ascii_digit()) || "():".contains(c);
    name.chars().all(plain)
        && !name.contains(['不', '未', '非', '勿', '或', '且', '第', '前', '后', '每'])
        && !["按照", "参照", "严格", "标准", "根据", "依据"]
            .iter()
            .any(|it| name.contains(it))
}

fn one(lead: &Lead, number: Number, rest: &str) -> Option<Measured> {
    let (more, rest) = more_than(rest);
    let tail = tail(rest, &number)?;
    let unit = with_per(tail.unit, &lead.per)?;
    let stated = agree(lead.operator, tail.operator).ok()?;
    let implied = if more {
        Some(Operator::Gt)
    } else {
        lead.growth.then_some(Operator::Ge)
    };
    // 汉字 digits begin many words: alone they count only with a known unit, or several together.
    if number.spelled && number.unit.is_empty() {
        let certain = match &unit {
            Some(unit) => unit.is_known() && (stated.is_some() || !is_rank(unit)),
            None => stated.is_some() || number.value >= Decimal::from(11),
        };
        if !certain {
            return None;
        }
    }
    Some(Measured::One {
        operator: stated.or(implied),
        number: number.value,
        unit,
    })
}

/// 20多万, 20余次: more than the number.
fn more_than(rest: &str) -> (bool, &str) {
    match rest.strip_prefix(['多', '余']) {
        Some(next) if !next.is_empty() => (true, next),
        _ => (false, rest),
    }
}

/// 一级, 二类 rank, they do not count.
fn is_rank(unit: &Unit) -> bool {
    matches!(
        unit.as_str(),
        "级" | "类" | "等" | "等级" | "档" | "星级" | "分" | "线" | "面" | "路" | "道" | "听" | "排"
    )
}

struct Tail {
    operator: Option<Operator>,
    unit: Option<Unit>,
}

/// What stands behind the number: unit, sign in words, closing verb, a note in brackets.
fn tail(rest: &str, number: &Number) -> Option<Tail> {
    let rest = rest.replace("(含)", "");
    let rest = strip_note(&rest)?;
    let mut rest = rest;
    let mut operator = None;
    loop {
        if let Some((found, before)) = sign::after(rest) {
            operator = agree(operator, found).ok()?;
            rest = before;
        } else if let Some(before) = CLOSING.iter().find_map(|it| rest.strip_suffix(it)) {
            rest = before;
        } else {
            break;
        }
    }
    let unit = unit(rest, number.spelled)?;
    let unit = match (number.unit, unit) {
        ("", unit) => unit,
        (spoken, None) => Unit::parse(spoken),
        (_, Some(_)) => return None,
    };
    Some(Tail { operator, unit })
}

/// `(%)` is the unit in brackets; a note without digits goes; one with digits is a second statement.
fn strip_note(rest: &str) -> Option<&str> {
    let Some(open) = rest.find('(') else {
        return Some(rest);
    };
    if rest[..open].ends_with('/') {
        return Some(rest);
    }
    let (before, note) = rest.split_at(open);
    let note = note.strip_prefix('(')?.strip_suffix(')')?;
    if before.is_empty() {
        return Some(note);
    }
    let second = note.contains(|c: char| c.is_ascii_digit() || c == '(') && !note.starts_with('含');
    (!second).then_some(before)
}

fn range(lead: &Lead, low: &Number, rest: &str) -> Option<Measured> {
    if lead.operator.is_some() || lead.growth {
        return None;
    }
    let joint = rest.find(|c: char| "-—–―~至到".contains(c))?;
    let (first_unit, rest) = rest.split_at(joint);
    let rest = rest.trim_start_matches(['-', '—', '–', '―', '~', '至', '到']);
    let (high, rest) = number(rest)?;
    let tail = tail(rest, &high)?;
    if matches!(tail.operator, Some(it) if it != Operator::Le)
        || low.value > high.value
        || lost_date(low, &high)
    {
        return None;
    }
    let first_unit = if low.unit.is_empty() {
        unit(first_unit, false)?
    } else {
        Unit::parse(low.unit)
    };
    let unit = match (first_unit, tail.unit) {
        (None, unit) | (unit, None) => unit,
        // 1万-2万元.
        (Some(first), Some(second)) => (second == first
            || first.is_bare_multiplier() && second.as_str().starts_with(first.as_str()))
        .then_some(Some(second))?,
    };
    Some(Measured::Range {
        low: low.value,
        high: high.value,
        unit: with_per(unit, &lead.per)?,
    })
}

/// `20246-202516`: a span of dates that lost its 年 and 月 is no range of numbers.
fn lost_date(low: &Number, high: &Number) -> bool {
    let lost = |it: &Number| {
        let digits = it.value.to_string();
        (5..=8).contains(&digits.len())
            && (digits.starts_with("19") || digits.starts_with("20"))
            && !digits.contains('.')
    };
    lost(low) && lost(high)
}
