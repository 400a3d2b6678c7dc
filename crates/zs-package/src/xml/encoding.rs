//! Bytes of an XML part to text.

use crate::{PackageError, Result};
use std::borrow::Cow;

/// The text of an XML part in UTF-8 or, with a byte order mark, UTF-16; without the mark.
///
/// # Errors
/// `NotSupported` for any other declared encoding, `Malformed` for bytes outside the encoding.
pub fn decode(bytes: &[u8]) -> Result<Cow<'_, str>> {
    match bytes {
        [0xFF, 0xFE, rest @ ..] => decode_utf16(rest, u16::from_le_bytes).map(Cow::Owned),
        [0xFE, 0xFF, rest @ ..] => decode_utf16(rest, u16::from_be_bytes).map(Cow::Owned),
        [0xEF, 0xBB, 0xBF, rest @ ..] => decode_utf8(rest),
        [0, ..] | [_, 0, ..] => Err(PackageError::NotSupported("XML编码".to_owned())),
        _ => decode_utf8(bytes),
    }
}

fn decode_utf8(bytes: &[u8]) -> Result<Cow<'_, str>> {
    if let Some(declared) = declared_encoding(bytes)
        && !["utf-8", "utf8", "us-ascii", "ascii"].contains(&declared.to_ascii_lowercase().as_str())
    {
        return Err(PackageError::NotSupported(format!("XML编码“{declared}”")));
    }
    let text = std::str::from_utf8(bytes).map_err(|_| PackageError::Malformed("不是UTF-8编码".to_owned()))?;
    Ok(Cow::Borrowed(text))
}

fn declared_encoding(bytes: &[u8]) -> Option<String> {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(256)]).into_owned();
    let declaration = head.strip_prefix("<?xml")?.split("?>").next()?;
    let value = declaration
        .split_once("encoding")?
        .1
        .trim_start()
        .strip_prefix('=')?
        .trim_start();
    let quote = value.chars().next().filter(|quote| matches!(quote, '"' | '\''))?;
    Some(value[1..].split(quote).next()?.to_owned())
}

fn decode_utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Result<String> {
    let (pairs, rest) = bytes.as_chunks::<2>();
    char::decode_utf16(pairs.iter().map(|&pair| unit(pair)))
        .collect::<std::result::Result<String, _>>()
        .ok()
        .filter(|_| rest.is_empty())
        .ok_or_else(|| PackageError::Malformed("不是UTF-16编码".to_owned()))
}
