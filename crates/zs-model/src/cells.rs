//! Every text cell of a form with its path: what rules over texts walk and what fixes edit.

use crate::{DepartmentGoal, FieldPath, Form, Indicator, ProjectCode, ProjectGoal, RowId, TargetValue};

/// One text of a form. Its path is made when asked for: hardly any cell has something wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell<'a> {
    at: At<'a>,
    /// What stands there.
    pub text: &'a str,
}

/// Where a cell stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum At<'a> {
    Field(&'static str),
    Nth(&'static str, usize),
    Row(&'static str, &'a RowId, &'static str),
    Activity(&'a RowId, &'a RowId, &'static str),
}

impl Cell<'_> {
    /// Where it stands.
    pub fn path(&self) -> FieldPath {
        match self.at {
            At::Field(field) => FieldPath::new(field),
            At::Nth(list, number) => FieldPath::new(list).nth(number),
            At::Row(list, id, field) => FieldPath::of_steps(&[list, id.as_str(), field]),
            At::Activity(activity, id, field) => {
                FieldPath::of_steps(&["activities", activity.as_str(), "indicators", id.as_str(), field])
            }
        }
    }

    /// Whether it stands at `path`.
    pub fn is_at(&self, path: &FieldPath) -> bool {
        let is = |steps: &[&str]| path.steps().eq(steps.iter().copied());
        match self.at {
            At::Field(field) => is(&[field]),
            At::Nth(list, _) => path.as_str().starts_with(list) && self.path() == *path,
            At::Row(list, id, field) => is(&[list, id.as_str(), field]),
            At::Activity(activity, id, field) => {
                is(&["activities", activity.as_str(), "indicators", id.as_str(), field])
            }
        }
    }
}

impl Form {
    /// All texts of the form in printed order: names, sentences, target values; no blanks, no money.
    pub fn cells(&self) -> Vec<Cell<'_>> {
        let mut cells = Cells(Vec::with_capacity(64));
        match self {
            Form::DepartmentGoal(form) => cells.department(form),
            Form::ProjectGoal(form) => cells.project(form),
        }
        cells.0
    }

    /// The text at `path`, for quoting; `None` where there is none.
    pub fn cell(&self, path: &FieldPath) -> Option<&str> {
        self.cells()
            .into_iter()
            .find(|cell| cell.is_at(path))
            .map(|cell| cell.text)
    }

    /// Writes `text` into the cell at `path`, as an accepted fix does; false where there is no such cell.
    ///
    /// A target is read anew from its text.
    pub fn set_cell(&mut self, path: &FieldPath, text: &str) -> bool {
        let steps: Vec<&str> = path.steps().collect();
        match self {
            Form::DepartmentGoal(form) => set_department(form, &steps, text),
            Form::ProjectGoal(form) => set_project(form, &steps, text),
        }
        .is_some()
    }
}

struct Cells<'a>(Vec<Cell<'a>>);

impl<'a> Cells<'a> {
    fn push(&mut self, at: At<'a>, text: &'a str) {
        if !text.chars().all(char::is_whitespace) {
            self.0.push(Cell { at, text });
        }
    }

    fn option(&mut self, at: At<'a>, text: &'a Option<String>) {
        if let Some(text) = text {
            self.push(at, text);
        }
    }

    fn list(&mut self, field: &'static str, texts: &'a [String]) {
        for (number, text) in (1..).zip(texts) {
            self.push(At::Nth(field, number), text);
        }
    }

    fn department(&mut self, form: &'a DepartmentGoal) {
        self.option(At::Field("preamble"), &form.preamble);
        self.option(At::Field("duties"), &form.duties);
        self.list("overall_goals", &form.overall_goals);
        for task in &form.tasks {
            self.push(At::Row("tasks", &task.id, "name"), &task.name);
            self.option(At::Row("tasks", &task.id, "content"), &task.content);
        }
        for activity in &form.activities {
            let id = &activity.id;
            self.push(At::Row("activities", id, "name"), &activity.name);
            self.option(At::Row("activities", id, "goal"), &activity.goal);
            for indicator in &activity.indicators {
                let at = |field| At::Activity(id, &indicator.id, field);
                self.push(at("name"), &indicator.name);
                self.push(at("target"), &indicator.target.raw);
            }
        }
        self.indicators(&form.indicators);
        for measure in &form.measures {
            self.option(At::Row("measures", &measure.id, "title"), &measure.title);
            self.push(At::Row("measures", &measure.id, "text"), &measure.text);
        }
    }

