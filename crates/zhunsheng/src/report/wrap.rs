//! Lines no wider than the terminal, broken where Chinese typesetting allows.

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// Marks that never begin a line.
const CLOSING: &str = "、，。；：？！”’）》〕】…%％)];:,.!?";
/// Marks that never end a line.
const OPENING: &str = "“‘（《〔【([≥≤＝";
/// Narrower than this no text is readable, so a line may rather run over.
const ROOM_MIN: usize = 20;

/// The text in lines of `width` columns: the first begins in column `column`, the others after `indent` blanks.
pub fn wrap(text: &str, column: usize, indent: usize, width: usize) -> String {
    let room = width.saturating_sub(indent).max(ROOM_MIN);
    let mut out = String::with_capacity(text.len());
    let mut used = column.saturating_sub(indent);
    for piece in pieces(text) {
        if !out.is_empty() && used + piece.trim_end().width() > room {
            out.truncate(out.trim_end().len());
            out.push('\n');
            out.push_str(&" ".repeat(indent));
            used = 0;
        }
        out.push_str(piece);
        used += piece.width();
    }
    out
}

/// The text on one line.
pub fn one_line(text: &str) -> String {
    let printed = |c: char| if c.is_control() { ' ' } else { c };
    text.trim().chars().map(printed).collect()
}

/// The beginning of the text that fits into so many columns, with `…` where the rest is missing; on one line.
pub fn crop(text: &str, columns: usize) -> String {
    let line = one_line(text);
    if line.width() <= columns {
        return line;
    }
    let mut out = String::new();
    let mut used = 1;
    for c in line.chars() {
        used += c.width().unwrap_or_default();
        if used > columns {
            break;
        }
        out.push(c);
    }
    out.push('…');
    out
}

/// What may not be torn: a word or a number, a character with the marks around it.
fn pieces(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let mut chars = rest.char_indices();
        let (_, mut last) = chars.next()?;
        let end = chars.find_map(|(at, next)| {
            let breaks = !is_glued(last, next);
            last = next;
            breaks.then_some(at)
        });
        let (piece, after) = rest.split_at(end.unwrap_or(rest.len()));
        rest = after;
        Some(piece)
    })
}

fn is_glued(before: char, after: char) -> bool {
    after == ' '
        || CLOSING.contains(after)
        || OPENING.contains(before)
        || (before.is_ascii_graphic() && after.is_ascii_graphic())
        // A number stays with what it counts.
        || before.is_ascii_digit()
}

#[cfg(test)]
mod tests {
    use super::{crop, wrap};

    #[track_caller]
    fn wraps(text: &str, indent: usize, width: usize, expected: &str) {
        assert_eq!(wrap(text, indent, indent, width), expected);
    }

    #[test]
    fn a_line_neither_begins_with_a_comma_nor_tears_a_number() {
        wraps(
            "指标值写成比率，没有写出什么时候完成",
            2,
            24,
            "指标值写成比率，没有写\n  出什么时候完成",
        );
        wraps(
            "指标值写成比率的一行行，没有写出",
            2,
            24,
            "指标值写成比率的一行\n  行，没有写出",
        );
        wraps(
            "累计请改写作百分之100.25以上",
            2,
            22,
            "累计请改写作百分之\n  100.25以上",
        );
    }

    #[test]
    fn what_fits_stays_and_a_long_word_runs_over() {
        wraps("改用百分比", 8, 80, "改用百分比");
        assert_eq!(wrap("写明比率或金额", 12, 4, 24), "写明比率或金\n    额");
        wraps(
            "见 zhunsheng-check-annotate-output.docx",
            2,
            22,
            "见\n  zhunsheng-check-annotate-output.docx",
        );
    }

    #[test]
    fn cropping_counts_columns() {
        assert_eq!(crop(" 年度工作计划 ", 12), "年度工作计划");
        assert_eq!(crop("年度工作计划", 9), "年度工作…");
        assert_eq!(crop("甲\n乙", 9), "甲 乙");
    }
}
