//! The form of the department as a whole while it is read: prose under headings, sheets of three columns,
//! or one table.

use super::activities::Activities;
use super::amount::AmountUnit;
use super::columns::{Columns, Grid};
use super::draft::Draft;
use super::head::Head;
use super::headings::Heading;
use super::indicators::{IndicatorTable, Target};
use super::labels::Label;
use super::lines::{Fate, Lines};
use super::measures::measure;
use super::ordinals;
use super::project::{At, place};
use super::tasks::TaskTable;
use super::words::only_year;
use zs_model::{Agency, DepartmentGoal, FieldPath, Form, Place, Places};

/// A department's form that is being read.
pub(super) struct Department<'a> {
    number: usize,
    form: DepartmentGoal,
    places: Places,
    year: Option<i16>,
    part_year: Option<i16>,
    unit: Option<AmountUnit>,
    agency: Option<(&'a str, At)>,
    section: Option<Heading>,
    head: Head,
    duties: Vec<(&'a str, At)>,
    overall: Vec<(&'a str, At)>,
    measures: Vec<(&'a str, At)>,
    activities: Activities,
    tasks: Option<TaskTable>,
    table: Option<IndicatorTable>,
}

impl<'a> Department<'a> {
    /// Begins the form that is number `number` of the file; `title` is where its heading stands.
    pub fn begin(number: usize, title: Option<Place>, part_year: Option<i16>) -> Department<'a> {
        let mut places = Places::default();
        if let Some(title) = title {
            places.note(Places::form_title(), title);
        }
        Department {
            number,
            form: DepartmentGoal::default(),
            places,
            year: None,
            part_year,
            unit: None,
            agency: None,
            section: None,
            head: Head::default(),
            duties: Vec::new(),
            overall: Vec::new(),
            measures: Vec::new(),
            activities: Activities::default(),
            tasks: None,
            table: None,
        }
    }

    /// Enters the section under a heading.
    pub fn enter(&mut self, heading: Heading) {
        self.section = Some(heading);
        self.head.leave();
    }

    /// The section that is being read.
    pub fn section(&self) -> Option<Heading> {
        self.section
    }

    /// Whether the section has been filled already, so that its heading begins another form.
    pub fn has(&self, heading: Heading) -> bool {
        match heading {
            Heading::OverallGoals => !self.overall.is_empty(),
            Heading::Activities => !self.activities.is_empty(),
            Heading::Measures => !self.measures.is_empty(),
            _ => false,
        }
    }

    /// Takes the line of the unit; false when there is one already.
    pub fn set_agency(&mut self, text: &'a str, at: At) -> bool {
        let first = self.agency.is_none();
        self.agency.get_or_insert((text, at));
        first
    }

    /// Takes 单位：万元.
    pub fn set_unit(&mut self, unit: AmountUnit) {
        self.unit.get_or_insert(unit);
    }

    /// Takes a line that states the year.
    pub fn set_year(&mut self, year: i16, place: Place) {
        self.year.get_or_insert(year);
        self.places.note("fiscal_year".into(), place);
    }

    /// Takes line `index`; false when it belongs to nothing.
    pub fn read(&mut self, lines: &mut Lines<'a>, index: usize) -> bool {
        let single = lines.lines[index].only().is_some();
        let a_task = || {
            self.tasks
                .as_ref()
                .is_some_and(|it| it.is_name_alone(&lines.lines[index]))
        };
        if (!single || a_task()) && self.read_tables(lines, index) {
            return true;
        }
        match self.section {
            Some(Heading::Activities) => {
                let next = next_text(lines, index);
                self.activities
                    .read(&mut lines.lines[index], next, &mut self.places)
            }
            Some(Heading::OverallGoals) if single => collect(&mut self.overall, lines, index),
            Some(Heading::Measures) if single => collect(&mut self.measures, lines, index),
            Some(Heading::Duties) if single => collect(&mut self.duties, lines, index),
            _ => self.read_head(lines, index),
        }
    }

    fn read_tables(&mut self, lines: &mut Lines<'a>, index: usize) -> bool {
        let grid = Grid::of(lines.container);
        let line = &mut lines.lines[index];
        if let Some(columns) = Columns::header(line) {
            match &mut self.table {
                Some(table) => table.repeat_header(columns),
                None => self.table = Some(IndicatorTable::new(columns)),
            }
            self.tasks = None;
            line.mark(&Fate::Boilerplate);
            return true;
        }
        if let Some(table) = TaskTable::header(line) {
            self.tasks = Some(table);
            line.mark(&Fate::Boilerplate);
            return true;
        }
        if let Some(table) = &mut self.tasks {
            if table.refine(line) {
                line.mark(&Fate::Boilerplate);
                return true;
            }
            let head = line
                .filled()
                .next()
                .and_then(|cell| super::labels::find(cell.text))
                .is_some();
            if head {
                self.tasks = None;
                return false;
            }
            let row = table.read_row(
                line,
                grid,
                self.number,
                self.unit,
                &mut self.form.tasks,
                &mut self.places,
            );
            if row && !table.states_unit() && self.unit.is_none() && self.form.uncertain.is_empty() {
                self.form.uncertain.push("tasks".into());
            }
            return row;
        }
        if let Some(table) = &mut self.table {
            if table.refine(line) {
                line.mark(&Fate::Boilerplate);
                return true;
            }
            let mut into = Target {
                form: self.number,
                indicators: &mut self.form.indicators,
                places: &mut self.places,
            };
            return table.read_row(line, grid, &mut into);
        }
        false
    }

    /// A table that holds the whole form: labels with their values.
    fn read_head(&mut self, lines: &mut Lines<'a>, index: usize) -> bool {
        let grid = Grid::of(lines.container);
        let Some(row) = self.head.read(&lines.lines[index], grid) else {
            return false;
        };
        for cell in row.labels {
            lines.lines[index].cells[cell].fate = Fate::Boilerplate;
        }
        for entry in row.entries {
            let at = (index, entry.cell);
            let at_place = place(lines, at);
            let taken = match entry.label {
                Label::Goals => {
                    self.overall.push((entry.text, at));
                    true
                }
                Label::Duties => {
                    self.duties.push((entry.text, at));
                    true
                }
                Label::Agency => self.set_agency(entry.text, at),
                Label::AgencyCode if self.form.agency.code.is_none() => {
                    self.form.agency.code = Some(entry.text.trim().to_owned()).filter(|it| !it.is_empty());
                    true
                }
                Label::Year => only_year(entry.text)
                    .map(|year| self.set_year(year, at_place))
                    .is_some(),
                _ => false,
            };
            lines.lines[index].cells[entry.cell].fate = if taken { Fate::Field } else { Fate::Unread };
        }
        true
    }

    /// The form with its lists worked out; `None` when only its heading was there, as on a contents page.
    pub fn finish(mut self, lines: &mut Lines) -> Option<Draft> {
        let prose = self.overall.is_empty() && self.measures.is_empty() && self.duties.is_empty();
        let rows = self.form.tasks.is_empty() && self.form.indicators.is_empty();
        if prose && rows && self.activities.is_empty() {
            return None;
        }
        if let Some((agency, at)) = self.agency {
            let code = self.form.agency.code.take();
            self.form.agency = Agency::parse(agency);
            self.form.agency.code = self.form.agency.code.or(code);
            self.places.note("agency".into(), place(lines, at));
            lines.lines[at.0].cells[at.1].fate = Fate::Field;
        }
        let texts = |parts: &[(&'a str, At)]| parts.iter().map(|(text, _)| *text).collect::<Vec<_>>();
        if let Some((_, at)) = self.duties.first() {
            self.places.note("duties".into(), place(lines, *at));
            let duties = texts(&self.duties).join("\n");
            self.form.duties = Some(duties).filter(|it| !it.trim().is_empty());
        }
        let list = ordinals::split(&texts(&self.overall));
        if let Some(before) = list.before {
            let at = place(lines, self.overall[before.paragraph].1);
            self.places.note("preamble".into(), at);
            self.form.preamble = Some(before.text);
        }
        for (number, item) in list.items.into_iter().enumerate() {
            let path = FieldPath::new("overall_goals").nth(number + 1);
            self.places
                .note(path, place(lines, self.overall[item.paragraph].1));
            self.form.overall_goals.push(item.text);
        }
        let list = ordinals::split(&texts(&self.measures));
        for item in list.before.into_iter().chain(list.items) {
            let measure = measure(&item, self.form.measures.len() + 1);
            let path = FieldPath::new("measures").row(&measure.id);
            let at = place(lines, self.measures[item.paragraph].1);
            if measure.title.is_some() {
                self.places.note(path.then("title"), at.clone());
            }
            self.places.note(path.then("text"), at);
            self.form.measures.push(measure);
        }
        self.form.activities = self.activities.finish();
        Some(Draft {
            form: Form::DepartmentGoal(Box::new(self.form)),
            places: self.places,
            year: self.year,
            part_year: self.part_year,
        })
    }
}

/// Takes the only cell of a line as a paragraph of a section.
fn collect<'a>(section: &mut Vec<(&'a str, At)>, lines: &mut Lines<'a>, index: usize) -> bool {
    for (at, cell) in lines.lines[index].cells.iter_mut().enumerate() {
        if !cell.is_blank() {
            section.push((cell.printed(), (index, at)));
            cell.fate = Fate::Field;
        }
    }
    true
}

fn next_text<'a>(lines: &Lines<'a>, index: usize) -> &'a str {
    let below = &lines.lines[index + 1..];
    let filled = below.iter().find_map(|line| line.filled().next());
    filled.map_or("", |cell| cell.text)
}
