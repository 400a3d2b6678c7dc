//! # FUN015 fund-output-mismatch（目标与资金不匹配）
//!
//! ## 依据
//! `mof-2015-88/review/funds-match` 资金匹配性：目标与资金规模匹配，既不过高也不过低。
//!
//! ## 检查什么
//! 同一文件的两个项目都只有一个数量指标，名称和单位相同，而单位产出所用的资金相差悬殊（默认10倍）。只判断这一种可以算清的情形。
//!
//! ## 为什么
//! 同样一次检查，一个项目用5千元，另一个用9万元，至少要说明原因。
//!
//! ## 反例
//! ```text
//! 项目 甲
//! 金额 900000
//! 数量 | 专项检查次数 | 2次
//! 项目 乙
//! 金额 20000
//! 数量 | 专项检查次数 | 4次
//! ```
//!
//! ## 正例
//! ```text
//! 项目 甲
//! 金额 40000
//! 数量 | 专项检查次数 | 4次
//! 项目 乙
//! 金额 20000
//! 数量 | 专项检查次数 | 4次
//! ```
//!
//! ## 何时不提示
//! 项目有几个数量指标，钱不只花在一处的；金额空白的。

use crate::facts::{Facts, Row, quantity_rows};
use crate::rule::rule;
use crate::{Findings, Rule};
use rust_decimal::Decimal;
use std::collections::BTreeMap;
use zs_model::Money;

pub(super) const RULE: Rule = rule! {
    code: "FUN015", name: "fund-output-mismatch", clause: "mof-2015-88/review/funds-match", ground: Norm,
    severity: Warning, page: "fund_output_mismatch.rs", check: Document(check),
};

/// What one unit of an output costs in a project.
struct Cost<'a> {
    form: usize,
    project: String,
    row: &'a Row<'a>,
    each: Decimal,
}

fn check(facts: &Facts, findings: &mut Findings) {
    let Some(times) = facts.law.decimal("funds.output_mismatch_times") else {
        return findings.skip("规则方案没有规定倍数");
    };
    let mut outputs: BTreeMap<(&str, &str), Vec<Cost>> = BTreeMap::new();
    for (goal, form) in facts.projects() {
        let rows: Vec<&Row> = quantity_rows(form).collect();
        let ([row], Some(budget)) = (&rows[..], goal.budget_amount) else {
            continue;
        };
        let (Some(unit), Some(number)) = (row.target.unit(), row.target.number()) else {
            continue;
        };
        if !unit.is_count() {
            continue;
        }
        let Some(each) = budget.yuan().checked_div(number) else {
            continue;
        };
        let cost = Cost {
            form: form.number,
            project: form.form.title(),
            row,
            each,
        };
        outputs
            .entry((&row.plain_name, unit.as_str()))
            .or_default()
            .push(cost);
    }
    for costs in outputs.values().filter(|costs| costs.len() > 1) {
        let (Some(low), Some(high)) = (
            costs.iter().min_by_key(|it| it.each),
            costs.iter().max_by_key(|it| it.each),
        ) else {
            continue;
        };
        if low
            .each
            .checked_mul(times)
            .is_some_and(|limit| high.each >= limit)
        {
            let wan = |each: Decimal| Money::from_yuan(each.round_dp(2)).print_wan_yuan();
            let message = format!(
                "同样的“{}”，“{}”每一单位用{}万元，“{}”用{}万元，是否还有其他产出没有列出？",
                high.row.name,
                high.project,
                wan(high.each),
                low.project,
                wan(low.each)
            );
            findings
                .report_in(high.form, high.row.target_path(), message)
                .also(low.form, low.row.target_path())
                .advise("请列全资金对应的产出，或核对数量和金额");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::testing::check;
    use expect_test::expect;

    #[test]
    fn ninety_times_the_price_for_the_same_inspection() {
        check(
            &RULE,
            "项目 甲\n金额 900000\n数量 | 专项检查次数 | 2次\n项目 乙\n金额 20000\n数量 | 专项检查次数 | 4次",
            expect![[r#"
                第3行 FUN015 核实 同样的“专项检查次数”，“甲”每一单位用45.00万元，“乙”用0.50万元，是否还有其他产出没有列出？
                      建议：请列全资金对应的产出，或核对数量和金额
            "#]],
        );
    }
}
