//! 指标值、符号与计量单位

use crate::Rule;

mod both_options_left;
mod cost_not_quantified;
mod date_outside_year;
mod date_value;
mod impossible_value;
mod money_as_quantity;
mod money_unit_incomplete;
mod multi_target_cell;
mod number_malformed;
mod rate_with_yes_no;
mod scale_as_value;
mod score_in_value;
mod sign_missing;
mod strict_integer_bound;
mod suspect_recognition;
mod unit_in_name_and_value;
mod unit_mismatch;
mod unit_missing;
mod unit_nonstandard;
mod vague_text_value;
mod value_repeats_name;
mod yes_no_value;

pub(super) const RULES: &[&Rule] = &[
    &yes_no_value::RULE,
    &both_options_left::RULE,
    &cost_not_quantified::RULE,
    &unit_mismatch::RULE,
    &rate_with_yes_no::RULE,
    &unit_nonstandard::RULE,
    &unit_missing::RULE,
    &unit_in_name_and_value::RULE,
    &sign_missing::RULE,
    &impossible_value::RULE,
    &strict_integer_bound::RULE,
    &vague_text_value::RULE,
    &score_in_value::RULE,
    &money_as_quantity::RULE,
    &money_unit_incomplete::RULE,
    &value_repeats_name::RULE,
    &scale_as_value::RULE,
    &suspect_recognition::RULE,
    &number_malformed::RULE,
    &date_outside_year::RULE,
    &multi_target_cell::RULE,
    &date_value::RULE,
];
