use super::{CodeFamily, LENGTH, ProjectCode};
use std::fmt;

/// What is wrong with the shape of a code. The text is shown to people.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CodeDefect {
    /// Spaces stand in the code or around it.
    Space,
    /// Full-width letters or digits.
    FullWidth,
    /// Another number of characters than 21.
    Length(usize),
    /// Small letters.
    LowerCase,
    /// A letter O where only digits stand; usually a 0.
    LetterO,
    /// A character that no code has, such as a hyphen or 汉字.
    Character(char),
    /// A `Z` code whose two years differ.
    UnequalYears,
    /// A `P` code whose check character or middle part has a letter outside the alphabet of codes.
    Alphabet(char),
    /// The right length and characters, but no known pattern.
    Pattern,
}

impl ProjectCode {
    /// What is wrong with the shape of the code; `None` for a code of a known family.
    ///
    /// The check character is [`ProjectCode::check`]'s matter.
    pub fn defect(&self) -> Option<CodeDefect> {
        let code = self.as_str();
        if self.family().is_some() {
            let outside = code.chars().find(|c| "IOSVZ".contains(*c));
            return outside
                .filter(|_| self.family() == Some(CodeFamily::P))
                .map(CodeDefect::Alphabet);
        }
        if code.chars().any(char::is_whitespace) {
            return Some(CodeDefect::Space);
        }
        if code.chars().any(|c| ('\u{ff01}'..='\u{ff5e}').contains(&c)) {
            return Some(CodeDefect::FullWidth);
        }
        if let Some(c) = code.chars().find(|c| !c.is_ascii_alphanumeric()) {
            return Some(CodeDefect::Character(c));
        }
        if code.len() != LENGTH {
            return Some(CodeDefect::Length(code.len()));
        }
        if code.chars().any(|c| c.is_ascii_lowercase()) {
            return Some(CodeDefect::LowerCase);
        }
        let with_zero = ProjectCode::new(code.replace('O', "0"));
        if with_zero.family().is_some() {
            return Some(CodeDefect::LetterO);
        }
        if self.looks_like() == Some(CodeFamily::Z) && code.get(6..8) != code.get(9..11) {
            return Some(CodeDefect::UnequalYears);
        }
        Some(CodeDefect::Pattern)
    }
}

impl fmt::Display for CodeDefect {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            CodeDefect::Space => f.write_str("编码中有空格"),
            CodeDefect::FullWidth => f.write_str("编码中有全角字符"),
            CodeDefect::Length(length) => write!(f, "长度应为{LENGTH}位，实为{length}位"),
            CodeDefect::LowerCase => f.write_str("编码中有小写字母"),
            CodeDefect::LetterO => f.write_str("应为数字的位置出现字母O，可能是数字0"),
            CodeDefect::Character(c) => write!(f, "编码中有不应出现的字符“{c}”"),
            CodeDefect::UnequalYears => f.write_str("中央转移支付编码中前后两个年份不一致"),
            CodeDefect::Alphabet(c) => write!(f, "编码中有编码字符集以外的字母“{c}”"),
            CodeDefect::Pattern => f.write_str("不符合任何已知的项目编码结构"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::ProjectCode;
    use crate::CodeFamily;
    use expect_test::{Expect, expect};

    #[track_caller]
    fn check(code: &str, expected: Expect) {
        let defect = ProjectCode::new(code).defect();
        expected.assert_eq(&defect.map(|it| it.to_string()).unwrap_or_default());
    }

    #[test]
    fn codes_of_every_family_are_whole() {
        for (code, family, division, year) in [
            ("13030322P00LDLE10006G", CodeFamily::P, Some("130303"), Some(2022)),
            (
                "51092324T000010263357",
                CodeFamily::Letter,
                Some("510923"),
                Some(2024),
            ),
            (
                "50011122Y000002075487",
                CodeFamily::Letter,
                Some("500111"),
                Some(2022),
            ),
            ("10000014Z145060020001", CodeFamily::Z, None, None),
            ("530102200000000012345", CodeFamily::Digits, None, None),
        ] {
            let code = ProjectCode::new(code);
            assert_eq!(
                (code.family(), code.division(), code.year()),
                (Some(family), division, year)
            );
            assert_eq!(code.defect(), None);
        }
    }

    #[test]
    fn damage_is_named() {
        check("13030322P00LDLE1000G", expect!["长度应为21位，实为20位"]);
        check("13030322p00LDLE10006G", expect!["编码中有小写字母"]);
        check(
            "1303O322P00LDLE10006G",
            expect!["应为数字的位置出现字母O，可能是数字0"],
        );
        check("13030322P00LDLE 10006G", expect!["编码中有空格"]);
        check("13030322P00LDLE-0006G", expect!["编码中有不应出现的字符“-”"]);
        check("13030322Ｐ00LDLE10006G", expect!["编码中有全角字符"]);
        check("13030322P00LDLE20006G", expect!["不符合任何已知的项目编码结构"]);
        check(
            "10000014Z155060020001",
            expect!["中央转移支付编码中前后两个年份不一致"],
        );
        check("100000Z145060020001", expect!["长度应为21位，实为19位"]);
        check(
            "13030322P00LDSE10006G",
            expect!["编码中有编码字符集以外的字母“S”"],
        );
    }

    #[test]
    fn a_damaged_code_still_looks_like_its_family() {
        for (code, family) in [
            ("13030322P00LDLE1000G", Some(CodeFamily::P)),
            ("1303O322p00LDLE10006G", Some(CodeFamily::P)),
            ("100000Z145060020001", Some(CodeFamily::Z)),
            ("5100002R000000019951", Some(CodeFamily::Letter)),
            ("车辆保险费", None),
        ] {
            assert_eq!(ProjectCode::new(code).looks_like(), family, "{code}");
        }
    }
}
