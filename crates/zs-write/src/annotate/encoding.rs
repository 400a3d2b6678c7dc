//! How the bytes of an XML part hold its text, so that the edited text goes back the same way.

/// The encoding of a part, by its byte order mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Encoding {
    Utf8,
    /// With the mark that some programs put before UTF-8.
    Utf8Marked,
    Utf16Little,
    Utf16Big,
}

impl Encoding {
    /// The encoding of these bytes, which `decode` could read.
    pub fn of(bytes: &[u8]) -> Encoding {
        match bytes {
            [0xFF, 0xFE, ..] => Encoding::Utf16Little,
            [0xFE, 0xFF, ..] => Encoding::Utf16Big,
            [0xEF, 0xBB, 0xBF, ..] => Encoding::Utf8Marked,
            _ => Encoding::Utf8,
        }
    }

    /// The bytes of the text.
    pub fn encode(self, text: &str) -> Vec<u8> {
        let wide = |unit: fn(u16) -> [u8; 2]| {
            std::iter::once(0xFEFF)
                .chain(text.encode_utf16())
                .flat_map(unit)
                .collect()
        };
        match self {
            Encoding::Utf8 => text.as_bytes().to_vec(),
            Encoding::Utf8Marked => ["\u{feff}", text].concat().into_bytes(),
            Encoding::Utf16Little => wide(u16::to_le_bytes),
            Encoding::Utf16Big => wide(u16::to_be_bytes),
        }
    }
}
