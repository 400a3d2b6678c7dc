//! 指标分类、名称与描述

use crate::Rule;
use crate::facts::Row;

mod boilerplate_indicator;
mod completion_as_quality;
mod cost_as_ecological;
mod description_copies_name;
mod management_as_output;
mod name_holds_target;
mod payment_as_output;
mod rate_as_quantity;
mod satisfaction_elsewhere;

pub(super) const RULES: &[&Rule] = &[
    &rate_as_quantity::RULE,
    &completion_as_quality::RULE,
    &payment_as_output::RULE,
    &management_as_output::RULE,
    &cost_as_ecological::RULE,
    &satisfaction_elsewhere::RULE,
    &name_holds_target::RULE,
    &description_copies_name::RULE,
    &boilerplate_indicator::RULE,
];

/// Names the word that gave a row away, where the name has more than that word.
fn asks(row: &Row, word: &str) -> String {
    if row.plain_name == word {
        String::new()
    } else {
        format!("问的是“{word}”，")
    }
}
