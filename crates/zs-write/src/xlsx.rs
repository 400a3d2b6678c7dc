//! A workbook: a sheet for the department, one for each project, and the flat list of all indicators.
//!
//! Everything is written as text, also amounts and target values: `=0`, `-5%` and `007` come back unchanged.

mod flat_sheet;
mod form_sheet;
mod look;
mod name;

use crate::{Result, WriteError};
use look::Look;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, XlsxError};
use zs_model::Form;

/// Writes the workbook.
///
/// # Errors
/// `Workbook` for what a sheet cannot hold, such as a text of more than 32,767 characters.
pub(crate) fn write(forms: &[&Form]) -> Result<Vec<u8>> {
    build(forms).map_err(|error| WriteError::Workbook(reason(&error)))
}

fn build(forms: &[&Form]) -> std::result::Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    // No clock: the same forms give the same bytes.
    let properties = DocProperties::new()
        .set_author("准绳")
        .set_creation_datetime(&ExcelDateTime::from_ymd(2000, 1, 1)?);
    workbook.set_properties(&properties);
    let look = Look::new();
    let mut names = name::Names::default();
    let departments = forms.iter().filter(|form| form.department().is_some());
    let projects = forms.iter().filter(|form| form.project().is_some());
    for form in departments {
        let sheet = workbook.add_worksheet();
        form_sheet::write(sheet, form, 0, forms, &look)?;
        sheet.set_name(names.free("部门整体绩效目标"))?;
    }
    for (index, form) in projects.enumerate() {
        let sheet = workbook.add_worksheet();
        form_sheet::write(sheet, form, index + 1, forms, &look)?;
        sheet.set_name(names.free(&format!("{}.{}", index + 1, form.title())))?;
    }
    let sheet = workbook.add_worksheet();
    let name = names.free("指标清单");
    let rows = flat_sheet::write(sheet, forms, &look)?;
    sheet.set_name(&name)?;
    flat_sheet::define(&mut workbook, &name, rows)?;
    workbook.save_to_buffer()
}

fn reason(error: &XlsxError) -> String {
    match error {
        XlsxError::MaxStringLengthExceeded => "有一格文字超过32767个字".to_owned(),
        XlsxError::RowColumnLimitError => "行列超出工作表的上限".to_owned(),
        other => other.to_string(),
    }
}
