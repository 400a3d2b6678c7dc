//! What people typed, made safe inside a Typst source.

use std::borrow::Cow;

/// Markup that prints `text` and nothing else, whatever it holds (`#import`, `*`, `//`, `https://`, `1.`).
///
/// It is one string expression (`#"…";`): exact, cheap to parse, and unlike a backslash before every mark
/// it has no special cases at the beginning of a line. The text goes through [`printable`].
pub fn escape(text: &str) -> String {
    if text.is_empty() {
        return String::new();
    }
    let mut out = String::with_capacity(text.len() + 4);
    out.push('#');
    push_literal(&mut out, text);
    // Closes the expression, so that a following `.`, `(` or `[` of the source stays text.
    out.push(';');
    out
}

/// A string literal of Typst's code mode (`"…"`), for arguments of functions. The text goes through [`printable`].
pub fn literal(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    push_literal(&mut out, text);
    out
}

/// The text without what has no glyph: line ends of every kind become `\n`, a tab a space, other control
/// characters go.
///
/// For strings that reach a template as data; [`escape`] and [`literal`] already do it.
pub fn printable(text: &str) -> Cow<'_, str> {
    if !text.contains(|it: char| it != '\n' && (it.is_control() || is_line_end(it))) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text.chars().peekable();
    while let Some(char) = rest.next() {
        match char {
            '\r' if rest.peek() == Some(&'\n') => {}
            it if is_line_end(it) => out.push('\n'),
            '\t' => out.push(' '),
            it if it.is_control() => {}
            it => out.push(it),
        }
    }
    Cow::Owned(out)
}

fn is_line_end(char: char) -> bool {
    matches!(
        char,
        '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}'
    )
}

fn push_literal(out: &mut String, text: &str) {
    out.push('"');
    for char in printable(text).chars() {
        match char {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            it => out.push(it),
        }
    }
    out.push('"');
}

#[cfg(test)]
mod tests {
    use super::{escape, literal, printable};
    use expect_test::{Expect, expect};

    #[track_caller]
    fn check(text: &str, escaped: Expect) {
        escaped.assert_eq(&escape(text));
    }

    #[test]
    fn text_becomes_one_closed_string_expression() {
        check("公车保险缴纳率≥95%", expect![[r#"#"公车保险缴纳率≥95%";"#]]);
        check(
            "#import \"x\": * \\ // $",
            expect![[r##"#"#import \"x\": * \\ // $";"##]],
        );
        check("一\r\n二", expect![[r##"#"一\n二";"##]]);
        check("", expect![""]);
    }

    #[test]
    fn a_literal_of_nothing_is_still_a_literal() {
        assert_eq!(literal(""), "\"\"");
    }

    #[test]
    fn control_characters_go_and_line_ends_become_one() {
        assert_eq!(
            printable("一\r二\u{2028}三\u{85}四\r\n五\t六\u{0}\u{1b}"),
            "一\n二\n三\n四\n五 六"
        );
    }
}
