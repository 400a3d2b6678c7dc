//! # VAL005 unit-mismatch（计量单位与指标不匹配）
//!
//! ## 依据
//! `mof-2015-88/review/completeness-norm` 规范完整性：内容完整、准确，没有错项。
//!
//! ## 检查什么
//! 名称是比率（…率、比例、占比）或满意度的指标，指标值却以人、次、辆等计数单位计量；
//! 名称是次数、人数、数量、面积的指标，指标值却是百分比。
//!
//! ## 为什么
//! “7人”的比率无法衡量，年底谁也说不出是否达到。
//!
//! ## 反例
//! ```text
//! 质量 | 工资及保险发放准确率 | 7人
//! ```
//!
//! ## 正例
//! ```text
//! 质量 | 工资及保险发放准确率 | ≥95%
//! 社会 | 万车死亡率 | ≤3人/万车
//! 数量 | 管理车辆数 | 17辆
//! ```
//!
//! ## 何时不提示
//! 单位本身就是比值（人/万车）的；只有数字、没有单位的（另由 unit-missing 提示）；
//! 频率、效率、汇率等本来不是占比的“率”。

use crate::facts::{FormFacts, Row};
use crate::rule::rule;
use crate::{Findings, Rule};
use zs_model::{Dimension, Unit, Value};

pub(super) const RULE: Rule = rule! {
    code: "VAL005", name: "unit-mismatch", clause: "mof-2015-88/review/completeness-norm", ground: Logic,
    severity: Error, page: "unit_mismatch.rs", check: Row(check),
};

fn check(row: &Row, _form: &FormFacts, findings: &mut Findings) {
    let Some(unit) = counted(&row.target.value) else {
        return;
    };
    if row.is_rate() || row.is_satisfaction() {
        let message = format!("“{}”是比率，指标值“{}”却以“{unit}”计量", row.name, row.target.raw);
        findings
            .report(row.target_path(), message)
            .advise("改用百分比，如“≥95%”");
    }
}

fn counted(value: &Value) -> Option<&Unit> {
    match value {
        Value::Numeric { unit: Some(unit), .. } => {
            matches!(unit.dimension(), Dimension::Count(_)).then_some(unit)
        }
        _ => None,
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
                      建议：改用百分比，如“≥95%”
            "#]],
        );
    }
}
