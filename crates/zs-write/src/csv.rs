//! CSV: the flat list in UTF-8 with a byte order mark, quoted as RFC 4180 asks.
//!
//! A spreadsheet takes `=0`, `-5%` or `+1` for a formula or a number. Such a text gets a tab in front, which
//! no spreadsheet shows and none computes with; so does a text that begins with a tab itself. Whoever reads
//! the file takes one leading tab off ([`unguard`]) and has every text as it was.

use crate::flat;
use zs_model::Form;

/// Writes the list.
pub(crate) fn write(forms: &[&Form]) -> String {
    let mut out = String::from('\u{feff}');
    line(&mut out, flat::HEADERS.iter().copied());
    for row in flat::rows(forms) {
        line(&mut out, row.iter().map(String::as_str));
    }
    out
}

/// The text as it is written: with a tab in front where a spreadsheet would compute.
pub fn guard(text: &str) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠']) {
        format!("\t{text}")
    } else {
        text.to_owned()
    }
}

/// The text that [`guard`] was given.
pub fn unguard(written: &str) -> &str {
    written.strip_prefix('\t').unwrap_or(written)
}

fn line<'t>(out: &mut String, fields: impl Iterator<Item = &'t str>) {
    for (index, field) in fields.enumerate() {
        if index > 0 {
            out.push(',');
        }
        let field = guard(field);
        if field.contains([',', '"', '\n', '\r', '\t']) {
            out.push('"');
            out.push_str(&field.replace('"', "\"\""));
            out.push('"');
        } else {
            out.push_str(&field);
        }
    }
    out.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::{guard, line, unguard};

    #[test]
    fn every_text_comes_back() {
        for text in [
            "=0",
            "-5%",
            "+1",
            "≥95%",
            "@a",
            "\t=0",
            "",
            "年度\t计划",
            "＝SUM(A1)",
        ] {
            assert_eq!(unguard(&guard(text)), text);
        }
        assert_eq!(guard("≥95%"), "≥95%");
    }

    #[test]
    fn quotes_commas_and_line_ends_are_quoted() {
        let mut out = String::new();
        line(&mut out, ["a", "b,c", "d\"e", "f\ng", "=0"].into_iter());
        assert_eq!(out, "a,\"b,c\",\"d\"\"e\",\"f\ng\",\"\t=0\"\r\n");
    }
}
