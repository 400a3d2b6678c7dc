use super::{Nature, Row};
use std::cell::OnceCell;
use zs_law::InForce;
use zs_model::{Cell, FieldPath, Form, Indicator, Leftover, Places};

/// A form seen by its rules.
pub struct FormFacts<'a> {
    /// Its number in the document, 0-based.
    pub number: usize,
    /// The form.
    pub form: &'a Form,
    /// Where its fields were read, where the reader said so.
    pub places: Option<&'a Places>,
    /// The law of the place, on the day this form is judged by.
    pub law: InForce<'a>,
    /// Its indicators, those of activities included.
    pub rows: Vec<Row<'a>>,
    /// What the reader could not place in this form, with the path inside it.
    pub leftovers: Vec<(&'a Leftover, FieldPath)>,
    cells: OnceCell<Vec<Cell<'a>>>,
    nature: OnceCell<Nature>,
}

impl<'a> FormFacts<'a> {
    pub(crate) fn new(
        number: usize,
        form: &'a Form,
        places: Option<&'a Places>,
        law: InForce<'a>,
    ) -> FormFacts<'a> {
        FormFacts {
            number,
            form,
            places,
            law,
            rows: rows_of(form),
            leftovers: Vec::new(),
            cells: OnceCell::new(),
            nature: OnceCell::new(),
        }
    }

    /// The row that `path` names or lies in.
    pub fn row_at(&self, path: &FieldPath) -> Option<&Row<'a>> {
        self.rows.iter().find(|row| path.is_within(&row.path))
    }

    /// Every text of the form with its path.
    pub fn cells(&self) -> &[Cell<'a>] {
        self.cells.get_or_init(|| self.form.cells())
    }

    /// What kind of spending the project is; nothing is known of a department's form.
    pub fn nature(&self) -> Nature {
        *self
            .nature
            .get_or_init(|| self.form.project().map(Nature::of).unwrap_or_default())
    }

    /// Whether the layout prints this column of the table of indicators (`description`, `basis`, …).
    ///
    /// A column that is not printed is unknown, never empty. Without places a column counts as printed as soon
    /// as one row has something in it.
    pub fn prints_column(&self, column: &str) -> bool {
        let placed = self.places.is_some_and(|places| {
            self.rows
                .iter()
                .any(|row| places.0.contains_key(&row.path.then(column)))
        });
        placed || self.indicators().iter().any(|row| has(row, column))
    }

    /// Whether the layout prints this field of the form: it was read somewhere, blank or not.
    pub fn prints_field(&self, field: &str) -> bool {
        self.places
            .is_some_and(|places| places.0.contains_key(&FieldPath::new(field)))
    }

    /// Whether something stands at the field that the reader did not understand, so that it is not blank.
    pub fn is_unread(&self, path: &FieldPath) -> bool {
        self.leftovers.iter().any(|(_, at)| at == path)
    }

    /// The table of indicators; those of activities not included.
    pub fn indicators(&self) -> &'a [Indicator] {
        match self.form {
            Form::DepartmentGoal(form) => &form.indicators,
            Form::ProjectGoal(form) => &form.indicators,
        }
    }
}

fn has(row: &Indicator, column: &str) -> bool {
    match column {
        "type" => row.indicator_type.is_some(),
        "subtype" => row.indicator_subtype.is_some(),
        "description" => row.description.is_some(),
        "target" => !row.target.is_blank(),
        "basis" => row.basis.is_some(),
        "points" => row.points.is_some(),
        "actual" => row.actual.is_some(),
        "score" => row.score.is_some(),
        _ => false,
    }
}

fn rows_of(form: &Form) -> Vec<Row<'_>> {
    match form {
        Form::ProjectGoal(form) => form.indicators.iter().map(Row::of_indicator).collect(),
        Form::DepartmentGoal(form) => {
            let own = form.indicators.iter().map(Row::of_indicator);
            let activities = form.activities.iter().flat_map(|activity| {
                let list = FieldPath::new("activities").row(&activity.id).then("indicators");
                activity
                    .indicators
                    .iter()
                    .map(move |it| Row::of_activity(list.row(&it.id), it))
            });
            own.chain(activities).collect()
        }
    }
}
