//! The printed row that a finding is about, with the cell underlined.

use super::wrap::{crop, one_line};
use unicode_width::UnicodeWidthStr;
use zs_model::{FieldPath, Form, Indicator, Money, Percent, SPENDING_PLAN_DATES};

/// A row as text and the marks to be printed beneath it.
pub struct Quoted {
    /// The cells, parted by `│`.
    pub row: String,
    /// Blanks and `─`, aligned under double-width characters; empty when no cell is marked.
    pub marks: String,
}

/// How many columns of a cell that is not at fault are shown, where there is room; less where there is not.
const OTHER_CELLS: [usize; 5] = [36, 28, 20, 12, 8];
/// How many columns of a cell at fault are shown.
const CELL: usize = 120;
/// What parts two cells.
const PARTING: &str = " │ ";

/// In cells wider than this only the words at fault are marked, and shown wherever they stand.
const LONG_CELL: usize = 40;

/// The row around the first path, in so many columns, with every cell marked that one of the paths names; `None`
/// for a field that stands in no row. `fault` finds the words of a long cell that are at fault.
pub fn quote(
    form: &Form,
    paths: &[FieldPath],
    columns: usize,
    fault: impl Fn(&str) -> Option<String>,
) -> Option<Quoted> {
    let (texts, first) = cells(form, paths.first()?)?;
    let of_row = paths.iter().filter_map(|path| cells(form, path));
    let marked: Vec<usize> = of_row
        .filter(|(others, _)| *others == texts)
        .filter_map(|(_, cell)| cell)
        .chain(first)
        .collect();
    let is_marked = |index: usize| marked.contains(&index);
    let mut row = String::new();
    let mut marks = String::new();
    for (index, cropped) in fitted(&texts, is_marked, columns).into_iter().enumerate() {
        if index > 0 {
            row.push_str(PARTING);
        }
        if !is_marked(index) {
            row.push_str(&cropped);
            continue;
        }
        let text = one_line(&texts[index]);
        let words = Some(&text).filter(|text| text.width() > LONG_CELL);
        let window = words
            .and_then(|text| fault(text))
            .and_then(|words| window(&text, &words, cropped.width()));
        let (shown, before, marked) = window.unwrap_or_else(|| {
            let width = cropped.width().max(2);
            (cropped, 0, width)
        });
        marks.push_str(&" ".repeat(row.width() + before - marks.width()));
        marks.push_str(&"─".repeat(marked));
        row.push_str(&shown);
    }
    Some(Quoted { row, marks })
}

/// So many columns of the text in which the words stand: what is shown, the columns before the words, and theirs.
fn window(text: &str, words: &str, columns: usize) -> Option<(String, usize, usize)> {
    let at = text.find(words)?;
    let (before, from) = (&text[..at], &text[at..]);
    let mark = |room: usize| words.width().min(room);
    if before.width() + words.width() <= columns {
        let room = columns - before.width();
        return Some((crop(text, columns), before.width(), mark(room)));
    }
    // A third of the room goes to what leads to the words.
    let mut lead = String::new();
    for c in before.chars().rev() {
        if lead.width() + 2 > columns / 3 {
            break;
        }
        lead.insert(0, c);
    }
    let lead = format!("…{lead}");
    let room = columns.saturating_sub(lead.width());
    let shown = format!("{lead}{}", crop(from, room));
    Some((shown, lead.width(), mark(room)))
}

/// The cells, cropped so that the row fits: first those that are not at fault.
fn fitted(texts: &[String], is_marked: impl Fn(usize) -> bool, columns: usize) -> Vec<String> {
    let room = columns.saturating_sub(PARTING.width() * texts.len().saturating_sub(1));
    let cropped = |other: usize, cell: usize| -> Vec<String> {
        let limit = |index| if is_marked(index) { cell } else { other };
        let cells = texts.iter().enumerate();
        cells.map(|(index, text)| crop(text, limit(index))).collect()
    };
    let width = |cells: &[String]| cells.iter().map(|cell| cell.width()).sum::<usize>();
    let mut tried = OTHER_CELLS.iter().map(|other| cropped(*other, CELL));
    if let Some(fits) = tried.find(|cells| width(cells) <= room) {
        return fits;
    }
    let least = OTHER_CELLS[OTHER_CELLS.len() - 1];
    let others = width(&cropped(least, 0));
    let count = (0..texts.len()).filter(|index| is_marked(*index)).count().max(1);
    cropped(least, (room.saturating_sub(others) / count).max(least))
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

#[cfg(test)]
mod tests {
    use super::quote;
    use expect_test::{Expect, expect};
    use zs_model::{FieldPath, Form, ProjectGoal};

    fn form() -> Form {
        let row = serde_json::json!({
            "id": "r1", "type": "产出指标", "subtype": "数量指标", "name": "通风设备购置数量（台）",
            "description": "安装到位并且验收合格的通风设备台数，不含旧设备维修",
            "target": {"raw": "=12台", "kind": "numeric", "operator": "eq", "numbers": ["12"], "unit": "台"},
            "basis": "采购计划", "points": null, "actual": null, "score": null,
        });
        Form::ProjectGoal(Box::new(ProjectGoal {
            indicators: vec![serde_json::from_value(row).expect("an indicator")],
            ..ProjectGoal::default()
        }))
    }

    #[track_caller]
    fn check(paths: &[&str], columns: usize, expected: Expect) {
        let paths: Vec<FieldPath> = paths.iter().map(|path| FieldPath::from(*path)).collect();
        let quoted = quote(&form(), &paths, columns, |_| None).expect("a row");
        expected.assert_eq(&format!("{}\n{}\n", quoted.row, quoted.marks));
    }

    #[test]
    fn every_cell_at_fault_is_underlined() {
        check(
            &["indicators/r1/name", "indicators/r1/target"],
            120,
            expect![[r#"
                数量指标 │ 通风设备购置数量（台） │ 安装到位并且验收合格的通风设备台数… │ =12台 │ 采购计划
                           ──────────────────────                                         ─────
            "#]],
        );
    }

    #[test]
    fn of_a_long_cell_the_words_at_fault_are_shown_and_marked() {
        let paths = ["indicators/r1/description".into()];
        let quoted = |columns| {
            let words = |_: &str| Some("旧设备".to_owned());
            let quoted = quote(&form(), &paths, columns, words).expect("a row");
            format!("{}\n{}\n", quoted.row, quoted.marks)
        };
        expect![[r#"
            数量指标 │ 通风设备购置数量（台） │ 安装到位并且验收合格的通风设备台数，不含旧设备维修 │ =12台 │ 采购计划
                                                                                        ──────
        "#]].assert_eq(&quoted(120));
        expect![[r#"
            数量指标 │ 通风设… │ …，不含旧设备维修 │ =12台 │ 采购计划
                                        ──────
        "#]]
        .assert_eq(&quoted(60));
    }

    #[test]
    fn a_narrow_terminal_shows_less_of_the_other_cells() {
        check(
            &["indicators/r1/target"],
            70,
            expect![[r#"
            数量指标 │ 通风设备购… │ 安装到位并… │ =12台 │ 采购计划
                                                   ─────
        "#]],
        );
        check(
            &["indicators/r1/description"],
            60,
            expect![[r#"
            数量指标 │ 通风设… │ 安装到位并且验收合… │ =12台 │ 采购计划
                                 ───────────────────
        "#]],
        );
    }
}
