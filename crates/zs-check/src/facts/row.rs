use super::{Head, UnitKind, bare};
use std::cell::OnceCell;
use zs_model::{ActivityIndicator, FieldPath, Indicator, TargetValue, Unit, half_width, squeeze};

/// An indicator seen by its rules, wherever it stands.
#[derive(Debug)]
pub struct Row<'a> {
    /// Its path: `indicators/r7` or `activities/a3/indicators/r1`.
    pub path: FieldPath,
    /// Its name as printed.
    pub name: &'a str,
    /// Its name without white space and without a unit in brackets at its end: 管理车辆数（辆） → 管理车辆数.
    pub plain_name: String,
    /// The head word of its name, where the table of head words knows it.
    pub head: Option<&'static Head>,
    /// What the unit of its target measures; `None` without a unit or where that is not known.
    pub unit_kind: Option<UnitKind>,
    /// Its target.
    pub target: &'a TargetValue,
    /// The whole row, where it stands in a table of indicators.
    pub indicator: Option<&'a Indicator>,
    /// 一级指标.
    pub indicator_type: IndicatorType,
    /// 二级指标.
    pub subtype: IndicatorSubtype,
    /// Whether an upper level handed it down.
    pub handed_down: bool,
    bare_description: OnceCell<Option<String>>,
}

/// 一级指标, whatever the layout calls it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum IndicatorType {
    /// 产出指标.
    Output,
    /// 成本指标 as a type of its own (layout B).
    Cost,
    /// 效益指标.
    Effect,
    /// 满意度指标.
    Satisfaction,
    /// Not printed or not known.
    Unknown,
}

/// 二级指标, whatever the layout calls it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum IndicatorSubtype {
    /// 数量指标.
    Quantity,
    /// 质量指标.
    Quality,
    /// 时效指标.
    Timeliness,
    /// 成本指标 (inside output, or 经济成本, 社会成本, 生态环境成本).
    Cost,
    /// 经济效益指标.
    EconomicEffect,
    /// 社会效益指标.
    SocialEffect,
    /// 生态效益指标.
    EcologicalEffect,
    /// 可持续影响指标.
    SustainableImpact,
    /// 服务对象满意度指标.
    Satisfaction,
    /// Not printed or not known.
    Unknown,
}

impl IndicatorType {
    fn of(printed: &str) -> IndicatorType {
        match printed {
            "产出指标" => return IndicatorType::Output,
            "成本指标" => return IndicatorType::Cost,
            "效益指标" => return IndicatorType::Effect,
            "满意度指标" => return IndicatorType::Satisfaction,
            _ => {}
        }
        let text = squeeze(printed);
        let has = |word: &str| text.contains(word);
        if has("满意") {
            IndicatorType::Satisfaction
        } else if has("效益") || has("效果") {
            IndicatorType::Effect
        } else if has("成本") {
            IndicatorType::Cost
        } else if has("产出") || has("完成") {
            IndicatorType::Output
        } else {
            IndicatorType::Unknown
        }
    }
}

impl IndicatorSubtype {
    /// Those that are known.
    const ALL: [IndicatorSubtype; 9] = [
        IndicatorSubtype::Quantity,
        IndicatorSubtype::Quality,
        IndicatorSubtype::Timeliness,
        IndicatorSubtype::Cost,
        IndicatorSubtype::EconomicEffect,
        IndicatorSubtype::SocialEffect,
        IndicatorSubtype::EcologicalEffect,
        IndicatorSubtype::SustainableImpact,
        IndicatorSubtype::Satisfaction,
    ];

    fn of(printed: &str) -> IndicatorSubtype {
        let usual = IndicatorSubtype::ALL.into_iter().find(|it| it.label() == printed);
        if let Some(usual) = usual {
            return usual;
        }
        let text = squeeze(printed);
        let words = [
            ("满意", IndicatorSubtype::Satisfaction),
            ("成本", IndicatorSubtype::Cost),
            ("数量", IndicatorSubtype::Quantity),
            ("质量", IndicatorSubtype::Quality),
            ("时效", IndicatorSubtype::Timeliness),
            ("经济", IndicatorSubtype::EconomicEffect),
            ("社会", IndicatorSubtype::SocialEffect),
            ("生态", IndicatorSubtype::EcologicalEffect),
            ("可持续", IndicatorSubtype::SustainableImpact),
        ];
        words
            .into_iter()
            .find(|(word, _)| text.contains(word))
            .map_or(IndicatorSubtype::Unknown, |(_, it)| it)
    }

    /// The name as official forms print it.
    pub fn label(self) -> &'static str {
        match self {
            IndicatorSubtype::Quantity => "数量指标",
            IndicatorSubtype::Quality => "质量指标",
            IndicatorSubtype::Timeliness => "时效指标",
            IndicatorSubtype::Cost => "成本指标",
            IndicatorSubtype::EconomicEffect => "经济效益指标",
            IndicatorSubtype::SocialEffect => "社会效益指标",
            IndicatorSubtype::EcologicalEffect => "生态效益指标",
            IndicatorSubtype::SustainableImpact => "可持续影响指标",
            IndicatorSubtype::Satisfaction => "服务对象满意度指标",
            IndicatorSubtype::Unknown => "（未分类）",
        }
    }

    /// Whether it is one of the effects (效益), satisfaction not included.
    pub fn is_effect(self) -> bool {
        matches!(
            self,
            IndicatorSubtype::EconomicEffect
                | IndicatorSubtype::SocialEffect
                | IndicatorSubtype::EcologicalEffect
                | IndicatorSubtype::SustainableImpact
        )
    }

    /// Whether it is one of the outputs (产出), cost not included.
    pub fn is_output(self) -> bool {
        matches!(
            self,
            IndicatorSubtype::Quantity | IndicatorSubtype::Quality | IndicatorSubtype::Timeliness
        )
    }
}

