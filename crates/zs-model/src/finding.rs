use crate::{FieldPath, FormKind, Place};
use serde::{Deserialize, Serialize};
use std::fmt;

/// How grave a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// 必改: the form contradicts itself, cannot be executed or scored, or breaks what binds this unit.
    Error,
    /// 核实: to be looked at.
    Warning,
    /// 建议: could be better.
    Advice,
}

impl Severity {
    /// The word users see.
    pub fn label(self) -> &'static str {
        match self {
            Severity::Error => "必改",
            Severity::Warning => "核实",
            Severity::Advice => "建议",
        }
    }

    /// The name in JSON and in profiles.
    pub fn code(self) -> &'static str {
        match self {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Advice => "advice",
        }
    }

    /// Reads the name in JSON and in profiles.
    pub fn from_code(code: &str) -> Option<Severity> {
        [Severity::Error, Severity::Warning, Severity::Advice]
            .into_iter()
            .find(|it| it.code() == code)
    }

    /// The less grave of the two.
    pub fn at_most(self, cap: Severity) -> Severity {
        self.max(cap)
    }
}

/// Code and name of a rule: `VAL005` and `unit-mismatch`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct RuleName {
    /// The code; never changes, never comes back.
    pub code: &'static str,
    /// The name, which states the defect.
    pub name: &'static str,
}

impl fmt::Display for RuleName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.code, self.name)
    }
}

/// An edit of one cell that the user can accept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fix {
    /// The cell.
    pub path: FieldPath,
    /// Its text now.
    pub old: String,
    /// Its text then.
    pub new: String,
}

/// What a rule has to say (问题): one cause, all places.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// Code of the rule.
    pub rule: &'static str,
    /// Name of the rule.
    pub name: &'static str,
    /// The number of the form it stands with, 0-based; for the program's own use.
    #[serde(skip)]
    pub form: usize,
    /// How grave it is here.
    pub severity: Severity,
    /// Kind of the form it stands with.
    pub kind: FormKind,
    /// Project code of that form.
    pub project_code: Option<String>,
    /// Name of the indicator of the first place, where the place is a row of indicators.
    pub indicator: Option<String>,
    /// Every place concerned; those of other forms of the file as `#N/…`.
    pub paths: Vec<FieldPath>,
    /// The first place, for comments; not printed beside the words.
    #[serde(skip)]
    pub place: Option<Place>,
    /// The first place in words.
    pub at: String,
    /// What is the matter, with the values that made the rule fire.
    pub message: String,
    /// The clause, as cited.
    pub clause: String,
    /// Whether the clause binds others than this unit and is only followed (参照).
    pub by_reference: bool,
    /// What to do.
    pub suggestion: Option<String>,
    /// The edit, where only one is right.
    pub fix: Option<Fix>,
}

/// What the findings of a document come to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// At least one finding at error level.
    Errors,
    /// At least one warning, no error.
    Warnings,
    /// Advice only.
    Advice,
    /// Nothing found.
    Clean,
    /// No form could be read.
    Unreadable,
}

/// What was looked at and what could not be (检查范围).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Coverage {
    /// Number of rules that decided at least one place.
    pub run: usize,
    /// Rules that decided none, with the missing fact.
    pub skipped: Vec<Skipped>,
    /// Places that a running rule could not decide.
    pub undecided: Vec<Undecided>,
}

/// A rule that could not be run at all.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Skipped {
    /// Code of the rule.
    pub rule: &'static str,
    /// Name of the rule.
    pub name: &'static str,
    /// The missing fact.
    pub why: String,
}

/// A place that a running rule could not decide.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Undecided {
    /// Code of the rule.
    pub rule: &'static str,
    /// Name of the rule.
    pub name: &'static str,
    /// The place, as `#N/path`.
    pub path: FieldPath,
    /// The missing fact.
    pub why: String,
}
