use std::fmt;

/// A date as exactly as it is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DatePoint {
    /// `2021-12-31`
    Day(i16, u8, u8),
    /// `2021-07`
    Month(i16, u8),
    /// `2021`
    Year(i16),
    /// `2021-Q4`
    YearQuarter(i16, u8),
    /// `--12-31`: the year is not printed.
    MonthDay(u8, u8),
    /// `--07`: a month whose year is not printed.
    MonthOnly(u8),
    /// `Q4`: a quarter whose year is not printed.
    Quarter(u8),
    /// `year`: the whole year (全年).
    WholeYear,
}

impl DatePoint {
    /// The year, where it is printed.
    pub fn year(self) -> Option<i16> {
        match self {
            DatePoint::Day(year, ..)
            | DatePoint::Month(year, _)
            | DatePoint::Year(year)
            | DatePoint::YearQuarter(year, _) => Some(year),
            DatePoint::MonthDay(..)
            | DatePoint::MonthOnly(_)
            | DatePoint::Quarter(_)
            | DatePoint::WholeYear => None,
        }
    }

    /// Reads what [`DatePoint`] prints.
    pub(super) fn from_code(code: &str) -> Option<DatePoint> {
        if code == "year" {
            return Some(DatePoint::WholeYear);
        }
        if let Some(rest) = code.strip_prefix("--") {
            return match rest.split_once('-') {
                Some((month, day)) => Some(DatePoint::MonthDay(month.parse().ok()?, day.parse().ok()?)),
                None => Some(DatePoint::MonthOnly(rest.parse().ok()?)),
            };
        }
        if let Some(quarter) = code.strip_prefix('Q') {
            return Some(DatePoint::Quarter(quarter.parse().ok()?));
        }
        let mut parts = code.split('-');
        let year = parts.next()?.parse().ok()?;
        match (parts.next(), parts.next()) {
            (None, _) => Some(DatePoint::Year(year)),
            (Some(quarter), None) if quarter.starts_with('Q') => {
                Some(DatePoint::YearQuarter(year, quarter[1..].parse().ok()?))
            }
            (Some(month), None) => Some(DatePoint::Month(year, month.parse().ok()?)),
            (Some(month), Some(day)) => Some(DatePoint::Day(year, month.parse().ok()?, day.parse().ok()?)),
        }
    }
}

impl fmt::Display for DatePoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            DatePoint::Day(year, month, day) => write!(f, "{year:04}-{month:02}-{day:02}"),
            DatePoint::Month(year, month) => write!(f, "{year:04}-{month:02}"),
            DatePoint::Year(year) => write!(f, "{year:04}"),
            DatePoint::YearQuarter(year, quarter) => write!(f, "{year:04}-Q{quarter}"),
            DatePoint::MonthDay(month, day) => write!(f, "--{month:02}-{day:02}"),
            DatePoint::MonthOnly(month) => write!(f, "--{month:02}"),
            DatePoint::Quarter(quarter) => write!(f, "Q{quarter}"),
            DatePoint::WholeYear => f.write_str("year"),
        }
    }
}
