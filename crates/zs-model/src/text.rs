use unicode_normalization::UnicodeNormalization;

/// Full-width letters, digits and signs become half-width; everything else stays.
///
/// Chinese punctuation that has no half-width meaning (`，`, `。`, `：`, `（`) becomes its ASCII twin too, so
/// use it to compare and to parse, never to store.
pub fn half_width(text: &str) -> String {
    text.chars()
        .map(|c| match c {
            '\u{ff01}'..='\u{ff5e}' => char::from_u32(c as u32 - 0xfee0).unwrap_or(c),
            '\u{3000}' => ' ',
            _ => c,
        })
        .collect()
}

/// The text for comparison: NFKC, without any white space.
pub fn squeeze(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            // Nearly every character of a form is one of these, which NFKC leaves alone or maps one to one.
            '!'..='~' | '\u{4e00}'..='\u{9fff}' | '、' | '。' | '“' | '”' | '《' | '》' | '≥' | '≤' => {
                out.push(c)
            }
            '\u{ff01}'..='\u{ff5e}' => out.extend(char::from_u32(c as u32 - 0xfee0)),
            _ if c.is_whitespace() => {}
            _ => return text.nfkc().filter(|c| !c.is_whitespace()).collect(),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::squeeze;
    use proptest::prelude::*;
    use unicode_normalization::UnicodeNormalization;

    proptest! {
        #[test]
        fn squeezing_is_nfkc_without_white_space(text in "[ -~、。“”《》≥≤！-～\u{3000}\u{a0}绩-缮①㎡Ⅱ…é]{0,40}|.{0,40}") {
            let slowly: String = text.nfkc().filter(|c| !c.is_whitespace()).collect();
            prop_assert_eq!(squeeze(&text), slowly);
        }
    }
}