impl<'a> Row<'a> {
    pub(crate) fn of_indicator(indicator: &'a Indicator) -> Row<'a> {
        let subtype = indicator
            .indicator_subtype
            .as_deref()
            .map_or(IndicatorSubtype::Unknown, IndicatorSubtype::of);
        let printed_type = indicator
            .indicator_type
            .as_deref()
            .map_or(IndicatorType::Unknown, IndicatorType::of);
        let indicator_type = match (printed_type, subtype) {
            (IndicatorType::Unknown, IndicatorSubtype::Satisfaction) => IndicatorType::Satisfaction,
            (IndicatorType::Unknown, it) if it.is_effect() => IndicatorType::Effect,
            (IndicatorType::Unknown, it) if it.is_output() => IndicatorType::Output,
            (known, _) => known,
        };
        let plain_name = plain_name(&indicator.name);
        Row {
            path: indicator.path(),
            name: &indicator.name,
            head: Head::of(&plain_name),
            unit_kind: indicator.target.unit().and_then(UnitKind::of),
            plain_name,
            target: &indicator.target,
            indicator: Some(indicator),
            indicator_type,
            subtype,
            handed_down: indicator.is_handed_down(),
            bare_description: OnceCell::new(),
        }
    }

    pub(crate) fn of_activity(path: FieldPath, indicator: &'a ActivityIndicator) -> Row<'a> {
        let plain_name = plain_name(&indicator.name);
        Row {
            path,
            name: &indicator.name,
            head: Head::of(&plain_name),
            unit_kind: indicator.target.unit().and_then(UnitKind::of),
            plain_name,
            target: &indicator.target,
            indicator: None,
            indicator_type: IndicatorType::Unknown,
            subtype: IndicatorSubtype::Unknown,
            handed_down: false,
            bare_description: OnceCell::new(),
        }
    }

    /// The path of its name.
    pub fn name_path(&self) -> FieldPath {
        self.path.then("name")
    }

    /// The path of its target.
    pub fn target_path(&self) -> FieldPath {
        self.path.then("target")
    }

    /// The path of its description.
    pub fn description_path(&self) -> FieldPath {
        self.path.then("description")
    }

    /// The path of its basis.
    pub fn basis_path(&self) -> FieldPath {
        self.path.then("basis")
    }

    /// 绩效指标描述.
    pub fn description(&self) -> Option<&'a str> {
        self.indicator?.description.as_deref()
    }

    /// 绩效指标描述 as far as it says something.
    pub fn bare_description(&self) -> Option<&str> {
        self.bare_description
            .get_or_init(|| self.description().map(bare))
            .as_deref()
    }

    /// 指标值确定依据.
    pub fn basis(&self) -> Option<&'a str> {
        self.indicator?.basis.as_deref()
    }

    /// Whether the row counts what things cost, in either layout.
    pub fn is_cost(&self) -> bool {
        self.subtype == IndicatorSubtype::Cost || self.indicator_type == IndicatorType::Cost
    }

    /// Whether the name is that of a rate or share: it ends with 率, 比例, 占比 or 比重.
    pub fn is_rate(&self) -> bool {
        ["率", "比例", "占比", "比率", "比重", "百分比"]
            .iter()
            .any(|word| self.plain_name.ends_with(word))
    }

    /// Whether the name asks how content people are (满意度, 满意率).
    pub fn is_satisfaction(&self) -> bool {
        self.plain_name.contains("满意度") || self.plain_name.contains("满意率")
    }

    /// The unit that stands in brackets behind the name, or in the layout's hint (`≥**人`).
    pub fn unit_in_name(&self) -> Option<Unit> {
        let name = half_width(self.name);
        let inside = name
            .trim_end()
            .strip_suffix(')')
            .and_then(|it| it.rsplit_once('('));
        let in_brackets = inside.and_then(|(_, it)| Unit::parse(it.trim_start_matches("单位:")));
        let hint = || {
            TargetValue::parse(self.indicator?.hint.as_deref()?)
                .unit()
                .cloned()
        };
        in_brackets.filter(Unit::is_known).or_else(hint)
    }
}

/// The rows of a form that count its products (数量指标 with a number).
pub fn quantity_rows<'f, 'a>(form: &'f super::FormFacts<'a>) -> impl Iterator<Item = &'f Row<'a>> {
    form.rows
        .iter()
        .filter(|row| row.subtype == IndicatorSubtype::Quantity && row.target.number().is_some())
}

fn plain_name(name: &str) -> String {
    let text = squeeze(name);
    let Some(open) = text.rfind('(').filter(|_| text.ends_with(')')) else {
        return text;
    };
    // Brackets of more than a few characters explain the name; only a unit is taken off.
    let inside = text[open..].chars().count();
    if open == 0 || inside > 8 {
        text
    } else {
        text[..open].to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::plain_name;

    #[test]
    fn a_unit_in_brackets_is_no_part_of_the_name() {
        assert_eq!(plain_name("管理车辆数（辆）"), "管理车辆数");
        assert_eq!(plain_name(" 公车保险 缴纳率"), "公车保险缴纳率");
        assert_eq!(plain_name("（辆）"), "(辆)");
    }
}
