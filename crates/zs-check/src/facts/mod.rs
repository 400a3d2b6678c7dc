//! What rules share: computed once a document, once a form, once a row.

mod alike;
mod counted;
mod document;
mod form;
mod head;
mod leftover_row;
mod nature;
mod plan;
mod row;

pub use alike::{bare, is_alike};
pub use counted::{Counted, counted};
pub use document::{Facts, division_of};
pub use form::FormFacts;
pub use head::{Direction, Head, UnitKind};
pub use leftover_row::{LeftoverRow, is_no_meaning, is_placeholder};
pub use nature::Nature;
pub use plan::{Plan, timing_is_explained};
pub use row::{IndicatorSubtype, IndicatorType, Row, quantity_rows};
