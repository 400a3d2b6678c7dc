//! The JSON of a target: `raw`, `kind`, `operator`, `numbers`, `unit`, and `answer` for yes and no.

use super::{DatePoint, Operator, TargetValue, Value};
use crate::Unit;
use rust_decimal::Decimal;
use serde::de::Error;
use serde::ser::SerializeStruct;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

impl Value {
    /// The name of the kind in JSON.
    pub fn kind(&self) -> &'static str {
        match self {
            Value::Numeric { .. } => "numeric",
            Value::Range { .. } => "range",
            Value::Boolean(_) => "boolean",
            Value::Qualitative => "qualitative",
            Value::Date { .. } => "date",
            Value::List => "list",
            Value::Text { .. } => "text",
            Value::Blank => "blank",
        }
    }

    /// The numbers or dates, as JSON prints them.
    pub fn numbers(&self) -> Vec<String> {
        match self {
            Value::Numeric { number, .. } => vec![number.to_string()],
            Value::Range { low, high, .. } => vec![low.to_string(), high.to_string()],
            Value::Date { dates, .. } => dates.iter().map(DatePoint::to_string).collect(),
            Value::Text { numbers, .. } => numbers.iter().map(Decimal::to_string).collect(),
            Value::Boolean(_) | Value::Qualitative | Value::List | Value::Blank => Vec::new(),
        }
    }
}

impl Serialize for TargetValue {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let answers = matches!(self.value, Value::Boolean(_));
        let mut json = serializer.serialize_struct("TargetValue", if answers { 6 } else { 5 })?;
        json.serialize_field("raw", &self.raw)?;
        json.serialize_field("kind", self.value.kind())?;
        json.serialize_field("operator", &self.operator().map(Operator::code))?;
        json.serialize_field("numbers", &self.value.numbers())?;
        json.serialize_field("unit", &self.unit())?;
        if let Value::Boolean(answer) = self.value {
            json.serialize_field("answer", &answer)?;
        }
        json.end()
    }
}

#[derive(Deserialize)]
struct Json {
    raw: String,
    kind: String,
    #[serde(default)]
    operator: Option<String>,
    #[serde(default)]
    numbers: Vec<String>,
    #[serde(default)]
    unit: Option<Unit>,
    #[serde(default)]
    answer: Option<bool>,
}

impl<'de> Deserialize<'de> for TargetValue {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<TargetValue, D::Error> {
        let json = Json::deserialize(deserializer)?;
        let bad = |what: &str| D::Error::custom(format!("指标值“{}”的{what}无法识别", json.raw));
        let operator = match &json.operator {
            None => None,
            Some(code) => Some(Operator::from_code(code).ok_or_else(|| bad("符号"))?),
        };
        let decimals = || -> Result<Vec<Decimal>, D::Error> {
            json.numbers
                .iter()
                .map(|it| Decimal::from_str_exact(it).map_err(|_| bad("数")))
                .collect()
        };
        let unit = json.unit.clone();
        let value = match json.kind.as_str() {
            "numeric" => {
                let [number] = decimals()?[..] else {
                    return Err(bad("数"));
                };
                Value::Numeric {
                    operator,
                    number,
                    unit,
                }
            }
            "range" => {
                let [low, high] = decimals()?[..] else {
                    return Err(bad("数"));
                };
                Value::Range { low, high, unit }
            }
            "boolean" => Value::Boolean(json.answer),
            "qualitative" => Value::Qualitative,
            "date" => {
                let dates: Option<Vec<_>> = json.numbers.iter().map(|it| DatePoint::from_code(it)).collect();
                Value::Date {
                    operator,
                    dates: dates.ok_or_else(|| bad("日期"))?,
                }
            }
            "list" => Value::List,
            "text" => Value::Text {
                operator,
                numbers: decimals()?,
                unit,
            },
            "blank" => Value::Blank,
            _ => return Err(bad("种类")),
        };
        Ok(TargetValue { raw: json.raw, value })
    }
}
