//! PDF: the official layout set by Typst, with an outline.

#[cfg(feature = "typeset")]
mod set;

use crate::Result;
use crate::layout::Layout;
#[cfg(feature = "typeset")]
use zs_model::Form;

/// Sets the document with the fonts given, wanted ones first, and the embedded one behind them.
///
/// # Errors
/// `Typeset` when Typst refuses.
#[cfg(feature = "typeset")]
pub(crate) fn write(layout: &Layout, fonts: Vec<Vec<u8>>) -> Result<Vec<u8>> {
    set::write(layout, fonts)
}

/// The refusal of a program that was built without Typst.
///
/// # Errors
/// `NoTypeset`, always.
#[cfg(not(feature = "typeset"))]
pub(crate) fn write(_layout: &Layout, _fonts: Vec<Vec<u8>>) -> Result<Vec<u8>> {
    Err(crate::WriteError::NoTypeset)
}

/// What a PDF is set from: the Typst template, and the data it reads from a file `text.json` beside it. `fonts`
/// are families, the wanted ones first.
#[cfg(feature = "typeset")]
pub fn typst_source(forms: &[&Form], fonts: Vec<&str>) -> (&'static str, Vec<u8>) {
    set::source(&Layout::of(forms), fonts)
}
