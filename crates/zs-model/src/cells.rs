//! Every text cell of a form with its path: what rules over texts walk and what fixes edit.

use crate::{DepartmentGoal, FieldPath, Form, Indicator, ProjectCode, ProjectGoal, TargetValue};

/// One text of a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell<'a> {
    /// Where it stands.
    pub path: FieldPath,
    /// What stands there.
    pub text: &'a str,
}

impl Form {
    /// All texts of the form in printed order: names, sentences, target values; no blanks, no money.
    pub fn cells(&self) -> Vec<Cell<'_>> {
        let mut cells = Cells(Vec::new());
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
            .find(|cell| cell.path == *path)
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
    fn push(&mut self, path: FieldPath, text: &'a str) {
        if !text.trim().is_empty() {
            self.0.push(Cell { path, text });
        }
    }

    fn option(&mut self, path: FieldPath, text: &'a Option<String>) {
        if let Some(text) = text {
            self.push(path, text);
        }
    }

    fn list(&mut self, field: &str, texts: &'a [String]) {
        for (index, text) in texts.iter().enumerate() {
            self.push(FieldPath::new(field).nth(index + 1), text);
        }
    }

    fn department(&mut self, form: &'a DepartmentGoal) {
        self.option("preamble".into(), &form.preamble);
        self.option("duties".into(), &form.duties);
        self.list("overall_goals", &form.overall_goals);
        for task in &form.tasks {
            let path = FieldPath::new("tasks").row(&task.id);
            self.push(path.then("name"), &task.name);
            self.option(path.then("content"), &task.content);
        }
        for activity in &form.activities {
            let path = FieldPath::new("activities").row(&activity.id);
            self.push(path.then("name"), &activity.name);
            self.option(path.then("goal"), &activity.goal);
            for indicator in &activity.indicators {
                let path = path.then("indicators").row(&indicator.id);
                self.push(path.then("name"), &indicator.name);
                self.push(path.then("target"), &indicator.target.raw);
            }
        }
        self.indicators(&form.indicators);
        for measure in &form.measures {
            let path = FieldPath::new("measures").row(&measure.id);
            self.option(path.then("title"), &measure.title);
            self.push(path.then("text"), &measure.text);
        }
    }

    fn project(&mut self, form: &'a ProjectGoal) {
        if let Some(code) = &form.project_code {
            self.push("project_code".into(), code.as_str());
        }
        self.option("project_name".into(), &form.project_name);
        self.option("use_of_funds".into(), &form.use_of_funds);
        self.list("goals", &form.goals);
        self.list("multi_year_goals", &form.multi_year_goals);
        self.indicators(&form.indicators);
    }

    fn indicators(&mut self, indicators: &'a [Indicator]) {
        for indicator in indicators {
            let path = indicator.path();
            self.option(path.then("type"), &indicator.indicator_type);
            self.option(path.then("subtype"), &indicator.indicator_subtype);
            self.push(path.then("name"), &indicator.name);
            self.option(path.then("description"), &indicator.description);
            self.push(path.then("target"), &indicator.target.raw);
            self.option(path.then("basis"), &indicator.basis);
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
