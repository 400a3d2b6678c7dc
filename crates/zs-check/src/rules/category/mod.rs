//! 指标分类、名称与描述

use crate::Rule;

pub(super) const RULES: &[&Rule] = &[];
