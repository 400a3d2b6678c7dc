//! The table of indicators: the six official columns, and more of them only where something is filled in.

use super::grid::{Align, Cell, Grid, Row, TABLE_WIDTH};
use zs_model::{Indicator, Percent, TargetValue};

/// A column: its header, its width beside the others, and what stands in it.
struct Column {
    header: &'static str,
    weight: u32,
    text: fn(&Indicator) -> String,
}

const fn column(header: &'static str, weight: u32, text: fn(&Indicator) -> String) -> Column {
    Column { header, weight, text }
}

const LEVELS: [Column; 4] = [
    column("一级指标", 1400, |it| text(&it.indicator_type)),
    column("二级指标", 1150, |it| text(&it.indicator_subtype)),
    column("三级指标", 1450, name),
    column("绩效指标描述", 2500, |it| text(&it.description)),
];
const TARGET: Column = column("指标值", 1250, |it| target(&it.target));
const BANDS: [Column; 4] = [
    column("优", 650, |it| band(it, 0)),
    column("良", 650, |it| band(it, 1)),
    column("中", 650, |it| band(it, 2)),
    column("差", 650, |it| band(it, 3)),
];
const BASIS: Column = column("指标值确定依据", 1250, |it| text(&it.basis));
const FURTHER: [Column; 6] = [
    column("中长期指标值", 1000, |it| value(&it.multi_year_target)),
    column("分值", 600, |it| number(it.points)),
    column("实际完成值", 1000, |it| value(&it.actual)),
    column("得分", 600, |it| number(it.score)),
    column("偏差原因分析及改进措施", 1400, |it| {
        text(&it.deviation_cause)
    }),
    column("佐证资料", 1000, |it| text(&it.evidence)),
];

/// The table with its header, level cells merged.
pub(super) fn table(indicators: &[Indicator]) -> Grid {
    let filled = |column: &Column| indicators.iter().any(|it| !(column.text)(it).is_empty());
    let has_bands = BANDS.iter().any(filled);
    let mut columns: Vec<Column> = LEVELS.into();
    if !has_bands || filled(&TARGET) {
        columns.push(TARGET);
    }
    if has_bands {
        columns.extend(BANDS);
    }
    columns.push(BASIS);
    columns.extend(FURTHER.into_iter().filter(filled));
    let header = columns.iter().map(|column| Cell::label(column.header, 1));
    let mut rows = vec![Row::of(header.collect())];
    rows.extend(indicators.iter().map(|indicator| {
        let cell = |column: &Column| Cell::value((column.text)(indicator), 1);
        let mut cells: Vec<Cell> = columns.iter().map(cell).collect();
        for level in cells.iter_mut().take(2) {
            level.align = Align::Center;
        }
        Row::of(cells)
    }));
    let mut grid = Grid {
        columns: widths(&columns),
        header_rows: 1,
        rows,
    };
    let same = |at: usize| {
        move |above: &Row, row: &Row| {
            (0..=at).all(|level| above.cells[level].text == row.cells[level].text)
                && !row.cells[at].text.is_empty()
        }
    };
    // The lower level first: it must see the words of the upper one.
    grid.merge_equal(1, 1, same(1));
    grid.merge_equal(1, 0, same(0));
    grid
}

fn widths(columns: &[Column]) -> Vec<u32> {
    let total: u32 = columns.iter().map(|column| column.weight).sum();
    let mut widths: Vec<u32> = columns.iter().map(|it| it.weight * TABLE_WIDTH / total).collect();
    let rest = TABLE_WIDTH - widths.iter().sum::<u32>();
    if let Some(last) = widths.last_mut() {
        *last += rest;
    }
    widths
}

fn text(text: &Option<String>) -> String {
    text.clone().unwrap_or_default()
}

fn value(value: &Option<TargetValue>) -> String {
    value.as_ref().map_or(String::new(), target)
}

/// The target in one cell, also where it was read from three (`大于等于` | `98` | `%`).
pub(crate) fn target(target: &TargetValue) -> String {
    if TargetValue::parse(&target.raw) == *target {
        return target.raw.clone();
    }
    let sign = target.operator().map_or("", |it| it.sign());
    let unit = target.unit().map_or(String::new(), |it| it.to_string());
    format!("{sign}{}{unit}", target.raw)
}

fn number(number: Option<Percent>) -> String {
    number.map_or(String::new(), |it| it.to_string())
}

fn band(indicator: &Indicator, at: usize) -> String {
    let bands = indicator.bands.as_ref();
    bands.map_or(String::new(), |bands| target(&bands[at]))
}

/// The name with the hint for filling in behind it.
fn name(indicator: &Indicator) -> String {
    match &indicator.hint {
        Some(hint) => format!("{}（{hint}）", indicator.name),
        None => indicator.name.clone(),
    }
}
