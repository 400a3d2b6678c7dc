//! The grammar of target values.

use super::Value;

/// Reads the cell of the value with, where printed, the cells of sign and unit.
pub(super) fn value(raw: &str, _operator: Option<&str>, _unit: Option<&str>) -> Value {
    if raw.trim().is_empty() {
        return Value::Blank;
    }
    Value::Qualitative
}
