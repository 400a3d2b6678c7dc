//! 目标文字

use crate::Rule;

pub(super) const RULES: &[&Rule] = &[];
