use serde::{Deserialize, Serialize};

/// A budget unit (预算单位) as a form names it: its code such as `414001` and its name.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Agency {
    /// Digits of the unit code (单位编码): three of the department, three more for each level below.
    pub code: Option<String>,
    /// The name as printed.
    pub name: Option<String>,
}

impl Agency {
    /// Splits a printed line such as `414001市场监管部门市场监督管理局本级` into code and name.
    ///
    /// A line without leading digits is a name; brackets around the code (`[042]…`, `【812033】…`) are taken off.
    pub fn parse(line: &str) -> Agency {
        let line = line.trim();
        let opened = line.trim_start_matches(['[', '【', '(', '（']);
        let digits = opened.len() - opened.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        if digits < 3 {
            return Agency {
                code: None,
                name: Some(line.to_owned()).filter(|it| !it.is_empty()),
            };
        }
        let (code, rest) = opened.split_at(digits);
        let name = rest
            .trim_start_matches([']', '】', ')', '）', '-', '－', ' ', '　'])
            .trim();
        Agency {
            code: Some(code.to_owned()),
            name: Some(name.to_owned()).filter(|it| !it.is_empty()),
        }
    }

    /// Whether neither a code nor a name is known.
    pub fn is_blank(&self) -> bool {
        self.code.is_none() && self.name.is_none()
    }
}

#[cfg(test)]
mod tests {
    use super::Agency;

    #[track_caller]
    fn check(line: &str, code: Option<&str>, name: Option<&str>) {
        let expected = Agency {
            code: code.map(str::to_owned),
            name: name.map(str::to_owned),
        };
        assert_eq!(Agency::parse(line), expected);
    }

    #[test]
    fn code_and_name_are_told_apart() {
        check(
            "414001市场监管部门市场监督管理局本级",
            Some("414001"),
            Some("市场监管部门市场监督管理局本级"),
        );
        check("[042]某某厅", Some("042"), Some("某某厅"));
        check("【812033】某某中心", Some("812033"), Some("某某中心"));
        check("155009001-某某局", Some("155009001"), Some("某某局"));
        check("某某局", None, Some("某某局"));
        check("12中学", None, Some("12中学"));
        check("", None, None);
    }
}
