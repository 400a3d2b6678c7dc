//! One form on one sheet, in the official layout.

use super::look::Look;
use crate::layout::{Cell, Grid, Layout, Piece};
use crate::measure::Line;
use rust_xlsxwriter::{Worksheet, XlsxError};
use zs_model::Form;

/// Columns of the head of a form, in characters of a sheet.
const WIDTHS: [f64; 7] = [13.0, 12.0, 15.0, 13.0, 13.0, 13.0, 13.0];
/// Columns that running text and titles are merged over.
const COLUMNS: u16 = 7;
/// A character of the columns' widths, in twentieths of a point.
const CHARACTER: f64 = 108.0;

/// Writes the form as the `number`-th project; `forms` are all of the document.
pub(super) fn write(
    sheet: &mut Worksheet,
    form: &Form,
    number: usize,
    forms: &[&Form],
    look: &Look,
) -> Result<(), XlsxError> {
    for (column, width) in (0..).zip(WIDTHS) {
        sheet.set_column_width(column, width)?;
    }
    let mut row = 0;
    for piece in Layout::of_one(form, number, forms) {
        let (text, format, size) = match &piece {
            Piece::Part(text) | Piece::Project(text) => (text, &look.title, 280),
            Piece::Section(text) => (text, &look.section, 240),
            Piece::Activity(text) | Piece::Text(text) => (text, &look.text, 210),
            Piece::Grid(grid) => {
                row = write_grid(sheet, grid, row, look)?;
                continue;
            }
        };
        sheet.merge_range(row, 0, row, COLUMNS - 1, text, format)?;
        let width = WIDTHS.iter().sum::<f64>() * CHARACTER;
        sheet.set_row_height(row, height(text, width, size))?;
        row += 1;
    }
    sheet.set_paper_size(9);
    sheet.set_print_fit_to_pages(1, 0);
    sheet.set_print_center_horizontally(true);
    sheet.set_footer("&C— &P —");
    Ok(())
}

/// Writes a table from row `top` and gives the row below it.
fn write_grid(sheet: &mut Worksheet, grid: &Grid, top: u32, look: &Look) -> Result<u32, XlsxError> {
    let spans = spans(grid);
    for (row, it) in (top..).zip(&grid.rows) {
        let mut at = 0;
        let mut tallest: f64 = 15.0;
        for cell in &it.cells {
            let first: u16 = spans[..at].iter().sum();
            let last = first + spans[at..at + cell.span].iter().sum::<u16>() - 1;
            at += cell.span;
            if cell.rows == 0 {
                continue;
            }
            let bottom = row + u32::try_from(cell.rows).unwrap_or(1) - 1;
            write_cell(sheet, cell, (row, first, bottom, last), it.is_open, look)?;
            if cell.rows == 1 {
                let width: f64 = (first..=last).map(width_of).sum::<f64>() * CHARACTER;
                tallest = tallest.max(height(&cell.text, width, 180));
            }
        }
        sheet.set_row_height(row, tallest)?;
    }
    Ok(top + u32::try_from(grid.rows.len()).unwrap_or(0))
}

fn write_cell(
    sheet: &mut Worksheet,
    cell: &Cell,
    (top, left, bottom, right): (u32, u16, u32, u16),
    is_open: bool,
    look: &Look,
) -> Result<(), XlsxError> {
    let format = look.of(cell, is_open);
    if top == bottom && left == right {
        sheet.write_string_with_format(top, left, &cell.text, format)?;
    } else {
        sheet.merge_range(top, left, bottom, right, &cell.text, format)?;
    }
    Ok(())
}

/// Columns of the sheet that each column of a table takes, so that tables of six columns and fewer stand as
/// wide as the head above them.
fn spans(grid: &Grid) -> Vec<u16> {
    match grid.columns.len() {
        5 => vec![1, 3, 1, 1, 1],
        6 => vec![1, 1, 1, 2, 1, 1],
        columns => vec![1; columns],
    }
}

fn width_of(column: u16) -> f64 {
    WIDTHS.get(usize::from(column)).copied().unwrap_or(8.43)
}

/// Points that the text needs in a cell so wide.
fn height(text: &str, width: f64, size: u32) -> f64 {
    let line = Line {
        width: (width - 80.0) as u32,
        size,
        indent: 0,
    };
    // A sheet holds no row of more than 409 points.
    (f64::from(line.lines(text)) * f64::from(size) / 20.0 * 1.35 + 4.0).min(409.0)
}
