//! How many lines a text needs at most.
//!
//! Nobody knows which font an office program will take, so widths are upper bounds: 汉字 and full-width signs
//! are an em in every Chinese font, Latin letters get what the wider of the usual fonts (Times, Arial, 宋体, Noto) need. Line breaks are those
//! of the strictest program: none before closing and none behind opening punctuation, none inside words.

/// A text that must fit into lines of a width, both in twentieths of a point.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Line {
    pub width: u32,
    /// Height of the letters.
    pub size: u32,
    /// Indent of the first line.
    pub indent: u32,
}

impl Line {
    /// Lines that the text needs at most; a blank text needs one.
    pub fn lines(self, text: &str) -> u32 {
        text.split('\n').map(|paragraph| self.wrap(paragraph)).sum()
    }

    fn wrap(self, text: &str) -> u32 {
        let mut lines = 1;
        let mut used = self.indent;
        for unit in units(text) {
            let width = unit_width(unit, self.size);
            // Blanks at the end of a line hang over.
            let visible = unit_width(unit.trim_end_matches(' '), self.size);
            if used + visible <= self.width {
                used += width;
            } else if width <= self.width {
                lines += 1;
                used = width;
            } else {
                // Longer than a line: broken anywhere. Every line may lose a letter's width at its end.
                let usable = self.width.saturating_sub(self.size).max(self.size);
                lines += 1 + width / usable;
                used = width % usable;
            }
        }
        lines
    }
}

/// The width of a piece at most. Programs that are not told otherwise widen the step from 汉字 to Latin letters
/// by a quarter of an em, and some do although they are told.
fn unit_width(unit: &str, size: u32) -> u32 {
    let letters: u32 = unit.chars().map(|c| char_width(c, size)).sum();
    let is_latin = |c: char| c.is_ascii_alphanumeric();
    let first = unit.chars().next().is_some_and(is_latin);
    let last = unit.chars().next_back().is_some_and(is_latin);
    letters + size / 4 * (u32::from(first) + u32::from(last))
}

/// The width of a character at most, of letters `size` high.
fn char_width(c: char, size: u32) -> u32 {
    let percent = match c {
        ' ' | '.' | ',' | ':' | ';' | '\'' | '|' | 'i' | 'j' | 'l' => 40,
        'W' | 'M' | 'm' | 'w' | '%' | '@' => 96,
        'A'..='Z' | '&' | '+' | '=' | '<' | '>' | '~' | '#' => 74,
        '!'..='~' => 57,
        '\u{300}'..='\u{36f}' | '\u{200b}'..='\u{200f}' | '\u{feff}' => 0,
        _ => 100,
    };
    size * percent / 100
}

/// Pieces between which a line may break.
fn units(text: &str) -> Vec<&str> {
    let mut units = Vec::new();
    let mut start = 0;
    let mut before: Option<char> = None;
    for (at, c) in text.char_indices() {
        if before.is_some_and(|before| breaks(before, c)) {
            units.push(&text[start..at]);
            start = at;
        }
        before = Some(c);
    }
    units.push(&text[start..]);
    units
}

/// Whether a line may end between these two.
fn breaks(before: char, after: char) -> bool {
    let closing = |c| "，。、；：？！）》〉」』】〕”’…—％%‰℃·～,.;:?!)]}".contains(c);
    let opening = |c| "（《〈「『【〔“‘([{￥$".contains(c);
    if after == ' ' || closing(after) || opening(before) {
        return false;
    }
    if before == ' ' {
        return true;
    }
    // Inside Latin words, numbers with their signs and the like there is no break.
    let sign = |c| "≥≤＞＜＝≧≦±≈×÷№°".contains(c);
    let is_word = |c: char| sign(c) || !is_wide(c);
    !(is_word(before) && is_word(after))
}

/// 汉字, kana and their punctuation, between which a line may break anywhere.
fn is_wide(c: char) -> bool {
    matches!(c, '\u{2e80}'..='\u{9fff}' | '\u{ac00}'..='\u{d7af}' | '\u{f900}'..='\u{faff}' | '\u{ff00}'..='\u{ffef}' | '\u{20000}'..)
        || "“”‘’…—".contains(c)
}

#[cfg(test)]
mod tests {
    use super::Line;

    #[track_caller]
    fn check(text: &str, lines: u32) {
        let line = Line {
            width: 2100,
            size: 200,
            indent: 0,
        };
        assert_eq!(line.lines(text), lines, "{text}");
    }

    #[test]
    fn ten_characters_fit_into_ten_ems() {
        check("", 1);
        check("一二三四五六七八九十", 1);
        check("一二三四五六七八九十一", 2);
        check("一二三\n四", 2);
    }

    #[test]
    fn closing_punctuation_takes_its_character_along() {
        check("一二三四五六七八九十。", 2);
        check("一二三四五六七八九（十", 2);
    }

    #[test]
    fn long_codes_are_broken_somewhere() {
        check("13030322P00LDLE10006G", 3);
        check("年度计划 plan of work done", 2);
    }
}
