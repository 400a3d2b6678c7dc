//! Adding a child at the end of a part's root, leaving every other byte.

use super::encoding::Encoding;
use crate::Result;
use zs_package::{Budget, XmlEvent, XmlReader, decode};

/// The part with `child` as the last child of its root; `child` gets the root's prefix with its colon.
///
/// # Errors
/// Those of reading XML.
pub(super) fn with_child(part: &[u8], budget: &Budget, child: impl Fn(&str) -> String) -> Result<Vec<u8>> {
    let text = decode(part)?;
    let mut reader = XmlReader::new(&text, budget);
    let mut name = String::new();
    let (at, new) = loop {
        let event = reader.next()?;
        let span = reader.span();
        match event {
            XmlEvent::Start(_) if reader.depth() == 1 => {
                name = name_of(&text[span]);
            }
            XmlEvent::Empty(_) if reader.depth() == 0 => {
                name = name_of(&text[span.clone()]);
                break (
                    span.end - 2..span.end,
                    format!(">{}</{name}>", child(&prefix(&name))),
                );
            }
            XmlEvent::End(_) if reader.depth() == 0 => break (span.start..span.start, child(&prefix(&name))),
            XmlEvent::Eof => break (text.len()..text.len(), String::new()),
            _ => {}
        }
    };
    let new = [&text[..at.start], &new, &text[at.end..]].concat();
    Ok(Encoding::of(part).encode(&new))
}

/// `<w:comments xmlns…>` → `w:comments`.
fn name_of(tag: &str) -> String {
    let name = tag.trim_start_matches('<');
    let end = name.find(|c: char| c.is_whitespace() || matches!(c, '/' | '>'));
    name[..end.unwrap_or(name.len())].to_owned()
}

fn prefix(name: &str) -> String {
    name.split_once(':')
        .map_or(String::new(), |(prefix, _)| format!("{prefix}:"))
}
