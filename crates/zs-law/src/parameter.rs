use crate::{LawError, Result, Status};
use jiff::civil::Date;
use rust_decimal::Decimal;
use serde::Deserialize;
use std::collections::BTreeMap;

/// The value of a parameter. Numbers and yes/no are text with a type given on lookup.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(untagged)]
pub enum ParameterValue {
    /// A word, number or yes/no.
    Text(String),
    /// An ordered list.
    List(Vec<String>),
    /// Named values, ordered by name.
    Table(BTreeMap<String, String>),
}

/// A parameter from one day on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// What holds from that day on.
    pub value: ParameterValue,
    /// The first day.
    pub valid_from: Date,
    /// Where it comes from: id of a clause or document, or a bureau's own document number.
    pub source: String,
    /// How far that was verified.
    pub status: Status,
    /// A reservation, for people.
    pub note: Option<String>,
}

/// An entry as its file has it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct EntryText {
    value: ParameterValue,
    valid_from: toml::value::Datetime,
    source: String,
    status: Status,
    note: Option<String>,
}

impl Entry {
    /// Reads one entry; the reason for a refusal is Chinese.
    fn read(entry: toml::Value) -> std::result::Result<Entry, String> {
        let text: EntryText = entry
            .try_into()
            .map_err(|error: toml::de::Error| error.message().to_owned())?;
        let date = text.valid_from.date.ok_or("valid_from 应为日期")?;
        let year = i16::try_from(date.year).map_err(|_| "valid_from 的年份不对")?;
        let (month, day) = (i8::try_from(date.month), i8::try_from(date.day));
        let (Ok(month), Ok(day)) = (month, day) else {
            return Err("valid_from 应为日期".to_owned());
        };
        if text.source.trim().is_empty() {
            return Err("缺少 source".to_owned());
        }
        Ok(Entry {
            value: text.value,
            valid_from: Date::new(year, month, day).map_err(|error| error.to_string())?,
            source: text.source,
            status: text.status,
            note: text.note,
        })
    }

    /// The value as an exact decimal; `None` when it is not one.
    pub fn decimal(&self) -> Option<Decimal> {
        Decimal::from_str_exact(self.text()?).ok()
    }

    /// The value as a whole number.
    pub fn integer(&self) -> Option<i64> {
        self.text()?.parse().ok()
    }

    /// The value as yes (`true`) or no (`false`).
    pub fn flag(&self) -> Option<bool> {
        self.text()?.parse().ok()
    }

    /// The value as text.
    pub fn text(&self) -> Option<&str> {
        match &self.value {
            ParameterValue::Text(text) => Some(text),
            ParameterValue::List(_) | ParameterValue::Table(_) => None,
        }
    }

    /// The value as a list.
    pub fn list(&self) -> Option<&[String]> {
        match &self.value {
            ParameterValue::List(list) => Some(list),
            ParameterValue::Text(_) | ParameterValue::Table(_) => None,
        }
    }

    /// The value as a table.
    pub fn table(&self) -> Option<&BTreeMap<String, String>> {
        match &self.value {
            ParameterValue::Table(table) => Some(table),
            ParameterValue::Text(_) | ParameterValue::List(_) => None,
        }
    }

    /// The list as decimals; a blank item is `None`, and anything else that is no number makes the whole `None`.
    pub fn decimals(&self) -> Option<Vec<Option<Decimal>>> {
        let read = |item: &String| match item.is_empty() {
            true => Some(None),
            false => Decimal::from_str_exact(item).ok().map(Some),
        };
        self.list()?.iter().map(read).collect()
    }
}

/// An entry of a layer that is built in.
pub(crate) fn entry(
    value: ParameterValue,
    valid_from: Date,
    source: &str,
    status: Status,
    note: Option<&str>,
) -> Entry {
    Entry {
        value,
        valid_from,
        source: source.to_owned(),
        status,
        note: note.map(str::to_owned),
    }
}

pub(crate) fn list(items: &[&str]) -> ParameterValue {
    ParameterValue::List(items.iter().map(|item| (*item).to_owned()).collect())
}

pub(crate) fn table(pairs: &[(&str, &str)]) -> ParameterValue {
    let pairs = pairs
        .iter()
        .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
    ParameterValue::Table(pairs.collect())
}

/// One layer of parameters: the country, a province, a city, a county.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Layer {
    name: String,
    label: String,
    parameters: BTreeMap<String, Vec<Entry>>,
}

impl Layer {
    /// Reads a layer from TOML: `label`, and arrays of entries under dotted names.
    ///
    /// # Errors
    /// [`LawError::Layer`] names the parameter that is not well formed.
    pub fn parse(name: &str, text: &str) -> Result<Layer> {
        let fail = |why: String| LawError::Layer {
            layer: name.to_owned(),
            why,
        };
        let mut root: toml::Table = text
            .parse()
            .map_err(|error: toml::de::Error| fail(error.to_string()))?;
        let label = match root.remove("label") {
            Some(toml::Value::String(label)) => label,
            Some(_) | None => name.to_owned(),
        };
        let mut parameters = BTreeMap::new();
        gather("", root, &mut parameters).map_err(&fail)?;
        for (parameter, entries) in &parameters {
            entries
                .iter()
                .try_for_each(|entry| admissible(parameter, entry))
                .map_err(&fail)?;
        }
        Ok(Layer {
            name: name.to_owned(),
            label,
            parameters,
        })
    }

