//! What people read: findings and forms as text.

mod alike;
mod fault;
pub mod findings;
pub mod forms;
mod places;
mod row;
pub mod style;
mod wrap;
