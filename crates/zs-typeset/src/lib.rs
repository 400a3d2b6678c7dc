//! Source and fonts as bytes → PDF, set by Typst.
//!
//! Pure: no files, no clock, no network, no packages and no search for system fonts. The caller hands over
//! the fonts ([`Fonts`]), a template in the Typst language and, beside it, the data as virtual files:
//! [`pdf`] for a source that holds everything, [`pdf_with_data`] for a fixed template that reads
//! `json("form.json")`. Text inside such data needs no escaping; text put into a source does: [`escape`].
//!
//! The same input gives the same bytes. The PDF is tagged, has bookmarks for its headings, embeds only the
//! glyphs it uses, and carries no date.

mod error;
mod escape;
mod fonts;
mod missing;
mod pdf;
mod world;

pub use error::{Result, TypesetError};
pub use escape::{escape, literal, printable};
pub use fonts::Fonts;
pub use pdf::{Pdf, pdf, pdf_with_data};
