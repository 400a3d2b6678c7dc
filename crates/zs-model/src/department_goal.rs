use crate::{Agency, FieldPath, Indicator, IndicatorInner, Money, RowId, Stage, TargetValue};
use serde::{Deserialize, Serialize};

/// The goals of a department or unit as a whole (部门整体绩效目标).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct DepartmentGoal {
    /// The unit (预算单位).
    pub agency: Agency,
    /// The department it belongs to (主管部门), where the document tells it apart with certainty.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub department: Option<Agency>,
    /// The budget year (预算年度).
    pub fiscal_year: Option<i16>,
    /// Where in budgeting it stands (阶段).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stage: Option<Stage>,
    /// What stands before the first overall goal (经…党组研究同意), to the character.
    pub preamble: Option<String>,
    /// 部门职责.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub duties: Option<String>,
    /// 总体绩效目标, without their ordinals.
    pub overall_goals: Vec<String>,
    /// 年度主要任务, with amounts.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub tasks: Vec<Task>,
    /// 分项绩效目标 (职责活动).
    pub activities: Vec<Activity>,
    /// 绩效指标, where the form has a table of them.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub indicators: Vec<Indicator>,
    /// 工作保障措施.
    pub measures: Vec<Measure>,
    /// Fields the reader could not be sure of.
    pub uncertain: Vec<FieldPath>,
}

/// One activity with its goal and indicators (分项绩效目标).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Activity {
    /// `a1`, `a2`, …
    pub id: RowId,
    /// Its name, without the ordinal.
    pub name: String,
    /// 绩效目标.
    pub goal: Option<String>,
    /// 绩效指标.
    pub indicators: Vec<ActivityIndicator>,
}

/// An indicator of an activity: a name and a target run together in one line (监管执法计划完成率≥90%).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ActivityIndicator {
    /// `r1`, `r2`, … within the activity.
    pub id: RowId,
    /// 指标名称.
    pub name: String,
    /// 指标值.
    pub target: TargetValue,
    /// What the printed form has no room for.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub inner: Option<IndicatorInner>,
}

/// One measure that backs the goals (工作保障措施).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Measure {
    /// `m1`, `m2`, …
    pub id: RowId,
    /// Its first sentence, where it is a heading (进一步转变作风).
    pub title: Option<String>,
    /// What follows.
    pub text: String,
}

/// One main task of the year with its money (年度主要任务).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Task {
    /// `t1`, `t2`, …
    pub id: RowId,
    /// 任务名称.
    pub name: String,
    /// 主要内容.
    pub content: Option<String>,
    /// 预算金额, total.
    pub amount: Option<Money>,
    /// Of which 财政资金.
    pub fiscal_funds: Option<Money>,
    /// Of which 其他资金.
    pub other_funds: Option<Money>,
}
