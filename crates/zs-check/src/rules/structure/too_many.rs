//! # STR011 too-many（指标过多）
//!
//! ## 依据
//! `mof-2015-88/review/indicator-science` 指标科学性：选取关键指标；`mof-2021-101/principles` 重点突出。
//!
//! ## 检查什么
//! 一个项目的三级指标多于规则方案给出的个数（默认15个）。
//!
//! ## 为什么
//! 指标太多，分值摊薄，重点看不出来，年底逐个取证也做不到。
//!
//! ## 反例
//! ```text
//! 数量 | 甲 | 1项
//! 数量 | 乙 | 1项
//! 数量 | 丙 | 1项
//! 数量 | 丁 | 1项
//! 数量 | 戊 | 1项
//! 数量 | 己 | 1项
//! 数量 | 庚 | 1项
//! 数量 | 辛 | 1项
//! 数量 | 壬 | 1项
//! 数量 | 癸 | 1项
//! 数量 | 子 | 1项
//! 数量 | 丑 | 1项
//! 数量 | 寅 | 1项
//! 数量 | 卯 | 1项
//! 数量 | 辰 | 1项
//! 数量 | 巳 | 1项
//! ```
//!
//! ## 正例
//! ```text
//! 数量 | 养护里程 | ≥120公里
//! 质量 | 路面完好率 | ≥90%
//! ```
//!
//! ## 何时不提示
//! 部门整体目标。

use crate::facts::FormFacts;
use crate::rule::rule;
use crate::{Findings, Rule};
use zs_model::ProjectGoal;

pub(super) const RULE: Rule = rule! {
    code: "STR011", name: "too-many", clause: "mof-2015-88/review/indicator-science", ground: Norm,
    severity: Advice, page: "too_many.rs", check: Project(check),
};

fn check(_goal: &ProjectGoal, form: &FormFacts, findings: &mut Findings) {
    let Some(most) = form.law.count("structure.too_many_indicators") else {
        return;
    };
    let rows = form.rows.len();
    if rows > most {
        findings
            .report(
                form.rows[most].name_path(),
                format!("整个项目有{rows}个指标，超过{most}个"),
            )
            .advise("保留最能反映目标的，其余作日常管理用");
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::testing::check;
    use expect_test::expect;

    #[test]
    fn sixteen_indicators() {
        let rows: Vec<String> = (1..=16)
            .map(|it| format!("数量 | 事项{it}办结数 | 1件"))
            .collect();
        check(
            &RULE,
            &rows.join("\n"),
            expect![[r#"
            第16行 STR011 建议 整个项目有16个指标，超过15个
                  建议：保留最能反映目标的，其余作日常管理用
        "#]],
        );
        check(&RULE, &rows[..15].join("\n"), expect![[r#""#]]);
    }
}
