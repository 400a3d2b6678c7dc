use serde::{Deserialize, Serialize};
use std::fmt;

/// The stable id of a row: a letter for the list and a number given at first sight, such as `r7`.
///
/// Letters are `a` activities, `m` measures, `t` tasks, `f` funds, `r` indicators. Numbers are never reused.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct RowId(String);

impl RowId {
    /// The `number`-th activity (1-based).
    pub fn activity(number: usize) -> RowId {
        RowId(format!("a{number}"))
    }

    /// The `number`-th measure (1-based).
    pub fn measure(number: usize) -> RowId {
        RowId(format!("m{number}"))
    }

    /// The `number`-th task (1-based).
    pub fn task(number: usize) -> RowId {
        RowId(format!("t{number}"))
    }

    /// The `number`-th indicator (1-based).
    pub fn indicator(number: usize) -> RowId {
        RowId(format!("r{number}"))
    }

    /// The id as a step of a field path.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for RowId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
