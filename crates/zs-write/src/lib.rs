//! Forms → documents, and comments into the document that was read.
//!
//! Start at [`write`] for a fresh document and [`annotate`] for comments in the very file that was read.
//! `layout` says once what the published text consists of; each format renders its pieces.

mod annotate;
pub mod csv;
mod docx;
mod error;
mod flat;
mod format;
mod html;
mod layout;
mod measure;
mod pdf;
mod xlsx;

pub use annotate::{Remark, annotate};
pub use error::{Result, WriteError};
pub use format::{Format, write};
#[cfg(feature = "typeset")]
pub use pdf::typst_source;
pub use pdf::{Pdf, write_pdf};
