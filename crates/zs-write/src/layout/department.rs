//! 第一部分: the goals of the department as a whole.

use super::Piece;
use super::cover::{Cover, the_only};
use super::grid::{Align, Cell, Grid, Row};
use super::indicators;
use super::lists::{bracketed, chinese};
use super::project::agency_line;
use zs_model::{Activity, ActivityIndicator, DepartmentGoal, Form, Measure, Money, Task};

/// Signs with which a target may follow its name without a colon.
const SIGNS: [char; 12] = ['≥', '≤', '＞', '＜', '>', '<', '=', '＝', '≧', '≦', '﹥', '﹤'];

/// Lays the form out; `forms` are all of the document.
pub(super) fn lay_out(form: &DepartmentGoal, forms: &[&Form], cover: &Cover, pieces: &mut Vec<Piece>) {
    let year = form.fiscal_year.filter(|_| cover.year.is_none());
    let year = year.map_or(String::new(), |year| format!("{year}年"));
    pieces.push(Piece::Part(format!("第一部分　{year}部门整体绩效目标")));
    let of_projects = the_only(
        forms
            .iter()
            .filter_map(|form| form.project())
            .map(|it| &it.agency),
    );
    if of_projects != Some(&form.agency) && !form.agency.is_blank() {
        pieces.push(Piece::Text(format!("预算单位：{}", agency_line(&form.agency))));
    }
    let mut sections = Sections { number: 0, pieces };
    if let Some(duties) = &form.duties {
        sections.begin("部门职责");
        sections.lines(duties);
    }
    if form.preamble.is_some() || !form.overall_goals.is_empty() {
        sections.begin("总体绩效目标");
        if let Some(preamble) = &form.preamble {
            sections.lines(preamble);
        }
        for (index, goal) in form.overall_goals.iter().enumerate() {
            sections.lines(&bracketed(index + 1, goal));
        }
    }
    if !form.activities.is_empty() {
        sections.begin("分项绩效目标");
        for (index, it) in form.activities.iter().enumerate() {
            sections.activity(index + 1, it);
        }
    }
    if !form.tasks.is_empty() {
        sections.begin("年度主要任务");
        sections.pieces.push(Piece::Grid(tasks(&form.tasks)));
    }
    if !form.measures.is_empty() {
        sections.begin("工作保障措施");
        for (index, it) in form.measures.iter().enumerate() {
            sections.lines(&bracketed(index + 1, &measure(it)));
        }
    }
    if !form.indicators.is_empty() {
        // Behind the measures: right behind the activities this heading would be one of theirs.
        sections.begin("绩效指标");
        sections
            .pieces
            .push(Piece::Grid(indicators::table(&form.indicators)));
    }
}

struct Sections<'p> {
    number: usize,
    pieces: &'p mut Vec<Piece>,
}

impl Sections<'_> {
    fn begin(&mut self, title: &str) {
        self.number += 1;
        let number = chinese(self.number);
        self.pieces.push(Piece::Section(format!("{number}、{title}")));
    }

    fn lines(&mut self, text: &str) {
        let lines = text.split('\n').map(|line| Piece::Text(line.to_owned()));
        self.pieces.extend(lines);
    }

    fn activity(&mut self, number: usize, activity: &Activity) {
        let name = bracketed(number, &activity.name);
        self.pieces.push(Piece::Activity(name));
        if let Some(goal) = &activity.goal {
            self.lines(&format!("绩效目标：{goal}"));
        }
        for indicator in &activity.indicators {
            self.lines(&format!("绩效指标：{}", in_one_line(indicator)));
        }
    }
}

/// Name and target, with a colon between them where one could not see else where the target begins.
fn in_one_line(indicator: &ActivityIndicator) -> String {
    let (name, target) = (&indicator.name, &indicator.target.raw);
    let joins = target.starts_with(SIGNS) || target == "是/否";
    let ends_in_words = target.is_empty() && !name.contains(|c: char| c.is_ascii_digit());
    if joins || ends_in_words {
        format!("{name}{target}")
    } else {
        format!("{name}：{target}")
    }
}

fn measure(measure: &Measure) -> String {
    match &measure.title {
        Some(title) => format!("{title}。{}", measure.text),
        None => measure.text.clone(),
    }
}

fn tasks(tasks: &[Task]) -> Grid {
    let header = [
        "任务名称",
        "主要内容",
        "预算金额（万元）",
        "财政资金（万元）",
        "其他资金（万元）",
    ];
    let mut rows = vec![Row::of(header.iter().map(|it| Cell::label(it, 1)).collect())];
    rows.extend(tasks.iter().map(|task| {
        let money = |amount: Option<Money>| {
            let printed = amount.map_or(String::new(), Money::print_wan_yuan);
            Cell::value(printed, 1).aligned(Align::Right)
        };
        Row::of(vec![
            Cell::value(&task.name, 1),
            Cell::value(task.content.as_deref().unwrap_or_default(), 1),
            money(task.amount),
            money(task.fiscal_funds),
            money(task.other_funds),
        ])
    }));
    Grid {
        columns: vec![2000, 3400, 1200, 1200, 1200],
        header_rows: 1,
        rows,
    }
}
