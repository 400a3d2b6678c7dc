//! Rows of a form's head → entries: a label and what stands beside, below or behind it.

use super::amount::AmountUnit;
use super::columns::Grid;
use super::labels::{Label, find, plan_date};
use super::lines::{Line, LineCell};

/// The head of one form while it is read.
#[derive(Default)]
pub(super) struct Head {
    /// The label that rows without one of their own still belong to.
    group: Option<Label>,
    /// The dates of the spending plan, from left to right.
    dates: Vec<Date>,
    /// How many cells the row of the dates had, and where it ended.
    dates_cells: usize,
    dates_end: usize,
}

struct Date {
    cell: usize,
    start: usize,
    end: usize,
    /// Its place in the plan.
    index: usize,
}

/// What one row of the head says.
#[derive(Default)]
pub(super) struct HeadRow<'a> {
    /// Cells that hold labels.
    pub labels: Vec<usize>,
    /// Labels with their values.
    pub entries: Vec<Entry<'a>>,
    /// Percentages of the plan: place in the plan, cell.
    pub shares: Vec<(usize, usize)>,
}

/// A label and its value, which may be blank.
pub(super) struct Entry<'a> {
    /// What is asked for.
    pub label: Label,
    /// What is printed, without blanks at the end.
    pub text: &'a str,
    /// The cell it stands in.
    pub cell: usize,
    /// The unit of amounts that the label states.
    pub unit: Option<AmountUnit>,
}

impl Head {
    /// Reads a row; `None` when it holds nothing of a head.
    pub fn read<'a>(&mut self, line: &Line<'a>, grid: Grid) -> Option<HeadRow<'a>> {
        let mut row = HeadRow::default();
        let dates = self.dates_in(line, &mut row);
        let labelled = line.filled().any(|cell| find(cell.text).is_some());
        if !labelled && dates.is_empty() && self.group == Some(Label::PlanGroup) && !self.dates.is_empty() {
            self.shares(line, grid, &mut row);
            return (!row.shares.is_empty()).then_some(row);
        }
        let in_plan: Vec<usize> = row
            .labels
            .iter()
            .copied()
            .chain(row.shares.iter().map(|it| it.1))
            .collect();
        let mut at = 0;
        while at < line.cells.len() {
            let cell = &line.cells[at];
            if let Some(found) = find(cell.text).filter(|_| !cell.is_blank()) {
                row.labels.push(at);
                self.enter(found.label);
                let beside = line.cells.get(at + 1).filter(|next| self.is_value(next));
                let value = match (found.inline, beside) {
                    (Some(inline), _) => Some((inline.trim_end(), at)),
                    (None, Some(next)) => Some((next.printed(), at + 1)),
                    (None, None) => None,
                };
                let over_others = matches!(found.label, Label::BudgetGroup | Label::PlanGroup | Label::Tasks);
                if let Some((text, cell)) = value.filter(|_| !over_others) {
                    row.entries.push(Entry {
                        label: found.label,
                        text,
                        cell,
                        unit: found.unit,
                    });
                    at = cell;
                }
            } else if !cell.is_blank()
                && !in_plan.contains(&at)
                && let Some(label) = self.below()
            {
                row.entries.push(Entry {
                    label,
                    text: cell.printed(),
                    cell: at,
                    unit: None,
                });
            }
            at += 1;
        }
        if !dates.is_empty() {
            self.group = Some(Label::PlanGroup);
            self.dates = dates;
            self.dates_cells = line.cells.len();
            self.dates_end = line.cells.last().map_or(0, LineCell::end);
        }
        let any = !row.labels.is_empty() || !row.entries.is_empty() || !row.shares.is_empty();
        any.then_some(row)
    }

    /// Forgets the group: rows below belong to something else.
    pub fn leave(&mut self) {
        self.group = None;
    }

    /// Whether a paragraph here still belongs to the head.
    pub fn is_open(&self) -> bool {
        self.below().is_some() || self.group == Some(Label::PlanGroup)
    }

    fn enter(&mut self, label: Label) {
        self.group = match label {
            Label::BudgetGroup
            | Label::PlanGroup
            | Label::Goals
            | Label::MultiYearGoals
            | Label::Duties
            | Label::Use => Some(label),
            Label::Budget | Label::Fiscal | Label::Other | Label::Carryover => {
                self.group.filter(|it| *it == Label::BudgetGroup)
            }
            _ => None,
        };
    }

    /// What a text without label is.
    fn below(&self) -> Option<Label> {
        match self.group? {
            Label::BudgetGroup => Some(Label::Use),
            label @ (Label::Goals | Label::MultiYearGoals | Label::Duties | Label::Use) => Some(label),
            _ => None,
        }
    }

    fn is_value(&self, cell: &LineCell) -> bool {
        cell.is_blank() || (find(cell.text).is_none() && plan_date(cell.text).is_none())
    }

    /// The dates of the plan in the row; a percentage beside one is taken at once.
    fn dates_in(&self, line: &Line, row: &mut HeadRow) -> Vec<Date> {
        let mut dates = Vec::new();
        for (at, cell) in line.cells.iter().enumerate() {
            let Some(Some(index)) = plan_date(cell.text) else {
                continue;
            };
            if dates.iter().any(|date: &Date| date.index == index) {
                continue;
            }
            dates.push(Date {
                cell: at,
                start: cell.column,
                end: cell.end(),
                index,
            });
            row.labels.push(at);
            let beside = line.cells.get(at + 1).filter(|next| !next.is_blank());
            let share = beside.is_some_and(|next| zs_model::Percent::parse(next.text).is_some());
            if share {
                row.shares.push((index, at + 1));
            }
        }
        let in_plan = self.group == Some(Label::PlanGroup) || dates.len() > 1;
        let beside_group = line
            .filled()
            .next()
            .and_then(|cell| find(cell.text))
            .map(|it| it.label);
        if !in_plan && beside_group != Some(Label::PlanGroup) {
            row.labels.clear();
            row.shares.clear();
            return Vec::new();
        }
        dates
    }

    /// The row of percentages below the dates, which may lack the cell of the label in front.
    fn shares(&self, line: &Line, grid: Grid, row: &mut HeadRow) {
        let count = line.cells.len();
        let end = line.cells.last().map_or(0, LineCell::end);
        let missing = self.dates_cells.saturating_sub(count);
        for (at, cell) in line.cells.iter().enumerate() {
            let by_grid = grid == Grid::Sheet
                || (grid == Grid::Table && count != self.dates_cells && end == self.dates_end);
            let date = self.dates.iter().find(|date| match by_grid {
                true => date.start < cell.end() && cell.column < date.end,
                false => date.cell == at + missing,
            });
            row.shares.extend(date.map(|date| (date.index, at)));
        }
    }
}
