use super::{FormFacts, Row};
use crate::Input;
use zs_law::{Addressee, InForce};
use zs_model::{DepartmentGoal, FieldPath, Form, Leftover, ProjectGoal};

/// A document seen by its rules.
pub struct Facts<'a> {
    /// Its forms, in printed order.
    pub forms: Vec<FormFacts<'a>>,
    /// What the reader could not place.
    pub leftovers: &'a [Leftover],
    /// Forms of earlier years of the same unit; empty when none were given.
    pub history: &'a [Form],
    /// The law of the place, on the day of the document's first form.
    pub law: InForce<'a>,
    division: Option<String>,
}

impl<'a> Facts<'a> {
    pub(crate) fn new(input: &Input<'a>) -> Facts<'a> {
        let forms = input.forms.iter().enumerate().map(|(number, form)| {
            let places = input.places.get(number).copied().flatten();
            FormFacts::new(number, form, places, law_of(form.fiscal_year(), input))
        });
        let mut forms: Vec<FormFacts<'a>> = forms.collect();
        for leftover in input.leftovers {
            let Some((number, path)) = leftover.path.as_ref().and_then(|it| it.split_form()) else {
                continue;
            };
            if let Some(form) = forms.get_mut(number) {
                form.leftovers.push((leftover, path));
            }
        }
        let law = forms
            .first()
            .map_or(input.profile.in_force_last(), |form| form.law);
        let division = division_of(&input.forms);
        Facts {
            forms,
            leftovers: input.leftovers,
            history: input.history,
            law,
            division,
        }
    }

    /// The unit that clauses are held against; `transfer` for what came with a transfer's objective.
    pub fn addressee(&self, transfer: bool) -> Addressee<'_> {
        Addressee {
            division: self.division.as_deref(),
            transfer,
        }
    }

    /// The project forms with their facts.
    pub fn projects(&self) -> impl Iterator<Item = (&'a ProjectGoal, &FormFacts<'a>)> {
        self.forms
            .iter()
            .filter_map(|facts| Some((facts.form.project()?, facts)))
    }

    /// The department's forms with their facts.
    pub fn departments(&self) -> impl Iterator<Item = (&'a DepartmentGoal, &FormFacts<'a>)> {
        self.forms
            .iter()
            .filter_map(|facts| Some((facts.form.department()?, facts)))
    }

    /// Every row of every form.
    pub fn rows(&self) -> impl Iterator<Item = (&Row<'a>, &FormFacts<'a>)> {
        self.forms
            .iter()
            .flat_map(|facts| facts.rows.iter().map(move |row| (row, facts)))
    }

    /// The row that `path` of form `form` names or lies in.
    pub fn row_at(&self, form: usize, path: &FieldPath) -> Option<&Row<'a>> {
        self.forms.get(form)?.row_at(path)
    }
}

/// The law that a form of this year is judged by; the latest where the year is unknown.
fn law_of<'a>(fiscal_year: Option<i16>, input: &Input<'a>) -> InForce<'a> {
    match fiscal_year.and_then(zs_law::judgement::objectives) {
        Some(day) => input.profile.in_force(day),
        None => input.profile.in_force_last(),
    }
}

/// The six digits in which all codes that carry a division agree (行政区划代码).
pub fn division_of(forms: &[&Form]) -> Option<String> {
    let codes = forms
        .iter()
        .filter_map(|form| form.project()?.project_code.as_ref());
    let mut divisions = codes.filter_map(|code| code.division());
    let first = divisions.next()?;
    divisions.all(|other| other == first).then(|| first.to_owned())
}
