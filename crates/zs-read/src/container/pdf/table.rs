//! Cells with edges → rows and columns.

use super::joining::Column;
use super::layout::{PageCell, PageTable};
use crate::{Cell, Row, Table};
use zs_model::Place;

/// Edges this near are one column edge; parts of a table on different pages differ by rounding.
const SAME: f32 = 3.0;

impl PageCell {
    /// Its text: full lines joined, paragraph ends as `\n`.
    pub(super) fn text(&self, padding: f32) -> String {
        let column = Column::within(self.x0, self.x1, padding);
        column.paragraphs(&self.lines).join("\n")
    }
}

/// The rows of a table, which is the document's `number`th.
pub(super) fn rows(table: &PageTable, number: u32) -> Table {
    let edges = column_edges(table);
    let rows = (0..table.rows).map(|row| {
        let mut cells: Vec<&PageCell> = table
            .cells
            .iter()
            .filter(|cell| (cell.top..cell.bottom).contains(&row))
            .collect();
        cells.sort_by(|a, b| a.x0.total_cmp(&b.x0));
        let page = row_page(table, row);
        let cells = cells.iter().enumerate().map(|(at, cell)| {
            let continues = cell.top < row;
            let column = edge_at(&edges, cell.x0);
            Cell {
                text: if continues {
                    String::new()
                } else {
                    cell.text(table.padding)
                },
                column,
                column_span: edge_at(&edges, cell.x1).saturating_sub(column).max(1),
                continues,
                place: Place {
                    table: Some(number),
                    row: u32::try_from(row + 1).ok(),
                    column: u32::try_from(at + 1).ok(),
                    page: Some(page),
                    ..Place::default()
                },
            }
        });
        Row {
            cells: cells.collect(),
        }
    });
    Table { rows: rows.collect() }
}

/// The page a row begins on.
fn row_page(table: &PageTable, row: usize) -> u32 {
    table
        .page_starts
        .iter()
        .rev()
        .find(|(start, _)| *start <= row)
        .map_or(table.page_to, |(_, page)| *page)
}

/// All column edges of a table, over all pages.
fn column_edges(table: &PageTable) -> Vec<f32> {
    let mut edges: Vec<f32> = table.cells.iter().flat_map(|cell| [cell.x0, cell.x1]).collect();
    edges.sort_by(f32::total_cmp);
    edges.dedup_by(|next, kept| *next - *kept <= SAME);
    edges
}

/// Number of the edge at or nearest before `x`.
fn edge_at(edges: &[f32], x: f32) -> usize {
    edges.partition_point(|edge| *edge <= x + SAME).saturating_sub(1)
}
