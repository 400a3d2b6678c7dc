//! One cause, one finding: which rule is silent where another has spoken.

use crate::findings::Draft;
use foldhash::{HashMap, HashMapExt};
use zs_model::FieldPath;

/// How near the two findings must stand.
#[derive(Clone, Copy)]
enum Reach {
    /// At the same cell.
    Cell,
    /// In the same row.
    Row,
    /// In the same form.
    Form,
}

struct Precedence {
    speaks: &'static [&'static str],
    /// `*` stands for every other rule.
    silent: &'static [&'static str],
    reach: Reach,
}

const TABLE: &[Precedence] = &[
    Precedence {
        speaks: &["empty-field"],
        silent: &["*"],
        reach: Reach::Cell,
    },
    Precedence {
        speaks: &["placeholder-row"],
        silent: &["*"],
        reach: Reach::Row,
    },
    Precedence {
        speaks: &["suspect-recognition"],
        silent: &[
            "unit-mismatch",
            "impossible-value",
            "sign-missing",
            "unit-missing",
        ],
        reach: Reach::Row,
    },
    Precedence {
        speaks: &["cost-not-quantified"],
        silent: &[
            "yes-no-value",
            "both-options-left",
            "scale-as-value",
            "vague-text-value",
            "unit-mismatch",
            "cost-equals-budget-only",
        ],
        reach: Reach::Row,
    },
    Precedence {
        speaks: &["both-options-left", "scale-as-value"],
        silent: &[
            "yes-no-value",
            "rate-with-yes-no",
            "vague-text-value",
            "unit-mismatch",
        ],
        reach: Reach::Row,
    },
    Precedence {
        speaks: &["rate-with-yes-no"],
        silent: &["yes-no-value", "unit-mismatch"],
        reach: Reach::Row,
    },
    Precedence {
        speaks: &["special-rate-unit"],
        silent: &[
            "unit-mismatch",
            "unit-nonstandard",
            "target-looser-than-benchmark",
        ],
        reach: Reach::Row,
    },
    Precedence {
        speaks: &["unit-mismatch"],
        silent: &[
            "unit-missing",
            "sign-missing",
            "unit-nonstandard",
            "impossible-value",
        ],
        reach: Reach::Row,
    },
    Precedence {
        speaks: &["multi-target-cell"],
        silent: &["unit-mismatch", "vague-text-value", "date-value"],
        reach: Reach::Row,
    },
    Precedence {
        speaks: &["date-value"],
        silent: &["vague-text-value", "name-not-noun"],
        reach: Reach::Row,
    },
    Precedence {
        speaks: &["value-repeats-name"],
        silent: &["vague-text-value", "name-not-noun"],
        reach: Reach::Row,
    },
    Precedence {
        speaks: &["payment-as-output", "management-as-output"],
        silent: &["completion-as-quality", "output-as-effect", "date-value"],
        reach: Reach::Row,
    },
    Precedence {
        speaks: &["forced-category"],
        silent: &["vague-text-value", "irrelevant-indicator", "name-not-noun"],
        reach: Reach::Row,
    },
    Precedence {
        speaks: &["cost-as-ecological", "safety-as-economic", "time-as-economic"],
        silent: &["output-as-effect"],
        reach: Reach::Row,
    },
    Precedence {
        speaks: &["irrelevant-indicator"],
        silent: &["indicator-without-objective", "out-of-duty"],
        reach: Reach::Row,
    },
    Precedence {
        speaks: &["description-copies-name"],
        silent: &["description-no-formula", "satisfaction-no-method"],
        reach: Reach::Row,
    },
    Precedence {
        speaks: &["tautological-indicator"],
        silent: &["activity-uniform"],
        reach: Reach::Row,
    },
    Precedence {
        speaks: &["score-in-value"],
        silent: &["sign-missing", "unit-missing", "cost-not-quantified"],
        reach: Reach::Form,
    },
    Precedence {
        speaks: &["code-format"],
        silent: &["code-check"],
        reach: Reach::Form,
    },
    Precedence {
        speaks: &["plan-decreasing", "plan-blank"],
        silent: &["plan-flat", "plan-odd-step", "plan-back-loaded"],
        reach: Reach::Form,
    },
];

/// Where superseding rules have spoken, by form: a document of many forms must not cost their square.
type Spoken = HashMap<usize, Vec<(&'static Precedence, FieldPath)>>;

/// Takes out of `drafts` the places at which a superseding rule has spoken, and the drafts left without any.
pub(crate) fn supersede(drafts: &mut Vec<Draft>) {
    let mut spoken = Spoken::new();
    for draft in drafts.iter() {
        for it in TABLE
            .iter()
            .filter(|it| it.speaks.contains(&draft.rule.name.name))
        {
            for (form, path) in &draft.places {
                spoken.entry(*form).or_default().push((it, path.clone()));
            }
        }
    }
    for draft in drafts.iter_mut() {
        let name = draft.rule.name.name;
        draft.places.retain(|(form, path)| {
            let spoken = spoken.get(form).map(Vec::as_slice).unwrap_or_default();
            let row = path.row_path();
            // A row that the reader left over has only the path of its table, which is no row and silences nothing.
            let reaches = |reach: Reach, from: &FieldPath| match reach {
                Reach::Form => true,
                Reach::Cell => from == path,
                Reach::Row => row.is_some_and(|row| from.as_str().starts_with(row)) && from.row_path() == row,
            };
            !spoken
                .iter()
                .any(|(it, from)| reaches(it.reach, from) && it.silences(name))
        });
    }
    drafts.retain(|draft| !draft.places.is_empty());
}

impl Precedence {
    fn silences(&self, name: &str) -> bool {
        !self.speaks.contains(&name) && (self.silent.contains(&name) || self.silent == ["*"])
    }
}

#[cfg(test)]
mod tests {
    use super::TABLE;

    #[test]
    fn every_name_in_the_table_is_registered() {
        let registered = include_str!("../data/codes.txt");
        let is_known = |name: &str| {
            registered
                .lines()
                .any(|line| line.split(' ').nth(1) == Some(name))
        };
        for name in TABLE
            .iter()
            .flat_map(|it| it.speaks.iter().chain(it.silent))
            .filter(|name| **name != "*")
        {
            assert!(is_known(name), "{name} is not in data/codes.txt");
        }
    }
}
