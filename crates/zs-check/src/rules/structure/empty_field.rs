//! # STR001 empty-field（缺项）
//!
//! ## 依据
//! `mof-2015-88/review/completeness-norm` 规范完整性：内容完整、准确，没有缺项和错项。
//!
//! ## 检查什么
//! 规则方案列为必填的单元格是空的：项目编码和名称、预算数、财政资金、用途、绩效目标，以及每个指标的
//! 级别、名称、描述、指标值和依据；整体目标的总体目标、各分项的目标和指标。哪些必填由各地的方案定。
//!
//! ## 为什么
//! 空着的格子年底无从对照，也会被退回重报。空白不等于零，也不等于“无”。
//!
//! ## 反例
//! ```text
//! 项目 抽检经费
//! 目标 完成抽检80批次
//! 质量 | 抽检问题处置率 |
//! 数量 | 抽检批次 | ≥80批次
//! ```
//!
//! 描述和依据没有写：
//!
//! ```text
//! 项目 双随机抽查经费
//! 目标 抽查企业1200户
//! 满意度 | 企业满意度 | ≥90% | |
//! 数量 | 抽查企业户数 | ≥1200户 | 全年抽查的企业户数 | 年度抽查计划
//! ```
//!
//! ```text
//! 部门
//! 总体 做好市场监管
//! 活动 综合管理 | 维护市场秩序
//! ```
//!
//! ## 正例
//! ```text
//! 项目 车辆保险费
//! 目标 保障公务用车正常运行
//! 质量 | 公车保险缴纳率 | ≥95% | 按时缴纳保险的车辆占比 | 年度工作计划
//! ```
//!
//! 表中没有“依据”一栏，不算空：
//!
//! ```text
//! 项目 车辆保险费
//! 目标 保障公务用车正常运行
//! 质量 | 公车保险缴纳率 | ≥95%
//! ```
//!
//! ## 何时不提示
//! 表式里没有这一栏的（另说明无法判断）；有字而没有读懂的；支出计划的空格（另由 plan-blank 提示）；
//! 其他资金的空格（另由 zero-vs-blank 提示）。

use crate::facts::FormFacts;
use crate::rule::rule;
use crate::{Findings, Rule};
use zs_model::{DepartmentGoal, FieldPath, Form, Indicator, ProjectGoal};

pub(super) const RULE: Rule = rule! {
    code: "STR001", name: "empty-field", clause: "mof-2015-88/review/completeness-norm", ground: Logic,
    severity: Error, page: "empty_field.rs", check: Form(check),
};

/// From this many blank cells of one column on, one finding speaks for the column.
const COLUMN_FROM: usize = 3;

fn check(form: &FormFacts, findings: &mut Findings) {
    let parameter = match form.form {
        Form::ProjectGoal(_) => "layout.required.project_goal",
        Form::DepartmentGoal(_) => "layout.required.department_goal",
    };
    // Name and goals stand in every layout, whatever other fields may be missing.
    findings.decided();
    let mut cell = Cell { form, findings };
    for field in form.law.list(parameter).unwrap_or_default() {
        match (field.split_once('/'), form.form) {
            (Some(("indicators", column)), _) => cell.column(column),
            (Some(("activities", part)), Form::DepartmentGoal(goal)) => cell.activities(goal, part),
            (None, Form::ProjectGoal(goal)) => cell.project(goal, field),
            (None, Form::DepartmentGoal(goal)) => cell.department(goal, field),
            _ => {}
        }
    }
}

/// One obligatory field of one form.
struct Cell<'c, 'a> {
    form: &'c FormFacts<'a>,
    findings: &'c mut Findings,
}

impl Cell<'_, '_> {
    fn project(&mut self, goal: &ProjectGoal, field: &str) {
        let text = |it: &Option<String>| it.as_deref().is_none_or(is_blank);
        let blank = match field {
            "project_code" => goal.project_code.as_ref().is_none_or(|it| is_blank(it.as_str())),
            "project_name" => text(&goal.project_name),
            "budget_amount" => goal.budget_amount.is_none(),
            "fiscal_funds" => goal.fiscal_funds.is_none(),
            "other_funds" => goal.other_funds.is_none(),
            "use_of_funds" => text(&goal.use_of_funds),
            "goals" => return self.list(field, &goal.goals),
            _ => return,
        };
        if blank {
            self.blank(field);
        }
    }

