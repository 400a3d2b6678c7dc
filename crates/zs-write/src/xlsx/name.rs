//! Names of sheets: at most 31 characters, none of those that spreadsheets refuse, none twice.

/// The names given so far.
#[derive(Default)]
pub(super) struct Names(Vec<String>);

impl Names {
    /// The nearest name that is allowed and free.
    pub fn free(&mut self, wanted: &str) -> String {
        let plain: String = wanted
            .chars()
            .map(|c| {
                if c.is_control() || "[]:*?/\\：？／＼'".contains(c) {
                    ' '
                } else {
                    c
                }
            })
            .collect();
        let plain = plain.trim();
        let cut = |most: usize| plain.chars().take(most).collect::<String>().trim_end().to_owned();
        let mut name = cut(31);
        let mut number = 2;
        // Spreadsheets compare without regard to case.
        while name.is_empty() || self.0.iter().any(|it| it.to_lowercase() == name.to_lowercase()) {
            name = format!("{}({number})", cut(26));
            number += 1;
        }
        self.0.push(name.clone());
        name
    }
}

#[cfg(test)]
mod tests {
    use super::Names;

    #[test]
    fn names_are_short_plain_and_differ() {
        let mut names = Names::default();
        assert_eq!(names.free("1.购置[应急]设备"), "1.购置 应急 设备");
        assert_eq!(names.free("A"), "A");
        assert_eq!(names.free("a"), "a(2)");
        assert_eq!(names.free(&"长".repeat(40)).chars().count(), 31);
        assert_eq!(names.free("///"), "(2)");
    }
}
