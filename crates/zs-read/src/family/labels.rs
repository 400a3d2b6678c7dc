//! The words beside the cells of a form's head.

use super::amount::AmountUnit;
use super::words::{label, without_brackets};

/// What a label of the head asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Label {
    /// 项目编码
    Code,
    /// 项目名称
    Name,
    /// 预算数
    Budget,
    /// 其中：财政资金
    Fiscal,
    /// 其他资金
    Other,
    /// 上年结转资金
    Carryover,
    /// 资金用途
    Use,
    /// 预算规模及资金用途, over the amounts and the sentence below them
    BudgetGroup,
    /// 资金支出计划（%）, over the dates and the percentages
    PlanGroup,
    /// 绩效目标
    Goals,
    /// 中长期目标
    MultiYearGoals,
    /// 单位名称, 预算单位
    Agency,
    /// 单位编码
    AgencyCode,
    /// 主管部门
    Department,
    /// 实施单位
    Implementing,
    /// 项目属性
    Attribute,
    /// 项目类别
    Category,
    /// 项目期
    Period,
    /// 项目负责人
    Contact,
    /// 联系电话
    Phone,
    /// 预算年度
    Year,
    /// 部门职责
    Duties,
    /// 年度主要任务, beside the table of tasks
    Tasks,
}

/// A label found in a cell.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Found<'a> {
    /// What it asks for.
    pub label: Label,
    /// What stands behind its colon in the same cell.
    pub inline: Option<&'a str>,
    /// The unit of amounts in its brackets.
    pub unit: Option<AmountUnit>,
}

const WORDS: &[(Label, &[&str])] = &[
    (Label::Code, &["项目编码", "项目代码", "项目编号"]),
    (Label::Name, &["项目名称"]),
    (
        Label::Budget,
        &[
            "预算数",
            "预算金额",
            "预算总额",
            "年度资金总额",
            "年度预算",
            "预算规模",
            "资金总额",
        ],
    ),
    (
        Label::Fiscal,
        &[
            "财政资金",
            "财政拨款",
            "财政拨款资金",
            "当年财政拨款",
            "年度财政资金",
        ],
    ),
    (Label::Other, &["其他资金"]),
    (Label::Carryover, &["上年结转资金", "上年结转"]),
    (Label::Use, &["资金用途"]),
    (Label::BudgetGroup, &["预算规模及资金用途", "资金情况"]),
    (Label::PlanGroup, &["资金支出计划", "支出计划"]),
    (
        Label::Goals,
        &[
            "绩效目标",
            "年度绩效目标",
            "总体目标",
            "年度目标",
            "年度总体目标",
            "项目绩效目标",
            "年度总体绩效目标",
        ],
    ),
    (
        Label::MultiYearGoals,
        &["中长期目标", "中期目标", "中长期绩效目标", "实施期目标"],
    ),
    (
        Label::Agency,
        &[
            "预算单位",
            "单位名称",
            "预算单位名称",
            "部门名称",
            "部门(单位)名称",
            "填报单位",
            "单位编码及名称",
        ],
    ),
    (Label::AgencyCode, &["单位编码", "预算单位编码", "单位代码"]),
    (Label::Department, &["主管部门", "主管部门及代码", "主管预算部门"]),
    (Label::Implementing, &["实施单位", "项目实施单位"]),
    (Label::Attribute, &["项目属性"]),
    (Label::Category, &["项目类别", "项目类型"]),
    (Label::Period, &["项目期", "项目期限", "项目实施期"]),
    (Label::Contact, &["项目负责人", "负责人", "联系人"]),
    (Label::Phone, &["联系电话"]),
    (Label::Year, &["预算年度", "年度"]),
    (
        Label::Duties,
        &["部门职责", "主要职责", "部门(单位)职责", "单位职责"],
    ),
    (Label::Tasks, &["年度主要任务", "主要任务", "年度重点工作任务"]),
];

/// The label a cell holds, if it holds one.
pub(super) fn find(text: &str) -> Option<Found<'_>> {
    if let Some(found) = of_label(&label(text)) {
        return Some(found);
    }
    let (head, value) = text.split_once([':', '：'])?;
    if label(head) == "其中" {
        // `其中：财政资金：6.80`
        let (head, value) = value.split_once([':', '：'])?;
        return of_label(&label(head)).map(|found| Found {
            inline: Some(value.trim()).filter(|it| !it.is_empty()),
            ..found
        });
    }
    let found = of_label(&label(head))?;
    Some(Found {
        inline: Some(value.trim()).filter(|it| !it.is_empty()),
        ..found
    })
}

fn of_label(label: &str) -> Option<Found<'static>> {
    let label = label.trim_start_matches(['*', '★']);
    let label = label
        .strip_prefix("其中:")
        .or_else(|| label.strip_prefix("其中"))
        .unwrap_or(label);
    let exact = |word: &str| {
        WORDS
            .iter()
            .find(|(_, words)| words.contains(&word))
            .map(|(label, _)| *label)
    };
    let (word, inside) = without_brackets(label);
    let found = exact(label).or_else(|| exact(word))?;
    Some(Found {
        label: found,
        inline: None,
        unit: inside.and_then(AmountUnit::in_label),
    })
}

/// The place in the spending plan of a date such as 3月底; `Some(None)` for a date the plan has no place for.
pub(super) fn plan_date(text: &str) -> Option<Option<usize>> {
    let label = label(text);
    let month = label
        .strip_suffix("月底")
        .or_else(|| label.strip_suffix("月末"))?;
    let month: u8 = month
        .trim_start_matches("截至")
        .trim_start_matches('至')
        .parse()
        .ok()?;
    Some([3, 6, 10, 12].iter().position(|it| *it == month))
}

#[cfg(test)]
mod tests {
    use super::{AmountUnit, Found, Label, find, plan_date};

    #[test]
    fn labels_are_known_by_their_words() {
        let found = |text| find(text).map(|it| it.label);
        assert_eq!(found("其中：财政    资金"), Some(Label::Fiscal));
        assert_eq!(found("资金支出计划（%）"), Some(Label::PlanGroup));
        assert_eq!(found("绩\n效\n目\n标"), Some(Label::Goals));
        assert_eq!(found("部门（单位）名称"), Some(Label::Agency));
        assert_eq!(found("缴纳单位公务用车保险"), None);
        assert_eq!(
            find("预算数（万元）"),
            Some(Found {
                label: Label::Budget,
                inline: None,
                unit: Some(AmountUnit::WanYuan)
            })
        );
        assert_eq!(
            find("项目名称：车辆保险费").and_then(|it| it.inline),
            Some("车辆保险费")
        );
    }

    #[test]
    fn dates_of_the_plan_have_their_places() {
        assert_eq!(plan_date("3月底"), Some(Some(0)));
        assert_eq!(plan_date("12 月底"), Some(Some(3)));
        assert_eq!(plan_date("9月底"), Some(None));
        assert_eq!(plan_date("年底"), None);
    }
}
