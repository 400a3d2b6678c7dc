use crate::RowId;
use serde::{Deserialize, Serialize};
use std::fmt;

/// The address of a field of a form: `indicators/r7/target`, `spending_plan/2`, `goals/3`.
///
/// Steps are field names, row ids, or 1-based numbers in a list of plain values. A path alone belongs to the
/// form at hand; `#N/` before it is form N (0-based) of the same file, `FILE#N/` of another file of the call.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct FieldPath(String);

impl FieldPath {
    /// A field of the form itself.
    pub fn new(field: &str) -> FieldPath {
        FieldPath(field.to_owned())
    }

    /// The path of these steps.
    pub(crate) fn of_steps(steps: &[&str]) -> FieldPath {
        FieldPath(steps.join("/"))
    }

    /// The path one step further: a field name, or any step already written out.
    pub fn then(&self, step: &str) -> FieldPath {
        let mut path = String::with_capacity(self.0.len() + 1 + step.len());
        path.push_str(&self.0);
        path.push('/');
        path.push_str(step);
        FieldPath(path)
    }

    /// The path of a row in the list at this path.
    pub fn row(&self, id: &RowId) -> FieldPath {
        self.then(id.as_str())
    }

    /// The path of the `number`-th plain value (1-based) in the list at this path.
    pub fn nth(&self, number: usize) -> FieldPath {
        self.then(&number.to_string())
    }

    /// An indicator of the form's own table.
    pub fn indicator(id: &RowId) -> FieldPath {
        FieldPath::of_steps(&["indicators", id.as_str()])
    }

    /// The same path seen from another form of the file: `#N/path`.
    pub fn in_form(&self, form: usize) -> FieldPath {
        FieldPath(["#", &form.to_string(), "/", &self.0].concat())
    }

    /// The number of the form (0-based) and the path inside it, for a path written `#N/…`.
    pub fn split_form(&self) -> Option<(usize, FieldPath)> {
        let (number, rest) = self.0.strip_prefix('#')?.split_once('/')?;
        Some((number.parse().ok()?, FieldPath(rest.to_owned())))
    }

    /// The steps from the form to the field.
    pub fn steps(&self) -> impl Iterator<Item = &str> {
        self.0.split('/')
    }

    /// The row that this path lies in or names, such as `indicators/r7` for `indicators/r7/target`.
    pub fn row_path(&self) -> Option<&str> {
        let is_row = |step: &str| {
            step.len() > 1
                && step.as_bytes()[0].is_ascii_lowercase()
                && step[1..].bytes().all(|b| b.is_ascii_digit())
        };
        let mut path = self.as_str();
        loop {
            let above = path.bytes().rposition(|b| b == b'/');
            if is_row(&path[above.map_or(0, |at| at.saturating_add(1))..]) {
                return Some(path);
            }
            path = &path[..above?];
        }
    }

    /// Whether `self` is `other` or lies below it.
    pub fn is_within(&self, other: &FieldPath) -> bool {
        self.0
            .strip_prefix(other.as_str())
            .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    }

    /// The path as written.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<&str> for FieldPath {
    fn from(path: &str) -> FieldPath {
        FieldPath(path.to_owned())
    }
}

impl fmt::Display for FieldPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::FieldPath;

    #[test]
    fn a_path_knows_its_row_and_its_form() {
        let path = FieldPath::from("activities/a3/indicators/r1/target");
        assert_eq!(path.row_path(), Some("activities/a3/indicators/r1"));
        assert_eq!(FieldPath::from("spending_plan/2").row_path(), None);
        assert_eq!(path.in_form(2).split_form(), Some((2, path.clone())));
        assert!(path.is_within(&"activities/a3".into()));
        assert!(!FieldPath::from("activities/a31").is_within(&"activities/a3".into()));
    }
}
