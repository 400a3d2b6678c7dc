//! What a column may hold, and the words of headers that say so.

use super::words::{label, without_brackets};

/// What a column of an indicator table holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// A heading that runs beside the rows (绩效指标 written downwards).
    Side,
    /// 一级指标
    Type,
    /// 二级指标
    Subtype,
    /// 三级指标
    Name,
    /// 绩效指标描述
    Description,
    /// 指标值
    Target,
    /// 计算符号, 指标性质
    Operator,
    /// 计量单位
    Unit,
    /// 指标值 of the longer term
    MultiYear,
    /// 指标值确定依据
    Basis,
    /// 分值, 权重
    Points,
    /// 完成值
    Actual,
    /// 得分
    Score,
    /// 偏差原因分析
    Deviation,
    /// 佐证资料
    Evidence,
    /// One of the thresholds 优, 良, 中, 差 (0-based)
    Band(usize),
    /// A heading over several columns (评价标准)
    Group,
    /// Anything else, such as 备注 or the values of an earlier year: its cells are left over.
    Other,
}

const WORDS: &[(Role, &[&str])] = &[
    (
        Role::Type,
        &[
            "一级指标",
            "一级",
            "指标类型",
            "绩效指标分类",
            "评价指标",
            "指标分类",
        ],
    ),
    (Role::Subtype, &["二级指标", "二级", "评价内容"]),
    (
        Role::Name,
        &[
            "三级指标",
            "三级",
            "指标名称",
            "绩效指标",
            "绩效指标名称",
            "具体指标",
        ],
    ),
    (
        Role::Description,
        &[
            "绩效指标描述",
            "指标描述",
            "指标解释",
            "指标说明",
            "指标内容",
            "描述",
            "绩效指标说明",
        ],
    ),
    (
        Role::Target,
        &[
            "指标值",
            "目标值",
            "年度指标值",
            "绩效指标值",
            "年度目标值",
            "年初指标值",
            "年初目标值",
            "指标值及单位",
            "指标目标值",
            "预期指标值",
        ],
    ),
    (
        Role::Operator,
        &["指标性质", "计算符号", "符号", "运算符号", "比较符号", "指标符号"],
    ),
    (Role::Unit, &["计量单位", "度量单位", "单位", "指标单位"]),
    (
        Role::MultiYear,
        &[
            "中长期指标值",
            "中长期目标值",
            "实施期指标值",
            "实施周期目标值",
            "实施周期指标值",
            "中期指标值",
        ],
    ),
    (
        Role::Basis,
        &[
            "指标值确定依据",
            "确定依据",
            "评价标准确定依据",
            "指标值依据",
            "指标确定依据",
            "依据",
            "指标值设定依据",
        ],
    ),
    (Role::Points, &["分值", "权重", "指标权重", "指标分值", "分数"]),
    (
        Role::Actual,
        &[
            "完成值",
            "实际完成值",
            "年终完成值",
            "全年完成值",
            "全年实际完成值",
            "全年实际值",
            "实际值",
        ],
    ),
    (Role::Score, &["得分", "自评得分", "指标得分", "自评分"]),
    (
        Role::Deviation,
        &[
            "偏差原因分析及改进措施",
            "偏差原因分析",
            "未完成原因分析",
            "偏差原因",
            "未完成原因及拟采取的改进措施",
        ],
    ),
    (Role::Evidence, &["佐证资料", "佐证材料", "证明材料"]),
    (Role::Band(0), &["优"]),
    (Role::Band(1), &["良"]),
    (Role::Band(2), &["中"]),
    (Role::Band(3), &["差"]),
    (Role::Group, &["绩效指标评价标准", "评价标准"]),
    (
        Role::Other,
        &["备注", "序号", "上年完成值", "上年实际值", "指标方向"],
    ),
];

/// The column that a header cell announces.
pub(super) fn find(text: &str) -> Option<Role> {
    let label = label(text);
    let label = label.trim_matches(['*', '★', '☆']);
    let find = |word: &str| {
        WORDS
            .iter()
            .find(|(_, words)| words.contains(&word))
            .map(|(role, _)| *role)
    };
    find(label).or_else(|| find(without_brackets(label).0))
}
