//! What people read: findings and forms as text.

pub mod findings;
pub mod forms;
mod places;
mod row;
pub mod style;
