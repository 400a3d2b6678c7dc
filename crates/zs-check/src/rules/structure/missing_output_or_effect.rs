//! # STR002 missing-output-or-effect（缺少产出或效益指标）
//!
//! ## 依据
//! `mof-2021-101/2` 产出指标和效益指标必须设置；`mof-2015-88/12` 绩效指标包括产出、效益和满意度指标。
//!
//! ## 检查什么
//! 一个项目没有产出指标，或者没有效益指标。满意度指标不代替效益指标。
//!
//! ## 为什么
//! 只有产出，看不出钱花得值不值；只有效益，看不出做了什么。自评时缺的那一类分值也无处安放。
//!
//! ## 反例
//! ```text
//! 项目 业务培训经费
//! 数量 | 培训人数 | ≥300人
//! 质量 | 考试合格率 | ≥95%
//! 满意度 | 学员满意度 | ≥92%
//! ```
//!
//! ```text
//! 项目 环境整治
//! 社会 | 受益人口 | ≥2000人
//! ```
//!
//! ## 正例
//! ```text
//! 项目 业务培训经费
//! 数量 | 培训人数 | ≥300人
//! 社会 | 参训人员持证上岗率 | ≥95%
//! ```
//!
//! ## 何时不提示
//! 没有读到指标表的，或者有的行没有写一级、二级指标、可能正是缺的那一类的，说明无法判断。
//! 还本付息、尾款和奖励资金只提请核实。

use crate::facts::{FormFacts, IndicatorSubtype, IndicatorType, Row};
use crate::rule::rule;
use crate::words;
use crate::{Findings, Rule};
use zs_model::{FieldPath, ProjectGoal, Severity};

pub(super) const RULE: Rule = rule! {
    code: "STR002", name: "missing-output-or-effect", clause: "mof-2021-101/2", ground: Norm,
    severity: Error, page: "missing_output_or_effect.rs", check: Project(check),
};

fn check(goal: &ProjectGoal, form: &FormFacts, findings: &mut Findings) {
    let table = FieldPath::new("indicators");
    let printed = || form.prints_field("indicators") || form.leftover_rows().next().is_some();
    if form.rows.is_empty() && !printed() {
        return findings.cannot_tell(table, "没有读到绩效指标表");
    }
    let Some(missing) = missing(form) else { return };
    if form.rows.iter().any(is_unclassified) {
        return findings.cannot_tell(table, "有的指标没有写一级、二级指标，不知道属于哪一类");
    }
    findings
        .report(table, format!("项目“{}”没有{missing}", form.form.title()))
        .advise(advice(missing))
        .severity(severity(goal, form));
}

/// What the table of indicators lacks.
fn missing(form: &FormFacts) -> Option<&'static str> {
    let has_output = form.rows.iter().any(is_output);
    let has_effect = form.rows.iter().any(is_effect);
    match (has_output, has_effect) {
        (true, true) => None,
        (true, false) => Some("效益指标"),
        (false, true) => Some("产出指标"),
        (false, false) => Some("产出指标和效益指标"),
    }
}

fn is_output(row: &Row) -> bool {
    row.indicator_type == IndicatorType::Output || row.subtype.is_output()
}

/// Satisfaction printed under 效益指标 asks people, it is no effect of its own.
fn is_effect(row: &Row) -> bool {
    let by_type =
        row.indicator_type == IndicatorType::Effect && row.subtype != IndicatorSubtype::Satisfaction;
    by_type || row.subtype.is_effect()
}

fn is_unclassified(row: &Row) -> bool {
    row.indicator_type == IndicatorType::Unknown && row.subtype == IndicatorSubtype::Unknown
}

fn advice(missing: &str) -> &'static str {
    match missing {
        "效益指标" => "补写钱花了以后带来什么变化，如受益人数、事故减少、使用年限",
        "产出指标" => "补写完成多少、什么质量、何时完成",
        _ => "补写完成多少、何时完成，以及带来什么变化",
    }
}

fn severity(goal: &ProjectGoal, form: &FormFacts) -> Severity {
    let name = goal.project_name.as_deref().unwrap_or_default();
    if form.nature().is_debt || words::AWARD.find(name).is_some() {
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
    fn outputs_alone_do_not_say_what_they_are_good_for() {
        check(
            &RULE,
            "项目 业务培训经费\n数量 | 培训人数 | ≥300人\n满意度 | 学员满意度 | ≥92%",
            expect![[r#"
                第2行 STR002 核实 项目“业务培训经费”没有效益指标
                      建议：补写钱花了以后带来什么变化，如受益人数、事故减少、使用年限
            "#]],
        );
    }

    #[test]
    fn a_form_without_a_table_or_without_levels_cannot_be_judged() {
        check(
            &RULE,
            "项目 业务培训经费\n目标 培训300人",
            expect![[r#"
            未检查：没有读到绩效指标表
        "#]],
        );
        check(
            &RULE,
            "项目 业务培训经费\n培训人数 | ≥300人",
            expect![[r#"
            未检查：有的指标没有写一级、二级指标，不知道属于哪一类
        "#]],
        );
    }
}
