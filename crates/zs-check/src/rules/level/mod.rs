//! 指标值水平

use crate::Rule;

mod basis_contradicts_value;
mod round_target_no_basis;
mod target_below_history;
mod uniform_target;

pub(super) const RULES: &[&Rule] = &[
    &target_below_history::RULE,
    &basis_contradicts_value::RULE,
    &uniform_target::RULE,
    &round_target_no_basis::RULE,
];
