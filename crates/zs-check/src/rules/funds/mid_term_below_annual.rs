//! # FUN002 mid-term-below-annual（中期小于年度）
//!
//! ## 依据
//! `mof-2015-88/review/completeness-norm` 规范完整性：内容完整、准确，没有缺项和错项。
//!
//! ## 检查什么
//! 中期（全周期）金额是否小于本年预算数。
//!
//! ## 为什么
//! 全周期的钱包含本年的钱，不可能更少。
//!
//! ## 反例
//! ```text
//! 金额 3400000
//! 中期金额 1700000
//! ```
//!
//! ## 正例
//! ```text
//! 金额 1700000
//! 中期金额 3400000
//! ```
//!
//! ## 何时不提示
//! 版式中没有中期金额的。

use crate::facts::FormFacts;
use crate::rule::rule;
use crate::{Findings, Rule};
use zs_model::ProjectGoal;

pub(super) const RULE: Rule = rule! {
    code: "FUN002", name: "mid-term-below-annual", clause: "mof-2015-88/review/completeness-norm", ground: Logic,
    severity: Error, page: "mid_term_below_annual.rs", check: Project(check),
};

fn check(goal: &ProjectGoal, _form: &FormFacts, findings: &mut Findings) {
    let Some(whole) = goal.multi_year_amount else {
        return findings.cannot_tell("multi_year_amount".into(), "表中没有中期金额");
    };
    let Some(annual) = goal.budget_amount else {
        return findings.cannot_tell("budget_amount".into(), "预算数空白");
    };
    if whole < annual {
        let (whole, annual) = (whole.print_wan_yuan(), annual.print_wan_yuan());
        let message = format!("中期金额{whole}万元，小于本年预算数{annual}万元");
        findings
            .report("multi_year_amount".into(), message)
            .advise("请核对两个金额，中期金额应包含本年");
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::testing::check;
    use expect_test::expect;

    #[test]
    fn less_in_the_whole_period_than_in_the_year() {
        check(
            &RULE,
            "金额 3400000\n中期金额 1700000",
            expect![[r#"
            第1行 FUN002 必改 中期金额170.00万元，小于本年预算数340.00万元
                  建议：请核对两个金额，中期金额应包含本年
        "#]],
        );
    }
}
