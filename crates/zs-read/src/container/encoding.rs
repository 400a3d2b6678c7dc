//! Bytes of a text or web page → characters.

use chardetng::{EncodingDetector, Utf8Detection};
use encoding_rs::{Encoding, GB18030, GBK, UTF_8};

/// The characters of `bytes`: by the byte order mark, else as UTF-8 when they are, else as `declared`, else
/// as the encoding they look like. GBK is read as GB18030, which holds it and the rarer characters of names.
///
/// `None` where they are no text in any of these.
pub(crate) fn decode(bytes: &[u8], declared: Option<&'static Encoding>) -> Option<String> {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        return readable(
            encoding
                .decode_without_bom_handling(&bytes[mark..])
                .0
                .into_owned(),
        );
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => return readable(text.to_owned()),
        // Cut in its last character.
        Err(error) if error.error_len().is_none() && error.valid_up_to() > 0 => {
            return readable(String::from_utf8_lossy(&bytes[..error.valid_up_to()]).into_owned());
        }
        Err(_) => {}
    }
    let guessed = declared.filter(|it| *it != UTF_8).unwrap_or_else(|| guess(bytes));
    let encoding = if guessed == GBK { GB18030 } else { guessed };
    readable(encoding.decode_without_bom_handling(bytes).0.into_owned())
}

fn guess(bytes: &[u8]) -> &'static Encoding {
    let mut detector = EncodingDetector::new(chardetng::Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    detector.guess(Some(b"cn"), Utf8Detection::Allow)
}

/// Text has hardly any control or replacement characters; pictures and programs are full of them.
fn readable(text: String) -> Option<String> {
    let mut total = 0usize;
    let mut strange = 0usize;
    for character in text.chars() {
        total += 1;
        let control = character.is_control() && !matches!(character, '\t' | '\n' | '\r' | '\u{c}' | '\u{b}');
        if control || character == '\u{fffd}' {
            strange += 1;
        }
    }
    (strange * 50 <= total).then_some(text)
}

#[cfg(test)]
mod tests {
    use super::decode;
    use encoding_rs::{GB18030, UTF_16LE};

    const WORDS: &str = "项目编码\t绩效指标：镕𠮷局办公经费，群众满意度≥95%\n";

    #[test]
    fn gb18030_is_recognised_without_a_mark() {
        let (bytes, _, _) = GB18030.encode(WORDS);
        assert_eq!(decode(&bytes, None).as_deref(), Some(WORDS));
    }

    #[test]
    fn utf8_is_read_with_and_without_a_mark() {
        let marked = format!("\u{feff}{WORDS}");
        assert_eq!(decode(WORDS.as_bytes(), None).as_deref(), Some(WORDS));
        assert_eq!(decode(marked.as_bytes(), None).as_deref(), Some(WORDS));
    }

    #[test]
    fn utf16_is_read_by_its_mark() {
        let bytes: Vec<u8> = std::iter::once(0xfeff)
            .chain(WORDS.encode_utf16())
            .flat_map(u16::to_le_bytes)
            .collect();
        assert_eq!(UTF_16LE.decode(&bytes).0, WORDS);
        assert_eq!(decode(&bytes, None).as_deref(), Some(WORDS));
    }

    #[test]
    fn utf8_cut_in_a_character_is_still_utf8() {
        let bytes = &WORDS.repeat(40).into_bytes()[..WORDS.len() * 40 - 20];
        assert!(decode(bytes, None).is_some_and(|text| text.starts_with("项目编码")));
    }

    #[test]
    fn bytes_of_a_picture_are_no_text() {
        let bytes: Vec<u8> = (0..4000u32)
            .map(|n| (n.wrapping_mul(2654435761) >> 13) as u8)
            .collect();
        assert_eq!(decode(&bytes, None), None);
    }
}
