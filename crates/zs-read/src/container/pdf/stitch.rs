//! A table over several pages: its parts put together again.

use super::joining::Column;
use super::layout::{PageCell, PageTable};
use super::ordinal::ordinal;
use std::collections::BTreeSet;

/// Edges this near are the same.
const SAME: f32 = 3.0;

/// The texts of all cells that no page end can have cut. Where it is not clear whether a cell goes on behind a
/// page end, it does if it then reads like one of these, and does not if its rest alone does.
pub(super) type KnownCells = BTreeSet<String>;

/// The texts of the cells inside a table's part on one page.
pub(super) fn known_cells(table: &PageTable) -> impl Iterator<Item = String> {
    let inner = table
        .cells
        .iter()
        .filter(|cell| cell.top > 0 && cell.bottom < table.rows);
    inner
        .map(|cell| cell.text(table.padding))
        .filter(|text| !text.is_empty())
}

/// Whether `next`, the first thing on its page, goes on with `table`, the last thing on the page before.
///
/// Their sides must agree, and its first row must not have found room below the table, where `page_end` is the
/// lowest point that text of the document reaches.
pub(super) fn goes_on(table: &PageTable, next: &PageTable, page_end: f32) -> bool {
    (table.x0 - next.x0).abs() <= SAME
        && (table.x1 - next.x1).abs() <= SAME
        && table.bottom + next.first_height > page_end
}

/// Puts the rows of `next` behind those of `table`.
pub(super) fn append(table: &mut PageTable, mut next: PageTable, known: &KnownCells) {
    drop_repeated_head(table, &mut next);
    table.padding = table.padding.min(next.padding);
    table.bottom = next.bottom;
    table.page_to = next.page_to;
    if next.rows == 0 {
        return;
    }
    let cut = row_is_cut(table, &next, known);
    // A row cut in its middle counts once: the first row of `next` is the last of `table`.
    let shift = table.rows - usize::from(cut);
    table.page_starts.push((table.rows, next.page_to));
    let last = table.rows;
    let padding = table.padding;
    let mut leading = true;
    for mut cell in next.cells {
        let first = cell.top == 0;
        cell.top += shift;
        cell.bottom += shift;
        let above = table
            .cells
            .iter_mut()
            .find(|above| first && above.bottom == last && same_sides(above, &cell));
        match above {
            Some(above) if cut || (leading && carries_on(above, &cell, padding, known)) => {
                above.bottom = cell.bottom;
                above.lines.append(&mut cell.lines);
            }
            _ => {
                leading &= !first;
                table.cells.push(cell);
            }
        }
    }
    table.rows = shift + next.rows;
}

/// A head repeated on the new page is not part of the table.
fn drop_repeated_head(table: &PageTable, next: &mut PageTable) {
    let same = (0..next.rows.min(table.rows))
        .take_while(|row| {
            let head = row_texts(table, *row);
            head.iter().filter(|text| !text.is_empty()).count() >= 2 && head == row_texts(next, *row)
        })
        .count();
    let spans = next
        .cells
        .iter()
        .any(|cell| cell.top < same && cell.bottom > same);
    if same == 0 || spans {
        return;
    }
    next.rows -= same;
    next.cells.retain(|cell| cell.top >= same);
    for cell in &mut next.cells {
        cell.top -= same;
        cell.bottom -= same;
    }
}

fn row_texts(table: &PageTable, row: usize) -> Vec<String> {
    let cells = table.cells.iter().filter(|cell| cell.top == row);
    cells.map(|cell| cell.text(table.padding)).collect()
}

/// Whether the page end went through the last row of `table`: the first row of `next` has the same cells, and
/// whatever stands in them continues a line that was full, or a list.
fn row_is_cut(table: &PageTable, next: &PageTable, known: &KnownCells) -> bool {
    let last: Vec<&PageCell> = table
        .cells
        .iter()
        .filter(|cell| cell.bottom == table.rows)
        .collect();
    let first: Vec<&PageCell> = next.cells.iter().filter(|cell| cell.top == 0).collect();
    let mut filled = 0;
    last.len() == first.len()
        && first.iter().all(|cell| {
            let Some(above) = last.iter().find(|above| same_sides(above, cell)) else {
                return false;
            };
            if cell.lines.is_empty() || above.lines.is_empty() {
                return true;
            }
            filled += 1;
            let (rest, whole) = (cell.text(table.padding), joined(above, cell, table.padding));
            if list_goes_on(above, cell, table.padding) {
                return true;
            }
            goes_over(above, cell, table.padding) && (!known.contains(&rest) || known.contains(&whole))
        })
        && filled > 0
}

/// Whether a cell merged downwards goes on over the page end, though a new row begins beside it.
fn carries_on(above: &PageCell, cell: &PageCell, padding: f32, known: &KnownCells) -> bool {
    cell.lines.is_empty()
        || (goes_over(above, cell, padding) && known.contains(&joined(above, cell, padding)))
}

/// Whether the text below could continue the text above: the last line above was full.
fn goes_over(above: &PageCell, cell: &PageCell, padding: f32) -> bool {
    match (above.lines.last(), cell.lines.first()) {
        (Some(line), Some(next)) => {
            Column::within(above.x0, above.x1, padding).continues(&above.text(padding), line, next)
        }
        _ => false,
    }
}

/// Whether the text below begins with the point of a list that follows the last one above.
fn list_goes_on(above: &PageCell, cell: &PageCell, padding: f32) -> bool {
    let above = above.text(padding);
    let last = above.lines().filter_map(ordinal).next_back();
    let next = ordinal(&cell.text(padding));
    matches!((last, next), (Some((kind, number)), Some(next)) if next == (kind, number + 1))
}

fn joined(above: &PageCell, cell: &PageCell, padding: f32) -> String {
    let mut whole = above.clone();
    whole.lines.extend(cell.lines.iter().cloned());
    whole.text(padding)
}

fn same_sides(a: &PageCell, b: &PageCell) -> bool {
    (a.x0 - b.x0).abs() <= SAME && (a.x1 - b.x1).abs() <= SAME
}
