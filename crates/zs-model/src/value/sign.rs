//! Comparison signs (计算符号), as characters and as words.

use super::Operator::{self, Eq, Ge, Gt, Le, Lt};

/// Longer signs first. `》` is no sign: it is typed by mistake and means nothing certain.
const SIGNS: &[(&str, Operator)] = &[
    (">==", Ge),
    (">=", Ge),
    ("=>", Ge),
    ("≥", Ge),
    ("≧", Ge),
    ("⩾", Ge),
    ("≮", Ge),
    ("<==", Le),
    ("<=", Le),
    ("=<", Le),
    ("≤", Le),
    ("≦", Le),
    ("⩽", Le),
    ("≯", Le),
    (">", Gt),
    ("<", Lt),
    ("==", Eq),
    ("=", Eq),
    ("═", Eq),
];

/// Words before a number that set a limit; longer words first where one begins another.
const WORDS: &[(&str, Operator)] = &[
    ("大于或者等于", Ge),
    ("大于或等于", Ge),
    ("大于等于", Ge),
    ("高于等于", Ge),
    ("高于或等于", Ge),
    ("小于或者等于", Le),
    ("小于或等于", Le),
    ("小于等于", Le),
    ("低于等于", Le),
    ("低于或等于", Le),
    ("少于等于", Le),
    ("不得低于", Ge),
    ("不得少于", Ge),
    ("不得小于", Ge),
    ("不应低于", Ge),
    ("不应少于", Ge),
    ("不能低于", Ge),
    ("不能少于", Ge),
    ("不低于", Ge),
    ("不少于", Ge),
    ("不小于", Ge),
    ("不早于", Ge),
    ("不短于", Ge),
    ("未低于", Ge),
    ("不得超过", Le),
    ("不得超出", Le),
    ("不得高于", Le),
    ("不得大于", Le),
    ("不得多于", Le),
    ("不能超过", Le),
    ("不应超过", Le),
    ("不应高于", Le),
    ("不应大于", Le),
    ("不能高于", Le),
    ("不能大于", Le),
    ("不超过", Le),
    ("不超出", Le),
    ("不突破", Le),
    ("未超过", Le),
    ("未超出", Le),
    ("未突破", Le),
    ("不高于", Le),
    ("不大于", Le),
    ("不多于", Le),
    ("不长于", Le),
    ("不晚于", Le),
    ("不迟于", Le),
    ("不超", Le),
    ("未超", Le),
    ("高于", Gt),
    ("超过", Gt),
    ("超出", Gt),
    ("多于", Gt),
    ("大于", Gt),
    ("晚于", Gt),
    ("逾", Gt),
    ("低于", Lt),
    ("小于", Lt),
    ("少于", Lt),
    ("早于", Lt),
    ("等于", Eq),
];

/// Words that set a limit only before a number; without one they are ordinary words.
const WORDS_BEFORE_NUMBERS: &[(&str, Operator)] = &[
    ("至少达到", Ge),
    ("至少", Ge),
    ("最少", Ge),
    ("最低", Ge),
    ("达到", Ge),
    ("达", Ge),
    ("至多", Le),
    ("最多", Le),
    ("最高", Le),
    ("控制在", Le),
    ("控制", Le),
    ("突破", Gt),
    ("超", Gt),
    ("不足", Lt),
];

/// Words behind a number; the longest that fits wins.
const AFTER: &[(&str, Option<Operator>)] = &[
    ("(含)以上", Some(Ge)),
    ("及其以上", Some(Ge)),
    ("及以上", Some(Ge)),
    ("或以上", Some(Ge)),
    ("含以上", Some(Ge)),
    ("以上(含)", Some(Ge)),
    ("以上含", Some(Ge)),
    ("以上", Some(Ge)),
    ("之上", Some(Ge)),
    ("(含)以下", Some(Le)),
    ("及其以下", Some(Le)),
    ("及以下", Some(Le)),
    ("或以下", Some(Le)),
    ("含以下", Some(Le)),
    ("以下(含)", Some(Le)),
    ("以下含", Some(Le)),
    ("以下", Some(Le)),
    ("之下", Some(Le)),
    ("(含)以内", Some(Le)),
    ("以内(含)", Some(Le)),
    ("以内含", Some(Le)),
    ("以内", Some(Le)),
    ("之内", Some(Le)),
    ("内", Some(Le)),
    ("左右", None),
    ("上下", None),
    ("(含)", None),
];

/// The sign of its own cell: `≥`, 大于等于; `None` for 定性 and other words.
pub(super) fn of_cell(text: &str) -> Option<Operator> {
    SIGNS
        .iter()
        .chain(WORDS)
        .chain(WORDS_BEFORE_NUMBERS)
        .find(|(word, _)| *word == text)
        .map(|(_, operator)| *operator)
}

/// A sign character at the beginning of `text`, and what follows.
pub(super) fn character(text: &str) -> Option<(Operator, &str)> {
    first(SIGNS, text)
}

/// A word that sets a limit by itself (不超预算), and what follows.
pub(super) fn limit(text: &str) -> Option<(Operator, &str)> {
    first(WORDS, text)
}

/// Any sign before a number, and what follows.
pub(super) fn before(text: &str) -> Option<(Operator, &str)> {
    character(text)
        .or_else(|| limit(text))
        .or_else(|| first(WORDS_BEFORE_NUMBERS, text))
}

/// A sign in words at the end of `text`, and what precedes it; the sign is `None` for 左右.
pub(super) fn after(text: &str) -> Option<(Option<Operator>, &str)> {
    AFTER
        .iter()
        .find_map(|(word, operator)| Some((*operator, text.strip_suffix(word)?)))
}

/// Whether `c` begins a sign.
pub(super) fn is_sign(c: char) -> bool {
    ">=≥≧⩾≮<≤≦⩽≯═".contains(c)
}

/// Two signs about one number: the second must point the same way, and is the one that counts.
pub(super) fn agree(first: Option<Operator>, second: Option<Operator>) -> Result<Option<Operator>, Conflict> {
    match (first, second) {
        (None, only) | (only, None) => Ok(only),
        (Some(Gt), Some(Ge)) => Ok(Some(Gt)),
        (Some(Lt), Some(Le)) => Ok(Some(Lt)),
        (Some(Ge | Gt), Some(Ge | Gt)) | (Some(Le | Lt), Some(Le | Lt)) | (Some(Eq), Some(Eq)) => Ok(second),
        _ => Err(Conflict),
    }
}

/// Two signs point in different directions.
#[derive(Debug)]
pub(super) struct Conflict;

fn first<'a>(table: &[(&str, Operator)], text: &'a str) -> Option<(Operator, &'a str)> {
    table
        .iter()
        .find_map(|(word, operator)| Some((*operator, text.strip_prefix(word)?)))
}
