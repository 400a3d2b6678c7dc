//! Target values (指标值) and the little language in which officials write them.

mod answer;
mod calendar;
mod date;
mod json;
mod lead;
mod meaning;
mod measure;
mod normal;
mod number;
mod parse;
mod point;
mod quantity;
mod sign;
mod wording;

pub use date::DatePoint;

use crate::Unit;
use rust_decimal::Decimal;

/// What an indicator promises to reach (指标值): the printed text and what it means.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TargetValue {
    /// As printed, to the character.
    pub raw: String,
    /// What it means.
    pub value: Value,
}

/// The meaning of a target value, one variant a kind.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Value {
    /// A number with a direction, such as `≥95%` or `17辆`.
    Numeric {
        /// The sign, where one is printed.
        operator: Option<Operator>,
        /// The number, with as many decimals as printed.
        number: Decimal,
        /// The unit, where one is printed.
        unit: Option<Unit>,
    },
    /// From … to …, such as `3-5次`.
    Range {
        /// The lower number.
        low: Decimal,
        /// The higher number.
        high: Decimal,
        /// The unit, where one is printed.
        unit: Option<Unit>,
    },
    /// An answer; `None` where both were left (`是/否`), so nothing has been promised yet.
    Boolean(Option<bool>),
    /// A sentence or word describing the wanted state (定性指标).
    Qualitative,
    /// A date, or a span with two dates.
    Date {
        /// Before (`Lt`), by (`Le`) or after; `None` for a plain date or span.
        operator: Option<Operator>,
        /// One date, or the first and last of a span.
        dates: Vec<DatePoint>,
    },
    /// A whole rating scale printed in place of a value (优良中低差).
    List,
    /// What cannot be understood or holds several targets: kept, never guessed.
    Text {
        /// A limit without a number (不超预算).
        operator: Option<Operator>,
        /// The numbers inside.
        numbers: Vec<Decimal>,
        /// The unit of a template or of a standard inside a sentence.
        unit: Option<Unit>,
    },
    /// Nothing printed.
    #[default]
    Blank,
}

/// A comparison sign (计算符号).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Operator {
    /// ≥
    Ge,
    /// ≤
    Le,
    /// ＞
    Gt,
    /// ＜
    Lt,
    /// =
    Eq,
}

impl Operator {
    /// The sign as official forms print it.
    pub fn sign(self) -> &'static str {
        match self {
            Operator::Ge => "≥",
            Operator::Le => "≤",
            Operator::Gt => "＞",
            Operator::Lt => "＜",
            Operator::Eq => "=",
        }
    }

    /// The name in JSON.
    pub fn code(self) -> &'static str {
        match self {
            Operator::Ge => "ge",
            Operator::Le => "le",
            Operator::Gt => "gt",
            Operator::Lt => "lt",
            Operator::Eq => "eq",
        }
    }

    fn from_code(code: &str) -> Option<Operator> {
        [
            Operator::Ge,
            Operator::Le,
            Operator::Gt,
            Operator::Lt,
            Operator::Eq,
        ]
        .into_iter()
        .find(|it| it.code() == code)
    }
}

impl TargetValue {
    /// Reads a target printed in one cell. Never fails: what is not understood is [`Value::Text`].
    pub fn parse(raw: &str) -> TargetValue {
        TargetValue {
            raw: raw.to_owned(),
            value: parse::value(raw, None, None),
        }
    }

    /// Reads a target printed in up to three cells: value, sign (or 定性), unit.
    ///
    /// `raw` keeps the cell of the value. Words for signs (大于等于) count like signs.
    pub fn from_cells(raw: &str, operator: Option<&str>, unit: Option<&str>) -> TargetValue {
        TargetValue {
            raw: raw.to_owned(),
            value: parse::value(raw, operator, unit),
        }
    }

    /// Whether nothing is printed.
    pub fn is_blank(&self) -> bool {
        self.value == Value::Blank
    }

    /// The sign, where one is printed.
    pub fn operator(&self) -> Option<Operator> {
        match &self.value {
            Value::Numeric { operator, .. } | Value::Date { operator, .. } | Value::Text { operator, .. } => {
                *operator
            }
            _ => None,
        }
    }

    /// The single number of a numeric target.
    pub fn number(&self) -> Option<Decimal> {
        match &self.value {
            Value::Numeric { number, .. } => Some(*number),
            _ => None,
        }
    }

    /// The unit, where one is printed.
    pub fn unit(&self) -> Option<&Unit> {
        match &self.value {
            Value::Numeric { unit, .. } | Value::Range { unit, .. } | Value::Text { unit, .. } => {
                unit.as_ref()
            }
            _ => None,
        }
    }
}