    fn project(&mut self, form: &'a ProjectGoal) {
        if let Some(code) = &form.project_code {
            self.push(At::Field("project_code"), code.as_str());
        }
        self.option(At::Field("project_name"), &form.project_name);
        self.option(At::Field("use_of_funds"), &form.use_of_funds);
        self.list("goals", &form.goals);
        self.list("multi_year_goals", &form.multi_year_goals);
        self.indicators(&form.indicators);
    }

    fn indicators(&mut self, indicators: &'a [Indicator]) {
        for indicator in indicators {
            let at = |field| At::Row("indicators", &indicator.id, field);
            self.option(at("type"), &indicator.indicator_type);
            self.option(at("subtype"), &indicator.indicator_subtype);
            self.push(at("name"), &indicator.name);
            self.option(at("description"), &indicator.description);
            self.push(at("target"), &indicator.target.raw);
            self.option(at("basis"), &indicator.basis);
        }
    }
}

fn set_nth(texts: &mut [String], number: &str, text: &str) -> Option<()> {
    let index = number.parse::<usize>().ok()?.checked_sub(1)?;
    *texts.get_mut(index)? = text.to_owned();
    Some(())
}

fn set_department(form: &mut DepartmentGoal, steps: &[&str], text: &str) -> Option<()> {
    match steps {
        ["preamble"] => form.preamble = Some(text.to_owned()),
        ["duties"] => form.duties = Some(text.to_owned()),
        ["overall_goals", number] => set_nth(&mut form.overall_goals, number, text)?,
        ["tasks", id, field] => {
            let task = form.tasks.iter_mut().find(|it| it.id.as_str() == *id)?;
            match *field {
                "name" => task.name = text.to_owned(),
                "content" => task.content = Some(text.to_owned()),
                _ => return None,
            }
        }
        ["activities", id, rest @ ..] => {
            let activity = form.activities.iter_mut().find(|it| it.id.as_str() == *id)?;
            match rest {
                ["name"] => activity.name = text.to_owned(),
                ["goal"] => activity.goal = Some(text.to_owned()),
                ["indicators", row, field] => {
                    let indicator = activity.indicators.iter_mut().find(|it| it.id.as_str() == *row)?;
                    match *field {
                        "name" => indicator.name = text.to_owned(),
                        "target" => indicator.target = TargetValue::parse(text),
                        _ => return None,
                    }
                }
                _ => return None,
            }
        }
        ["indicators", id, field] => set_indicator(&mut form.indicators, id, field, text)?,
        ["measures", id, field] => {
            let measure = form.measures.iter_mut().find(|it| it.id.as_str() == *id)?;
            match *field {
                "title" => measure.title = Some(text.to_owned()),
                "text" => measure.text = text.to_owned(),
                _ => return None,
            }
        }
        _ => return None,
    }
    Some(())
}

fn set_project(form: &mut ProjectGoal, steps: &[&str], text: &str) -> Option<()> {
    match steps {
        ["project_code"] => form.project_code = Some(ProjectCode::new(text)),
        ["project_name"] => form.project_name = Some(text.to_owned()),
        ["use_of_funds"] => form.use_of_funds = Some(text.to_owned()),
        ["goals", number] => set_nth(&mut form.goals, number, text)?,
        ["multi_year_goals", number] => set_nth(&mut form.multi_year_goals, number, text)?,
        ["indicators", id, field] => set_indicator(&mut form.indicators, id, field, text)?,
        _ => return None,
    }
    Some(())
}

fn set_indicator(indicators: &mut [Indicator], id: &str, field: &str, text: &str) -> Option<()> {
    let indicator = indicators.iter_mut().find(|it| it.id.as_str() == id)?;
    match field {
        "type" => indicator.indicator_type = Some(text.to_owned()),
        "subtype" => indicator.indicator_subtype = Some(text.to_owned()),
        "name" => indicator.name = text.to_owned(),
        "description" => indicator.description = Some(text.to_owned()),
        "target" => indicator.target = TargetValue::parse(text),
        "basis" => indicator.basis = Some(text.to_owned()),
        _ => return None,
    }
    Some(())
}
