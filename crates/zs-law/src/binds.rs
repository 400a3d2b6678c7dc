use serde::Deserialize;

/// Whom a document binds. For everybody else it is cited 参照.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Deserialize)]
#[serde(try_from = "String")]
pub enum Binds {
    /// All governments, departments and units.
    All,
    /// Departments of the central government.
    CentralDepartments,
    /// Whoever handles a transfer from a higher government (转移支付).
    Transfers,
    /// Units of the province whose division codes begin with these two digits.
    Province(String),
    /// Only where a bureau has adopted it (采用为本地要求).
    Bureau,
    /// Nobody: practice and experience, no norm.
    Nobody,
}

/// The unit a clause is held against.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Addressee<'a> {
    /// Six digits of its division (行政区划代码); `None` when unknown.
    pub division: Option<&'a str>,
    /// Whether the row or project is a transfer handed down by a higher government.
    pub transfer: bool,
}

impl<'a> Addressee<'a> {
    /// A unit of this division, not about a transfer.
    pub fn of_division(division: Option<&'a str>) -> Addressee<'a> {
        Addressee {
            division,
            transfer: false,
        }
    }

    /// The central government has the division 100000.
    fn is_central(self) -> bool {
        self.division.is_some_and(|code| code.starts_with("10"))
    }
}

impl Binds {
    /// Whether it binds this unit. A unit of an unknown division is bound only by what binds all.
    pub fn covers(&self, unit: Addressee<'_>) -> bool {
        match self {
            Binds::All => true,
            Binds::CentralDepartments => unit.is_central(),
            Binds::Transfers => unit.transfer,
            Binds::Province(digits) => unit
                .division
                .is_some_and(|code| code.starts_with(digits.as_str())),
            Binds::Bureau | Binds::Nobody => false,
        }
    }
}

impl TryFrom<String> for Binds {
    type Error = String;

    fn try_from(text: String) -> std::result::Result<Binds, String> {
        if let Some(digits) = text.strip_prefix("province:") {
            return match digits.len() == 2 && digits.bytes().all(|byte| byte.is_ascii_digit()) {
                true => Ok(Binds::Province(digits.to_owned())),
                false => Err(format!("省级代码应为两位数字：{digits}")),
            };
        }
        match text.as_str() {
            "all" => Ok(Binds::All),
            "central_departments" => Ok(Binds::CentralDepartments),
            "transfers" => Ok(Binds::Transfers),
            "bureau" => Ok(Binds::Bureau),
            "nobody" => Ok(Binds::Nobody),
            _ => Err(format!("不认识的约束对象：{text}")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(binds: &str, division: Option<&str>, transfer: bool, covered: bool) {
        let binds = Binds::try_from(binds.to_owned()).unwrap();
        assert_eq!(binds.covers(Addressee { division, transfer }), covered);
    }

    #[test]
    fn what_binds_all_binds_a_county() {
        check("all", Some("130303"), false, true);
        check("all", None, false, true);
    }

    #[test]
    fn central_rules_bind_only_the_centre() {
        check("central_departments", Some("130303"), false, false);
        check("central_departments", Some("100000"), false, true);
        check("central_departments", None, false, false);
    }

    #[test]
    fn a_province_binds_its_own_units() {
        check("province:13", Some("130303"), false, true);
        check("province:13", Some("120000"), false, false);
        check("province:13", None, false, false);
    }

    #[test]
    fn transfer_rules_bind_transfers() {
        check("transfers", Some("130303"), true, true);
        check("transfers", Some("130303"), false, false);
    }

    #[test]
    fn an_unknown_addressee_is_refused() {
        assert!(Binds::try_from("province:1x".to_owned()).is_err());
        assert!(Binds::try_from("everyone".to_owned()).is_err());
    }
}
