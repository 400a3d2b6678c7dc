//! A first row without rules: the line right above a table whose parts stand at the table's own columns
//! (`414001某局 … 单位：万元`).

use super::layout::{PageCell, PageTable};
use super::text_line::TextLine;

/// Parts of a line with a gap of so many sizes between them belong to different cells.
const GAP: f32 = 4.0;
/// How exactly a part stands at its column.
const SAME: f32 = 2.0;

/// Whether the line stands where such a row would: right above the table, or last on the page before.
pub(super) fn may_head(line: &TextLine, table: &PageTable) -> bool {
    line.page != table.page_to || table.top - line.baseline <= line.size * 1.2
}

/// Makes the line the first row of the table, if it is one.
pub(super) fn put_above(line: &TextLine, table: &mut PageTable) -> bool {
    let Some(cells) = head_cells(line, table) else {
        return false;
    };
    for cell in &mut table.cells {
        cell.top += 1;
        cell.bottom += 1;
    }
    table.cells.splice(0..0, cells);
    table.rows += 1;
    for (start, _) in &mut table.page_starts {
        *start += 1;
    }
    table.page_starts.insert(0, (0, line.page));
    true
}

/// The line as cells of the table below it, `None` where it is no row of it.
fn head_cells(line: &TextLine, table: &PageTable) -> Option<Vec<PageCell>> {
    let parts = parts(line);
    if parts.len() < 2 {
        return None;
    }
    let mut edges: Vec<f32> = table.cells.iter().map(|cell| cell.x0).collect();
    edges.sort_by(f32::total_cmp);
    let mut starts = vec![table.x0];
    for pair in parts.windows(2) {
        let edge = edges
            .iter()
            .rfind(|edge| **edge >= pair[0].x1 && **edge <= pair[1].x0)?;
        starts.push(*edge);
    }
    let ends: Vec<f32> = starts.iter().skip(1).copied().chain([table.x1]).collect();
    let mut cells = Vec::with_capacity(parts.len());
    for (part, (x0, x1)) in parts.into_iter().zip(starts.into_iter().zip(ends)) {
        let at_left = (part.x0 - x0 - table.padding).abs() <= SAME;
        let at_right = (x1 - part.x1 - table.padding).abs() <= SAME;
        if !at_left && !at_right {
            return None;
        }
        cells.push(PageCell {
            x0,
            x1,
            top: 0,
            bottom: 1,
            lines: vec![part],
        });
    }
    Some(cells)
}

/// The line parted at its wide gaps.
fn parts(line: &TextLine) -> Vec<TextLine> {
    let wide = |a: f32, b: f32| b - a >= line.size * GAP;
    line.glyphs
        .chunk_by(|a, b| !wide(a.x1, b.x0))
        .filter_map(|glyphs| TextLine::new(glyphs.to_vec(), line.page))
        .collect()
}
