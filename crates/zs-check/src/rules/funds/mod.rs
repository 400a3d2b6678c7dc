//! 资金与支出计划

use crate::Rule;

mod amount_sum;
mod cost_product_differs;
mod fund_output_mismatch;
mod mid_term_below_annual;
mod overlap_project;
mod plan_back_loaded;
mod plan_below_required;
mod plan_blank;
mod plan_decreasing;
mod plan_flat;
mod plan_not_100;
mod plan_odd_step;
mod plan_template;
mod prose_form_amount;
mod unit_cost_derivable;
mod zero_vs_blank;

pub(super) const RULES: &[&Rule] = &[
    &amount_sum::RULE,
    &mid_term_below_annual::RULE,
    &prose_form_amount::RULE,
    &cost_product_differs::RULE,
    &plan_decreasing::RULE,
    &plan_flat::RULE,
    &plan_not_100::RULE,
    &plan_blank::RULE,
    &plan_back_loaded::RULE,
    &plan_template::RULE,
    &plan_odd_step::RULE,
    &plan_below_required::RULE,
    &fund_output_mismatch::RULE,
    &unit_cost_derivable::RULE,
    &overlap_project::RULE,
    &zero_vs_blank::RULE,
];
