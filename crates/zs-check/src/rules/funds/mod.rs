//! 资金与支出计划

use crate::Rule;

pub(super) const RULES: &[&Rule] = &[];
