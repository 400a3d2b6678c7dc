//! The text that the grammar reads: half width, no spaces, no closing stop, no brackets round the whole.

use crate::half_width;

/// Prepares a printed cell. Two numbers with a space between them stay two numbers.
pub(super) fn normal(raw: &str) -> String {
    let wide = half_width(raw);
    let mut text = String::with_capacity(wide.len());
    let mut space = false;
    for c in wide.chars() {
        if c.is_whitespace() || matches!(c, '\u{200b}' | '\u{feff}' | '\u{ad}') {
            space = true;
            continue;
        }
        if space && c.is_ascii_digit() && text.ends_with(|it: char| it.is_ascii_digit()) {
            text.push(' ');
        }
        space = false;
        text.push(match c {
            '﹥' => '>',
            '﹤' => '<',
            '﹦' => '=',
            '﹪' => '%',
            '−' | '﹣' => '-',
            c => c,
        });
    }
    peel(text.trim_end_matches(['。', ';', ',', '、', '.'])).to_owned()
}

/// Takes off quotes and brackets round the whole.
fn peel(text: &str) -> &str {
    let mut text = text;
    for (open, close) in [('“', '”'), ('"', '"'), ('(', ')'), ('[', ']'), ('【', '】')] {
        if let Some(inner) = text.strip_prefix(open).and_then(|it| it.strip_suffix(close))
            && !inner.is_empty()
            && !inner.contains([open, close])
        {
            text = inner;
        }
    }
    text
}
