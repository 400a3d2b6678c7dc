//! Workbooks: xlsx, xls and et by `calamine`, ods by our own reader, all through one sparse grid.
//!
//! An xlsx is read cell by cell: a library that makes room for everything between two far corners can be
//! made to ask for terabytes.

mod format;
mod grid;
mod number;
mod ods;
mod xls_format;

use self::grid::Grid;
use self::xls_format::Formats;
use super::comments_note;
use crate::{Container, Document, ReadError};
use calamine::{Data, Reader, SheetType, SheetVisible, Xls, XlsError, Xlsx, XlsxError};
use std::io::Cursor;
use zs_package::{Budget, Limits, Package};

pub(super) use self::ods::open as open_ods;

/// The defined name over a flat list that our own workbooks carry beside the forms.
const FLAT: &str = "zhunsheng_flat";

/// Reads an xlsx. Every part is inflated once under the limits before the library sees it.
pub(super) fn open_xlsx(bytes: &[u8], limits: &Limits) -> Result<Document, ReadError> {
    let package = Package::open(bytes, *limits)?;
    let mut comments = 0;
    for name in package
        .names()
        .filter(|name| name.ends_with(".xml") || name.ends_with(".rels"))
    {
        let part = package.part(name)?.unwrap_or_default();
        if name.starts_with("xl/comments") {
            comments += String::from_utf8_lossy(&part).matches("<comment ").count();
        }
    }
    let mut workbook = Xlsx::new(Cursor::new(bytes)).map_err(xlsx_error)?;
    let mut document = Document::new(Container::Xlsx);
    document.notes.extend(comments_note(comments));
    for name in shown_sheets(
        workbook.sheets_metadata(),
        workbook.defined_names(),
        &mut document.notes,
    ) {
        let mut grid = Grid::new(&name);
        for range in workbook.merge_cells_by_sheet_name(&name).map_err(xlsx_error)? {
            grid.merge(range.start, range.end);
        }
        let mut cells = workbook.worksheet_cells_reader(&name).map_err(xlsx_error)?;
        while let Some((cell, style)) = cells.next_cell_with_style_id().map_err(xlsx_error)? {
            let format = cells
                .styles()
                .get(style)
                .and_then(|style| style.number_format.as_ref());
            let value = Data::from(cell.get_value().clone());
            let text = number::text(&value, format.map(|format| format.format_code.as_str()));
            grid.set(cell.get_position(), text, package.budget())?;
        }
        document.blocks.extend(grid.blocks(package.budget())?);
    }
    Ok(document)
}

/// Reads an xls or et. The library makes room for the whole sheet, so this is run in a process of its own.
pub(super) fn open_xls(bytes: &[u8], container: Container, limits: &Limits) -> Result<Document, ReadError> {
    let budget = Budget::new(*limits);
    let mut workbook = Xls::new(Cursor::new(bytes)).map_err(xls_error)?;
    let formats = Formats::of(bytes);
    let order: Vec<String> = (workbook.sheets_metadata().iter())
        .map(|sheet| sheet.name.clone())
        .collect();
    let mut document = Document::new(container);
    for name in shown_sheets(
        workbook.sheets_metadata(),
        workbook.defined_names(),
        &mut document.notes,
    ) {
        let mut grid = Grid::new(&name);
        for range in workbook.merge_cells_by_sheet_name(&name).map_err(xls_error)? {
            grid.merge(range.start, range.end);
        }
        let sheet = order.iter().position(|it| *it == name).unwrap_or_default();
        let range = workbook.worksheet_range(&name).map_err(xls_error)?;
        let (top, left) = range.start().unwrap_or_default();
        for (row, column, value) in range.used_cells() {
            let at = (top + row as u32, left + column as u32);
            grid.set(at, number::text(value, formats.code(sheet, at)), &budget)?;
        }
        document.blocks.extend(grid.blocks(&budget)?);
    }
    Ok(document)
}

/// Names of the sheets to read; what is passed over is noted.
fn shown_sheets(
    sheets: &[calamine::Sheet],
    defined: &[(String, String)],
    notes: &mut Vec<String>,
) -> Vec<String> {
    let flat: Vec<&str> = defined
        .iter()
        .filter(|(name, _)| name.eq_ignore_ascii_case(FLAT))
        .map(|(_, range)| sheet_of(range))
        .collect();
    let mut names = Vec::new();
    for sheet in sheets.iter().filter(|sheet| sheet.typ == SheetType::WorkSheet) {
        if sheet.visible != SheetVisible::Visible {
            notes.push(hidden(&sheet.name));
        } else if !flat.contains(&sheet.name.as_str()) {
            names.push(sheet.name.clone());
        }
    }
    names
}

fn hidden(name: &str) -> String {
    format!("已跳过隐藏的工作表“{name}”")
}

/// The sheet of a range such as `'清单'!$A$1:$F$9`.
fn sheet_of(range: &str) -> &str {
    let sheet = range.rsplit_once('!').map_or(range, |(sheet, _)| sheet);
    sheet.trim_start_matches(['=', '$']).trim_matches('\'')
}

fn xlsx_error(error: XlsxError) -> ReadError {
    match error {
        XlsxError::Password => ReadError::Encrypted,
        XlsxError::XmlEof(part) => ReadError::Truncated(format!("工作簿的 {part} 没有结尾")),
        _ => ReadError::Damaged("工作簿的结构不对".to_owned()),
    }
}

fn xls_error(error: XlsError) -> ReadError {
    match error {
        XlsError::Password => ReadError::Encrypted,
        XlsError::EoStream(_) | XlsError::ContinueRecordTooShort => {
            ReadError::Truncated("工作簿没有结尾".to_owned())
        }
        _ => ReadError::Damaged("工作簿的结构不对".to_owned()),
    }
}

#[cfg(test)]
mod tests;
