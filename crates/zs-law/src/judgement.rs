//! The date of judgement: the day whose law a document is held to. `None` for a year outside −9999 to 9999.

use jiff::civil::Date;

/// Objectives: 1 January of the fiscal year.
pub fn objectives(fiscal_year: i16) -> Option<Date> {
    Date::new(fiscal_year, 1, 1).ok()
}

/// Self-evaluation and evaluation: 31 March after the fiscal year.
pub fn self_evaluation(fiscal_year: i16) -> Option<Date> {
    Date::new(fiscal_year.checked_add(1)?, 3, 31).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn objectives_are_judged_when_the_year_begins_and_results_after_it() {
        assert_eq!(objectives(2022), Some(date(2022, 1, 1)));
        assert_eq!(self_evaluation(2022), Some(date(2023, 3, 31)));
        assert_eq!(self_evaluation(i16::MAX), None);
        assert_eq!(objectives(i16::MAX), None);
    }
}
