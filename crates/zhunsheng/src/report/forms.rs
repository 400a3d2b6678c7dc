//! Forms as text: what was read, for a person to compare with the paper.

use std::fmt::Write;
use zs_model::{DepartmentGoal, FieldPath, Form, Indicator, Money, ProjectGoal, SPENDING_PLAN_DATES};
use zs_read::Reading;

/// Prints a reading; `explain` adds what every target is taken to mean.
pub fn print(file: &str, reading: &Reading, explain: bool) -> String {
    let mut out = format!("{file}：{} 张表", reading.forms.len());
    let _ = writeln!(
        out,
        "（版式 {}，{}）",
        reading.family.as_deref().unwrap_or("未知"),
        reading.container.name()
    );
    for note in &reading.notes {
        let _ = writeln!(out, "说明：{note}");
    }
    for read in &reading.forms {
        out.push('\n');
        match &read.form {
            Form::DepartmentGoal(goal) => department(&mut out, goal),
            Form::ProjectGoal(goal) => project(&mut out, goal, explain),
        }
        if !read.form.uncertain().is_empty() {
            let fields: Vec<&str> = read.form.uncertain().iter().map(field_label).collect();
            let _ = writeln!(out, "  拿不准的字段：{}", fields.join("、"));
        }
    }
    if !reading.leftovers.is_empty() {
        let _ = writeln!(out, "\n未识别的内容：");
        for leftover in &reading.leftovers {
            let _ = writeln!(out, "  {}  {}", leftover.at, leftover.text.replace('\n', " "));
        }
    }
    out
}

/// What officials call the field; a path inside a list stays a path.
fn field_label(path: &FieldPath) -> &str {
    match path.as_str() {
        "fiscal_year" => "预算年度",
        "agency" => "单位",
        "department" => "主管部门",
        "project_code" => "项目编码",
        "project_name" => "项目名称",
        "budget_amount" => "预算数",
        "fiscal_funds" => "财政资金",
        "other_funds" => "其他资金",
        "carryover_funds" => "上年结转资金",
        path => path,
    }
}

fn head(out: &mut String, title: &str, form: &zs_model::Agency, year: Option<i16>) {
    let year = year.map_or_else(|| "年度未知".to_owned(), |year| format!("{year}年"));
    let agency = [form.code.as_deref(), form.name.as_deref()]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(" ");
    let _ = writeln!(out, "■ {title}\n  {agency}  {year}");
}

fn department(out: &mut String, goal: &DepartmentGoal) {
    head(out, "部门整体绩效目标", &goal.agency, goal.fiscal_year);
    for (number, text) in goal.overall_goals.iter().enumerate() {
        let _ = writeln!(out, "  总体目标{}  {text}", number + 1);
    }
    for activity in &goal.activities {
        let _ = writeln!(
            out,
            "  分项  {}：{}",
            activity.name,
            activity.goal.as_deref().unwrap_or("（空）")
        );
        for indicator in &activity.indicators {
            let _ = writeln!(out, "        {}  {}", indicator.name, indicator.target.raw);
        }
    }
    for task in &goal.tasks {
        let _ = writeln!(out, "  任务  {}  {}", task.name, money(task.amount));
    }
    let _ = writeln!(out, "  工作保障措施 {} 条", goal.measures.len());
}

fn project(out: &mut String, goal: &ProjectGoal, explain: bool) {
    let name = goal.project_name.as_deref().unwrap_or("（未填项目名称）").trim();
    head(out, name, &goal.agency, goal.fiscal_year);
    let code = goal.project_code.as_ref().map_or("（空）", |code| code.as_str());
    let _ = writeln!(out, "  项目编码 {code}");
    let (all, fiscal, other) = (
        money(goal.budget_amount),
        money(goal.fiscal_funds),
        money(goal.other_funds),
    );
    let _ = writeln!(out, "  预算数 {all}，财政资金 {fiscal}，其他资金 {other}");
    let _ = writeln!(
        out,
        "  资金用途 {}",
        goal.use_of_funds.as_deref().unwrap_or("（空）")
    );
    let plan = SPENDING_PLAN_DATES.iter().zip(&goal.spending_plan);
    let plan: Vec<String> = plan
        .map(|(date, it)| format!("{date} {}", it.map_or("（空）".to_owned(), |it| format!("{it}%"))))
        .collect();
    let _ = writeln!(out, "  资金支出计划 {}", plan.join("，"));
    for (number, text) in goal.goals.iter().enumerate() {
        let _ = writeln!(out, "  绩效目标{}  {text}", number + 1);
    }
    for row in &goal.indicators {
        let level = row
            .indicator_subtype
            .as_deref()
            .or(row.indicator_type.as_deref())
            .unwrap_or("（未分类）");
        let _ = write!(out, "  {level} │ {} │ {}", row.name, target(row));
        if let Some(meaning) = row.target.meaning().filter(|_| explain) {
            let _ = write!(out, "（{meaning}）");
        }
        let _ = writeln!(out, " │ {}", row.basis.as_deref().unwrap_or("（依据空）"));
    }
}

/// The target, or the thresholds of the four grades where the form has those instead.
fn target(row: &Indicator) -> String {
    match &row.bands {
        Some(bands) if row.target.is_blank() => {
            let bands = ["优", "良", "中", "差"].iter().zip(bands);
            let bands: Vec<String> = bands
                .map(|(grade, it)| format!("{grade} {}", it.raw.trim()))
                .collect();
            bands.join("，")
        }
        _ if row.target.is_blank() => "（空）".to_owned(),
        _ => row.target.raw.trim().to_owned(),
    }
}

fn money(amount: Option<Money>) -> String {
    amount.map_or_else(
        || "（空）".to_owned(),
        |amount| format!("{}万元", amount.print_wan_yuan()),
    )
}
