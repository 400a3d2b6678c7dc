use rust_decimal::Decimal;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;

/// A percentage or a number of points, kept as printed: `25`, `12.50`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Percent(pub Decimal);

impl Percent {
    /// Reads `25%`, `25`, `２５％`, `25百分比`; anything else is `None`.
    pub fn parse(printed: &str) -> Option<Percent> {
        let text = crate::half_width(printed);
        let text = text.trim();
        let number = text
            .strip_suffix('%')
            .or_else(|| text.strip_suffix("百分比"))
            .unwrap_or(text)
            .trim();
        let plain = number.bytes().all(|b| b.is_ascii_digit() || b == b'.') && !number.is_empty();
        plain
            .then(|| Decimal::from_str_exact(number).ok())
            .flatten()
            .map(Percent)
    }
}

impl fmt::Display for Percent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl Serialize for Percent {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for Percent {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Percent, D::Error> {
        let text = String::deserialize(deserializer)?;
        Decimal::from_str_exact(&text)
            .map(Percent)
            .map_err(|_| serde::de::Error::custom(format!("“{text}”不是数")))
    }
}
