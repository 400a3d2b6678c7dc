use crate::{Agency, FieldPath, Indicator, Money, Percent, ProjectCode, Stage};
use serde::{Deserialize, Serialize};

/// The dates of the spending plan, in order.
pub const SPENDING_PLAN_DATES: [&str; 4] = ["3月底", "6月底", "10月底", "12月底"];

/// The goals of one project (项目绩效目标).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ProjectGoal {
    /// The unit (预算单位).
    pub agency: Agency,
    /// The department it belongs to (主管部门), where the document tells it apart with certainty.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub department: Option<Agency>,
    /// The unit that carries the project out (实施单位).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub implementing_agency: Option<Agency>,
    /// The budget year (预算年度).
    pub fiscal_year: Option<i16>,
    /// Where in budgeting it stands (阶段).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stage: Option<Stage>,
    /// 项目编码.
    pub project_code: Option<ProjectCode>,
    /// 项目名称, as printed, blanks included.
    pub project_name: Option<String>,
    /// 项目属性 (新增, 延续).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub attribute: Option<String>,
    /// 项目类别.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub project_category: Option<String>,
    /// 项目期.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub period: Option<Period>,
    /// 项目负责人.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub contact: Option<String>,
    /// 联系电话.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
    /// 预算数.
    pub budget_amount: Option<Money>,
    /// 其中：财政资金.
    pub fiscal_funds: Option<Money>,
    /// 其他资金. Blank is not zero.
    pub other_funds: Option<Money>,
    /// 上年结转资金.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub carryover_funds: Option<Money>,
    /// Money of the whole period (中长期), total.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub multi_year_amount: Option<Money>,
    /// Of which 财政资金.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub multi_year_fiscal_funds: Option<Money>,
    /// Of which 其他资金.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub multi_year_other_funds: Option<Money>,
    /// 资金用途.
    pub use_of_funds: Option<String>,
    /// 资金支出计划: cumulative percentages at [`SPENDING_PLAN_DATES`].
    pub spending_plan: [Option<Percent>; 4],
    /// 绩效目标, without their ordinals.
    pub goals: Vec<String>,
    /// 中长期目标.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub multi_year_goals: Vec<String>,
    /// 绩效指标.
    pub indicators: Vec<Indicator>,
    /// What the printed form has no room for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub inner: Option<ProjectInner>,
    /// Fields the reader could not be sure of.
    pub uncertain: Vec<FieldPath>,
}

/// A span of time as printed (项目期).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Period {
    /// Its beginning.
    pub from: Option<String>,
    /// Its end.
    pub to: Option<String>,
}

/// What people need beside the official layout and what is never printed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ProjectInner {
    /// 测算明细.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub cost_estimate: Vec<CostEstimate>,
    /// 资金来源.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub funding_source: Option<String>,
    /// 政府采购.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub procurement: Option<bool>,
    /// 三公经费.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub three_public: Option<bool>,
    /// Whether the project continues an earlier one (延续).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub continuing: Option<bool>,
    /// 计划理由: why payments come when they come.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub plan_reason: Option<String>,
}

/// One line behind the budget (测算明细).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct CostEstimate {
    /// What is bought.
    pub item: String,
    /// How many, as a decimal number.
    pub quantity: Option<Percent>,
    /// Unit of the quantity.
    pub unit: Option<String>,
    /// Price of one.
    pub price: Option<Money>,
    /// Price of all.
    pub amount: Option<Money>,
}
