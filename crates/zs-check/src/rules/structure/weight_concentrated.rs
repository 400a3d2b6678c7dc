//! # STR014 weight-concentrated（权重畸高）
//!
//! ## 依据
//! `mof-2015-88/review/indicator-science` 指标科学性：选取最能反映目标的关键指标。
//!
//! ## 检查什么
//! 一个指标的分值超过全部指标分值的一定份额（规则方案给出，默认50%）。
//!
//! ## 为什么
//! 一行占了大半分值，其他指标做得怎样都不影响结果。
//!
//! ## 反例
//! ```text
//! 数量 | 检查次数 | ≥6次 | | | 10
//! 成本 | 项目成本 | ≤20万元 | | | 60
//! 社会 | 事故起数 | =0起 | | | 20
//! ```
//!
//! ## 正例
//! ```text
//! 数量 | 检查次数 | ≥6次 | | | 30
//! 成本 | 项目成本 | ≤20万元 | | | 30
//! 社会 | 事故起数 | =0起 | | | 30
//! ```
//!
//! ## 何时不提示
//! 表中没有分值的；有的指标没有写分值、算不出合计的，说明无法判断。

use crate::facts::FormFacts;
use crate::rule::rule;
use crate::{Findings, Rule};
use rust_decimal::Decimal;
use zs_model::FieldPath;

pub(super) const RULE: Rule = rule! {
    code: "STR014", name: "weight-concentrated", clause: "mof-2015-88/review/indicator-science", ground: Norm,
    severity: Warning, page: "weight_concentrated.rs", check: Form(check),
};

fn check(form: &FormFacts, findings: &mut Findings) {
    let table = FieldPath::new("indicators");
    let indicators = form.indicators();
    let Some(limit) = form.law.decimal("structure.weight_concentrated_percent") else {
        return findings.cannot_tell(table, "规则方案没有给出份额");
    };
    if indicators.is_empty() {
        return;
    }
    if !form.prints_column("points") {
        return findings.cannot_tell(table, "表中没有“分值”一栏");
    }
    let points: Option<Vec<Decimal>> = indicators.iter().map(|row| Some(row.points?.0)).collect();
    let Some(points) = points else {
        return findings.cannot_tell(table, "有的指标没有写分值");
    };
    let sum = |total: Decimal, it: &Decimal| total.checked_add(*it);
    let Some(total) = points.iter().try_fold(Decimal::ZERO, sum) else {
        return;
    };
    for (row, points) in indicators.iter().zip(&points) {
        let Some(share) = percent(*points, total).filter(|share| *share > limit) else {
            continue;
        };
        let (points, total, share) = (
            points.normalize(),
            total.normalize(),
            share.round_dp(1).normalize(),
        );
        let message = format!("“{}”占{points}分，是全部指标{total}分的{share}%", row.name.trim());
        findings
            .report(row.path().then("points"), message)
            .advise("把分值分到各项产出和效益上");
    }
}

fn percent(part: Decimal, total: Decimal) -> Option<Decimal> {
    part.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(total)
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::testing::check;
    use expect_test::expect;

    #[test]
    fn one_row_takes_two_thirds() {
        check(
            &RULE,
            "数量 | 检查次数 | ≥6次 | | | 10\n成本 | 项目成本 | ≤20万元 | | | 60\n社会 | 事故 | =0起 | | | 20",
            expect![[r#"
                第2行 STR014 核实 “项目成本”占60分，是全部指标90分的66.7%
                      建议：把分值分到各项产出和效益上
            "#]],
        );
    }

    #[test]
    fn a_row_without_points_leaves_the_sum_open() {
        check(
            &RULE,
            "数量 | 检查次数 | ≥6次 | | | 10\n成本 | 项目成本 | ≤20万元 | | |",
            expect![[r#"
                未检查：有的指标没有写分值
            "#]],
        );
    }
}
