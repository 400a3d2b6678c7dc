//! What a target says, in plain words.

use super::{DatePoint, Operator, TargetValue, Value};

impl TargetValue {
    /// What the target says in plain words: `≥95百分比` → `不低于 95%`.
    ///
    /// `None` where the wording speaks for itself.
    pub fn meaning(&self) -> Option<String> {
        let unit = self.unit().map(|it| it.as_str()).unwrap_or_default();
        match &self.value {
            Value::Numeric { operator, number, .. } => {
                let amount = format!("{number}{unit}");
                Some(match operator {
                    Some(operator) => format!("{} {amount}", words(*operator)),
                    None => amount,
                })
            }
            Value::Range { low, high, .. } => Some(format!("{low} 至 {high}{unit}")),
            Value::Boolean(Some(true)) => Some("是".to_owned()),
            Value::Boolean(Some(false)) => Some("否".to_owned()),
            Value::Boolean(None) => Some("尚未选择“是”或“否”".to_owned()),
            Value::List => Some("列出了全部等级，尚未选定".to_owned()),
            Value::Date { operator, dates } => {
                let dates: Vec<String> = dates.iter().map(|it| it.in_words()).collect();
                let dates = dates.join("至");
                Some(match operator {
                    Some(Operator::Le) => format!("不晚于 {dates}"),
                    Some(Operator::Lt) => format!("早于 {dates}"),
                    Some(Operator::Ge) => format!("不早于 {dates}"),
                    Some(Operator::Gt) => format!("晚于 {dates}"),
                    Some(Operator::Eq) | None => dates,
                })
            }
            Value::Qualitative | Value::Text { .. } | Value::Blank => None,
        }
    }

    /// Whether a number is printed whose grouping or point is broken, such as `1,20.0,50`.
    pub fn has_malformed_number(&self) -> bool {
        super::number::has_malformed(&super::normal::normal(&self.raw))
            && !matches!(self.value, Value::Date { .. })
    }
}

fn words(operator: Operator) -> &'static str {
    match operator {
        Operator::Ge => "不低于",
        Operator::Le => "不超过",
        Operator::Gt => "高于",
        Operator::Lt => "低于",
        Operator::Eq => "等于",
    }
}

impl DatePoint {
    /// The date in words: `2021年12月31日`, `12月31日`, `第四季度`, `全年`.
    pub fn in_words(self) -> String {
        match self {
            DatePoint::Day(year, month, day) => format!("{year}年{month}月{day}日"),
            DatePoint::Month(year, month) => format!("{year}年{month}月"),
            DatePoint::Year(year) => format!("{year}年"),
            DatePoint::YearQuarter(year, quarter) => format!("{year}年{}", quarter_in_words(quarter)),
            DatePoint::MonthDay(month, day) => format!("{month}月{day}日"),
            DatePoint::MonthOnly(month) => format!("{month}月"),
            DatePoint::Quarter(quarter) => quarter_in_words(quarter).to_owned(),
            DatePoint::WholeYear => "全年".to_owned(),
        }
    }
}

fn quarter_in_words(quarter: u8) -> &'static str {
    match quarter {
        1 => "第一季度",
        2 => "第二季度",
        3 => "第三季度",
        _ => "第四季度",
    }
}
