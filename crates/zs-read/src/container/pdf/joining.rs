//! Where a line ends because it was full, and where because a paragraph ended.

use super::ordinal::ordinal;
use super::text_line::TextLine;

/// The room text has from side to side: a cell without its padding, or the page between its margins.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Column {
    pub(super) left: f32,
    pub(super) right: f32,
}

impl Column {
    /// The inside of a cell.
    pub(super) fn within(x0: f32, x1: f32, padding: f32) -> Column {
        Column {
            left: x0 + padding,
            right: x1 - padding,
        }
    }

    /// The paragraphs that lines make.
    pub(super) fn paragraphs(&self, lines: &[TextLine]) -> Vec<String> {
        let mut paragraphs: Vec<String> = Vec::new();
        let mut before: Option<&TextLine> = None;
        for line in lines {
            match (before, paragraphs.last_mut()) {
                (Some(last), Some(text)) if self.continues(text, last, line) => append(text, last, line),
                _ => paragraphs.push(line.text.clone()),
            }
            before = Some(line);
        }
        paragraphs
    }

    /// Whether the next line only continues this one: its first word had no room left. `before` is the paragraph
    /// so far.
    pub(super) fn continues(&self, before: &str, line: &TextLine, next: &TextLine) -> bool {
        if self.used(line) + needed(line, next) <= self.right - self.left || ends_with_leader(&line.text) {
            return false;
        }
        // A full line before the next point of a list is a coincidence that lists are long enough to meet with.
        match ordinal(&next.text) {
            Some((kind, number)) => {
                let sentence_ended = before.trim_end().ends_with(['。', '；', ';', '！', '.']);
                let previous = number.checked_sub(1).filter(|previous| *previous > 0);
                let follows = previous.is_some_and(|previous| ordinal(before) == Some((kind, previous)));
                !sentence_ended && !follows
            }
            None => true,
        }
    }

    /// How much of the column a line takes: from its left side, or if it is centred, its own width.
    fn used(&self, line: &TextLine) -> f32 {
        let (left, right) = (line.x0 - self.left, self.right - line.x1);
        if (left - right).abs() <= line.size * 0.4 && left > line.size * 0.5 {
            line.width()
        } else {
            line.x1 - self.left
        }
    }
}

/// The text of the next line put behind what is there: nothing between 汉字, a space between Latin words, unless
/// the line was one long word cut in its middle.
pub(super) fn append(before: &mut String, line: &TextLine, next: &TextLine) {
    let last = before.chars().next_back();
    let first = next.text.chars().next();
    if let (Some(last), Some(first)) = (last, first) {
        let words = (last.is_ascii_alphanumeric() || ",;:!?)%".contains(last))
            && (first.is_ascii_alphanumeric() || first == '(');
        let cut = line.text.trim().chars().all(in_word);
        if words && !cut {
            before.push(' ');
        }
    }
    before.push_str(&next.text);
}

/// How much room the first unbreakable piece of the next line would have needed, some slack for spacing included.
fn needed(line: &TextLine, next: &TextLine) -> f32 {
    let shown: Vec<_> = next
        .glyphs
        .iter()
        .skip_while(|glyph| glyph.text.is_whitespace())
        .collect();
    let Some(first) = shown.first() else {
        return 0.0;
    };
    let mut end = 0;
    while shown.get(end).is_some_and(|glyph| OPENING.contains(glyph.text)) {
        end += 1;
    }
    let word = shown[end..]
        .iter()
        .take_while(|glyph| in_word(glyph.text))
        .count();
    end += word.max(1);
    end += shown
        .iter()
        .skip(end)
        .take_while(|glyph| CLOSING.contains(glyph.text))
        .count();
    let width = shown
        .get(end.min(shown.len()) - 1)
        .map_or(0.0, |last| last.x1 - first.x0);
    let mixed = line.text.trim_end().ends_with(in_word) != in_word(first.text);
    width + line.size * if mixed { 0.3 } else { 0.1 }
}

/// A character at which a line is not broken: Latin letters, digits and the signs that go with them (`≥95`, `×100%`).
fn in_word(c: char) -> bool {
    let sign = "°±×÷≤≥≈≠‰".contains(c);
    sign || (c.is_ascii_graphic() && !"()/-".contains(c))
}

/// What may not end a line.
const OPENING: &str = "（《〈“‘【〔(";
/// What may not begin a line.
const CLOSING: &str = "，。、；：！？）》〉”’】〕％%,.;:!?)…";

/// A line of a contents page: dots and a page number.
fn ends_with_leader(text: &str) -> bool {
    let head = text
        .trim_end()
        .trim_end_matches(|c: char| c.is_ascii_digit())
        .trim_end();
    head.len() < text.trim_end().len()
        && head.chars().rev().take_while(|c| "….·．┈‥".contains(*c)).count() >= 2
}
