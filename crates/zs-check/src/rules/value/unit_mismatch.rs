//! # VAL005 unit-mismatch（计量单位与指标不匹配）
//!
//! ## 依据
//! `mof-2015-88/review/completeness-norm` 规范完整性：内容完整、准确，没有错项。
//!
//! ## 检查什么
//! 按名称末尾的词对照中心词表（`data/heads.toml`）：比率和满意度应以百分比计，次数、人数以次、人计，
//! 面积以亩、平方米计，成本以金额计，时限以天数计；指标值的单位与之不符的提示。
//! 名称问次数、人数，指标值却写“是”的，一并提示；单位成本（每台、人均）写成百分比的也提示。
//!
//! ## 为什么
//! “7人”的比率、“90%”的次数都无法衡量，年底谁也说不出是否达到。
//!
//! ## 反例
//! ```text
//! 质量 | 工资及保险发放准确率 | 7人
//! ```
//!
//! ```text
//! 质量 | 设备验收合格率 | ≥30台
//! ```
//!
//! ```text
//! 数量 | 检查次数 | ≥90%
//! ```
//!
//! ```text
//! 数量 | 活动场次 | 是
//! ```
//!
//! ```text
//! 时效 | 检测及时率 | ≤7工作日
//! ```
//!
//! ```text
//! 成本 | 每台检查成本 | ≤85%
//! ```
//!
//! ```text
//! 满意度 | 群众满意度 | ≥98人
//! ```
//!
//! ## 正例
//! ```text
//! 质量 | 工资及保险发放准确率 | ≥95%
//! ```
//!
//! ```text
//! 社会 | 万车死亡率 | ≤3人/万车
//! 社会 | 万台特种设备死亡率 | ＜0.36%
//! ```
//!
//! ```text
//! 数量 | 管理车辆数 | 17辆
//! ```
//!
//! ```text
//! 数量 | 检查频率 | ≥2次/月
//! ```
//!
//! ```text
//! 满意度 | 群众满意度 | ≥90分
//! ```
//!
//! ```text
//! 质量 | 设备完好率 | 95
//! 质量 | 水资源补偿率 | 0.5元/立方米
//! ```
//!
//! ```text
//! 数量 | 培训人数 | 较上年增长5%
//! ```
//!
//! ```text
//! 成本 | 单位成本降低率 | ≥5%
//! 成本 | 项目总成本 | ≤100%
//! ```
//!
//! ```text
//! 数量 | 参训人员数 | ≥3万
//! ```
//!
//! ```text
//! 质量 | 验收合格率 | 是
//! ```
//!
//! ## 何时不提示
//! 单位本身就是比值（人/万人）或说不清的；只有数字、没有单位的（另由 unit-missing 提示）；
//! 频率、效率、税率、死亡率、指数等本来不是占比的；比上年增减的百分比；不认识的单位。

use crate::facts::{FormFacts, Head, Row, UnitKind};
use crate::rule::rule;
use crate::words;
use crate::{Findings, Rule};
use zs_model::{Unit, Value};

pub(super) const RULE: Rule = rule! {
    code: "VAL005", name: "unit-mismatch", clause: "mof-2015-88/review/completeness-norm", ground: Logic,
    severity: Error, page: "unit_mismatch.rs", check: Row(check),
};

