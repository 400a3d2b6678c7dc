//! 部门整体

use crate::Rule;

pub(super) const RULES: &[&Rule] = &[];
