//! Labels of the head → names of fields, and how their texts are read.

use super::labels::Label;
use zs_model::Period;

/// Fills a blank field; a blank text leaves it so. False when it was filled already.
pub(super) fn set<'t, T>(slot: &mut Option<T>, text: &'t str, read: impl Fn(&'t str) -> T) -> bool {
    if slot.is_some() {
        return false;
    }
    *slot = Some(text).filter(|it| !it.trim().is_empty()).map(read);
    true
}

/// A span such as `2021年1月至12月` or `2021-01-01-2021-12-31`.
pub(super) fn period(text: &str) -> Period {
    let text = text.trim();
    let (from, to) = ["至", "--", "—", "–", "~", "～"]
        .iter()
        .find_map(|sign| text.split_once(sign))
        .or_else(|| at_dash(text))
        .map_or((text, None), |(from, to)| {
            (from, Some(to.trim_start_matches(['-', '—'])))
        });
    let part = |text: &str| Some(text.trim().to_owned()).filter(|it| !it.is_empty());
    Period {
        from: part(from),
        to: to.and_then(part),
    }
}

/// The two sides of the dash between dates, which may hold dashes themselves; `2021-12` is one month.
fn at_dash(text: &str) -> Option<(&str, &str)> {
    let dashes = text
        .match_indices('-')
        .map(|(at, _)| (&text[..at], &text[at + 1..]));
    let both = dashes.clone().find(|(from, to)| is_date(from) && is_date(to));
    let other = || {
        dashes
            .clone()
            .next()
            .filter(|(from, to)| !to.contains('-') && !is_year(from))
    };
    both.or_else(other)
}

/// A date that begins with its year, or has the words for month and day.
fn is_date(text: &str) -> bool {
    let parts: Vec<&str> = text.split(['-', '/', '.']).map(str::trim).collect();
    let numbers = parts
        .iter()
        .all(|it| !it.is_empty() && it.bytes().all(|b| b.is_ascii_digit()));
    match numbers {
        true => parts.len() <= 3 && is_year(parts[0]),
        false => {
            parts.len() == 1
                && parts[0].starts_with(|c: char| c.is_ascii_digit())
                && text.contains(['年', '月'])
        }
    }
}

fn is_year(text: &str) -> bool {
    let text = text.trim();
    text.len() == 4 && text.bytes().all(|b| b.is_ascii_digit())
}

/// The field that a label asks for, by its name in paths.
pub(super) fn name(label: Label) -> Option<&'static str> {
    Some(match label {
        Label::Code => "project_code",
        Label::Name => "project_name",
        Label::Budget => "budget_amount",
        Label::Fiscal => "fiscal_funds",
        Label::Other => "other_funds",
        Label::Carryover => "carryover_funds",
        Label::Use => "use_of_funds",
        Label::Attribute => "attribute",
        Label::Category => "project_category",
        Label::Period => "period",
        Label::Contact => "contact",
        Label::Phone => "phone",
        Label::Department => "department",
        Label::Implementing => "implementing_agency",
        Label::Agency | Label::AgencyCode => "agency",
        Label::Year => "fiscal_year",
        Label::Goals => "goals",
        Label::MultiYearGoals => "multi_year_goals",
        Label::BudgetGroup | Label::PlanGroup | Label::Duties | Label::Tasks => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::period;

    #[track_caller]
    fn check(text: &str, from: &str, to: &str) {
        let period = period(text);
        let shown = [period.from, period.to].map(Option::unwrap_or_default);
        assert_eq!(shown, [from, to]);
    }

    #[test]
    fn a_span_is_parted_between_its_dates() {
        check("2021-01-01至2021-12-31", "2021-01-01", "2021-12-31");
        check("2021年1月1日-2021年12月31日", "2021年1月1日", "2021年12月31日");
        check("2021-01-01-2021-12-31", "2021-01-01", "2021-12-31");
        check("2021-01-01 - 2021-12-31", "2021-01-01", "2021-12-31");
        check("2021.01-2021.12", "2021.01", "2021.12");
        check("2021年1月-12月", "2021年1月", "12月");
        check("2021.1-12", "2021.1", "12");
        check("2021-2023", "2021", "2023");
        check("2021-2023年", "2021", "2023年");
    }

    #[test]
    fn one_date_is_no_span() {
        check("2021-12", "2021-12", "");
        check("2021-01-01", "2021-01-01", "");
        check("长期", "长期", "");
    }
}