    /// A layer that is built in.
    pub(crate) fn of<const N: usize>(name: &str, label: &str, parameters: [(&str, Vec<Entry>); N]) -> Layer {
        let parameters = parameters.into_iter().map(|(name, mut entries)| {
            entries.sort_by_key(|entry| entry.valid_from);
            (name.to_owned(), entries)
        });
        Layer {
            name: name.to_owned(),
            label: label.to_owned(),
            parameters: parameters.collect(),
        }
    }

    /// The name it is asked for by, such as `hebei`.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The name users see, such as 河北.
    pub fn label(&self) -> &str {
        &self.label
    }

    /// Every parameter with its entries, the earliest first.
    pub fn parameters(&self) -> impl Iterator<Item = (&str, &[Entry])> {
        self.parameters
            .iter()
            .map(|(name, entries)| (name.as_str(), entries.as_slice()))
    }

    /// Whether it sets this parameter on any day.
    pub fn knows(&self, parameter: &str) -> bool {
        self.parameters.contains_key(parameter)
    }

    /// The entry that holds on this day.
    pub fn entry(&self, parameter: &str, on: Date) -> Option<&Entry> {
        self.parameters
            .get(parameter)?
            .iter()
            .rfind(|entry| entry.valid_from <= on)
    }
}

/// Collects the entries below `prefix`.
fn gather(
    prefix: &str,
    table: toml::Table,
    into: &mut BTreeMap<String, Vec<Entry>>,
) -> std::result::Result<(), String> {
    for (key, value) in table {
        let name = if prefix.is_empty() {
            key
        } else {
            format!("{prefix}.{key}")
        };
        match value {
            toml::Value::Table(below) => gather(&name, below, into)?,
            toml::Value::Array(entries) => {
                let entries = entries
                    .into_iter()
                    .map(Entry::read)
                    .collect::<std::result::Result<Vec<_>, _>>();
                let mut entries = entries.map_err(|why| format!("{name}：{why}"))?;
                entries.sort_by_key(|entry| entry.valid_from);
                into.insert(name, entries);
            }
            _ => {
                return Err(format!(
                    "{name}：应写成 [[{name}]] 和 value、valid_from、source、status"
                ));
            }
        }
    }
    Ok(())
}

/// Refuses a switch or severity that would silently do nothing.
fn admissible(parameter: &str, entry: &Entry) -> std::result::Result<(), String> {
    if !parameter.starts_with("rules.") {
        return Ok(());
    }
    if parameter.ends_with(".severity") && !matches!(entry.text(), Some("error" | "warning" | "advice")) {
        return Err(format!("{parameter}：只能是 error、warning 或 advice"));
    }
    if parameter.ends_with(".off") && entry.flag().is_none() {
        return Err(format!("{parameter}：只能是 true 或 false"));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use expect_test::{Expect, expect};

    #[track_caller]
    fn refused(text: &str, expected: Expect) {
        expected.assert_eq(&Layer::parse("临渠", text).unwrap_err().to_string());
    }

    const TAIL: &str = "valid_from = 2024-01-01\nsource = \"临财绩〔2024〕1号\"\nstatus = \"read\"\n";

    #[test]
    fn a_parameter_without_source_or_date_is_refused() {
        refused(
            "[[funds.overlap_percent]]\nvalue = \"50\"\nvalid_from = 2024-01-01\nstatus = \"read\"\n",
            expect!["规则方案“临渠”无法读取：funds.overlap_percent：missing field `source`"],
        );
        refused(
            &format!(
                "[[funds.overlap_percent]]\nvalue = \"50\"\n{}",
                TAIL.replace("2024-01-01", "08:00:00")
            ),
            expect!["规则方案“临渠”无法读取：funds.overlap_percent：valid_from 应为日期"],
        );
    }

    #[test]
    fn a_bare_number_is_refused() {
        refused(
            "funds.overlap_percent = 50\n",
            expect![
                "规则方案“临渠”无法读取：funds.overlap_percent：应写成 [[funds.overlap_percent]] 和 value、valid_from、source、status"
            ],
        );
    }

    #[test]
    fn an_unknown_severity_is_refused() {
        refused(
            &format!("[[rules.unit-mismatch.severity]]\nvalue = \"必改\"\n{TAIL}"),
            expect!["规则方案“临渠”无法读取：rules.unit-mismatch.severity：只能是 error、warning 或 advice"],
        );
        refused(
            &format!("[[rules.unit-mismatch.off]]\nvalue = \"yes\"\n{TAIL}"),
            expect!["规则方案“临渠”无法读取：rules.unit-mismatch.off：只能是 true 或 false"],
        );
    }

    #[test]
    fn values_get_their_type_on_lookup() {
        let text = format!(
            "[[a]]\nvalue = \"1.5\"\n{TAIL}[[b]]\nvalue = [\"\", \"60\"]\n{TAIL}[[c]]\nvalue = {{ \"优\" = \"90\" }}\n{TAIL}"
        );
        let layer = Layer::parse("临渠", &text).unwrap();
        let on = jiff::civil::date(2024, 1, 1);
        let entry = |name| layer.entry(name, on).unwrap();
        assert_eq!(entry("a").decimal(), Some(Decimal::new(15, 1)));
        assert_eq!(entry("a").integer(), None);
        assert_eq!(entry("a").list(), None);
        assert_eq!(entry("b").decimals(), Some(vec![None, Some(Decimal::from(60))]));
        assert_eq!(entry("c").table().unwrap()["优"], "90");
    }
}
