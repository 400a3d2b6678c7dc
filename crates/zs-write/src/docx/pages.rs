//! On which page each heading stands.
//!
//! What is reckoned here must be what every office program shows. So nothing is left to it: before a
//! paragraph that would not surely fit on its page a page break is written, and each row of a table is given
//! a height that holds its text; a row that would end so near the foot of a page that programs could differ
//! is made a little higher, so that it surely goes to the next page.

use crate::layout::{Grid, Layout, Piece};
use crate::measure::Line;

/// Heights and widths of the page, in twentieths of a point: A4 with an inch above and below.
pub(super) const PAGE_WIDTH: u32 = 11906;
pub(super) const PAGE_HEIGHT: u32 = 16838;
pub(super) const MARGIN: u32 = 1440;
pub(super) const MARGIN_SIDE: u32 = 1453;
const TEXT_WIDTH: u32 = PAGE_WIDTH - 2 * MARGIN_SIDE;
const TEXT_HEIGHT: u32 = PAGE_HEIGHT - 2 * MARGIN;

/// Sizes of letters and exact heights of lines, as the styles have them.
const TEXT: Line = Line {
    width: TEXT_WIDTH,
    size: 280,
    indent: 560,
};
const TEXT_LINE: u32 = 520;
const PART: Line = Line {
    width: TEXT_WIDTH,
    size: 440,
    indent: 0,
};
const PART_LINE: u32 = 700;
const PART_SPACE: u32 = 600;
const SECTION: Line = Line {
    width: TEXT_WIDTH,
    size: 320,
    indent: 0,
};
const SECTION_LINE: u32 = 600;
const SECTION_SPACE: u32 = 240;
const CONTENTS_HEAD: u32 = 1300;
const CONTENTS: Line = Line {
    width: TEXT_WIDTH - 1400,
    size: 280,
    indent: 0,
};
const CONTENTS_LINE: u32 = 520;
/// Letters and lines of cells.
const CELL_SIZE: u32 = 180;
const CELL_LINE: u32 = 260;
/// Margins of a cell left and right, and a little for its borders.
const CELL_SIDES: u32 = 170;
/// Above and below the lines of a cell.
const ROW_PADDING: u32 = 110;
/// The paragraph that parts two tables.
pub(super) const GAP: u32 = 20;
/// By how much programs may differ over borders, per row.
const DOUBT: u32 = 16;

/// The pages of a document.
pub(super) struct Pages {
    /// Per piece, the page it begins on; the cover is page 1.
    pub page: Vec<u32>,
    /// Per piece, whether a page break stands before it.
    pub break_before: Vec<bool>,
    /// Per piece, the heights of its rows when it is a table.
    pub rows: Vec<Vec<u32>>,
    /// Per line of the contents, whether a page break stands before it.
    pub contents_breaks: Vec<bool>,
}

struct Cursor {
    page: u32,
    used: u32,
}

impl Pages {
    /// Reckons them.
    pub fn of(layout: &Layout) -> Pages {
        let mut pages = Pages {
            page: Vec::new(),
            break_before: Vec::new(),
            rows: Vec::new(),
            contents_breaks: Vec::new(),
        };
        let mut cursor = Cursor {
            page: 2,
            used: CONTENTS_HEAD,
        };
        for (text, _) in layout.pieces.iter().filter_map(Piece::heading) {
            let height = CONTENTS.lines(text) * CONTENTS_LINE;
            pages.contents_breaks.push(cursor.place(height, height));
        }
        // The end of the field is a paragraph of its own.
        cursor.used += GAP;
        let mut below_part = false;
        for (index, piece) in layout.pieces.iter().enumerate() {
            let (begins_page, height, lines) = match piece {
                Piece::Part(text) => (true, PART.lines(text) * PART_LINE + PART_SPACE, 0),
                Piece::Section(text) => (false, SECTION.lines(text) * SECTION_LINE + SECTION_SPACE, 0),
                Piece::Project(text) => (!below_part, SECTION.lines(text) * SECTION_LINE + SECTION_SPACE, 0),
                Piece::Activity(text) | Piece::Text(text) => (false, TEXT.lines(text) * TEXT_LINE, 0),
                Piece::Grid(grid) => (false, 0, grid.rows.len()),
            };
            let mut rows = Vec::new();
            let mut breaks = begins_page;
            if begins_page {
                cursor.turn();
            }
            let page;
            if lines > 0 {
                page = cursor.page;
                if let Piece::Grid(grid) = piece {
                    rows = row_heights(grid);
                    // Programs differ over a header that stands alone at the foot of a page.
                    let begin: u32 = rows
                        .iter()
                        .take(grid.header_rows + 1)
                        .map(|row| row + 2 * DOUBT)
                        .sum();
                    let below_grid = index > 0 && matches!(layout.pieces[index - 1], Piece::Grid(_));
                    if below_grid && cursor.used + begin > TEXT_HEIGHT {
                        breaks = true;
                        cursor.turn();
                        cursor.used = GAP;
                    }
                    cursor.place_rows(grid, &mut rows);
                    cursor.used += GAP;
                }
            } else {
                let keep = height + kept_below(&layout.pieces[index + 1..], piece);
                breaks |= cursor.place(height, keep);
                page = cursor.page_of_last(height);
            }
            below_part = matches!(piece, Piece::Part(_));
            pages.page.push(page);
            pages.break_before.push(breaks);
            pages.rows.push(rows);
        }
        pages
    }
}

