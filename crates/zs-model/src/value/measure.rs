//! The unit behind a number.

use crate::unit::starts_with_count_word;
use crate::{Dimension, Unit};

/// The unit that `text` is, wholly; the inner `None` for nothing, the outer for what is no unit.
pub(super) fn unit(text: &str, spelled: bool) -> Option<Option<Unit>> {
    if text.is_empty() {
        return Some(None);
    }
    let allowed = |c: char| c.is_alphanumeric() || "%‰‱℃㎡²³·*•・、.,/()-×°μ".contains(c);
    if !text.chars().all(allowed) || text.starts_with(|c: char| c.is_ascii_digit() || "-.,、*".contains(c)) {
        return None;
    }
    let unit = Unit::parse(text)?;
    if unit.is_known() || (!spelled && is_plausible(&unit)) {
        return Some(Some(unit));
    }
    if spelled {
        return None;
    }
    let noun = |it: &str| it.chars().count() <= 8 && it.chars().all(char::is_alphabetic) && !is_wording(it);
    if let Some(rest) = text.strip_prefix('%') {
        return noun(rest).then(|| Unit::parse("%"));
    }
    let (word, rest) = starts_with_count_word(text)?;
    noun(rest).then(|| Unit::parse(word))
}

/// A unit that no table knows: a short word, or a compound of a known one and a short word.
fn is_plausible(unit: &Unit) -> bool {
    let mut segments = unit.as_str().split('/');
    let numerator = segments.next().unwrap_or_default();
    let below: Vec<&str> = segments.collect();
    let short = |it: &str| {
        let most = if it.is_ascii() { 6 } else { 3 };
        it.chars().count() <= most && it.chars().all(char::is_alphabetic) && !is_wording(it)
    };
    // `12月底`, `5日前` are dates that went wrong, `5A级` is a grade.
    if numerator.starts_with(['年', '月', '日', '号', '季', 'A']) {
        return false;
    }
    let known = |it: &str| Unit::parse(it).is_some_and(|it| it.is_known());
    if below.is_empty() {
        return short(numerator) && starts_with_count_word(numerator).is_none();
    }
    let below_fits = below.iter().all(|it| {
        let word = it.trim_start_matches(|c: char| c.is_ascii_digit());
        let long = word.chars().count() <= 8 && word.chars().all(|c| c.is_alphabetic() || "·()".contains(c));
        !word.is_empty() && long && !is_wording(word)
    });
    below_fits && (numerator.is_empty() || known(numerator) || short(numerator))
}

/// Words of a sentence rather than of a unit.
fn is_wording(text: &str) -> bool {
    text.contains([
        '的', '了', '不', '未', '完', '达', '到', '率', '全', '及', '或', '且', '和', '每', '以', '为', '前',
        '后', '按', '较', '比', '由',
    ])
}

/// `次` with 每年 → `次/年`; nothing with 每亩 → `/亩`. A share a year stays a share.
pub(super) fn with_per(unit: Option<Unit>, per: &[&str]) -> Option<Option<Unit>> {
    if per.is_empty() {
        return Some(unit);
    }
    let ratio = unit.as_ref().is_some_and(|it| it.dimension() == Dimension::Ratio);
    let times = per
        .iter()
        .all(|it| Unit::parse(it).is_some_and(|it| it.is_time()));
    if ratio && times {
        return Some(unit);
    }
    let numerator = unit.as_ref().map_or("", Unit::as_str);
    Some(Some(Unit::per(numerator, per)?))
}

/// The printed unit wins over its own cell; a mere multiplier is completed by it: `3万` | 人 → 万人.
pub(super) fn join_units(printed: Option<Unit>, cell: Option<&Unit>) -> Option<Unit> {
    match (printed, cell) {
        (None, cell) => cell.cloned(),
        (Some(unit), Some(cell)) if unit.is_bare_multiplier() && !unit.is_per() => {
            if cell.as_str().starts_with(unit.as_str()) {
                Some(cell.clone())
            } else {
                Unit::parse(&format!("{unit}{cell}"))
            }
        }
        (unit, _) => unit,
    }
}
