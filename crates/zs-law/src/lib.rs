//! The norms as data: clauses, dated parameters, profiles (规则方案), and the types that look them up.
//!
//! Pure: all data is compiled in, nothing reads files or the clock. A number set by a regulation is looked up by
//! the date of judgement, and "none" means "cannot tell".

mod binds;
mod clause;
mod document;
mod error;
mod status;

pub use binds::{Addressee, Binds};
pub use clause::{Clause, clause, clauses};
pub use document::{Document, cite_source, document, documents};
pub use error::{LawError, Result};
pub use status::Status;