/// What must stand on the page of a heading too: the line, or the first rows of the table, below it.
fn kept_below(below: &[Piece], piece: &Piece) -> u32 {
    if matches!(piece, Piece::Text(_) | Piece::Grid(_)) {
        return 0;
    }
    match below.first() {
        Some(Piece::Text(text)) => TEXT.lines(text) * TEXT_LINE,
        Some(Piece::Activity(text)) => TEXT.lines(text) * TEXT_LINE + kept_below(&below[1..], &below[0]),
        Some(Piece::Grid(grid)) => row_heights(grid).iter().take(2).sum(),
        _ => 0,
    }
}

impl Cursor {
    fn turn(&mut self) {
        if self.used > 0 {
            self.page += 1;
            self.used = 0;
        }
    }

    /// Puts a paragraph down; true when it needs a page break before it. `keep` is what must fit with it.
    fn place(&mut self, height: u32, keep: u32) -> bool {
        let fits = self.used + keep.min(TEXT_HEIGHT) <= TEXT_HEIGHT;
        let breaks = !fits && self.used > 0;
        if breaks {
            self.turn();
        }
        self.used += height;
        // A paragraph longer than a page runs on.
        while self.used > TEXT_HEIGHT {
            self.used -= TEXT_HEIGHT;
            self.page += 1;
        }
        breaks
    }

    /// The page on which a paragraph that was just put down begins.
    fn page_of_last(&self, height: u32) -> u32 {
        let before = height.saturating_sub(self.used).div_ceil(TEXT_HEIGHT);
        self.page - before
    }

    /// Puts the rows of a table down.
    fn place_rows(&mut self, grid: &Grid, heights: &mut [u32]) {
        let header: u32 = heights[..grid.header_rows].iter().sum();
        let mut doubt = DOUBT;
        for (row, height) in heights.iter_mut().enumerate() {
            doubt += DOUBT;
            if self.used + *height + doubt > TEXT_HEIGHT {
                let is_near = self.used + *height <= TEXT_HEIGHT + doubt;
                if is_near {
                    *height = TEXT_HEIGHT + doubt - self.used;
                }
                self.page += 1;
                self.used = if row >= grid.header_rows { header } else { 0 };
                doubt = 2 * DOUBT;
            }
            self.used += *height;
            while self.used > TEXT_HEIGHT {
                self.used -= TEXT_HEIGHT;
                self.page += 1;
            }
        }
        self.used += doubt;
    }
}

/// A height for each row that its text surely fits in.
fn row_heights(grid: &Grid) -> Vec<u32> {
    let mut heights: Vec<u32> = vec![CELL_LINE + ROW_PADDING; grid.rows.len()];
    let mut tall: Vec<(usize, usize, u32)> = Vec::new();
    for (at, row) in grid.rows.iter().enumerate() {
        let mut column = 0;
        for cell in &row.cells {
            let width: u32 = grid.columns[column..column + cell.span].iter().sum();
            column += cell.span;
            let line = Line {
                width: width.saturating_sub(CELL_SIDES),
                size: CELL_SIZE,
                indent: 0,
            };
            let height = line.lines(&cell.text) * CELL_LINE + ROW_PADDING;
            match cell.rows {
                0 => {}
                1 => heights[at] = heights[at].max(height),
                rows => tall.push((at, rows, height)),
            }
        }
    }
    for (at, rows, height) in tall {
        let sum: u32 = heights[at..at + rows].iter().sum();
        heights[at + rows - 1] += height.saturating_sub(sum);
    }
    heights
}