fn check(row: &Row, _form: &FormFacts, findings: &mut Findings) {
    let Some(head) = row.head else { return };
    let raw = &row.target.raw;
    if head.is_count() && matches!(row.target.value, Value::Boolean(Some(_))) {
        let message = format!("“{}”问的是多少，指标值却写“{raw}”", row.name);
        findings
            .report(row.target_path(), message)
            .advise("写明数量和计量单位");
        return;
    }
    let (Value::Numeric { unit: Some(unit), .. } | Value::Range { unit: Some(unit), .. }) = &row.target.value
    else {
        return;
    };
    let Some(kind) = row.unit_kind else { return };
    let is_wrong = match kind {
        UnitKind::Ratio if head.is_share => false,
        // A rate that no list knows may well be so much per something.
        _ if head.is_share && head.capped.is_none() && unit.is_per() => false,
        UnitKind::Ratio => {
            is_price_as_percent(row, head, unit) || head.contradicts(kind) && !is_change(row, unit)
        }
        _ => head.contradicts(kind),
    };
    if is_wrong {
        let printed = if raw.contains("百分比") {
            "百分比"
        } else {
            unit.as_str()
        };
        let message = format!("“{}”{}，指标值“{raw}”却以“{printed}”计量", row.name, asked(head));
        findings.report(row.target_path(), message).advise(advice(head));
    }
}

/// `较上年增长5%` says by how much a count changes, and 2倍 how many times it grows.
fn is_change(row: &Row, unit: &Unit) -> bool {
    !unit.as_str().contains(['%', '‰']) || words::CHANGE.find(&row.target.raw).is_some()
}

/// A price of one (每台检查成本) cannot be a percentage.
fn is_price_as_percent(row: &Row, head: &Head, unit: &Unit) -> bool {
    head.units.first() == Some(&UnitKind::Money)
        && !unit.is_per()
        && words::UNIT_PRICE_LEAD.find(&row.plain_name).is_some()
        && words::CHANGE.find(&row.target.raw).is_none()
}

fn asked(head: &Head) -> &'static str {
    match head.units.first() {
        Some(UnitKind::Ratio) => "是比率",
        Some(UnitKind::Money) => "问的是金额",
        Some(UnitKind::Time) => "问的是时长",
        Some(UnitKind::Area) => "问的是面积",
        Some(UnitKind::Length) => "问的是长度",
        _ => "问的是数量",
    }
}

fn advice(head: &Head) -> String {
    match (head.units.first(), &head.counter) {
        (Some(UnitKind::Ratio), _) => "改用百分比（%）；要考核的是数量，就改指标名称".to_owned(),
        (Some(UnitKind::Money), _) => "改用金额，写明每一个花多少元".to_owned(),
        (_, Some(counter)) => format!("改用“{counter}”；要考核的是比率，就改指标名称"),
        _ => "改用与名称相符的计量单位，或改指标名称".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::testing::check;
    use expect_test::expect;

    #[test]
    fn a_rate_of_seven_persons() {
        check(
            &RULE,
            "质量 | 工资及保险发放准确率 | 7人",
            expect![[r#"
            第1行 VAL005 必改 “工资及保险发放准确率”是比率，指标值“7人”却以“人”计量
                  建议：改用百分比（%）；要考核的是数量，就改指标名称
        "#]],
        );
    }

    #[test]
    fn a_count_in_percent() {
        check(
            &RULE,
            "数量 | 检查次数 | ≥90百分比\n数量 | 活动场次 | 是",
            expect![[r#"
                第1行 VAL005 必改 “检查次数”问的是数量，指标值“≥90百分比”却以“百分比”计量
                      建议：改用“次”；要考核的是比率，就改指标名称
                第2行 VAL005 必改 “活动场次”问的是多少，指标值却写“是”
                      建议：写明数量和计量单位
            "#]],
        );
    }

    #[test]
    fn a_price_of_one_is_no_percentage() {
        check(
            &RULE,
            "成本 | 每台检查成本 | ≤85%",
            expect![[r#"
            第1行 VAL005 必改 “每台检查成本”问的是金额，指标值“≤85%”却以“%”计量
                  建议：改用金额，写明每一个花多少元
        "#]],
        );
    }

    #[test]
    fn special_rates_and_plain_numbers_are_left_alone() {
        check(
            &RULE,
            "社会 | 万台特种设备死亡率 | ＜0.36百分比\n质量 | 设备完好率 | 95\n质量 | 病死率 | ≤3例",
            expect![[""]],
        );
    }
}
