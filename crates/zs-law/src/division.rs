use serde::Deserialize;
use std::{collections::HashMap, sync::LazyLock};

/// A division whose name is known (行政区划).
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Division {
    /// Its full name, such as 河北省秦皇岛市山海关区.
    pub name: String,
    /// Whether it exists only in our demo documents.
    #[serde(default)]
    pub made_up: bool,
}

#[derive(Default, Deserialize)]
struct Table {
    provinces: HashMap<String, String>,
    divisions: HashMap<String, Division>,
}

static TABLE: LazyLock<Table> =
    LazyLock::new(|| toml::from_str(include_str!("../data/divisions.toml")).unwrap_or_default());

/// The division of a code of six digits (GB/T 2260); `None` is "cannot tell", not "wrong".
pub fn division(code: &str) -> Option<Division> {
    if let Some(division) = TABLE.divisions.get(code) {
        return Some(division.clone());
    }
    let province = code.strip_suffix("0000")?;
    let name = TABLE.provinces.get(province)?.clone();
    Some(Division { name, made_up: false })
}

/// The name of a division of six digits; `None` is "cannot tell".
pub fn division_name(code: &str) -> Option<String> {
    division(code).map(|division| division.name)
}

/// The province a code belongs to, by its first two digits. Any longer code will do.
pub fn province_name(code: &str) -> Option<&'static str> {
    TABLE.provinces.get(code.get(..2)?).map(String::as_str)
}

#[cfg(test)]
mod tests {
    use super::*;
    use expect_test::{Expect, expect};

    #[track_caller]
    fn check(code: &str, expected: Expect) {
        expected.assert_eq(&division_name(code).unwrap_or_else(|| "cannot tell".to_owned()));
    }

    #[test]
    fn known_codes_have_names() {
        check("130303", expect!["河北省秦皇岛市山海关区"]);
        check("120000", expect!["天津市"]);
        check("130000", expect!["河北省"]);
        check("139902", expect!["青禾市临渠区"]);
    }

    #[test]
    fn an_unknown_code_is_no_error() {
        check("130304", expect!["cannot tell"]);
        check("999999", expect!["cannot tell"]);
        check("", expect!["cannot tell"]);
        check("河北", expect!["cannot tell"]);
    }

    #[test]
    fn only_the_demo_district_is_made_up() {
        assert!(division("139902").unwrap().made_up);
        assert!(!division("130303").unwrap().made_up);
    }

    #[test]
    fn all_34_provinces_are_there() {
        assert_eq!(TABLE.provinces.len(), 34);
        assert_eq!(province_name("13030322P00LDLE10006G"), Some("河北省"));
        assert_eq!(province_name("99"), None);
        assert_eq!(province_name("省"), None);
    }
}
