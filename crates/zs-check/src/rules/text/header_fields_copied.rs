//! # TXT004 header-fields-copied（概况、必要性照抄）
//!
//! ## 依据
//! `mof-2015-88/review/clarity` 明确清晰性：目标清楚，能说明项目情况。
//!
//! ## 检查什么
//! 同一张表里，不同栏目的整句话一字不差：部门职责、总体目标、主要任务、分项目标、保障措施之间，
//! 项目的中长期目标、计划理由与年度目标、资金用途之间。用途与年度目标相同的，由 objective-copies-use 提示。
//!
//! ## 为什么
//! 各栏问的是不同的事：要管什么、今年办成什么、怎么办。同一句话填两处，总有一处没有回答。
//!
//! ## 反例
//! ```text
//! 部门
//! 总体 加强质量宏观管理，提高全区整体质量水平。
//! 活动 质量管理 | 加强质量宏观管理，提高全区整体质量水平。
//! - 评价企业数 | ≥100家
//! ```
//!
//! ```text
//! 项目 实验室改造
//! 用途 改造实验室六百平方米，更换老旧通风设备。
//! 理由 改造实验室六百平方米，更换老旧通风设备。
//! ```
//!
//! ## 正例
//! ```text
//! 部门
//! 总体 加强质量宏观管理，提高全区整体质量水平。
//! 活动 质量管理 | 全年完成100家企业质量信用等级评价。
//! - 评价企业数 | ≥100家
//! ```
//!
//! ```text
//! 项目 实验室改造
//! 用途 改造实验室。
//! 理由 改造实验室。
//! ```
//!
//! ## 何时不提示
//! 十个字以下的短句；同一栏之内重复的。

use crate::facts::{FormFacts, bare};
use crate::rule::rule;
use crate::{Findings, Rule};
use foldhash::{HashMap, HashMapExt};
use zs_model::{FieldPath, Form};

pub(super) const RULE: Rule = rule! {
    code: "TXT004", name: "header-fields-copied", clause: "mof-2015-88/review/clarity", ground: Norm,
    severity: Warning, page: "header_fields_copied.rs", check: Form(check),
};

/// Sentences of fewer characters may come back by chance.
const SHORT: usize = 10;

/// A text of a field (栏目).
struct Field<'a> {
    label: &'static str,
    path: FieldPath,
    text: &'a str,
}

fn check(form: &FormFacts, findings: &mut Findings) {
    let fields = match form.form {
        Form::ProjectGoal(_) => project_fields(form.form),
        Form::DepartmentGoal(_) => department_fields(form.form),
    };
    let mut first: HashMap<String, usize> = HashMap::new();
    for (number, field) in fields.iter().enumerate() {
        for sentence in field.text.split(['。', '；', '\n']) {
            let plain = bare(sentence);
            if plain.chars().count() < SHORT {
                continue;
            }
            let earlier = *first.entry(plain).or_insert(number);
            let there = &fields[earlier];
            if there.label == field.label || is_other_rules(there.label, field.label) {
                continue;
            }
            let message = format!(
                "“{}”在{}和{}里一字不差",
                sentence.trim(),
                there.label,
                field.label
            );
            findings
                .report(field.path.clone(), message)
                .also(form.number, there.path.clone())
                .advise(format!(
                    "{}和{}问的不是一件事，请各写各的",
                    there.label, field.label
                ));
        }
    }
}

/// objective-copies-use speaks for these two.
fn is_other_rules(one: &str, other: &str) -> bool {
    ["资金用途", "年度目标"].contains(&one) && ["资金用途", "年度目标"].contains(&other)
}

fn project_fields(form: &Form) -> Vec<Field<'_>> {
    let Some(goal) = form.project() else {
        return Vec::new();
    };
    let mut fields = Vec::new();
    let mut push = |label, path, text| fields.push(Field { label, path, text });
    if let Some(text) = goal.use_of_funds.as_deref() {
        push("资金用途", FieldPath::new("use_of_funds"), text);
    }
    for (number, text) in (1..).zip(&goal.goals) {
        push("年度目标", FieldPath::new("goals").nth(number), text);
    }
    for (number, text) in (1..).zip(&goal.multi_year_goals) {
        push("中长期目标", FieldPath::new("multi_year_goals").nth(number), text);
    }
    if let Some(text) = goal.inner.as_ref().and_then(|inner| inner.plan_reason.as_deref()) {
        push("计划理由", FieldPath::new("inner").then("plan_reason"), text);
    }
    fields
}

fn department_fields(form: &Form) -> Vec<Field<'_>> {
    let Some(goal) = form.department() else {
        return Vec::new();
    };
    let mut fields = Vec::new();
    let mut push = |label, path, text| fields.push(Field { label, path, text });
    if let Some(text) = goal.duties.as_deref() {
        push("部门职责", FieldPath::new("duties"), text);
    }
    for (number, text) in (1..).zip(&goal.overall_goals) {
        push("总体目标", FieldPath::new("overall_goals").nth(number), text);
    }
    for task in &goal.tasks {
        if let Some(text) = task.content.as_deref() {
            push(
                "主要任务",
                FieldPath::new("tasks").row(&task.id).then("content"),
                text,
            );
        }
    }
    for activity in &goal.activities {
        if let Some(text) = activity.goal.as_deref() {
            push(
                "分项目标",
                FieldPath::new("activities").row(&activity.id).then("goal"),
                text,
            );
        }
    }
    for measure in &goal.measures {
        push(
            "保障措施",
            FieldPath::new("measures").row(&measure.id).then("text"),
            &measure.text,
        );
    }
    fields
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::testing::check;
    use expect_test::expect;

    #[test]
    fn one_sentence_in_two_fields() {
        check(
            &RULE,
            "部门\n总体 加强质量宏观管理，提高全区整体质量水平。做好检查。\n活动 质量管理 | 加强质量宏观管理，提高全区整体质量水平\n- 评价企业数 | ≥100家",
            expect![[r#"
                第3行 TXT004 核实 “加强质量宏观管理，提高全区整体质量水平”在总体目标和分项目标里一字不差
                      建议：总体目标和分项目标问的不是一件事，请各写各的
            "#]],
        );
    }
}
