//! # FUN021 zero-vs-blank（空白与0混用）
//!
//! ## 依据
//! `mof-2015-88/review/completeness-norm` 规范完整性：内容完整、准确，没有缺项和错项。
//!
//! ## 检查什么
//! 其他资金空白。
//!
//! ## 为什么
//! 空白看不出是没有其他资金，还是漏填；没有的填0.00。
//!
//! ## 反例
//! ```text
//! 金额 100000 财政 100000
//! ```
//!
//! ## 正例
//! ```text
//! 金额 100000 财政 100000 其他 0
//! ```
//!
//! ## 何时不提示
//! 版式没有其他资金的；全文只提示一次，列出各处。

use crate::facts::FormFacts;
use crate::rule::rule;
use crate::{Findings, Rule};
use zs_model::{FieldPath, ProjectGoal};

pub(super) const RULE: Rule = rule! {
    code: "FUN021", name: "zero-vs-blank", clause: "mof-2015-88/review/completeness-norm", ground: Norm,
    severity: Advice, page: "zero_vs_blank.rs", check: Project(check),
};

fn check(goal: &ProjectGoal, form: &FormFacts, findings: &mut Findings) {
    let path = FieldPath::new("other_funds");
    if goal.other_funds.is_some() {
        return;
    }
    if goal.budget_amount.is_none() && !form.prints_field("other_funds") {
        return findings.cannot_tell(path, "表中没有其他资金");
    }
    findings
        .report(path, "其他资金空白")
        .advise("没有其他资金的，请填0.00")
        .fold();
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::testing::check;
    use expect_test::expect;

    #[test]
    fn blank_other_funds() {
        check(
            &RULE,
            "金额 100000 财政 100000",
            expect![[r#"
            第1行 FUN021 建议 其他资金空白
                  建议：没有其他资金的，请填0.00
        "#]],
        );
    }
}
