//! 指标值、符号与计量单位

use crate::Rule;

mod unit_mismatch;

pub(super) const RULES: &[&Rule] = &[&unit_mismatch::RULE];
