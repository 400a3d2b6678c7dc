use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfkc_quick};

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
    // Most texts are composed already; composing them again is what this function would spend its time on.
    if is_nfkc_quick(text.chars()) == IsNormalized::Yes {
        return text.chars().filter(|c| !c.is_whitespace()).collect();
    }
    text.nfkc().filter(|c| !c.is_whitespace()).collect()
}
