//! # CAT002 completion-as-quality（以完成率作质量）
//!
//! ## 依据
//! `mof-2021-101/2/quality` 质量指标反映产品和服务达到的标准。
//!
//! ## 检查什么
//! 质量指标的名称以计划完成率、任务完成率、支付率、拨付率、发放率、覆盖率、执行率等结尾（词表可改）。
//!
//! ## 为什么
//! 完成率100%只说明做完了，没有说做得合不合格。
//!
//! ## 反例
//! ```text
//! 质量 | 监管执法计划完成率 | ≥90%
//! ```
//!
//! ```text
//! 质量 | 文物安全巡查覆盖率 | =100%
//! ```
//!
//! ## 正例
//! ```text
//! 质量 | 设备验收合格率 | =100%
//! ```
//!
//! ```text
//! 时效 | 监管执法计划完成率 | ≥90%
//! ```
//!
//! ```text
//! 质量 | 培训完成率 | ≥90%
//! 质量 | 物资到位合格率 | ≥90%
//! ```
//!
//! ```text
//! 质量 | 储备粮管理制度执行率 | =100%
//! ```
//!
//! ## 何时不提示
//! 词表以外的名称；说的是制度、标准执行得怎样的；绩效指标库规定的名称。上级下达的行只作建议。

use super::asks;
use crate::facts::{FormFacts, IndicatorSubtype, Row};
use crate::rule::rule;
use crate::words;
use crate::{Findings, Rule};
use zs_model::Origin;

pub(super) const RULE: Rule = rule! {
    code: "CAT002", name: "completion-as-quality", clause: "mof-2021-101/2/quality", ground: Norm,
    severity: Warning, page: "completion_as_quality.rs", check: Row(check),
};

fn check(row: &Row, _form: &FormFacts, findings: &mut Findings) {
    let from_library = row.indicator.is_some_and(|it| it.origin == Some(Origin::Library));
    if row.subtype != IndicatorSubtype::Quality || from_library {
        return;
    }
    let Some(word) = words::COMPLETION_NAME.ending(&row.plain_name) else {
        return;
    };
    if words::CONDUCT_NAME.find(&row.plain_name).is_some() {
        return;
    }
    let message = format!(
        "质量指标“{}”{}只说做没做完，没有说做得好不好",
        row.name,
        asks(row, word)
    );
    findings
        .report(row.name_path(), message)
        .advise("质量指标写达到的标准，如验收合格率、差错率；完成多少写在数量指标，何时完成写在时效指标");
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::testing::check;
    use expect_test::expect;

    #[test]
    fn done_is_not_done_well() {
        check(
            &RULE,
            "质量 | 成品油抽检计划完成率 | ≥90百分比\n质量 | 抽检任务完成率 | ≥90% | 占比 | 根据省级转移支付区域绩效目标确定",
            expect![[r#"
                第1行 CAT002 核实 质量指标“成品油抽检计划完成率”问的是“计划完成率”，只说做没做完，没有说做得好不好
                      建议：质量指标写达到的标准，如验收合格率、差错率；完成多少写在数量指标，何时完成写在时效指标
                第2行 CAT002 建议 质量指标“抽检任务完成率”问的是“任务完成率”，只说做没做完，没有说做得好不好
                      建议：该行随上级目标下达，本单位不能改动；请向上级反映
            "#]],
        );
    }
}
