//! What the readers of XML parts share: characters of a part, references, attributes, errors.

use crate::ReadError;
use quick_xml::Reader;
use quick_xml::events::{BytesRef, BytesStart};
use std::borrow::Cow;
use zs_package::{PackageError, decode};

/// The characters of a part.
///
/// # Errors
/// `Damaged` where they are not of their encoding, `NotSupported` for one that office programs never write.
pub(super) fn characters<'a>(bytes: &'a [u8], part: &str) -> Result<Cow<'a, str>, ReadError> {
    decode(bytes).map_err(|error| match error {
        PackageError::Malformed(what) => damaged(part, &what),
        error => error.into(),
    })
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
