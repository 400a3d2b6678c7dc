//! # VAL020 scale-as-value（以评分档代替指标值）
//!
//! ## 依据
//! `mof-2015-88/15` 细化量化：不能量化的用分级分档的定性表述。
//!
//! ## 检查什么
//! 整个评分档写成了指标值：优良中低差、高中低、好坏。
//!
//! ## 为什么
//! 列出全部等级等于没有定目标，也没有说明每一档是什么情形。
//!
//! ## 反例
//! ```text
//! 可持续 | 管理机制健全性 | 优良中低差
//! ```
//!
//! ```text
//! 社会 | 影响程度 | 高/中/低
//! ```
//!
//! ## 正例
//! ```text
//! 质量 | 服务评价 | 优
//! ```
//!
//! ```text
//! 质量 | 环境评价 | 良好以上
//! ```
//!
//! ```text
//! 质量 | 空气质量 | 优良
//! ```
//!
//! ## 何时不提示
//! 只写其中一档或两档的；成本指标由 cost-not-quantified 提示。

use crate::facts::{FormFacts, Row};
use crate::rule::rule;
use crate::{Findings, Rule};
use zs_model::Value;

pub(super) const RULE: Rule = rule! {
    code: "VAL020", name: "scale-as-value", clause: "mof-2015-88/15", ground: Logic,
    severity: Error, page: "scale_as_value.rs", check: Row(check),
};

fn check(row: &Row, _form: &FormFacts, findings: &mut Findings) {
    if row.target.value != Value::List {
        return;
    }
    let message = format!(
        "“{}”的指标值“{}”是整个评分档，没有选定要达到哪一档",
        row.name, row.target.raw
    );
    findings
        .report(row.target_path(), message)
        .advise("改用数字；不能量化的，选定一档并写明各档是什么情形");
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::testing::check;
    use expect_test::expect;

    #[test]
    fn all_grades_are_no_target() {
        check(
            &RULE,
            "可持续 | 管理机制健全性 | 优良中低差",
            expect![[r#"
            第1行 VAL020 必改 “管理机制健全性”的指标值“优良中低差”是整个评分档，没有选定要达到哪一档
                  建议：改用数字；不能量化的，选定一档并写明各档是什么情形
        "#]],
        );
    }

    #[test]
    fn one_grade_is_chosen() {
        check(&RULE, "质量 | 空气质量 | 优良", expect![[""]]);
    }
}
