//! What the readers of XML parts share: characters of a part, references, attributes, errors.

use crate::ReadError;
use quick_xml::Reader;
use quick_xml::events::{BytesRef, BytesStart};
use std::borrow::Cow;

/// The characters of a part; a byte order mark is taken off.
///
/// # Errors
/// `Damaged` where they are neither UTF-8 nor marked UTF-16.
pub(super) fn characters<'a>(bytes: &'a [u8], part: &str) -> Result<Cow<'a, str>, ReadError> {
    let Some((encoding, mark)) = encoding_rs::Encoding::for_bom(bytes) else {
        let text = std::str::from_utf8(bytes);
        return text
            .map(Cow::Borrowed)
            .map_err(|_| damaged(part, "不是 UTF-8 文字"));
    };
    encoding
        .decode_without_bom_handling_and_without_replacement(&bytes[mark..])
        .ok_or_else(|| damaged(part, "文字编码不对"))
}

/// The character a reference stands for. Only the five of XML itself and numbers are known: others need a
/// DOCTYPE, which no document has.
pub(super) fn referred(reference: &BytesRef, part: &str) -> Result<char, ReadError> {
    let character = match &**reference {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => reference.resolve_char_ref().ok().flatten(),
    };
    character.ok_or_else(|| ReadError::Unsafe(format!("{part} 中的实体 &{};", &**reference)))
}

/// The value of the attribute with this full name.
pub(super) fn attribute<'a>(element: &'a BytesStart, name: &str) -> Option<Cow<'a, str>> {
    let found = element.try_get_attribute(name).ok().flatten()?;
    if found.value.contains('&') {
        return found
            .normalized_value(quick_xml::XmlVersion::Implicit1_0)
            .ok()
            .map(|value| Cow::Owned(value.into_owned()));
    }
    Some(found.value)
}

/// The error of a part that is no XML, with where it stops being so.
pub(super) fn broken(reader: &Reader<&[u8]>, part: &str) -> ReadError {
    damaged(part, &format!("第{}字节处不成 XML", reader.buffer_position()))
}

pub(super) fn damaged(part: &str, what: &str) -> ReadError {
    ReadError::Damaged(format!("{part}：{what}"))
}

pub(super) fn doctype(part: &str) -> ReadError {
    ReadError::Unsafe(format!("{part} 带有 DOCTYPE 声明"))
}
