//! # VAL006 rate-with-yes-no（比率指标用是否）
//!
//! ## 依据
//! `mof-2015-88/review/indicator-science` 指标科学性：指标值明确。
//!
//! ## 检查什么
//! 名称是比率（合格率、占比、满意度），指标值写是、否。
//!
//! ## 为什么
//! 比率要有一个数，“是”说不出是百分之几。
//!
//! ## 反例
//! ```text
//! 质量 | 信用修复率 | 是
//! ```
//!
//! ```text
//! 满意度 | 群众满意度 | 有
//! ```
//!
//! ## 正例
//! ```text
//! 质量 | 信用修复率 | ≥98%
//! ```
//!
//! ```text
//! 经济 | 提高工作效率 | 是
//! ```
//!
//! ```text
//! 质量 | 信用修复率 | 是/否
//! ```
//!
//! ## 何时不提示
//! 效率、频率等不是占比的“率”；两个选项都留着的由 both-options-left 提示。

use crate::facts::{FormFacts, Row};
use crate::rule::rule;
use crate::{Findings, Rule};
use zs_model::Value;

pub(super) const RULE: Rule = rule! {
    code: "VAL006", name: "rate-with-yes-no", clause: "mof-2015-88/review/indicator-science", ground: Logic,
    severity: Error, page: "rate_with_yes_no.rs", check: Row(check),
};

fn check(row: &Row, _form: &FormFacts, findings: &mut Findings) {
    let Value::Boolean(Some(_)) = row.target.value else {
        return;
    };
    if row.head.is_some_and(|head| head.is_share) {
        let message = format!(
            "“{}”是比率，指标值却写“{}”，看不出是百分之几",
            row.name, row.target.raw
        );
        findings.report(row.target_path(), message).advise("写明百分比");
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::testing::check;
    use expect_test::expect;

    #[test]
    fn a_rate_is_a_number() {
        check(
            &RULE,
            "质量 | 信用修复率 | 是",
            expect![[r#"
            第1行 VAL006 必改 “信用修复率”是比率，指标值却写“是”，看不出是百分之几
                  建议：写明百分比
        "#]],
        );
    }

    #[test]
    fn efficiency_is_no_share() {
        check(&RULE, "经济 | 提高工作效率 | 是", expect![[""]]);
    }
}
