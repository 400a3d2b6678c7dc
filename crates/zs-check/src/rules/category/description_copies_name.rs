//! # CAT017 description-copies-name（描述照抄名称）
//!
//! ## 依据
//! `mof-2021-101/2/explanation` 说明概念、衡量内容、计算公式和数据口径。
//!
//! ## 检查什么
//! 绩效指标描述去掉“反映”“全年”“情况”等套话和标点以后，与指标名称相同或几乎相同（默认90%）。
//!
//! ## 为什么
//! 描述是给考核的人看的：怎么算、算哪些、算到哪天。照抄名称等于没有写。
//!
//! ## 反例
//! ```text
//! 质量 | 工资及保险发放准确率 | ≥95% | 工资及保险发放准确率
//! ```
//!
//! ```text
//! 数量 | 文物安全巡查次数 | ≥12次 | 反映文物安全巡查次数的情况。
//! ```
//!
//! ## 正例
//! ```text
//! 质量 | 工资及保险发放准确率 | ≥95% | 实际准确发放人数÷应发放人数×100%
//! ```
//!
//! ```text
//! 质量 | 工资及保险发放准确率 | ≥95%
//! 质量 | 设备完好率 | ≥95% |
//! ```
//!
//! ## 何时不提示
//! 没有描述一栏的；描述空白的（另由 empty-field 提示）。

use crate::facts::{FormFacts, Row, bare, is_alike};
use crate::rule::rule;
use crate::words;
use crate::{Findings, Rule};
use zs_model::FieldPath;

pub(super) const RULE: Rule = rule! {
    code: "CAT017", name: "description-copies-name", clause: "mof-2021-101/2/explanation", ground: Norm,
    severity: Warning, page: "description_copies_name.rs", check: Form(check),
};

fn check(form: &FormFacts, findings: &mut Findings) {
    if form.indicators().is_empty() {
        return;
    }
    if !form.prints_column("description") {
        return findings.cannot_tell(FieldPath::new("indicators"), "表中没有“绩效指标描述”一栏");
    }
    let limit = form
        .law
        .count("category.description_similarity_percent")
        .unwrap_or(100);
    for row in form.rows.iter().filter(|row| copies_name(row, limit)) {
        findings
            .report(
                row.description_path(),
                "绩效指标描述照抄了指标名称，没有说明怎样计算",
            )
            .advise("写明怎样计算、统计哪些、数据从哪里来，如“实际发放人数÷应发放人数×100%”")
            .fold();
    }
}

fn copies_name(row: &Row, limit: usize) -> bool {
    let Some(description) = row.bare_description() else {
        return false;
    };
    let name = bare(&row.plain_name);
    let core = without_filler(description);
    if name.is_empty() || core.len() > name.len().saturating_mul(2) {
        return false;
    }
    core == without_filler(&name) || is_alike(core, &name, limit)
}

fn without_filler(text: &str) -> &str {
    let filler = &words::DESCRIPTION_FILLER;
    let mut text = text;
    loop {
        let shorter = filler.strip_beginning(text).or_else(|| filler.strip_ending(text));
        match shorter.filter(|rest| !rest.is_empty()) {
            Some(rest) => text = rest,
            None => return text,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::testing::check;
    use expect_test::expect;

    #[test]
    fn all_places_are_told_at_once() {
        check(
            &RULE,
            "项目 甲\n数量 | 管理车辆数（辆） | 17辆 | 管理车辆数\n质量 | 发放准确率 | ≥95% | 反映发放准确率的情况\n项目 乙\n数量 | 文物安全巡查 | ≥12次 | 文物安全巡查。\n质量 | 公车保险缴纳率 | ≥95% | 按时缴纳公务用车保险的比例",
            expect![[r#"
                第2行 CAT017 核实 绩效指标描述照抄了指标名称，没有说明怎样计算（共3处）
                      建议：写明怎样计算、统计哪些、数据从哪里来，如“实际发放人数÷应发放人数×100%”
            "#]],
        );
    }

    #[test]
    fn one_place_alone() {
        check(
            &RULE,
            "数量 | 巡查次数 | ≥12次 | 全年巡查次数",
            expect![[r#"
            第1行 CAT017 核实 绩效指标描述照抄了指标名称，没有说明怎样计算
                  建议：写明怎样计算、统计哪些、数据从哪里来，如“实际发放人数÷应发放人数×100%”
        "#]],
        );
    }
}
