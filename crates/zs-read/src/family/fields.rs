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

/// A span such as `2021年1月至12月`.
pub(super) fn period(text: &str) -> Period {
    let text = text.trim();
    let parts = ["至", "--", "—", "–", "~", "～", "-"]
        .iter()
        .find_map(|sign| text.split_once(sign));
    let (from, to) = parts.map_or((text, None), |(from, to)| {
        (from, Some(to.trim_start_matches(['-', '—'])))
    });
    let part = |text: &str| Some(text.trim().to_owned()).filter(|it| !it.is_empty());
    Period {
        from: part(from),
        to: to.and_then(part),
    }
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
