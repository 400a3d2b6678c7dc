//! 结构与完整性

use crate::Rule;

mod code_check;
mod code_format;
mod duplicate_group;
mod duplicate_indicator;
mod empty_field;
mod group_order;
mod missing_cost;
mod missing_output_or_effect;
mod name_space;
mod no_meaning_row_with_points;
mod placeholder_row;
mod too_few;
mod too_many;
mod unit_code_mismatch;
mod weight_concentrated;

pub(super) const RULES: &[&Rule] = &[
    &empty_field::RULE,
    &missing_output_or_effect::RULE,
    &missing_cost::RULE,
    &duplicate_group::RULE,
    &group_order::RULE,
    &duplicate_indicator::RULE,
    &too_few::RULE,
    &too_many::RULE,
    &placeholder_row::RULE,
    &no_meaning_row_with_points::RULE,
    &weight_concentrated::RULE,
    &code_format::RULE,
    &code_check::RULE,
    &unit_code_mismatch::RULE,
    &name_space::RULE,
];
