use super::grid::Grid;
use super::text_line::TextLine;
use crate::ReadError;
use zs_pdf::{Glyph, Page};

/// A page taken apart: tables, and the lines outside them.
#[derive(Debug, Clone)]
pub(super) struct PageLayout {
    /// 1 for the first.
    pub(super) number: u32,
    /// Width in points.
    pub(super) width: f32,
    /// Height in points.
    pub(super) height: f32,
    /// From top to bottom.
    pub(super) items: Vec<Item>,
    /// What is written aslant or turned, such as a watermark.
    pub(super) slanted: Vec<String>,
}

/// A piece of a page.
#[derive(Debug, Clone)]
pub(super) enum Item {
    Line(TextLine),
    Table(PageTable),
}

/// A table, or the part of it that stands on one page.
#[derive(Debug, Clone)]
pub(super) struct PageTable {
    /// The page each part begins on, with the number of its first row.
    pub(super) page_starts: Vec<(usize, u32)>,
    /// The page it ends on.
    pub(super) page_to: u32,
    pub(super) x0: f32,
    pub(super) x1: f32,
    pub(super) top: f32,
    pub(super) bottom: f32,
    /// Height of the first row.
    pub(super) first_height: f32,
    /// How far text stays away from the sides of its cell, at least.
    pub(super) padding: f32,
    /// How many rows.
    pub(super) rows: usize,
    /// In reading order.
    pub(super) cells: Vec<PageCell>,
}

/// A cell: rows `top..bottom` of its table.
#[derive(Debug, Clone)]
pub(super) struct PageCell {
    pub(super) x0: f32,
    pub(super) x1: f32,
    pub(super) top: usize,
    pub(super) bottom: usize,
    pub(super) lines: Vec<TextLine>,
}

/// More lines on a page than this are a drawing; finding tables among them takes time with their square.
const LINES_MAX: usize = 6_000;
/// The most slots (rows × columns) of a page's grids.
const SLOTS_MAX: usize = 200_000;

impl PageLayout {
    /// # Errors
    /// `TooComplex` for a page with more ruling lines than any table.
    pub(super) fn of(page: &Page) -> Result<PageLayout, ReadError> {
        if page.lines.len() > LINES_MAX {
            return Err(too_complex(page));
        }
        let grids = Grid::all(&page.lines, SLOTS_MAX).ok_or_else(|| too_complex(page))?;
        let mut inside: Vec<Vec<Vec<Glyph>>> = grids
            .iter()
            .map(|grid| vec![Vec::new(); grid.cells.len()])
            .collect();
        let mut outside = Vec::new();
        for glyph in &page.glyphs {
            let (x, y) = ((glyph.x0 + glyph.x1) / 2.0, (glyph.y0 + glyph.y1) / 2.0);
            // The innermost of nested tables begins last.
            let grid = grids.iter().rposition(|grid| grid.covers(x, y));
            match grid.and_then(|at| Some((at, grids[at].cell_at(x, y)?))) {
                Some((grid, cell)) => inside[grid][cell].push(*glyph),
                None => outside.push(*glyph),
            }
        }
        let mut items: Vec<Item> = TextLine::group(outside, page.number)
            .into_iter()
            .map(Item::Line)
            .collect();
        let tables = grids
            .iter()
            .zip(inside)
            .map(|(grid, glyphs)| PageTable::new(grid, glyphs, page.number));
        items.extend(tables.filter(|table| !table.is_blank()).map(Item::Table));
        items.sort_by(|a, b| a.top().total_cmp(&b.top()));
        Ok(PageLayout {
            number: page.number,
            width: page.width,
            height: page.height,
            items,
            slanted: page.slanted.clone(),
        })
    }
}

fn too_complex(page: &Page) -> ReadError {
    ReadError::TooComplex(format!("PDF 第 {} 页的框线过多", page.number))
}

impl Item {
    pub(super) fn top(&self) -> f32 {
        match self {
            Item::Line(line) => line.baseline - line.size,
            Item::Table(table) => table.top,
        }
    }

    pub(super) fn bottom(&self) -> f32 {
        match self {
            Item::Line(line) => line.baseline,
            Item::Table(table) => table.bottom,
        }
    }
}

impl PageTable {
    fn new(grid: &Grid, glyphs: Vec<Vec<Glyph>>, page: u32) -> PageTable {
        let cells = grid.cells.iter().zip(glyphs).map(|(cell, glyphs)| PageCell {
            x0: grid.xs[cell.left],
            x1: grid.xs[cell.right],
            top: cell.top,
            bottom: cell.bottom,
            lines: TextLine::group(glyphs, page),
        });
        let cells: Vec<PageCell> = cells.collect();
        PageTable {
            page_starts: vec![(0, page)],
            page_to: page,
            x0: grid.left(),
            x1: grid.right(),
            top: grid.top(),
            bottom: grid.bottom(),
            first_height: grid.ys[1] - grid.ys[0],
            rows: grid.ys.len() - 1,
            padding: padding(&cells),
            cells,
        }
    }

    fn is_blank(&self) -> bool {
        self.cells.iter().all(|cell| cell.lines.is_empty())
    }
}

/// The padding of cells as far as the text shows it. Right sides count only where no punctuation hangs out.
fn padding(cells: &[PageCell]) -> f32 {
    let lines = cells
        .iter()
        .flat_map(|cell| cell.lines.iter().map(move |line| (cell, line)));
    let gaps = lines.flat_map(|(cell, line)| {
        let hangs = line.text.trim_end().ends_with(|c: char| !c.is_alphanumeric());
        [Some(line.x0 - cell.x0), (!hangs).then_some(cell.x1 - line.x1)]
    });
    gaps.flatten().fold(PADDING_MAX, f32::min).max(0.0)
}

/// No cell keeps its text farther away than this, in points; larger gaps are from centring.
const PADDING_MAX: f32 = 8.0;
