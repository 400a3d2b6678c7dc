//! The flat list: one row an indicator, to be sorted, filtered and counted.

use super::look::Look;
use crate::flat;
use rust_xlsxwriter::{Workbook, Worksheet, XlsxError};
use zs_model::Form;

/// The name by which our readers know the list and pass it over, else every indicator would be read twice.
const DEFINED_NAME: &str = "zhunsheng_flat";
const WIDTHS: [f64; 14] = [
    14.0, 10.0, 22.0, 8.0, 24.0, 24.0, 11.0, 11.0, 14.0, 22.0, 34.0, 14.0, 22.0, 7.0,
];

/// Writes the list and gives the number of its rows, the header included.
pub(super) fn write(sheet: &mut Worksheet, forms: &[&Form], look: &Look) -> Result<u32, XlsxError> {
    for (column, width) in (0..).zip(WIDTHS) {
        sheet.set_column_width(column, width)?;
    }
    for (column, header) in (0..).zip(flat::HEADERS) {
        sheet.write_string_with_format(0, column, header, &look.header)?;
    }
    let mut row = 1;
    for texts in flat::rows(forms) {
        for (column, text) in (0..).zip(&texts) {
            sheet.write_string_with_format(row, column, text, look.of_list(text))?;
        }
        row += 1;
    }
    sheet.set_freeze_panes(1, 0)?;
    sheet.set_repeat_rows(0, 0)?;
    sheet.autofilter(0, 0, row - 1, last_column())?;
    sheet.set_landscape();
    sheet.set_paper_size(9);
    sheet.set_print_fit_to_pages(1, 0);
    sheet.set_footer("&C— &P —");
    Ok(row)
}

/// Gives the list its name in the workbook.
pub(super) fn define(workbook: &mut Workbook, sheet: &str, rows: u32) -> Result<(), XlsxError> {
    let last = char::from(b'A' + last_column() as u8);
    let sheet = sheet.replace('\'', "''");
    workbook.define_name(DEFINED_NAME, &format!("='{sheet}'!$A$1:${last}${rows}"))?;
    Ok(())
}

fn last_column() -> u16 {
    flat::HEADERS.len() as u16 - 1
}
