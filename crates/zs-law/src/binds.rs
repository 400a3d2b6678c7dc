/// Whom a document binds. For everybody else it is cited 参照.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Binds {
    /// All governments, departments and units.
    All,
    /// Departments of the central government.
    CentralDepartments,
    /// Whoever handles a transfer from a higher government (转移支付).
    Transfers,
    /// Units of the province whose division codes begin with these two digits.
    Province(&'static str),
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
            Binds::Province(digits) => unit.division.is_some_and(|code| code.starts_with(digits)),
            Binds::Bureau | Binds::Nobody => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(binds: Binds, division: Option<&str>, transfer: bool, covered: bool) {
        assert_eq!(binds.covers(Addressee { division, transfer }), covered);
    }

    #[test]
    fn what_binds_all_binds_a_county() {
        check(Binds::All, Some("130303"), false, true);
        check(Binds::All, None, false, true);
    }

    #[test]
    fn central_rules_bind_only_the_centre() {
        check(Binds::CentralDepartments, Some("130303"), false, false);
        check(Binds::CentralDepartments, Some("100000"), false, true);
        check(Binds::CentralDepartments, None, false, false);
    }

    #[test]
    fn a_province_binds_its_own_units() {
        check(Binds::Province("13"), Some("130303"), false, true);
        check(Binds::Province("13"), Some("120000"), false, false);
        check(Binds::Province("13"), None, false, false);
    }

    #[test]
    fn transfer_rules_bind_transfers() {
        check(Binds::Transfers, Some("130303"), true, true);
        check(Binds::Transfers, Some("130303"), false, false);
    }
}
