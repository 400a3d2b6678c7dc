//! # CAT001 rate-as-quantity（数量指标用比率）
//!
//! ## 依据
//! `mof-2021-101/2/quantity` 数量指标反映计划完成的产品或服务数量，宜用绝对数。
//!
//! ## 检查什么
//! 数量指标的名称以率、比例、占比结尾。
//!
//! ## 为什么
//! 比率说明不了做了多少：抽查率95%，可能是抽了19户，也可能是抽了1900户。
//!
//! ## 反例
//! ```text
//! 数量 | 年报信息抽查率 | ≥95%
//! ```
//!
//! ```text
//! 数量 | 理论课时比例 | ≥70%
//! ```
//!
//! ## 正例
//! ```text
//! 数量 | 年报信息抽查户数 | ≥1900户
//! ```
//!
//! ```text
//! 质量 | 抽检合格率 | ≥95%
//! ```
//!
//! ```text
//! 数量 | 检查频率 | ≥2次/月
//! ```
//!
//! ```text
//! 数量 | 家庭医生签约率 | ≥70% | 占比 | 根据省级转移支付区域绩效目标确定
//! ```
//!
//! ## 何时不提示
//! 频率、效率等本来不是占比的；指标值已经写成个数的（另由 unit-mismatch 提示）；
//! 上级下达的指标和绩效指标库规定的名称。

use crate::facts::{FormFacts, IndicatorSubtype, Row, UnitKind};
use crate::rule::rule;
use crate::{Findings, Rule};
use zs_model::Origin;

pub(super) const RULE: Rule = rule! {
    code: "CAT001", name: "rate-as-quantity", clause: "mof-2021-101/2/quantity", ground: Norm,
    severity: Warning, page: "rate_as_quantity.rs", check: Row(check),
};

fn check(row: &Row, _form: &FormFacts, findings: &mut Findings) {
    let is_share = row
        .head
        .is_none_or(|head| head.units.first() == Some(&UnitKind::Ratio));
    if row.subtype != IndicatorSubtype::Quantity || !row.is_rate() || !is_share || is_prescribed(row) {
        return;
    }
    if row
        .target
        .unit()
        .is_some_and(|unit| UnitKind::of(unit) != Some(UnitKind::Ratio))
    {
        return;
    }
    let message = format!("“{}”是比率，放在数量指标里看不出要做多少", row.name);
    findings
        .report(row.name_path(), message)
        .advise("数量指标写要完成的个数（多少批、多少户）；仍要考核比率的，按内容移到质量指标或效益指标");
}

fn is_prescribed(row: &Row) -> bool {
    row.handed_down
        || row
            .indicator
            .is_some_and(|it| matches!(it.origin, Some(Origin::Library | Origin::HandedDown)))
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::testing::check;
    use expect_test::expect;

    #[test]
    fn a_rate_does_not_say_how_many() {
        check(
            &RULE,
            "数量 | 年报信息抽查率 | ≥95百分比",
            expect![[r#"
            第1行 CAT001 核实 “年报信息抽查率”是比率，放在数量指标里看不出要做多少
                  建议：数量指标写要完成的个数（多少批、多少户）；仍要考核比率的，按内容移到质量指标或效益指标
        "#]],
        );
    }
}
