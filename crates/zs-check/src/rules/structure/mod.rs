//! 结构与完整性

use crate::Rule;

pub(super) const RULES: &[&Rule] = &[];
