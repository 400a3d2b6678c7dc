//! The standard objective form of the Ministry of Finance in its plain layout.

use super::{Family, walk};

/// 项目支出绩效目标申报表 and 部门整体支出绩效目标申报表 with one value a row. Twin forms (two columns of values)
/// are not taken: reading them so would double the rows.
pub(super) const MOF: Family = Family {
    name: "mof",
    recognises: |seen| {
        let value = ["指标值", "年度指标值", "目标值"]
            .iter()
            .any(|word| seen.has(word));
        seen.has("一级指标") && seen.has("三级指标") && value
    },
    read: walk::read,
};
