//! 目标文字

use crate::Rule;

mod header_fields_copied;
mod objective_copies_use;
mod objective_number_differs;
mod objective_unquantified;
mod percent_in_text_wrong;
mod punctuation;
mod repeated_word;
mod typo_confusable;

pub(super) const RULES: &[&Rule] = &[
    &objective_unquantified::RULE,
    &objective_number_differs::RULE,
    &percent_in_text_wrong::RULE,
    &header_fields_copied::RULE,
    &objective_copies_use::RULE,
    &typo_confusable::RULE,
    &repeated_word::RULE,
    &punctuation::RULE,
];
