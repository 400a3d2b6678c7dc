use crate::{FieldPath, Percent, RowId, TargetValue};
use serde::{Deserialize, Serialize};

/// One row of the table of indicators (绩效指标).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Indicator {
    /// `r1`, `r2`, …
    pub id: RowId,
    /// 一级指标 as printed, without weight, numbering and line breaks; `None` where no such column is printed.
    #[serde(rename = "type")]
    pub indicator_type: Option<String>,
    /// 二级指标, likewise.
    #[serde(rename = "subtype")]
    pub indicator_subtype: Option<String>,
    /// 三级指标.
    pub name: String,
    /// 绩效指标描述.
    pub description: Option<String>,
    /// 指标值 of the form's own year.
    pub target: TargetValue,
    /// 指标值确定依据.
    pub basis: Option<String>,
    /// 分值 (权重).
    pub points: Option<Percent>,
    /// 完成值 of the form's own year.
    pub actual: Option<TargetValue>,
    /// 得分.
    pub score: Option<Percent>,
    /// 指标值 of the longer term, in forms that print both.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub multi_year_target: Option<TargetValue>,
    /// The four thresholds of older Hebei forms: 优, 良, 中, 差.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub bands: Option<[TargetValue; 4]>,
    /// A hint for filling in that stood inside the name (`≥**人`).
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub hint: Option<String>,
    /// 偏差原因分析及改进措施.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub deviation_cause: Option<String>,
    /// 佐证资料.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub evidence: Option<String>,
    /// Where the row comes from, when it is not the unit's own.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub origin: Option<Origin>,
    /// What the printed form has no room for.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub inner: Option<IndicatorInner>,
}

impl Indicator {
    /// A row of which only the name is known.
    pub fn named(id: RowId, name: impl Into<String>) -> Indicator {
        Indicator {
            id,
            indicator_type: None,
            indicator_subtype: None,
            name: name.into(),
            description: None,
            target: TargetValue::default(),
            basis: None,
            points: None,
            actual: None,
            score: None,
            multi_year_target: None,
            bands: None,
            hint: None,
            deviation_cause: None,
            evidence: None,
            origin: None,
            inner: None,
        }
    }

    /// The path of the row.
    pub fn path(&self) -> FieldPath {
        FieldPath::indicator(&self.id)
    }

    /// Whether an upper level handed the row down, so that the unit may not change it.
    pub fn is_handed_down(&self) -> bool {
        self.origin == Some(Origin::HandedDown)
    }
}

/// Where a row comes from, when it is not the unit's own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Origin {
    /// 上级下达: its basis names a regional objective or an upper level's document.
    HandedDown,
    /// From the indicator library (绩效指标库).
    Library,
    /// From last year's form.
    LastYear,
}

impl Origin {
    /// Tells from the printed basis (指标值确定依据) whether an upper level handed the row down.
    pub fn of_basis(basis: &str) -> Option<Origin> {
        let basis = crate::squeeze(basis);
        let names_upper_level = [
            "区域绩效目标",
            "区域目标",
            "省级下达",
            "上级下达",
            "中央下达",
            "市级下达",
        ]
        .iter()
        .any(|words| basis.contains(words));
        names_upper_level.then_some(Origin::HandedDown)
    }
}

/// What people need beside the official layout and what is never printed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct IndicatorInner {
    /// 分子.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub numerator: Option<String>,
    /// 分母.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub denominator: Option<String>,
    /// 时点.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub as_of: Option<String>,
    /// 数据来源.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data_source: Option<String>,
    /// 责任科室.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub responsible_section: Option<String>,
    /// 基数.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub base: Option<String>,
    /// 存量或增量.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stock_or_flow: Option<StockOrFlow>,
}

/// Whether a count is the total or the addition of the year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StockOrFlow {
    /// 存量.
    Stock,
    /// 增量.
    Flow,
}
