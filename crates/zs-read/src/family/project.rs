//! One project's form while it is read, from its title to its last indicator.

use super::amount::{self, AmountUnit};
use super::columns::{Columns, Grid};
use super::draft::Draft;
use super::fields::{self, period, set};
use super::head::{Entry, Head};
use super::indicators::{IndicatorTable, Target};
use super::labels::Label;
use super::lines::{Fate, Lines};
use super::ordinals;
use super::words::{only_year, year_in};
use zs_model::{Agency, FieldPath, Form, Money, Percent, Place, Places, ProjectCode, ProjectGoal, squeeze};

/// Line and cell.
pub(super) type At = (usize, usize);

/// What stood over the form before its first row.
#[derive(Default)]
pub(super) struct Above<'a> {
    /// The title without ordinal and without 绩效目标表, and where it stands.
    pub title: Option<(&'a str, At)>,
    /// The line of the unit.
    pub agency: Option<(&'a str, At)>,
    /// 单位：万元
    pub unit: Option<AmountUnit>,
    /// A line such as `（2022年度）`.
    pub year: Option<i16>,
}

/// A project's form that is being read.
pub(super) struct Project<'a> {
    number: usize,
    form: ProjectGoal,
    places: Places,
    title: Option<(&'a str, At)>,
    year: Option<i16>,
    part_year: Option<i16>,
    unit: Option<AmountUnit>,
    amounts: Vec<(Label, &'a str, At, Option<AmountUnit>)>,
    goals: Vec<(&'a str, At)>,
    multi_year_goals: Vec<(&'a str, At)>,
    /// Its head.
    pub head: Head,
    /// Its indicators, once their header was met.
    pub table: Option<IndicatorTable>,
}

impl<'a> Project<'a> {
    /// Begins the form that is number `number` of the file.
    pub fn begin(
        number: usize,
        above: Above<'a>,
        part_year: Option<i16>,
        lines: &mut Lines<'a>,
    ) -> Project<'a> {
        let mut project = Project {
            number,
            form: ProjectGoal::default(),
            places: Places::default(),
            title: above.title,
            year: above.year,
            part_year,
            unit: above.unit,
            amounts: Vec::new(),
            goals: Vec::new(),
            multi_year_goals: Vec::new(),
            head: Head::default(),
            table: None,
        };
        if let Some((_, at)) = above.title {
            project.places.note(Places::form_title(), place(lines, at));
            lines.lines[at.0].cells[at.1].fate = Fate::Field;
        }
        if let Some((agency, at)) = above.agency {
            project.set_agency(agency, at, lines);
        }
        project
    }

    /// Whether the form already has what a new form would begin with.
    pub fn has_key(&self, label: Label) -> bool {
        match label {
            Label::Code => self.form.project_code.is_some() || self.table.is_some(),
            Label::Name => self.form.project_name.is_some() || self.table.is_some(),
            _ => false,
        }
    }

    /// Whether its unit is not known yet.
    pub fn lacks_agency(&self) -> bool {
        self.form.agency.is_blank()
    }

    /// Takes the line of the unit.
    pub fn set_agency(&mut self, text: &str, at: At, lines: &mut Lines) {
        self.form.agency = Agency::parse(text);
        self.places.note("agency".into(), place(lines, at));
        lines.lines[at.0].cells[at.1].fate = Fate::Field;
    }

    /// Takes 单位：万元, unless a unit was stated already.
    pub fn set_unit(&mut self, unit: AmountUnit) {
        self.unit.get_or_insert(unit);
    }

    /// Takes a line that states the year.
    pub fn set_year(&mut self, year: i16, place: Place) {
        self.year.get_or_insert(year);
        self.places.note("fiscal_year".into(), place);
    }

    /// Takes line `index` as a row of the head; false when it is none.
    pub fn read_head(&mut self, lines: &mut Lines<'a>, index: usize) -> bool {
        let grid = Grid::of(lines.container);
        let Some(row) = self.head.read(&lines.lines[index], grid) else {
            return false;
        };
        for cell in row.labels {
            lines.lines[index].cells[cell].fate = Fate::Boilerplate;
        }
        for entry in row.entries {
            let cell = entry.cell;
            let taken = self.take(&entry, (index, cell), &place(lines, (index, cell)));
            // What is printed behind a label in its own cell is lost with it unless it was taken.
            lines.lines[index].cells[cell].fate = if taken { Fate::Field } else { Fate::Unread };
        }
        for (date, cell) in row.shares {
            let cell = &mut lines.lines[index].cells[cell];
            let path = FieldPath::new("spending_plan").nth(date + 1);
            self.places.note(path.clone(), cell.place.clone());
            match Percent::parse(cell.text) {
                Some(share) if self.form.spending_plan[date].is_none() => {
                    self.form.spending_plan[date] = Some(share);
                    cell.fate = Fate::Field;
                }
                _ => cell.leave(path.in_form(self.number)),
            }
        }
        true
    }

    /// Takes one entry of the head; false when the field is filled already.
    fn take(&mut self, entry: &Entry<'a>, at: At, place: &Place) -> bool {
        let text = entry.text;
        let form = &mut self.form;
        let agency = |slot: &mut Option<Agency>| set(slot, text, Agency::parse);
        let taken = match entry.label {
            Label::Code => set(&mut form.project_code, text.trim(), ProjectCode::new),
            Label::Name => set(&mut form.project_name, text, str::to_owned),
            Label::Use => set(&mut form.use_of_funds, text, str::to_owned),
            Label::Attribute => set(&mut form.attribute, text, str::to_owned),
            Label::Category => set(&mut form.project_category, text, str::to_owned),
            Label::Contact => set(&mut form.contact, text, str::to_owned),
            Label::Phone => set(&mut form.phone, text, str::to_owned),
            Label::Department => agency(&mut form.department),
            Label::Implementing => agency(&mut form.implementing_agency),
            Label::Period => set(&mut form.period, text, period),
            Label::Budget | Label::Fiscal | Label::Other | Label::Carryover => {
                let first = self.amounts.iter().all(|(label, ..)| *label != entry.label);
                if first {
                    self.amounts.push((entry.label, text, at, entry.unit));
                }
                first
            }
            Label::Goals => {
                self.goals.push((text, at));
                true
            }
            Label::MultiYearGoals => {
                self.multi_year_goals.push((text, at));
                true
            }
            Label::Agency if form.agency.name.is_none() => {
                let read = Agency::parse(text);
                form.agency.name = read.name;
                form.agency.code = read.code.or_else(|| form.agency.code.take());
                true
            }
            Label::AgencyCode if form.agency.code.is_none() => {
                form.agency.code = Some(text.trim().to_owned()).filter(|it| !it.is_empty());
                true
            }
            Label::Year => match only_year(text) {
                Some(year) => {
                    self.year.get_or_insert(year);
                    true
                }
                None => text.is_empty(),
            },
            Label::Agency
            | Label::AgencyCode
            | Label::Duties
            | Label::Tasks
            | Label::BudgetGroup
            | Label::PlanGroup => false,
        };
        if let Some(field) = fields::name(entry.label).filter(|_| taken) {
            self.places.note(field.into(), place.clone());
        }
        taken
    }

    /// Takes the header of the indicator table, the first time or again on a new page.
    pub fn start_table(&mut self, columns: Columns) {
        self.head.leave();
        match &mut self.table {
            Some(table) => table.repeat_header(columns),
            None => self.table = Some(IndicatorTable::new(columns)),
        }
    }

    /// Takes line `index` as a row of the indicator table; false when it is none.
    pub fn read_indicator(&mut self, lines: &mut Lines<'a>, index: usize) -> bool {
        let grid = Grid::of(lines.container);
        let Some(table) = &mut self.table else {
            return false;
        };
        let mut into = Target {
            form: self.number,
            indicators: &mut self.form.indicators,
            places: &mut self.places,
        };
        table.read_row(&mut lines.lines[index], grid, &mut into)
    }

    /// The form with its amounts and goals worked out.
    pub fn finish(mut self, lines: &mut Lines<'a>) -> Draft {
        for (label, text, at, unit) in std::mem::take(&mut self.amounts) {
            self.read_amount(label, text, at, unit, lines);
        }
        let goals = std::mem::take(&mut self.goals);
        self.form.goals = self.list("goals", &goals, lines);
        let goals = std::mem::take(&mut self.multi_year_goals);
        self.form.multi_year_goals = self.list("multi_year_goals", &goals, lines);
        self.settle_title(lines);
        let year = self.year.or_else(|| self.year_of_title()).or_else(|| {
            let period = self.form.period.as_ref()?;
            let from = year_in(period.from.as_deref()?)?;
            period
                .to
                .as_deref()
                .is_none_or(|to| year_in(to) == Some(from))
                .then_some(from)
        });
        Draft {
            form: Form::ProjectGoal(Box::new(self.form)),
            places: self.places,
            year,
            part_year: self.part_year,
        }
    }

    /// A form without a cell for the name has that of its title; a title that says another is left over.
    fn settle_title(&mut self, lines: &mut Lines) {
        let Some((title, at)) = self.title.filter(|(title, _)| !title.trim().is_empty()) else {
            return;
        };
        let field = FieldPath::new("project_name");
        if !self.places.0.contains_key(&field) {
            self.form.project_name = Some(title.to_owned());
            self.form.uncertain.push(field.clone());
            self.places.note(field, place(lines, at));
            return;
        }
        let name = self.form.project_name.as_deref().map(squeeze).unwrap_or_default();
        if name.is_empty() || !squeeze(title).contains(&name) {
            lines.lines[at.0].cells[at.1].leave(field.in_form(self.number));
        }
    }

    /// The year in the title, but never one that belongs to the project's name.
    fn year_of_title(&self) -> Option<i16> {
        let name = self.form.project_name.as_deref()?.trim();
        let (before, after) = self.title?.0.split_once(name)?;
        year_in(before).or_else(|| year_in(after))
    }

    fn read_amount(&mut self, label: Label, text: &str, at: At, unit: Option<AmountUnit>, lines: &mut Lines) {
        let (slot, name): (&mut Option<Money>, _) = match label {
            Label::Budget => (&mut self.form.budget_amount, "budget_amount"),
            Label::Fiscal => (&mut self.form.fiscal_funds, "fiscal_funds"),
            Label::Other => (&mut self.form.other_funds, "other_funds"),
            _ => (&mut self.form.carryover_funds, "carryover_funds"),
        };
        let stated = unit.or(self.unit);
        match amount::parse(text, stated.unwrap_or(AmountUnit::WanYuan)) {
            Some((money, own_unit)) => {
                *slot = Some(money);
                if stated.is_none() && !own_unit {
                    self.form.uncertain.push(name.into());
                }
            }
            None => lines.lines[at.0].cells[at.1].leave(FieldPath::new(name).in_form(self.number)),
        }
    }

    fn list(&mut self, field: &str, texts: &[(&str, At)], lines: &Lines) -> Vec<String> {
        let paragraphs: Vec<&str> = texts.iter().map(|(text, _)| *text).collect();
        let list = ordinals::split(&paragraphs);
        let items = list.before.into_iter().chain(list.items);
        let mut goals = Vec::new();
        for (at, item) in items.enumerate() {
            let path = FieldPath::new(field).nth(at + 1);
            self.places.note(path, place(lines, texts[item.paragraph].1));
            goals.push(item.text);
        }
        goals
    }
}

pub(super) fn place(lines: &Lines, at: At) -> Place {
    lines.lines[at.0].cells[at.1].place.clone()
}
