//! The printed row that a finding is about, with the cell underlined.

use unicode_width::UnicodeWidthStr;
use zs_model::{FieldPath, Form, Indicator, Money, Percent, SPENDING_PLAN_DATES};

/// A row as text and the marks to be printed beneath it.
pub struct Quoted {
    /// The cells, parted by `│`.
    pub row: String,
    /// Blanks and `─`, aligned under double-width characters; empty when no cell is marked.
    pub marks: String,
}

/// How much of a cell that is not at fault is shown.
const OTHER_CELL_CHARS: usize = 18;
/// How much of the cell at fault is shown.
const CELL_CHARS: usize = 60;

/// The row around `path`; `None` for a field that stands in no row.
pub fn quote(form: &Form, path: &FieldPath) -> Option<Quoted> {
    let (cells, marked) = cells(form, path)?;
    let mut row = String::new();
    let mut marks = String::new();
    for (index, cell) in cells.iter().enumerate() {
        if index > 0 {
            row.push_str(" │ ");
        }
        let is_marked = marked == Some(index);
        let shown = crop(cell, if is_marked { CELL_CHARS } else { OTHER_CELL_CHARS });
        if is_marked {
            marks = " ".repeat(row.width()) + &"─".repeat(shown.width().max(2));
        }
        row.push_str(&shown);
    }
    Some(Quoted { row, marks })
}

fn crop(text: &str, chars: usize) -> String {
    let line: String = text
        .chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect();
    let line = line.trim();
    if line.chars().count() <= chars {
        return line.to_owned();
    }
    line.chars().take(chars).chain(std::iter::once('…')).collect()
}

fn cells(form: &Form, path: &FieldPath) -> Option<(Vec<String>, Option<usize>)> {
    let steps: Vec<&str> = path.steps().collect();
    match (form, steps.as_slice()) {
        (_, ["indicators", id, field @ ..]) => {
            let rows = match form {
                Form::DepartmentGoal(goal) => &goal.indicators,
                Form::ProjectGoal(goal) => &goal.indicators,
            };
            let row = rows.iter().find(|row| row.id.as_str() == *id)?;
            Some((indicator_cells(row), indicator_column(field.first().copied())))
        }
        (Form::DepartmentGoal(goal), ["activities", id, rest @ ..]) => {
            let activity = goal.activities.iter().find(|it| it.id.as_str() == *id)?;
            if let ["indicators", row, field @ ..] = rest {
                let row = activity.indicators.iter().find(|it| it.id.as_str() == *row)?;
                let cells = vec![activity.name.clone(), row.name.clone(), row.target.raw.clone()];
                let marked = if field.first() == Some(&"target") { 2 } else { 1 };
                return Some((cells, Some(marked)));
            }
            let cells = vec![activity.name.clone(), activity.goal.clone().unwrap_or_default()];
            Some((cells, Some(usize::from(rest.first() == Some(&"goal")))))
        }
        (Form::ProjectGoal(goal), ["spending_plan", rest @ ..]) => {
            let printed = |it: &Option<Percent>| it.map_or_else(|| "空".to_owned(), |it| format!("{it}%"));
            let cells = SPENDING_PLAN_DATES.iter().zip(&goal.spending_plan);
            let cells = cells
                .map(|(date, it)| format!("{date} {}", printed(it)))
                .collect();
            let marked = rest
                .first()
                .and_then(|number| number.parse::<usize>().ok()?.checked_sub(1));
            Some((cells, marked))
        }
        (Form::ProjectGoal(goal), [field @ ("budget_amount" | "fiscal_funds" | "other_funds")]) => {
            let printed = |it: Option<Money>| {
                it.map_or_else(|| "空".to_owned(), |it| format!("{}万元", it.print_wan_yuan()))
            };
            let cells = vec![
                format!("预算数 {}", printed(goal.budget_amount)),
                format!("财政资金 {}", printed(goal.fiscal_funds)),
                format!("其他资金 {}", printed(goal.other_funds)),
            ];
            let fields = ["budget_amount", "fiscal_funds", "other_funds"];
            Some((cells, fields.iter().position(|it| it == field)))
        }
        _ => form.cell(path).map(|text| (vec![text.to_owned()], Some(0))),
    }
}

fn indicator_cells(row: &Indicator) -> Vec<String> {
    let text = |it: &Option<String>| it.clone().unwrap_or_default();
    vec![
        text(&row.indicator_subtype),
        row.name.clone(),
        text(&row.description),
        row.target.raw.clone(),
        text(&row.basis),
    ]
}

fn indicator_column(field: Option<&str>) -> Option<usize> {
    match field? {
        "type" | "subtype" => Some(0),
        "name" => Some(1),
        "description" => Some(2),
        "target" => Some(3),
        "basis" => Some(4),
        _ => None,
    }
}
