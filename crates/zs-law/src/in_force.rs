use crate::{Addressee, Clause, Entry, Profile};
use jiff::civil::Date;
use rust_decimal::Decimal;
use std::collections::BTreeMap;

/// A profile on its date of judgement. Every lookup takes the innermost layer that has an entry by then, in it the
/// latest; `None` means "cannot tell".
#[derive(Debug, Clone, Copy)]
pub struct InForce<'a> {
    profile: &'a Profile,
    on: Date,
}

impl<'a> InForce<'a> {
    pub(crate) fn new(profile: &'a Profile, on: Date) -> InForce<'a> {
        InForce { profile, on }
    }

    /// The profile.
    pub fn profile(self) -> &'a Profile {
        self.profile
    }

    /// The date of judgement.
    pub fn date(self) -> Date {
        self.on
    }

    /// The entry that holds, with its source and status.
    ///
    /// A name that no built-in layer knows is a slip in the caller and stops a debug build.
    pub fn entry(self, parameter: &str) -> Option<&'a Entry> {
        let entry = self.find(parameter);
        debug_assert!(
            entry.is_some() || crate::profile::is_known(parameter),
            "no layer knows the parameter {parameter}"
        );
        entry
    }

    fn find(self, parameter: &str) -> Option<&'a Entry> {
        self.profile
            .layers()
            .rev()
            .find_map(|layer| layer.entry(parameter, self.on))
    }

    /// The parameter as an exact decimal.
    pub fn decimal(self, parameter: &str) -> Option<Decimal> {
        self.entry(parameter)?.decimal()
    }

    /// The parameter as a whole number.
    pub fn integer(self, parameter: &str) -> Option<i64> {
        self.entry(parameter)?.integer()
    }

    /// The parameter as a count of things, such as rows or projects.
    pub fn count(self, parameter: &str) -> Option<usize> {
        usize::try_from(self.integer(parameter)?).ok()
    }

    /// The parameter as yes or no.
    pub fn flag(self, parameter: &str) -> Option<bool> {
        self.entry(parameter)?.flag()
    }

    /// The parameter as text.
    pub fn text(self, parameter: &str) -> Option<&'a str> {
        self.entry(parameter)?.text()
    }

    /// The parameter as a list.
    pub fn list(self, parameter: &str) -> Option<&'a [String]> {
        self.entry(parameter)?.list()
    }

    /// The parameter as a list of decimals, blanks as `None`.
    pub fn decimals(self, parameter: &str) -> Option<Vec<Option<Decimal>>> {
        self.entry(parameter)?.decimals()
    }

    /// The parameter as a table.
    pub fn table(self, parameter: &str) -> Option<&'a BTreeMap<String, String>> {
        self.entry(parameter)?.table()
    }

    /// The profile's own severity of a rule, `error`, `warning` or `advice`; it wins over everything else.
    pub fn severity(self, rule: &str) -> Option<&'a str> {
        self.find(&["rules.", rule, ".severity"].concat())?.text()
    }

    /// The profile's cap on a rule: `Some("warning")` where it may never be an error.
    pub fn severity_cap(self, rule: &str) -> Option<&'static str> {
        let capped = self
            .list("rules.at_most_warning")?
            .iter()
            .any(|capped| capped == rule);
        capped.then_some("warning")
    }

    /// Whether the profile switches a rule off.
    pub fn is_off(self, rule: &str) -> bool {
        self.find(&["rules.", rule, ".off"].concat())
            .and_then(Entry::flag)
            .unwrap_or(false)
    }

    /// Whether the clause does not bind this unit: neither by itself nor because the bureau has adopted its document.
    pub fn by_reference(self, clause: &Clause, unit: Addressee<'_>) -> bool {
        let adopted = self.list("adopted.documents").unwrap_or_default();
        let is_adopted = adopted.iter().any(|document| document == clause.document().id);
        !is_adopted && clause.by_reference(unit)
    }

    /// The citation of the clause for this unit, with 参照 where it does not bind.
    pub fn cite(self, clause: &Clause, unit: Addressee<'_>) -> String {
        clause.cite(self.by_reference(clause, unit))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Layer, clause, judgement};
    use jiff::civil::date;

    #[track_caller]
    fn output_weight(profile: &str, layout: &str, fiscal_year: i16, expected: Option<&str>) {
        let profile = Profile::named(profile).unwrap();
        let law = profile.in_force(judgement::self_evaluation(fiscal_year).unwrap());
        let weights = law.table(&format!("self_evaluation.weights.{layout}"));
        assert_eq!(
            weights.and_then(|it| it.get("output")).map(String::as_str),
            expected
        );
    }

    #[test]
    fn an_old_year_is_judged_by_the_law_of_its_day() {
        output_weight("national", "cost_inside_output", 2018, None);
        output_weight("national", "cost_inside_output", 2019, Some("50"));
        output_weight("national", "cost_at_level_1", 2019, None);
        output_weight("national", "cost_at_level_1", 2020, None);
        output_weight("national", "cost_at_level_1", 2021, Some("40"));
    }

    #[test]
    fn a_pinned_profile_keeps_its_date() {
        output_weight("mof-2020", "cost_at_level_1", 2025, None);
        output_weight("mof-2021", "cost_at_level_1", 2018, Some("40"));
    }

    #[test]
    fn the_innermost_layer_wins_and_the_outer_one_fills() {
        let hebei = Profile::named("hebei").unwrap();
        let law = hebei.in_force(date(2022, 6, 30));
        assert_eq!(law.text("monitoring.period"), Some("01-01/06-30"));
        assert_eq!(law.count("structure.too_few_indicators"), Some(3));
        assert!(
            law.list("layout.required.project_goal")
                .unwrap()
                .contains(&"indicators/basis".to_owned())
        );
    }

    #[test]
    fn an_inner_layer_that_has_nothing_yet_leaves_it_to_the_outer_one() {
        let hebei = Profile::named("hebei").unwrap();
        let law = hebei.in_force(date(2021, 6, 30));
        assert_eq!(law.text("monitoring.period"), Some("01-01/07-31"));
    }

    #[test]
    fn none_means_cannot_tell() {
        let national = Profile::named("national").unwrap();
        let law = national.in_force(date(2022, 1, 1));
        assert_eq!(law.decimals("spending_plan.required_progress"), None);
        assert_eq!(law.decimal("layout.required.project_goal"), None);
    }

    #[test]
    fn hebei_starts_with_few_errors() {
        let hebei = Profile::named("hebei").unwrap();
        let law = hebei.in_force(date(2022, 1, 1));
        for rule in [
            "empty-field",
            "amount-sum",
            "plan-decreasing",
            "both-options-left",
            "placeholder-row",
            "unit-mismatch",
        ] {
            assert_eq!(law.severity_cap(rule), None, "{rule}");
        }
        assert_eq!(law.severity_cap("objective-number-differs"), Some("warning"));
        assert!(law.is_off("plan-below-required"));
        assert!(!law.is_off("unit-mismatch"));
        assert_eq!(law.severity("unit-mismatch"), None);
    }

    #[test]
    fn a_county_layer_switches_rules_and_adopts_documents() {
        let tail = "valid_from = 2022-01-01\nsource = \"临财绩〔2022〕3号\"\nstatus = \"read\"\n";
        let text = format!(
            "label = \"临渠区\"\n[[rules.unit-mismatch.severity]]\nvalue = \"warning\"\n{tail}\
             [[rules.plan-below-required.off]]\nvalue = \"false\"\n{tail}\
             [[adopted.documents]]\nvalue = [\"mof-2015-88\"]\n{tail}"
        );
        let county = Profile::named("hebei")
            .unwrap()
            .with_layer(Layer::parse("临渠区", &text).unwrap());
        let law = county.in_force(date(2022, 1, 1));
        let unit = Addressee::of_division(Some("139902"));
        assert_eq!(law.severity("unit-mismatch"), Some("warning"));
        assert!(!law.is_off("plan-below-required"));
        assert!(!law.by_reference(clause("mof-2015-88/15").unwrap(), unit));
        assert!(law.by_reference(clause("mof-2021-101/2").unwrap(), unit));
        let before = county.in_force(date(2021, 12, 31));
        assert!(before.by_reference(clause("mof-2015-88/15").unwrap(), unit));
    }

    #[test]
    fn a_document_without_a_year_is_judged_by_the_latest_law() {
        let hebei = Profile::named("hebei").unwrap();
        assert_eq!(hebei.in_force_last().text("monitoring.due"), Some("07-31"));
    }
}
