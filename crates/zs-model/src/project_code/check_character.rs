use super::{CodeFamily, ProjectCode};

/// No I, O, S, V, Z, as in GB 32100-2015.
const ALPHABET: &[u8; 31] = b"0123456789ABCDEFGHJKLMNPQRTUWXY";

/// What the check character says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Check {
    /// It agrees with the other characters.
    Right,
    /// It does not: a character of the code was changed.
    Wrong {
        /// What it would be if the other twenty characters are right.
        expected: char,
    },
    /// The family has none, or the code is damaged.
    NotApplicable,
}

impl ProjectCode {
    /// The check character that belongs to the first twenty characters; only the P family has one.
    pub fn check_character(&self) -> Option<char> {
        if self.family()? != CodeFamily::P {
            return None;
        }
        let mut sum = 0usize;
        let mut weight = 1usize;
        for c in self.0.bytes().take(20) {
            let value = ALPHABET.iter().position(|it| *it == c)?;
            sum = sum.checked_add(value.checked_mul(weight)?)? % 31;
            weight = weight.checked_mul(3)? % 31;
        }
        ALPHABET.get(30usize.checked_sub(sum)?).map(|it| char::from(*it))
    }

    /// Whether the check character agrees with the rest.
    pub fn check(&self) -> Check {
        match (self.check_character(), self.0.chars().next_back()) {
            (Some(expected), Some(printed)) if expected == printed => Check::Right,
            (Some(expected), _) => Check::Wrong { expected },
            (None, _) => Check::NotApplicable,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Check, ProjectCode};

    #[track_caller]
    fn check(code: &str) -> Check {
        ProjectCode::new(code).check()
    }

    #[test]
    fn published_codes_of_tianjin_and_hebei_are_right() {
        for code in [
            "12000022P10000210006W",
            "12000021P34569010001A",
            "12000022P67371310001B",
            "12000022P37006910001D",
            "12000022P70000310001W",
            "12000022P71000110002B",
            "13030322P00288410011M",
            "13030322P00434410001B",
            "13030322P006F8C10002B",
            "13030322P008JJF100021",
            "13030322P00CF0L10002E",
            "13030322P00E68F10002B",
            "13030322P00F0XR100020",
            "13030322P00LDLE10006G",
            "13030322P00T6DR100027",
        ] {
            assert_eq!(check(code), Check::Right, "{code}");
        }
    }

    #[test]
    fn a_changed_character_is_noticed() {
        assert_eq!(check("13030322P00LDLE10006F"), Check::Wrong { expected: 'G' });
        assert_eq!(check("13030322P00LDLE10007G"), Check::Wrong { expected: '4' });
    }

    #[test]
    fn other_families_and_damaged_codes_have_none() {
        for code in [
            "51000021R000000019951",
            "10000014Z145060020001",
            "13030322P00LDLE1000G",
            "",
        ] {
            assert_eq!(check(code), Check::NotApplicable, "{code}");
        }
    }
}
