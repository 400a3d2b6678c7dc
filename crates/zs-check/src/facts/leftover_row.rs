use super::FormFacts;
use crate::words;
use zs_model::{FieldPath, Leftover, squeeze};

/// A row of a table of indicators that the reader left over, such as an unused `指标2`.
pub struct LeftoverRow<'a> {
    /// What the reader left.
    pub leftover: &'a Leftover,
    /// Its filled cells without those of 一级指标 and 二级指标.
    pub cells: Vec<&'a str>,
}

impl<'a> FormFacts<'a> {
    /// The rows that the reader left over in the form's table of indicators.
    pub fn leftover_rows(&self) -> impl Iterator<Item = LeftoverRow<'a>> {
        let table = FieldPath::new("indicators");
        let left = self.leftovers.iter().filter(move |(_, path)| *path == table);
        left.map(|(leftover, _)| LeftoverRow {
            leftover,
            cells: self.cells_of(leftover),
        })
    }

    fn cells_of(&self, leftover: &'a Leftover) -> Vec<&'a str> {
        let cells = leftover.text.split(['|', '\t', '\n']).map(str::trim);
        cells
            .filter(|cell| !cell.is_empty() && !self.is_level_word(cell))
            .collect()
    }

    /// Whether the text is a name of 一级指标 or 二级指标, in any of the ways in which layouts print it.
    fn is_level_word(&self, text: &str) -> bool {
        let text = squeeze(text);
        ["aliases.types", "aliases.subtypes"]
            .iter()
            .filter_map(|parameter| self.law.table(parameter))
            .any(|table| table.contains_key(&text) || table.values().any(|name| *name == text))
    }
}

/// No placeholder is longer, in bytes; most cells are, and need not be normalised.
const LONGEST: usize = 40;

/// Whether nothing but a placeholder is printed: 指标2, ……, 无, /, ——.
pub fn is_placeholder(text: &str) -> bool {
    if text.len() > LONGEST {
        return false;
    }
    let text = squeeze(text);
    is_marks_only(&text) || is_bare_rank(&text) || words::PLACEHOLDER.holds(&text)
}

/// Whether the text says that the row does not apply: 不涉及, 不适用, 无, /.
pub fn is_no_meaning(text: &str) -> bool {
    let begins_with_value =
        text.starts_with(|c: char| matches!(c, '0'..='9' | '≥' | '≤' | '=' | '＜' | '＞'));
    if text.len() > LONGEST || begins_with_value {
        return false;
    }
    let text = squeeze(text);
    is_marks_only(&text) || words::NO_MEANING.holds(text.trim_end_matches('。'))
}

/// `指标2`, `指标2:`: the rank word of an unused line.
fn is_bare_rank(text: &str) -> bool {
    let Some(rest) = text.strip_prefix("指标") else {
        return false;
    };
    let number = rest.trim_end_matches([':', '.', '、']);
    !number.is_empty()
        && number
            .chars()
            .all(|c| c.is_ascii_digit() || "一二三四五六七八九十".contains(c))
}

fn is_marks_only(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| "./-—–…·。_*×★:".contains(c))
}

#[cfg(test)]
mod tests {
    use super::{is_no_meaning, is_placeholder};

    #[test]
    fn placeholders_are_nothing_but_the_placeholder() {
        for text in ["指标2", "指标１：", "……", "...", "无", "/", "——", "**"] {
            assert!(is_placeholder(text), "{text}");
        }
        for text in ["指标完成率", "指标", "无障碍设施", "2", "≥**人", ""] {
            assert!(!is_placeholder(text), "{text}");
        }
    }

    #[test]
    fn a_row_that_does_not_apply_says_so() {
        for text in ["不涉及", "无", "/", "本项目不适用此指标", "不适用。"] {
            assert!(is_no_meaning(text), "{text}");
        }
        for text in ["不涉及民生的事项数", "=0", ""] {
            assert!(!is_no_meaning(text), "{text}");
        }
    }
}
