//! An indicator row that was cut in two, by a page end or by hand: its second half joins the first.
//!
//! Only what can be no indicator of its own is joined: a row without levels, name and target that goes on with
//! texts of the row above. A name may go on too, but only behind a page end and beside a description that
//! stopped in mid-sentence, since a named row without a target is an indicator whose target is blank.

use super::roles::Role;
use zs_model::{Indicator, Origin};

/// The half of a row that may go on with the row above.
pub(super) struct Half<'a> {
    /// The filled cells, each under a column that is known.
    pub texts: Vec<(Role, &'a str)>,
    /// Whether a page end lies between the two.
    pub page_turned: bool,
    /// Whether lines end where the container had no more room (PDF).
    pub lines_wrap: bool,
}

/// Joins the half to the row above; false, and nothing is changed, when it is not certain that it belongs there.
pub(super) fn join(half: &Half, above: &mut Indicator) -> bool {
    let goes_on = |role: Role| match role {
        Role::Description => above.description.as_deref().is_some_and(stops_short),
        Role::Basis => above.basis.is_some(),
        Role::Name => half.page_turned && stops_short(&above.name) && half.has(Role::Description),
        _ => false,
    };
    if half.texts.is_empty() || !half.texts.iter().all(|(role, _)| goes_on(*role)) {
        return false;
    }
    for (role, text) in &half.texts {
        let into = match role {
            Role::Name => &mut above.name,
            Role::Description => above.description.get_or_insert_default(),
            _ => above.basis.get_or_insert_default(),
        };
        let parts = if half.lines_wrap || *role != Role::Basis {
            between(into, text)
        } else {
            "\n"
        };
        into.push_str(parts);
        into.push_str(text.trim_start());
    }
    above.origin = above.basis.as_deref().and_then(Origin::of_basis);
    true
}

impl Half<'_> {
    fn has(&self, role: Role) -> bool {
        self.texts.iter().any(|(it, _)| *it == role)
    }
}

/// Whether a text stops where no sentence ends.
fn stops_short(text: &str) -> bool {
    let text = text.trim_end();
    !text.is_empty() && !text.ends_with(['。', '；', ';', '！', '!', '？', '?', '.'])
}

/// What parts the two halves of a line: nothing between 汉字, a space between Latin words.
fn between(before: &str, after: &str) -> &'static str {
    let latin = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
    match latin(before.chars().next_back()) && latin(after.trim_start().chars().next()) {
        true => " ",
        false => "",
    }
}
