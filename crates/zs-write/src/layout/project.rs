//! 第二部分: one project's table.

use super::Piece;
use super::cover::Cover;
use super::grid::{Align, Cell, Grid, Row};
use super::indicators;
use super::lists::numbered;
use zs_model::{Agency, Money, Period, ProjectGoal, SPENDING_PLAN_DATES};

/// The seven columns of the official form.
const COLUMNS: [u32; 7] = [1400, 1150, 1450, 1250, 1250, 1250, 1250];

/// Lays the form out as the `number`-th project.
pub(super) fn lay_out(form: &ProjectGoal, number: usize, cover: &Cover, pieces: &mut Vec<Piece>) {
    let name = form.project_name.as_deref().unwrap_or_default();
    let year = cover.year_behind(form.fiscal_year);
    pieces.push(Piece::Project(format!("{number}.{name}绩效目标表{year}")));
    pieces.push(Piece::Grid(head(form)));
    if !form.indicators.is_empty() {
        pieces.push(Piece::Grid(indicators::table(&form.indicators)));
    }
}

/// Code and name run together, as the line over a form prints them.
pub(super) fn agency_line(agency: &Agency) -> String {
    let part = |it: &Option<String>| it.clone().unwrap_or_default();
    part(&agency.code) + &part(&agency.name)
}

fn head(form: &ProjectGoal) -> Grid {
    let mut rows = vec![Row {
        is_open: true,
        cells: vec![
            Cell::value(agency_line(&form.agency), 5),
            Cell::value("单位：万元", 2).aligned(Align::Right),
        ],
    }];
    let code = form.project_code.as_ref().map_or("", |code| code.as_str());
    let name = form.project_name.as_deref().unwrap_or_default();
    rows.push(pair(("项目编码", code), ("项目名称", name)));
    rows.extend(further(form));
    rows.push(Row::of(vec![
        Cell::label("预算规模及资金用途", 1).over(2),
        Cell::label("预算数", 1),
        amount(form.budget_amount),
        Cell::label("其中：财政资金", 1),
        amount(form.fiscal_funds),
        Cell::label("其他资金", 1),
        amount(form.other_funds),
    ]));
    let use_of_funds = form.use_of_funds.as_deref().unwrap_or_default();
    rows.push(Row::of(vec![Cell::below(1), Cell::value(use_of_funds, 6)]));
    // The widths of the four dates over six columns, as the official form has them.
    let spans = [1, 2, 2, 1];
    let mut dates = vec![Cell::label("资金支出计划（%）", 1).over(2)];
    let mut shares = vec![Cell::below(1)];
    for ((date, share), span) in SPENDING_PLAN_DATES.iter().zip(&form.spending_plan).zip(spans) {
        dates.push(Cell::label(date, span));
        let share = share.map_or(String::new(), |share| format!("{share}%"));
        shares.push(Cell::value(share, span).aligned(Align::Center));
    }
    rows.extend([Row::of(dates), Row::of(shares)]);
    if !form.multi_year_goals.is_empty() {
        rows.push(goals("中长期目标", &form.multi_year_goals));
    }
    rows.push(goals("绩效目标", &form.goals));
    Grid {
        columns: COLUMNS.to_vec(),
        header_rows: 0,
        rows,
    }
}

/// What the Hebei form does not ask for, but other forms do: printed only when it is filled.
fn further(form: &ProjectGoal) -> Vec<Row> {
    let agency = |it: &Option<Agency>| it.as_ref().map_or(String::new(), agency_line);
    let text = |it: &Option<String>| it.clone().unwrap_or_default();
    let pairs = [
        (
            ("主管部门", agency(&form.department)),
            ("实施单位", agency(&form.implementing_agency)),
        ),
        (
            ("项目属性", text(&form.attribute)),
            ("项目类别", text(&form.project_category)),
        ),
        (
            ("项目负责人", text(&form.contact)),
            ("联系电话", text(&form.phone)),
        ),
        (
            ("项目期", form.period.as_ref().map_or(String::new(), period)),
            (
                "上年结转资金",
                form.carryover_funds.map_or(String::new(), Money::print_wan_yuan),
            ),
        ),
    ];
    pairs
        .iter()
        .filter(|((_, left), (_, right))| !(left.is_empty() && right.is_empty()))
        .map(|(left, right)| pair((left.0, &left.1), (right.0, &right.1)))
        .collect()
}

fn period(period: &Period) -> String {
    let from = period.from.as_deref().unwrap_or_default();
    match &period.to {
        Some(to) => format!("{from}至{to}"),
        None => from.to_owned(),
    }
}

fn pair(left: (&str, &str), right: (&str, &str)) -> Row {
    Row::of(vec![
        Cell::label(left.0, 1),
        Cell::value(left.1, 2),
        Cell::label(right.0, 1),
        Cell::value(right.1, 3),
    ])
}

fn amount(amount: Option<Money>) -> Cell {
    Cell::value(amount.map_or(String::new(), Money::print_wan_yuan), 1)
}

fn goals(label: &str, goals: &[String]) -> Row {
    Row::of(vec![
        Cell::label(label, 1),
        Cell::value(numbered(goals).join("\n"), 6),
    ])
}
