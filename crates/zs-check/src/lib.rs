//! Forms → findings: one file per rule.
//!
//! Start at [`check`], then open any rule under `rules/`. The form's fiscal year picks the clauses and
//! parameters in force. No rule calls another rule, a file, a store or the clock; all it knows is its argument.

#![warn(clippy::arithmetic_side_effects, clippy::float_arithmetic)]

mod engine;
pub mod facts;
mod findings;
mod page;
mod rule;
pub mod rules;
mod supersession;
#[cfg(test)]
mod testing;
mod words;

pub use engine::{Checked, Input, check};
pub use findings::Findings;
pub use page::Page;
pub use rule::{Check, Ground, Rule};
