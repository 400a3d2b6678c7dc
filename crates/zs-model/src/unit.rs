//! Units of measure (计量单位): one canonical writing, what each measures, exact conversion.

mod canonical;
mod convert;
mod dimension;
mod word;

pub use dimension::Dimension;

use serde::{Deserialize, Serialize};
use std::fmt;

pub(crate) use word::{longest_word, starts_with_count_word};

/// A unit of measure (计量单位) as printed: half width, 百分比 as `%`, a compound as `a/(b·c)`; no synonyms.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Unit(String);

impl Unit {
    /// Takes a unit as printed into its canonical writing; `None` for nothing and for placeholders (`/`, 无).
    ///
    /// `百分比` → `%`, `元/人*月`, `元/户、月`, `元每人每月` → `元/(人·月)`, `（%）` → `%`. Synonyms stay apart:
    /// `元/平米` is not rewritten.
    pub fn parse(printed: &str) -> Option<Unit> {
        canonical::canonical(printed).map(Unit)
    }

    /// The unit `numerator` per each of `denominators`, all canonical words.
    pub(crate) fn per(numerator: &str, denominators: &[&str]) -> Option<Unit> {
        let joined = denominators.join("·");
        match numerator.split_once('/') {
            Some((head, tail)) => {
                let tail = tail.trim_start_matches('(').trim_end_matches(')');
                Unit::parse(&format!("{head}/({joined}·{tail})"))
            }
            None => Unit::parse(&format!("{numerator}/({joined})")),
        }
    }

    /// The canonical writing.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Unit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
