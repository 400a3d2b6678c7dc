//! What is neither number nor date: a template, a clause, a reference, or a sentence about the wanted state.

use super::{Operator, Value, number, sign};
use crate::Unit;

/// Words that refer to something outside the form.
const REFERENCES: [&str; 13] = [
    "按照",
    "参照",
    "参考",
    "依照",
    "遵照",
    "依据",
    "根据",
    "对照",
    "详见",
    "见附",
    "同上",
    "为准",
    "一致性以",
];

/// An unfilled template (`≥**人`, `≧%`, 公里): the inner value is the unit, where one is printed.
#[expect(
    clippy::option_option,
    reason = "no template and a template without a unit are two things"
)]
pub(super) fn template(text: &str) -> Option<Option<Unit>> {
    if let Some(mask) = ["**", "××", "XX", "xx", "__", "＊＊", "…%"]
        .iter()
        .find(|it| text.contains(**it))
    {
        let rest = text.rsplit_once(mask).map_or("", |(_, rest)| rest);
        let rest = rest.trim_start_matches(['*', '×', 'X', 'x', '_']);
        let unit = Unit::parse(rest).filter(Unit::is_known);
        return Some(unit);
    }
    let (signed, rest) = match sign::character(text) {
        Some((_, rest)) => (true, rest),
        None => (false, text),
    };
    if rest.is_empty() {
        return Some(None);
    }
    let unit = Unit::parse(rest)
        .filter(Unit::is_known)
        .filter(|it| !it.is_bare_multiplier() && it.as_str() != "半年")?;
    // 度, 项目 and such are words too; beside a sign they can only be units.
    let plain = !unit.is_count() || rest.chars().count() == 1 || signed;
    plain.then_some(Some(unit))
}

/// The kind of a wording, with the numbers inside.
pub(super) fn wording(text: &str) -> Value {
    if misread(text) {
        return Value::Text {
            operator: None,
            numbers: Vec::new(),
            unit: None,
        };
    }
    let digits = text.contains(|c: char| c.is_ascii_digit());
    let operator = limit(text).filter(|_| !digits);
    let numbers = number::numbers(text);
    let broken = digits && number::has_malformed(text);
    let kept = operator.is_some()
        || broken
        || !numbers.is_empty()
        || (text.starts_with(|c: char| c.is_ascii_digit()) && !text.contains("A级"))
        || text.contains("分之")
        || is_clause(text)
        || REFERENCES.iter().any(|it| text.contains(it));
    if !kept {
        return Value::Qualitative;
    }
    let unit = if numbers.len() == 1 && !broken {
        unit_in(text)
    } else {
        None
    };
    Value::Text {
        operator,
        numbers,
        unit,
    }
}

/// A limit without a number: 不超预算, ≤预算, 控制在预算内, 不低于上年.
fn limit(text: &str) -> Option<Operator> {
    let within = text.ends_with("内") || text.ends_with("范围");
    if within && (text.starts_with("控制在") || text.contains("预算") || text.contains("概算")) {
        return Some(Operator::Le);
    }
    sign::character(text)
        .or_else(|| sign::limit(text))
        .map(|(operator, _)| operator)
}

/// A number behind a character that is no sign (`》95%`, `^95%`), or before a sign (`2≥95%`).
fn misread(text: &str) -> bool {
    let Some(first) = text.chars().next() else {
        return false;
    };
    let odd = !first.is_alphanumeric() && !sign::is_sign(first) && !"“\"([【《〈+-".contains(first);
    let digit = text.contains(|c: char| c.is_ascii_digit());
    let head = text.trim_start_matches(|c: char| c.is_ascii_digit());
    let doubled = head.len() < text.len() && head.starts_with(sign::is_sign);
    let spelled = text.starts_with(['二', '三']) && text.chars().nth(1).is_some_and(|c| c.is_ascii_digit());
    digit && (odd || doubled || spelled)
}

/// A comma, semicolon or full stop inside.
fn is_clause(text: &str) -> bool {
    let mut before = ' ';
    text.chars().any(|c| {
        let stop = matches!(c, ',' | ';' | '。' | '!' | '?') || (c == '.' && !before.is_ascii_alphanumeric());
        before = c;
        stop
    })
}

/// The unit behind the only number of a sentence: `…标准1000元/人给…` → `元/人`.
fn unit_in(text: &str) -> Option<Unit> {
    let at = text.rfind(|c: char| c.is_ascii_digit())?;
    let rest = text.get(at.checked_add(1)?..)?;
    let ends: Vec<usize> = rest
        .char_indices()
        .map(|(at, c)| at.saturating_add(c.len_utf8()))
        .take(14)
        .collect();
    ends.into_iter().rev().find_map(|end| {
        let word = rest.get(..end)?;
        let whole = word.ends_with(|c: char| c.is_alphanumeric() || "%‰℃㎡)".contains(c));
        Unit::parse(word).filter(|it| whole && it.is_known())
    })
}
