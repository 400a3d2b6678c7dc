//! PDF: the official layout set by Typst, with an outline.

#[cfg(feature = "typeset")]
mod set;

use crate::layout::Layout;
use crate::{Result, WriteError};
use zs_model::Form;

/// A PDF and what to tell the user about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pdf {
    /// The file.
    pub bytes: Vec<u8>,
    /// The characters that none of the fonts has, in a Chinese sentence with the remedy; empty boxes stand for them.
    pub missing: Option<String>,
}

/// Sets the forms like [`write`](crate::write), with the fonts given, wanted ones first, and the embedded one behind
/// them; says which characters they lack.
///
/// # Errors
/// `NoForm` without any form; `Typeset` when Typst refuses; `NoTypeset` in a program that was built without it.
pub fn write_pdf(forms: &[&Form], fonts: Vec<Vec<u8>>) -> Result<Pdf> {
    if forms.is_empty() {
        return Err(WriteError::NoForm);
    }
    write(&Layout::of(forms), fonts)
}

#[cfg(feature = "typeset")]
fn write(layout: &Layout, fonts: Vec<Vec<u8>>) -> Result<Pdf> {
    set::write(layout, fonts)
}

#[cfg(not(feature = "typeset"))]
fn write(_layout: &Layout, _fonts: Vec<Vec<u8>>) -> Result<Pdf> {
    Err(WriteError::NoTypeset)
}

/// What a PDF is set from: the Typst template, and the data it reads from a file `text.json` beside it. `fonts`
/// are families, the wanted ones first.
#[cfg(feature = "typeset")]
pub fn typst_source(forms: &[&Form], fonts: Vec<&str>) -> (&'static str, Vec<u8>) {
    set::source(&Layout::of(forms), fonts)
}
