//! What the cover says.

use zs_model::{Agency, Form};

/// The cover, and what holds for the whole text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Cover {
    /// The unit that the text is about; may be blank.
    pub name: String,
    /// 2022年部门预算绩效文本, which follows the name.
    pub words: String,
    /// 某局编制.
    pub author: String,
    /// 财政局审核.
    pub reviewer: String,
    /// The year of all forms; `None` when they have none or differ, so that each must state its own.
    pub year: Option<i16>,
}

impl Cover {
    pub fn of(forms: &[&Form]) -> Cover {
        let year = the_only(forms.iter().map(|form| form.fiscal_year())).flatten();
        let name = forms.iter().find_map(|form| name(form)).unwrap_or_default();
        let of_year = year.map_or(String::new(), |year| format!("{year}年"));
        Cover {
            words: format!("{of_year}部门预算绩效文本"),
            author: format!("{name}编制"),
            name: name.to_owned(),
            reviewer: "财政局审核".to_owned(),
            year,
        }
    }

    /// The title in one line.
    pub fn title(&self) -> String {
        format!("{}{}", self.name, self.words)
    }

    /// The title as a cover shows it: on two lines when one would be broken somewhere.
    pub fn title_lines(&self) -> Vec<String> {
        const ONE_LINE: usize = 16;
        if self.name.is_empty() || self.title().chars().count() <= ONE_LINE {
            vec![self.title()]
        } else {
            vec![self.name.clone(), self.words.clone()]
        }
    }

    /// What a title adds when its form's year is not that of the cover.
    pub fn year_behind(&self, year: Option<i16>) -> String {
        match year.filter(|_| self.year.is_none()) {
            Some(year) => format!("（{year}年度）"),
            None => String::new(),
        }
    }
}

fn name(form: &Form) -> Option<&str> {
    let department = match form {
        Form::DepartmentGoal(form) => form.department.as_ref(),
        Form::ProjectGoal(form) => form.department.as_ref(),
    };
    let named = |agency: &'_ Agency| agency.name.is_some();
    let agency = department.filter(|it| named(it)).unwrap_or(form.agency());
    agency.name.as_deref().map(str::trim).filter(|it| !it.is_empty())
}

/// The value that all have, if they agree.
pub(super) fn the_only<T: PartialEq>(values: impl IntoIterator<Item = T>) -> Option<T> {
    let mut values = values.into_iter();
    let first = values.next()?;
    values.all(|it| it == first).then_some(first)
}
