//! One pass over the lines: which form a line belongs to.
//!
//! Titles and headings open forms and sections, the words of labels and headers say what a row is, and the
//! open form takes the line or leaves it.

mod single;

use super::amount::AmountUnit;
use super::columns::{Columns, Grid};
use super::department::Department;
use super::draft::Draft;
use super::labels::{self, Label};
use super::lines::{Fate, Lines};
use super::project::{Above, At, Project};
use super::words::only_year;

/// What the pass found.
pub(super) struct Found {
    /// The forms in printed order.
    pub drafts: Vec<Draft>,
    /// The years that the cover states.
    pub cover_years: Vec<i16>,
}

struct Walk<'l, 'a> {
    lines: &'l mut Lines<'a>,
    found: Found,
    open: Open<'a>,
    above: Above<'a>,
    part_year: Option<i16>,
    /// Still before the first part.
    cover: bool,
}

enum Open<'a> {
    Nothing,
    Department(Box<Department<'a>>),
    Project(Box<Project<'a>>),
}

/// Reads all forms of the document.
pub(super) fn read(lines: &mut Lines) -> Found {
    let mut walk = Walk {
        lines,
        found: Found {
            drafts: Vec::new(),
            cover_years: Vec::new(),
        },
        open: Open::Nothing,
        above: Above::default(),
        part_year: None,
        cover: true,
    };
    for index in 0..walk.lines.lines.len() {
        let line = &walk.lines.lines[index];
        match line.filled().count() {
            _ if line.is_contents => {}
            0 => {}
            1 => walk.single(index),
            _ => walk.row(index),
        }
    }
    walk.close();
    walk.found
}

impl<'a> Walk<'_, 'a> {
    /// A row of several filled cells.
    fn row(&mut self, index: usize) {
        if self.unit_row(index) {
            return;
        }
        let line = &self.lines.lines[index];
        let first = line.filled().next().map_or("", |cell| cell.text);
        let key = labels::find(first).map(|it| it.label);
        let begins = matches!(
            key,
            Some(Label::Code | Label::Name | Label::Budget | Label::BudgetGroup | Label::PlanGroup)
        );
        match &self.open {
            Open::Project(project) if key.is_some_and(|key| project.has_key(key)) => self.begin_project(),
            Open::Department(_) if matches!(key, Some(Label::Code | Label::Name)) => self.begin_project(),
            Open::Nothing if begins => self.begin_project(),
            Open::Nothing if self.above.title.is_some() && key.is_some() => self.begin_project(),
            Open::Nothing if Columns::header(line).is_some() => self.begin_project(),
            _ => {}
        }
        self.other(index);
    }

    /// The line over a form: `414001某局 | 单位：万元`.
    fn unit_row(&mut self, index: usize) -> bool {
        let line = &self.lines.lines[index];
        let stated = line.cells.iter().enumerate().find_map(|(at, cell)| {
            AmountUnit::stated(cell.text)
                .filter(|it| it.1.is_empty())
                .map(|it| (at, it.0))
        });
        let Some((unit_cell, unit)) = stated.filter(|_| line.filled().count() <= 3) else {
            return false;
        };
        if let Open::Project(project) = &self.open
            && project.table.is_some()
        {
            self.close();
        }
        self.set_unit(unit);
        let cells = &mut self.lines.lines[index].cells;
        cells[unit_cell].fate = Fate::Boilerplate;
        let others: Vec<usize> = (0..cells.len())
            .filter(|at| *at != unit_cell && !cells[*at].is_blank())
            .collect();
        for at in others {
            let text = self.lines.lines[index].cells[at].text;
            match only_year(text) {
                Some(year) => {
                    self.set_year(year, (index, at));
                    self.lines.lines[index].cells[at].fate = Fate::Boilerplate;
                }
                None => self.set_agency(text, (index, at)),
            }
        }
        true
    }

    /// A line for the open form.
    fn other(&mut self, index: usize) {
        let grid = Grid::of(self.lines.container);
        match &mut self.open {
            Open::Nothing => {}
            Open::Department(department) => _ = department.read(self.lines, index),
            Open::Project(project) => {
                let line = &self.lines.lines[index];
                if let Some(columns) = Columns::header(line) {
                    project.start_table(columns);
                    return self.mark(index, &Fate::Boilerplate);
                }
                let Some(table) = &mut project.table else {
                    let labelled = line
                        .filled()
                        .next()
                        .is_some_and(|cell| labels::find(cell.text).is_some());
                    if line.table.is_some() || labelled || project.head.is_open() {
                        project.read_head(self.lines, index);
                    }
                    return;
                };
                if table.refine(line) {
                    return self.mark(index, &Fate::Boilerplate);
                }
                if line.table.is_some() {
                    let roles_fit = project.read_indicator(self.lines, index);
                    if !roles_fit && grid != Grid::None {
                        project.read_head(self.lines, index);
                    }
                }
            }
        }
    }

    fn begin_department(&mut self, title: Option<At>) {
        self.cover = false;
        let place = title.map(|at| super::project::place(self.lines, at));
        let mut department = Department::begin(self.found.drafts.len(), place, self.part_year);
        let above = std::mem::take(&mut self.above);
        if let Some((agency, at)) = above.agency {
            department.set_agency(agency, at);
        }
        self.open = Open::Department(Box::new(department));
    }

    fn begin_project(&mut self) {
        self.close();
        self.cover = false;
        let above = std::mem::take(&mut self.above);
        let project = Project::begin(self.found.drafts.len(), above, self.part_year, self.lines);
        self.open = Open::Project(Box::new(project));
    }

    fn close(&mut self) {
        match std::mem::replace(&mut self.open, Open::Nothing) {
            Open::Nothing => {}
            Open::Department(department) => self.found.drafts.extend(department.finish(self.lines)),
            Open::Project(project) => {
                let draft = project.finish(self.lines);
                self.found.drafts.push(draft);
            }
        }
    }

    fn set_unit(&mut self, unit: AmountUnit) {
        match &mut self.open {
            Open::Department(department) => department.set_unit(unit),
            Open::Project(project) if project.table.is_none() => project.set_unit(unit),
            _ => self.above.unit = Some(unit),
        }
    }

    fn set_year(&mut self, year: i16, at: At) {
        let place = super::project::place(self.lines, at);
        match &mut self.open {
            Open::Department(department) => department.set_year(year, place),
            Open::Project(project) if project.table.is_none() => project.set_year(year, place),
            _ if self.cover => self.found.cover_years.push(year),
            _ => self.above.year = Some(year),
        }
    }

    fn set_agency(&mut self, text: &'a str, at: At) {
        let text = labels::find(text)
            .filter(|found| found.label == Label::Agency)
            .and_then(|found| found.inline)
            .unwrap_or(text);
        match &mut self.open {
            Open::Department(department) => _ = department.set_agency(text, at),
            Open::Project(project) if project.lacks_agency() && project.table.is_none() => {
                project.set_agency(text, at, self.lines);
            }
            _ => self.above.agency = Some((text, at)),
        }
    }

    /// Whether a line of its own here may name the unit.
    fn awaits_agency(&self) -> bool {
        match &self.open {
            Open::Nothing => self.above.agency.is_none() && !self.cover,
            Open::Department(department) => department.section().is_none(),
            Open::Project(project) => {
                project.lacks_agency() && project.table.is_none() && !project.head.is_open()
            }
        }
    }

    fn mark(&mut self, index: usize, fate: &Fate) {
        self.lines.lines[index].mark(fate);
    }
}