    fn department(&mut self, goal: &DepartmentGoal, field: &str) {
        match field {
            "overall_goals" => self.list(field, &goal.overall_goals),
            "activities" if goal.activities.is_empty() => self.blank(field),
            _ => {}
        }
    }

    fn list(&mut self, field: &str, texts: &[String]) {
        if texts.is_empty() {
            return self.blank(field);
        }
        for (index, _) in texts.iter().enumerate().filter(|(_, text)| is_blank(text)) {
            self.report(
                FieldPath::new(field).nth(index + 1),
                format!("“{}”未填写", label(field)),
            );
        }
    }

    fn blank(&mut self, field: &str) {
        let path = FieldPath::new(field);
        // Every layout prints these, so that a form without places lacks them too.
        let everywhere = matches!(field, "project_name" | "goals" | "overall_goals");
        if self.is_unread(&path) {
            let why = format!("“{}”有内容而没有读懂", label(field));
            self.findings.cannot_tell(path, why);
        } else if everywhere || self.form.prints_field(field) {
            self.report(path, format!("“{}”未填写", label(field)));
        } else {
            let why = format!("表中没有读到“{}”这一格", label(field));
            self.findings.cannot_tell(path, why);
        }
    }

    fn column(&mut self, column: &str) {
        let rows = self.form.indicators();
        if rows.is_empty() {
            return;
        }
        if column != "name" && !self.form.prints_column(column) {
            let why = format!("表中没有“{}”一栏", label(column));
            return self.findings.cannot_tell(FieldPath::new("indicators"), why);
        }
        let blank: Vec<&Indicator> = rows
            .iter()
            .filter(|row| lacks(row, column) && !self.is_unread(&row.path().then(column)))
            .collect();
        if blank.len() >= COLUMN_FROM {
            return self.whole_column(&blank, rows.len(), column);
        }
        for row in blank {
            let message = match column {
                "name" => "有一行没有写指标名称".to_owned(),
                _ => format!("“{}”的“{}”未填写", row.name.trim(), label(column)),
            };
            self.report(row.path().then(column), message);
        }
    }

    fn whole_column(&mut self, blank: &[&Indicator], rows: usize, column: &str) {
        let number = self.form.number;
        let (label, count) = (label(column), blank.len());
        let message = if count == rows {
            format!("“{label}”一栏全部空白（{count}个指标）")
        } else {
            format!("“{label}”一栏有{count}个指标未填写（共{rows}个）")
        };
        let finding = self.findings.report(blank[0].path().then(column), message);
        finding.advise(advice(column));
        for row in &blank[1..] {
            finding.also(number, row.path().then(column));
        }
    }

    fn activities(&mut self, goal: &DepartmentGoal, part: &str) {
        let lacking = goal.activities.iter().filter(|activity| match part {
            "goal" => activity.goal.as_deref().is_none_or(is_blank),
            _ => activity.indicators.is_empty(),
        });
        let lacking: Vec<_> = lacking.collect();
        if lacking.len() == goal.activities.len() && goal.activities.len() > 1 {
            if !lacking.is_empty() {
                let why = format!("各分项都没有读到“{}”", label(part));
                self.findings.cannot_tell(FieldPath::new("activities"), why);
            }
            return;
        }
        for activity in lacking {
            let path = FieldPath::new("activities").row(&activity.id).then(part);
            if !self.is_unread(&path) {
                self.report(
                    path,
                    format!("分项“{}”没有写{}", activity.name.trim(), label(part)),
                );
            }
        }
    }

    fn report(&mut self, path: FieldPath, message: String) {
        let last = path.steps().last().unwrap_or_default().to_owned();
        self.findings.report(path, message).advise(advice(&last));
    }

    fn is_unread(&self, path: &FieldPath) -> bool {
        self.form.is_unread(path)
    }
}

