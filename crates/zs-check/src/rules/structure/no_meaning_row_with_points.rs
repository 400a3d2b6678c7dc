//! # STR013 no-meaning-row-with-points（不适用指标占分值）
//!
//! ## 依据
//! `mof-2015-88/review/completeness-norm` 规范完整性：内容完整、准确，没有缺项和错项。
//!
//! ## 检查什么
//! 一行写着不涉及、不适用、无、/，却还占着分值。
//!
//! ## 为什么
//! 不适用的指标没有可做的事，年底却白得这几分，总分就不真了。
//!
//! ## 反例
//! ```text
//! 生态 | 不涉及 | / | | | 5
//! ```
//!
//! ```text
//! 生态 | 空气质量改善 | 不涉及 | | | 5
//! ```
//!
//! ```text
//! 项目 业务经费
//! 数量 | 检查次数 | ≥6次 | | | 50
//! 剩余 生态效益指标 | 无 | 5
//! ```
//!
//! ## 正例
//! ```text
//! 生态 | 空气优良天数 | ≥280天 | | | 5
//! 社会 | 不涉及 | / | | | 0
//! ```
//!
//! 名称后面的“无”是指标值：
//!
//! ```text
//! 社会 | 重大安全事故 | 无 | | | 5
//! ```
//!
//! ## 何时不提示
//! 没有分值或者分值为零的；表中没有分值一栏的，说明无法判断。

use crate::facts::{FormFacts, LeftoverRow, Row, is_no_meaning};
use crate::rule::rule;
use crate::{Findings, Rule};
use rust_decimal::Decimal;
use zs_model::{FieldPath, Percent};

pub(super) const RULE: Rule = rule! {
    code: "STR013", name: "no-meaning-row-with-points", clause: "mof-2015-88/review/completeness-norm",
    ground: Logic, severity: Error, page: "no_meaning_row_with_points.rs", check: Form(check),
};

const ADVICE: &str = "删去这一行，把分值分给其他指标";

fn check(form: &FormFacts, findings: &mut Findings) {
    for row in form.rows.iter().filter(|row| says_nothing(row)) {
        check_row(row, form, findings);
    }
    for row in form.leftover_rows().filter(|_| form.prints_column("points")) {
        if let Some((said, points)) = left_with_points(&row) {
            let message = format!("一行写着“{said}”，却占{points}分");
            findings
                .report(FieldPath::new("indicators"), message)
                .place(row.leftover.place.clone())
                .advise(ADVICE);
        }
    }
}

fn check_row(row: &Row, form: &FormFacts, findings: &mut Findings) {
    let path = row.path.then("points");
    match row.indicator.and_then(|it| it.points) {
        Some(Percent(points)) if points > Decimal::ZERO => {
            let said = if is_no_meaning(row.name) {
                row.name
            } else {
                &row.target.raw
            };
            let message = format!(
                "“{}”写着“{}”，却占{}分",
                row.name.trim(),
                said.trim(),
                points.normalize()
            );
            findings.report(path, message).advise(ADVICE);
        }
        None if !form.prints_column("points") => findings.cannot_tell(path, "表中没有“分值”一栏"),
        _ => {}
    }
}

/// A target of 无 beside a name is an answer: 安全事故 | 无 promises that there will be none.
fn says_nothing(row: &Row) -> bool {
    let target = row.target.raw.trim();
    is_no_meaning(row.name) || (is_no_meaning(target) && target != "无")
}

/// What a row that was no indicator says, and its points: the last bare number behind it.
fn left_with_points<'a>(row: &LeftoverRow<'a>) -> Option<(&'a str, Decimal)> {
    let (said, rest) = row.cells.split_first()?;
    let number = |cell: &&str| {
        cell.chars()
            .all(|c| c.is_ascii_digit() || c == '.')
            .then(|| Percent::parse(cell))
    };
    let points = rest.iter().rev().find_map(number)??.0;
    let nothing_else = rest
        .iter()
        .all(|cell| is_no_meaning(cell) || number(cell).is_some());
    (is_no_meaning(said) && nothing_else && points > Decimal::ZERO).then_some((*said, points.normalize()))
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::testing::{check, check_in};
    use expect_test::expect;

    #[test]
    fn points_for_nothing() {
        check_in(
            "national",
            &RULE,
            "数量 | 检查次数 | ≥6次 | | | 50\n生态 | 空气质量 | 不涉及 | | | 5\n剩余 生态效益指标 | 无 | 5",
            expect![[r#"
                第2行 STR013 必改 “空气质量”写着“不涉及”，却占5分
                      建议：删去这一行，把分值分给其他指标
                第3行 STR013 必改 一行写着“无”，却占5分
                      建议：删去这一行，把分值分给其他指标
            "#]],
        );
    }

    #[test]
    fn without_a_column_of_points_nothing_can_be_said() {
        check(
            &RULE,
            "生态 | 空气质量 | 不涉及",
            expect![[r#"
            未检查：表中没有“分值”一栏
        "#]],
        );
    }
}
