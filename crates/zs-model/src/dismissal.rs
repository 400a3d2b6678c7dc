use crate::FieldPath;
use serde::{Deserialize, Serialize};

/// A reviewer's reason why a finding needs no change (说明理由); it holds while the cell keeps its text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dismissal {
    /// Code or name of the rule.
    pub rule: String,
    /// Project code, project name, or `department_goal`.
    pub form: String,
    /// The cell, as a path inside the form.
    pub path: FieldPath,
    /// The text of the cell for which the reason was given.
    pub value: String,
    /// The reason; a blank one silences nothing.
    pub reason: String,
    /// Who gave it.
    #[serde(default)]
    pub by: String,
    /// The day, as written.
    #[serde(default)]
    pub on: String,
}
