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
    text.nfkc().filter(|c| !c.is_whitespace()).collect()
}
