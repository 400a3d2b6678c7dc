use crate::{Result, WriteError, csv, docx, html, layout::Layout, write_pdf, xlsx};
use zs_model::Form;

/// What forms can be written as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Format {
    /// Word: the whole published text in the official layout.
    Docx,
    /// A workbook: a sheet a form, and a flat list of all indicators.
    Xlsx,
    /// The official layout as PDF.
    Pdf,
    /// One web page that needs nothing else.
    Html,
    /// The flat list of all indicators.
    Csv,
}

impl Format {
    /// The format that a file's extension (without dot, in any case) asks for.
    pub fn of_extension(extension: &str) -> Option<Format> {
        Some(match extension.to_ascii_lowercase().as_str() {
            "docx" => Format::Docx,
            "xlsx" => Format::Xlsx,
            "pdf" => Format::Pdf,
            "html" | "htm" => Format::Html,
            "csv" => Format::Csv,
            _ => return None,
        })
    }
}

/// Writes the forms, the department's first and the projects in the order given. The same forms give the
/// same bytes. `fonts` are font files for PDF, the wanted ones first; none means the embedded one; see [`write_pdf`]
/// for the characters they lack.
///
/// # Errors
/// `NoForm` without any form, otherwise what the format may refuse.
pub fn write(forms: &[&Form], format: Format, fonts: Vec<Vec<u8>>) -> Result<Vec<u8>> {
    if forms.is_empty() {
        return Err(WriteError::NoForm);
    }
    match format {
        Format::Docx => docx::write(&Layout::of(forms)),
        Format::Xlsx => xlsx::write(forms),
        Format::Pdf => Ok(write_pdf(forms, fonts)?.bytes),
        Format::Html => Ok(html::write(&Layout::of(forms)).into_bytes()),
        Format::Csv => Ok(csv::write(forms).into_bytes()),
    }
}
