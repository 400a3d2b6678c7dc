use serde::{Deserialize, Serialize};
use std::fmt;

/// A project code (项目编码) as printed. An opaque key: a damaged code is kept and reported, never refused.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ProjectCode(String);

/// The family a code belongs to; provinces use different ones.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CodeFamily {
    /// Hebei, Tianjin: six digits of the division, two of the year, `P`, … and a check character.
    P,
    /// Sichuan, Chongqing: division, year, category letter R, T or Y, twelve digits.
    Letter,
    /// Transfers of the centre: `100000`, year, `Z`, the same year, ten digits.
    Z,
    /// Digits only.
    Digits,
}

impl ProjectCode {
    /// Keeps the code as printed.
    pub fn new(printed: impl Into<String>) -> ProjectCode {
        ProjectCode(printed.into())
    }

    /// The code as printed.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The six digits of the division (行政区划代码), in the families that carry one.
    pub fn division(&self) -> Option<&str> {
        match self.family()? {
            CodeFamily::P | CodeFamily::Letter => self.0.get(..6),
            CodeFamily::Z | CodeFamily::Digits => None,
        }
    }

    /// The family whose pattern the code fits.
    pub fn family(&self) -> Option<CodeFamily> {
        None
    }
}

impl fmt::Display for ProjectCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
