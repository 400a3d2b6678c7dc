//! # STR010 too-few（指标偏少）
//!
//! ## 依据
//! `mof-2015-88/review/indicator-science` 指标科学性：指标全面、充分。
//!
//! ## 检查什么
//! 项目的三级指标少于规则方案给出的个数（默认3个）；资金量大而只有一个指标的，另外说明。
//!
//! ## 为什么
//! 一两个指标说不清一个项目做了什么、做得怎样、有什么用。
//!
//! ## 反例
//! ```text
//! 项目 道路养护
//! 金额 5000000
//! 数量 | 养护里程 | ≥120公里
//! ```
//!
//! ## 正例
//! ```text
//! 项目 道路养护
//! 数量 | 养护里程 | ≥120公里
//! 质量 | 路面完好率 | ≥90%
//! 社会 | 受益村庄 | ≥35个
//! ```
//!
//! ## 何时不提示
//! 一个指标也没有的（另由 missing-output-or-effect 提示）；部门整体目标。

use crate::facts::FormFacts;
use crate::rule::rule;
use crate::{Findings, Rule};
use zs_model::{Money, ProjectGoal};

pub(super) const RULE: Rule = rule! {
    code: "STR010", name: "too-few", clause: "mof-2015-88/review/indicator-science", ground: Norm,
    severity: Advice, page: "too_few.rs", check: Project(check),
};

fn check(goal: &ProjectGoal, form: &FormFacts, findings: &mut Findings) {
    let Some(fewest) = form.law.count("structure.too_few_indicators") else {
        return;
    };
    let rows = form.rows.len();
    if rows == 0 || rows >= fewest {
        return;
    }
    let message = match goal
        .budget_amount
        .filter(|amount| rows == 1 && is_big(*amount, form))
    {
        Some(amount) => format!("{}万元的项目只有1个指标", amount.print_wan_yuan()),
        None => format!("整个项目只有{rows}个指标"),
    };
    findings
        .report(form.rows[0].name_path(), message)
        .advise("按工作内容分开写，产出、效益各至少一个");
}

fn is_big(amount: Money, form: &FormFacts) -> bool {
    form.law
        .decimal("structure.single_indicator_amount_yuan")
        .is_some_and(|limit| amount.yuan() >= limit)
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::testing::check;
    use expect_test::expect;

    #[test]
    fn one_indicator_for_five_million() {
        check(
            &RULE,
            "项目 甲\n金额 5000000\n数量 | 养护里程 | ≥120公里",
            expect![[r#"
                第3行 STR010 建议 500.00万元的项目只有1个指标
                      建议：按工作内容分开写，产出、效益各至少一个
            "#]],
        );
    }

    #[test]
    fn two_indicators() {
        check(
            &RULE,
            "数量 | 养护里程 | ≥120公里\n社会 | 受益村庄 | ≥35个",
            expect![[r#"
                第1行 STR010 建议 整个项目只有2个指标
                      建议：按工作内容分开写，产出、效益各至少一个
            "#]],
        );
    }
}
