//! 指标值水平

use crate::Rule;

pub(super) const RULES: &[&Rule] = &[];
