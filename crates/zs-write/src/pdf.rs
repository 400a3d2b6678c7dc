//! PDF: the official layout set by Typst, with an outline.

#[cfg(feature = "typeset")]
mod set;

use crate::Result;
use crate::layout::Layout;

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
