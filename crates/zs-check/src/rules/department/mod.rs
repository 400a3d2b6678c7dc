//! 部门整体

use crate::Rule;

mod activity_duplicate;
mod activity_single;
mod activity_uniform;
mod task_amount_missing;

pub(super) const RULES: &[&Rule] = &[
    &activity_uniform::RULE,
    &activity_single::RULE,
    &activity_duplicate::RULE,
    &task_amount_missing::RULE,
];
