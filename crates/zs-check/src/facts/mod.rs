//! What rules share: computed once a document, once a form, once a row.

mod document;
mod form;
mod nature;
mod row;

pub use document::{Facts, division_of};
pub use form::FormFacts;
pub use nature::Nature;
pub use row::{IndicatorSubtype, IndicatorType, Row};
