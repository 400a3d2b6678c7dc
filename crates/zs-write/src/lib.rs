//! Forms → documents, and comments into the document that was read.
//!
//! Start at [`write`] for a fresh document and [`annotate`] for comments in the very file that was read.

mod annotate;
mod error;

pub use annotate::{Remark, annotate};
pub use error::{Result, WriteError};
