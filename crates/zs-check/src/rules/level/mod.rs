//! 指标值水平

use crate::Rule;

mod basis_contradicts_value;
mod round_target_no_basis;
mod uniform_target;

pub(super) const RULES: &[&Rule] = &[
    &basis_contradicts_value::RULE,
    &uniform_target::RULE,
    &round_target_no_basis::RULE,
];
