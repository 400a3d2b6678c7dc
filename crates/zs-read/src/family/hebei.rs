//! The export of the Hebei system and its older and neighbouring forms.

use super::headings::Heading;
use super::{Family, Seen, walk};

/// The published text since 2022: one 指标值 and 指标值确定依据 a row, or the department's prose.
pub(super) const HEBEI: Family = Family {
    name: "hebei",
    recognises: |seen| {
        seen.has("指标值确定依据")
            || seen.has("预算规模及资金用途")
            || seen.has("资金支出计划(%)")
            || (seen.has("项目编码") && is_indicator_table(seen))
            || seen.heading(Heading::Activities)
            || (seen.heading(Heading::OverallGoals) && seen.heading(Heading::Measures))
    },
    read: walk::read,
};

/// The text of 2019: four thresholds (优, 良, 中, 差) in place of one value. They go to `bands`; the target
/// stays blank, since the form promises no single value.
pub(super) const HEBEI_2019: Family = Family {
    name: "hebei-2019",
    recognises: |seen| {
        let four = ["优", "良", "中", "差"].iter().all(|word| seen.has(word));
        (seen.has("绩效指标评价标准") || seen.has("评价标准确定依据") || seen.has("绩效指标分类"))
            && (four || seen.has("绩效指标分类"))
    },
    read: walk::read,
};

/// The county evaluation table of 2019: 评价指标, 评价内容, 指标名称, 指标说明, 目标值, 分值.
pub(super) const HEBEI_COUNTY: Family = Family {
    name: "hebei-county",
    recognises: |seen| seen.has("评价指标") && seen.has("评价内容") && seen.has("指标名称"),
    read: walk::read,
};

/// Tianjin, the same system without code, spending plan and basis.
pub(super) const TIANJIN: Family = Family {
    name: "tianjin",
    recognises: |seen| seen.has("绩效指标描述") && is_indicator_table(seen),
    read: walk::read,
};

fn is_indicator_table(seen: &Seen) -> bool {
    seen.has("三级指标") && seen.has("指标值")
}
