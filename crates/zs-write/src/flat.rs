//! The flat list: one row an indicator, with all that tells which form it belongs to.

use crate::layout::target;
use zs_model::{Agency, Form, Indicator, Money};

/// The headers of the list.
pub(crate) const HEADERS: [&str; 14] = [
    "表",
    "单位编码",
    "单位名称",
    "预算年度",
    "项目编码",
    "项目名称或分项",
    "预算数（万元）",
    "一级指标",
    "二级指标",
    "三级指标",
    "绩效指标描述",
    "指标值",
    "指标值确定依据",
    "分值",
];

/// The rows of the list in printed order; each has as many texts as there are headers.
pub(crate) fn rows(forms: &[&Form]) -> Vec<Vec<String>> {
    let mut rows = Vec::new();
    for form in forms {
        let begin = |project: [String; 3]| -> Vec<String> {
            let Agency { code, name } = form.agency().clone();
            let year = form.fiscal_year().map_or(String::new(), |year| year.to_string());
            let kind = form.kind().label().to_owned();
            let of_form = [kind, code.unwrap_or_default(), name.unwrap_or_default(), year];
            of_form.into_iter().chain(project).collect()
        };
        match form {
            Form::DepartmentGoal(department) => {
                for activity in &department.activities {
                    rows.extend(activity.indicators.iter().map(|it| {
                        let mut row = begin([String::new(), activity.name.clone(), String::new()]);
                        let blank = String::new;
                        row.extend([blank(), blank(), it.name.clone(), blank()]);
                        row.extend([target(&it.target), blank(), blank()]);
                        row
                    }));
                }
                let of_form = || begin([String::new(), String::new(), String::new()]);
                rows.extend(department.indicators.iter().map(|it| row(of_form(), it)));
            }
            Form::ProjectGoal(project) => {
                let code = project.project_code.as_ref().map_or("", |code| code.as_str());
                let name = project.project_name.clone().unwrap_or_default();
                let budget = project.budget_amount.map_or(String::new(), Money::print_wan_yuan);
                let of_form = || begin([code.to_owned(), name.clone(), budget.clone()]);
                rows.extend(project.indicators.iter().map(|it| row(of_form(), it)));
            }
        }
    }
    rows
}

fn row(mut row: Vec<String>, indicator: &Indicator) -> Vec<String> {
    let text = |it: &Option<String>| it.clone().unwrap_or_default();
    row.extend([
        text(&indicator.indicator_type),
        text(&indicator.indicator_subtype),
        indicator.name.clone(),
        text(&indicator.description),
        target(&indicator.target),
        text(&indicator.basis),
        indicator.points.map_or(String::new(), |it| it.to_string()),
    ]);
    row
}
