//! # TXT001 objective-unquantified（目标未量化）
//!
//! ## 依据
//! `mof-2015-88/15` 绩效目标应指向明确、细化量化、合理可行、相应匹配；不能量化的用分级分档的定性表述。
//!
//! ## 检查什么
//! 一个项目的绩效目标（或部门的总体目标）从头到尾没有一个数、一个日期，也没有年底可以核实的结果。
//! 项目金额达到规则方案的界限（默认500万元）的为必改。
//!
//! ## 为什么
//! “做好某项工作”年底怎么说都算做到了，也都可以说没做到。
//!
//! ## 反例
//! ```text
//! 项目 市场监管经费
//! 目标 全面加强市场秩序整治，做到群众放心、企业舒心。
//! ```
//!
//! ```text
//! 部门
//! 总体 做好市场监管各项工作。
//! 总体 提高依法行政水平。
//! ```
//!
//! ## 正例
//! ```text
//! 项目 市场监管经费
//! 目标 全年开展专项整治5次，投诉办结率达到98%以上。
//! ```
//!
//! ```text
//! 项目 市场监管经费
//! 目标 做好市场秩序整治。
//! 目标 年底前完成集贸市场改造并通过验收。
//! ```
//!
//! ```text
//! 项目 市场监管经费
//! 用途 开展整治
//! ```
//!
//! ## 何时不提示
//! 目标空白的（另由 empty-field 提示）；几条目标中有一条已经量化的；只写文件名中的年份不算量化。

use crate::facts::FormFacts;
use crate::rule::rule;
use crate::words;
use crate::{Findings, Rule};
use zs_model::{FieldPath, Form, Money, Severity, Value, half_width};

pub(super) const RULE: Rule = rule! {
    code: "TXT001", name: "objective-unquantified", clause: "mof-2015-88/15", ground: Norm,
    severity: Warning, page: "objective_unquantified.rs", check: Form(check),
};

fn check(form: &FormFacts, findings: &mut Findings) {
    let (field, goals, amount) = match form.form {
        Form::ProjectGoal(it) => ("goals", &it.goals, it.budget_amount),
        Form::DepartmentGoal(it) => ("overall_goals", &it.overall_goals, None),
    };
    let mut written = goals.iter().filter(|goal| !goal.trim().is_empty());
    let Some(first) = written.next() else { return };
    if is_measured(first) || written.any(|goal| is_measured(goal)) {
        return;
    }
    let message = format!(
        "绩效目标“{}”没有写出做多少、到什么时候、达到什么程度",
        beginning(first)
    );
    let draft = findings.report(FieldPath::new(field).nth(1), message);
    draft.advise(advice(form));
    let limit = form.law.decimal("text.objective_unquantified_error_amount_yuan");
    if let (Some(limit), Some(amount)) = (limit, amount)
        && amount >= Money::from_yuan(limit)
    {
        draft.severity(Severity::Error);
    }
}

fn is_measured(goal: &str) -> bool {
    words::MEASURABLE.find(goal).is_some() || has_number(goal)
}

/// Whether a number stands in the text that is no year and no number of a document.
fn has_number(text: &str) -> bool {
    let chars: Vec<char> = half_width(text).chars().collect();
    let mut at = 0;
    while at < chars.len() {
        if !chars[at].is_ascii_digit() {
            at = at.saturating_add(1);
            continue;
        }
        let digits = chars[at..].iter().take_while(|c| c.is_ascii_digit()).count();
        let end = at.saturating_add(digits);
        let year = digits == 4 && chars.get(end).is_some_and(|c| "年〕])】".contains(*c));
        let document = chars.get(end) == Some(&'号');
        if !year && !document {
            return true;
        }
        at = end;
    }
    false
}

fn beginning(text: &str) -> String {
    let text = text.trim();
    match text.char_indices().nth(30) {
        Some((at, _)) => format!("{}……", &text[..at]),
        None => text.to_owned(),
    }
}

/// A number that the form itself has already, to be taken up in the text.
fn advice(form: &FormFacts) -> String {
    let row = form.rows.iter().find(|row| {
        matches!(row.target.value, Value::Numeric { unit: Some(_), .. }) && row.subtype.is_output()
    });
    match row {
        Some(row) => format!(
            "把要办成的事写上数量和时间；指标里已有的可以写进来，如“{}{}”",
            row.plain_name, row.target.raw
        ),
        None => "把要办成的事写上数量、时间和要达到的程度；不能用数的，写出年底可以核实的结果".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::testing::check;
    use expect_test::expect;

    #[test]
    fn a_slogan_is_a_warning_and_an_error_for_much_money() {
        check(
            &RULE,
            "项目 甲\n目标 全面加强市场秩序整治，做到群众放心、企业舒心。\n数量 | 检查次数 | ≥4次\n项目 乙\n金额 6000000\n目标 落实2022年部署（冀财预〔2021〕16号），加强统筹协调和组织领导，保证各项工作任务顺利完成。",
            expect![[r#"
                第2行 TXT001 核实 绩效目标“全面加强市场秩序整治，做到群众放心、企业舒心。”没有写出做多少、到什么时候、达到什么程度
                      建议：把要办成的事写上数量和时间；指标里已有的可以写进来，如“检查次数≥4次”
                第6行 TXT001 核实 绩效目标“落实2022年部署（冀财预〔2021〕16号），加强统筹协调……”没有写出做多少、到什么时候、达到什么程度
                      建议：把要办成的事写上数量、时间和要达到的程度；不能用数的，写出年底可以核实的结果
            "#]],
        );
    }
}
