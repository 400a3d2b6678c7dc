//! # FUN003 prose-form-amount（说明与表金额不一致）
//!
//! ## 依据
//! `mof-2015-88/review/completeness-norm` 规范完整性：内容完整、准确，没有缺项和错项。
//!
//! ## 检查什么
//! 资金用途、绩效目标的文字中明指本年预算数的金额（“本年预算56万元”“安排资金20万元”），与表中预算数、财政资金、其他资金是否有一个相等。单位不同的先换算。
//!
//! ## 为什么
//! 同一笔钱在一张表里有两个数，批复和公开后无从解释。
//!
//! ## 反例
//! ```text
//! 金额 650000 财政 650000
//! 用途 本年预算56万元，用于设备维护
//! ```
//!
//! ## 正例
//! ```text
//! 金额 560000 财政 560000
//! 用途 本年预算56万元，用于设备维护
//! ```
//!
//! ```text
//! 金额 560000
//! 用途 工程总投资300万元，合同价280万元
//! ```
//!
//! ## 何时不提示
//! 总投资、概算、合同价等全周期的金额；没有写明是本年预算数的金额。

use crate::facts::FormFacts;
use crate::rule::rule;
use crate::words;
use crate::{Findings, Rule};
use rust_decimal::Decimal;
use zs_model::{FieldPath, Money, ProjectGoal};

pub(super) const RULE: Rule = rule! {
    code: "FUN003", name: "prose-form-amount", clause: "mof-2015-88/review/completeness-norm", ground: Logic,
    severity: Error, page: "prose_form_amount.rs", check: Project(check),
};

fn check(goal: &ProjectGoal, _form: &FormFacts, findings: &mut Findings) {
    let amounts = [goal.budget_amount, goal.fiscal_funds, goal.other_funds];
    let Some(budget) = goal.budget_amount else {
        return findings.cannot_tell("budget_amount".into(), "预算数空白");
    };
    let uses = goal
        .use_of_funds
        .iter()
        .map(|text| (FieldPath::new("use_of_funds"), text));
    let goals = goal.goals.iter().enumerate();
    let goals = goals.map(|(index, text)| (FieldPath::new("goals").nth(index + 1), text));
    for (path, text) in uses.chain(goals) {
        let Some((printed, amount)) = annual_amount(text) else {
            continue;
        };
        if amounts.iter().flatten().all(|known| *known != amount) {
            let message = format!("文字写“{printed}”，表中预算数是{}万元", budget.print_wan_yuan());
            findings.report(path, message).advise("请核对后改为一致");
        }
    }
}

/// The amount right behind words that name the year's budget, with those words.
fn annual_amount(text: &str) -> Option<(&str, Money)> {
    let lead = words::ANNUAL_AMOUNT_LEAD.find(text)?;
    let start = text.find(lead)?;
    let behind =
        text[start + lead.len()..].trim_start_matches(['为', '是', '共', '计', '合', '约', '：', ':']);
    let number_length = behind
        .find(|c: char| !c.is_ascii_digit() && c != '.')
        .unwrap_or(behind.len());
    let number = Decimal::from_str_exact(&behind[..number_length]).ok()?;
    let unit = ["万元", "亿元", "元"]
        .into_iter()
        .find(|unit| behind[number_length..].starts_with(unit))?;
    let factor = match unit {
        "亿元" => 100_000_000_u64,
        "万元" => 10_000,
        _ => 1,
    };
    let end = text.len() - behind.len() + number_length + unit.len();
    Some((
        &text[start..end],
        Money::from_yuan(number.checked_mul(Decimal::from(factor))?),
    ))
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::testing::check;
    use expect_test::expect;

    #[test]
    fn another_amount_in_the_text() {
        check(
            &RULE,
            "金额 650000 财政 650000\n用途 本年预算56万元，用于设备维护",
            expect![[r#"
            第2行 FUN003 核实 文字写“本年预算56万元”，表中预算数是65.00万元
                  建议：请核对后改为一致
        "#]],
        );
    }

    #[test]
    fn yuan_and_wan_yuan_are_compared_as_money() {
        check(&RULE, "金额 650000\n用途 申请资金650000元", expect![""]);
    }

    #[test]
    fn the_whole_life_is_never_compared() {
        check(&RULE, "金额 560000\n用途 工程总投资300万元", expect![""]);
    }
}
