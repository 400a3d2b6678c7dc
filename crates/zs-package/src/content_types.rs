//! What kind of content each part has (ECMA-376 part 2, 6.2.3).

use crate::{Budget, Namespace, Result, XmlEvent, XmlReader, decode};
use std::collections::HashMap;

/// The content of `[Content_Types].xml`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ContentTypes {
    defaults: HashMap<String, String>,
    overrides: HashMap<String, String>,
}

impl ContentTypes {
    /// The name of its part.
    pub const PART: &str = "[Content_Types].xml";

    /// Reads the part.
    ///
    /// # Errors
    /// Those of [`decode`] and [`XmlReader::next`].
    pub fn read(xml: &[u8], budget: &Budget) -> Result<Self> {
        let text = decode(xml)?;
        let mut reader = XmlReader::new(&text, budget);
        let mut types = Self::default();
        loop {
            match reader.next()? {
                XmlEvent::Start(it) | XmlEvent::Empty(it) if it.namespace == Namespace::ContentTypes => {
                    let value = |name| Ok(it.attribute(name)?.unwrap_or_default().into_owned());
                    match it.local {
                        "Default" => types
                            .defaults
                            .insert(value("Extension")?.to_ascii_lowercase(), value("ContentType")?),
                        "Override" => types.overrides.insert(
                            value("PartName")?.trim_start_matches('/').to_ascii_lowercase(),
                            value("ContentType")?,
                        ),
                        _ => None,
                    };
                }
                XmlEvent::Eof => return Ok(types),
                _ => {}
            }
        }
    }

    /// The content type of a part.
    pub fn of(&self, part: &str) -> Option<&str> {
        let part = part.trim_start_matches('/').to_ascii_lowercase();
        let by_extension = || self.defaults.get(part.rsplit_once('.')?.1);
        self.overrides
            .get(&part)
            .or_else(by_extension)
            .map(String::as_str)
    }
}