fn lacks(row: &Indicator, column: &str) -> bool {
    let text = |it: &Option<String>| it.as_deref().is_none_or(is_blank);
    match column {
        "type" => text(&row.indicator_type),
        "subtype" => text(&row.indicator_subtype),
        "name" => is_blank(&row.name),
        "description" => text(&row.description),
        "target" => row.target.is_blank(),
        "basis" => text(&row.basis),
        "points" => row.points.is_none(),
        _ => false,
    }
}

fn is_blank(text: &str) -> bool {
    text.trim().is_empty()
}

/// What the forms call the field.
fn label(field: &str) -> &'static str {
    match field {
        "project_code" => "项目编码",
        "project_name" => "项目名称",
        "budget_amount" => "预算数",
        "fiscal_funds" => "其中：财政资金",
        "other_funds" => "其他资金",
        "use_of_funds" => "资金用途",
        "goals" | "goal" => "绩效目标",
        "overall_goals" => "总体绩效目标",
        "activities" => "分项绩效目标",
        "indicators" => "绩效指标",
        "type" => "一级指标",
        "subtype" => "二级指标",
        "name" => "三级指标",
        "description" => "绩效指标描述",
        "target" => "指标值",
        "basis" => "指标值确定依据",
        "points" => "分值",
        _ => "必填项",
    }
}

fn advice(field: &str) -> &'static str {
    match field {
        "target" => "补填指标值，数字由本单位按计划、标准或历史数据确定",
        "description" => "写明指标衡量什么、怎样计算",
        "basis" => "写明依据的文件、标准或历史数据",
        "indicators" => "为这项工作至少写一个能衡量结果的指标",
        "goals" | "goal" | "overall_goals" => "写明本年要完成什么、达到什么效果",
        _ => "补填；确实没有的，写明原因",
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::testing::{check, check_in};
    use expect_test::expect;

    #[test]
    fn a_blank_target_is_missing_and_a_column_that_is_not_printed_is_not() {
        check(
            &RULE,
            "项目 甲\n目标 乙\n质量 | 抽检问题处置率 |\n数量 | 抽检批次 | ≥80批次",
            expect![[r#"
                第3行 STR001 必改 “抽检问题处置率”的“指标值”未填写
                      建议：补填指标值，数字由本单位按计划、标准或历史数据确定
                无法判断 #0/project_code：表中没有读到“项目编码”这一格
                无法判断 #0/budget_amount：表中没有读到“预算数”这一格
                无法判断 #0/fiscal_funds：表中没有读到“其中：财政资金”这一格
                无法判断 #0/use_of_funds：表中没有读到“资金用途”这一格
                无法判断 #0/indicators：表中没有“绩效指标描述”一栏
                无法判断 #0/indicators：表中没有“指标值确定依据”一栏
            "#]],
        );
    }

    #[test]
    fn a_column_left_blank_is_one_finding() {
        check(
            &RULE,
            "项目 甲\n目标 乙\n质量 | 一 | ≥80% | 丙 |\n质量 | 二 | ≥80% | 丙 |\n质量 | 三 | ≥80% | 丙 |",
            expect![[r#"
                第3行 STR001 必改 “指标值确定依据”一栏全部空白（3个指标）
                      建议：写明依据的文件、标准或历史数据
                无法判断 #0/project_code：表中没有读到“项目编码”这一格
                无法判断 #0/budget_amount：表中没有读到“预算数”这一格
                无法判断 #0/fiscal_funds：表中没有读到“其中：财政资金”这一格
                无法判断 #0/use_of_funds：表中没有读到“资金用途”这一格
            "#]],
        );
    }

    #[test]
    fn other_places_ask_for_less() {
        check_in(
            "national",
            &RULE,
            "项目 甲\n目标 乙\n质量 | 一 | ≥80% | |",
            expect![[r#""#]],
        );
    }

    #[test]
    fn an_activity_without_an_indicator() {
        check(
            &RULE,
            "部门\n总体 做好市场监管\n活动 甲 | 乙\n活动 丙 | 丁\n- 完成率 | ≥90%",
            expect![[r#"
                第3行 STR001 必改 分项“甲”没有写绩效指标
                      建议：为这项工作至少写一个能衡量结果的指标
            "#]],
        );
    }
}
