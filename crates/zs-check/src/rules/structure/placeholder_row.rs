//! # STR012 placeholder-row（占位行）
//!
//! ## 依据
//! `mof-2015-88/review/completeness-norm` 规范完整性：内容完整、准确，没有缺项和错项。
//!
//! ## 检查什么
//! 表中留着没有填写的行：只有“指标2”“……”“无”“/”，别的什么也没写。
//!
//! ## 为什么
//! 空着的样表行会随预算一起公开，看的人分不清是没有，还是忘了填。
//!
//! ## 反例
//! ```text
//! 项目 业务经费
//! 数量 | 检查次数 | ≥6次
//! 剩余 社会效益指标 | 指标2
//! ```
//!
//! ```text
//! 项目 业务经费
//! 数量 | …… | /
//! ```
//!
//! ## 正例
//! 打印出来的空栏目没有名称，不是占位行：
//!
//! ```text
//! 项目 业务经费
//! 数量 | 检查次数 | ≥6次
//! 剩余 社会效益指标
//! 剩余 总分 | 100
//! ```
//!
//! ## 何时不提示
//! 行里还有别的内容的；不适用却占着分值的（另由 no-meaning-row-with-points 提示）。
//! 只用“/”或短横划去的行，只提请核实。

use crate::facts::{FormFacts, LeftoverRow, Row, is_placeholder};
use crate::rule::rule;
use crate::{Findings, Rule};
use zs_model::{FieldPath, Severity};

pub(super) const RULE: Rule = rule! {
    code: "STR012", name: "placeholder-row", clause: "mof-2015-88/review/completeness-norm", ground: Logic,
    severity: Error, page: "placeholder_row.rs", check: Form(check),
};

fn check(form: &FormFacts, findings: &mut Findings) {
    for row in form.rows.iter().filter(|row| is_unused(row)) {
        let message = format!("表中留有没有填写的一行：“{}”", row.name.trim());
        let severity = severity(&[row.name]);
        findings
            .report(row.path.clone(), message)
            .advise("删去这一行，或者填写完整")
            .severity(severity);
    }
    for row in form.leftover_rows().filter(is_left_unused) {
        let message = format!("表中留有没有填写的一行：“{}”", row.cells[0]);
        findings
            .report(FieldPath::new("indicators"), message)
            .place(row.leftover.place.clone())
            .advise("删去这一行，或者填写完整")
            .severity(severity(&row.cells));
    }
}

fn is_unused(row: &Row) -> bool {
    let unused = |text: &str| text.trim().is_empty() || is_placeholder(text);
    let points = row.indicator.and_then(|it| it.points);
    is_placeholder(row.name)
        && points.is_none()
        && unused(&row.target.raw)
        && unused(row.description().unwrap_or_default())
        && unused(row.basis().unwrap_or_default())
}

fn is_left_unused(row: &LeftoverRow) -> bool {
    !row.cells.is_empty() && row.cells.iter().all(|cell| is_placeholder(cell))
}

/// A line struck out with a stroke was at least looked at.
fn severity(cells: &[&str]) -> Severity {
    let struck_out = cells.iter().all(|cell| cell.chars().all(|c| "/-—– ".contains(c)));
    if struck_out {
        Severity::Warning
    } else {
        Severity::Error
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::testing::check;
    use expect_test::expect;

    #[test]
    fn unused_lines_of_the_form() {
        check(
            &RULE,
            "项目 甲\n数量 | 检查次数 | ≥6次\n剩余 社会效益指标 | 指标2\n剩余 生态效益指标 | /\n剩余 小计 | 50",
            expect![[r#"
                第3行 STR012 必改 表中留有没有填写的一行：“指标2”
                      建议：删去这一行，或者填写完整
                第4行 STR012 核实 表中留有没有填写的一行：“/”
                      建议：删去这一行，或者填写完整
            "#]],
        );
    }
}
