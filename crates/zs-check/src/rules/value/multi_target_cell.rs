//! # VAL024 multi-target-cell（一格多值）
//!
//! ## 依据
//! `mof-2021-101/principles` 指标应量化易评。
//!
//! ## 检查什么
//! 一个格子里写了两个以上带符号或单位的指标值。
//!
//! ## 为什么
//! 两个值一个做到一个没做到时无法给分。
//!
//! ## 反例
//! ```text
//! 经济 | 信用修复情况 | ≥30户，修复率≥80%
//! ```
//!
//! ```text
//! 数量 | 培训 | ≥5次且≥200人
//! ```
//!
//! ## 正例
//! ```text
//! 数量 | 培训次数 | ≥5次
//! 数量 | 培训人数 | ≥200人
//! ```
//!
//! ```text
//! 数量 | 场次 | 3-5场
//! ```
//!
//! ```text
//! 成本 | 总成本 | 1,200,000元
//! ```
//!
//! ```text
//! 时效 | 完成时间 | 6月底、12月底
//! ```
//!
//! ```text
//! 成本 | 补助标准 | 严格按照2021年标准，1000元/人
//! ```
//!
//! ## 何时不提示
//! 范围、千分位、多个日期；一句话里只有一个值的。

use crate::facts::{FormFacts, Row};
use crate::rule::rule;
use crate::{Findings, Rule};
use zs_model::{TargetValue, Value};

pub(super) const RULE: Rule = rule! {
    code: "VAL024", name: "multi-target-cell", clause: "mof-2021-101/principles", ground: Norm,
    severity: Warning, page: "multi_target_cell.rs", check: Row(check),
};

fn check(row: &Row, _form: &FormFacts, findings: &mut Findings) {
    let Value::Text { numbers, .. } = &row.target.value else {
        return;
    };
    if numbers.len() < 2 || row.target.has_malformed_number() {
        return;
    }
    let parts = row
        .target
        .raw
        .split([',', '，', ';', '；', '、', '且', '\n', '。']);
    let targets: Vec<&str> = parts.map(str::trim).filter(|part| is_target(part)).collect();
    if let [first, second, ..] = targets[..] {
        let message = format!("“{}”的一个格子里有“{first}”“{second}”两个以上的指标值", row.name);
        findings
            .report(row.target_path(), message)
            .advise("每个值各写一行");
    }
}

/// A number that has a sign or a unit by itself.
fn is_target(part: &str) -> bool {
    match TargetValue::parse(part).value {
        Value::Numeric { operator, unit, .. } => operator.is_some() || unit.is_some(),
        Value::Range { unit, .. } => unit.is_some(),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::testing::check;
    use expect_test::expect;

    #[test]
    fn two_targets_need_two_rows() {
        check(
            &RULE,
            "经济 | 信用修复情况 | ≥30户，修复率≥80%",
            expect![[r#"
            第1行 VAL024 核实 “信用修复情况”的一个格子里有“≥30户”“修复率≥80%”两个以上的指标值
                  建议：每个值各写一行
        "#]],
        );
    }

    #[test]
    fn dates_and_ranges_are_one_target() {
        check(
            &RULE,
            "时效 | 完成时间 | 6月底、12月底\n数量 | 场次 | 3-5场",
            expect![[""]],
        );
    }
}
