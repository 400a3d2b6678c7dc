//! The grammar of target values: which kind a printed text is.

use super::normal::normal;
use super::{Operator, Value, answer, calendar, quantity, sign, wording};
use crate::Unit;

/// The cells beside the value, read.
#[derive(Debug, Default)]
pub(super) struct Beside {
    /// The sign of its own cell.
    pub operator: Option<Operator>,
    /// The unit of its own cell.
    pub unit: Option<Unit>,
    /// Whether a cell beside asks for yes or no (`是/否`), so that 无 is an answer.
    pub asks: bool,
}

/// A longer text is a description, whatever it begins with.
const LONGEST: usize = 120;

/// Reads the cell of the value with, where printed, the cells of sign and unit.
pub(super) fn value(raw: &str, operator: Option<&str>, unit: Option<&str>) -> Value {
    let text = normal(raw);
    let beside = beside(operator, unit);
    if raw.trim().is_empty() {
        return template_or_blank(beside);
    }
    if answer::is_placeholder(&text) && !(beside.asks && text == "无") {
        return Value::Text {
            operator: None,
            numbers: Vec::new(),
            unit: None,
        };
    }
    if let Some(answer) = answer::answer(&text) {
        return Value::Boolean(answer);
    }
    if answer::is_scale(&text) {
        return Value::List;
    }
    if text.chars().count() > LONGEST {
        return wording::wording(&text);
    }
    if let Some(unit) = wording::template(&text) {
        return Value::Text {
            operator: None,
            numbers: Vec::new(),
            unit,
        };
    }
    calendar::date(&text, &beside, unit)
        .or_else(|| quantity::quantity(&text, &beside))
        .unwrap_or_else(|| wording::wording(&text))
}

fn beside(operator: Option<&str>, unit: Option<&str>) -> Beside {
    let asks = |it: Option<&str>| it.is_some_and(|it| answer::answer(&normal(it)) == Some(None));
    let asks = asks(operator) || asks(unit);
    Beside {
        operator: operator.and_then(|it| sign::of_cell(&normal(it))),
        unit: unit.filter(|_| !asks).and_then(Unit::parse),
        asks,
    }
}

/// An empty cell beside a printed sign or unit is a form not filled in, not nothing.
fn template_or_blank(beside: Beside) -> Value {
    if beside.operator.is_none() && beside.unit.is_none() {
        return Value::Blank;
    }
    Value::Text {
        operator: None,
        numbers: Vec::new(),
        unit: beside.unit,
    }
}
