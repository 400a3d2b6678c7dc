//! Project codes (项目编码): an opaque key of 21 characters whose family is told by its pattern.
//!
//! Families and check character: found from real codes, not from a published rule.

mod check_character;
mod defect;

pub use check_character::Check;
pub use defect::CodeDefect;

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

/// The length of a code of any family.
const LENGTH: usize = 21;

impl ProjectCode {
    /// Keeps the code as printed.
    pub fn new(printed: impl Into<String>) -> ProjectCode {
        ProjectCode(printed.into())
    }

    /// The code as printed.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The family whose pattern the whole code fits.
    pub fn family(&self) -> Option<CodeFamily> {
        let code = self.0.as_bytes();
        let (division, rest) = code.split_at_checked(6)?;
        if code.len() != LENGTH || !digits(division) {
            return None;
        }
        let (year, rest) = rest.split_at_checked(2)?;
        let (letter, rest) = rest.split_first()?;
        if !digits(year) {
            return None;
        }
        match letter {
            b'P' if is_p_tail(rest) => Some(CodeFamily::P),
            b'R' | b'T' | b'Y' if digits(rest) => Some(CodeFamily::Letter),
            b'Z' if division == b"100000" && rest.starts_with(year) && digits(rest) => Some(CodeFamily::Z),
            b'0'..=b'9' if digits(rest) => Some(CodeFamily::Digits),
            _ => None,
        }
    }

    /// The family the code was meant to be of, told by its letter even where the code is damaged.
    pub fn looks_like(&self) -> Option<CodeFamily> {
        self.family().or_else(|| {
            let code: String = self.0.trim().to_uppercase();
            if !code.is_ascii() || code.len() < 12 || code.len() > 30 {
                return None;
            }
            if code.bytes().all(|c| c.is_ascii_digit()) {
                return Some(CodeFamily::Digits);
            }
            // The letter stands behind the division and the year; a lost or doubled character shifts it.
            let digits = |it: &str| it.bytes().all(|c| c.is_ascii_digit() || c == b'O');
            let at = (6..=10).find(|at| {
                code.get(..*at).is_some_and(digits)
                    && code.as_bytes().get(*at).is_some_and(|c| b"PRTYZ".contains(c))
            })?;
            match code.as_bytes().get(at)? {
                b'P' => Some(CodeFamily::P),
                b'Z' => Some(CodeFamily::Z),
                _ => Some(CodeFamily::Letter),
            }
        })
    }

    /// The six digits of the division (GB/T 2260), where the family has them: `130303`.
    pub fn division(&self) -> Option<&str> {
        match self.family()? {
            CodeFamily::P | CodeFamily::Letter => self.0.get(..6),
            CodeFamily::Z | CodeFamily::Digits => None,
        }
    }

    /// The year in which the project entered the library: 22 → 2022.
    ///
    /// `None` for the centre's transfers, whose code keeps the year in which the fund was set up.
    pub fn year(&self) -> Option<i16> {
        match self.family()? {
            CodeFamily::P | CodeFamily::Letter => self.0.get(6..8)?.parse::<i16>().ok()?.checked_add(2000),
            CodeFamily::Z | CodeFamily::Digits => None,
        }
    }
}

fn digits(bytes: &[u8]) -> bool {
    bytes.iter().all(u8::is_ascii_digit)
}

/// Six characters, `1`, four digits and the check character.
fn is_p_tail(tail: &[u8]) -> bool {
    let free = |it: &u8| it.is_ascii_digit() || it.is_ascii_uppercase();
    let (Some(six), Some(rest)) = (tail.get(..6), tail.get(6..)) else {
        return false;
    };
    let [b'1', serial @ .., check] = rest else {
        return false;
    };
    six.iter().all(free) && digits(serial) && free(check)
}

impl fmt::Display for ProjectCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
