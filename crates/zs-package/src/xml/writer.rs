//! Writing XML: escaped, and without the characters that XML 1.0 can't hold.

use std::borrow::Cow;

/// Text for content or a double-quoted attribute.
///
/// Line breaks and tabs become references, or attribute values would lose them.
pub fn escape(text: &str) -> Cow<'_, str> {
    let plain = |it: char| it >= ' ' && !matches!(it, '<' | '>' | '&' | '"' | '\u{FFFE}' | '\u{FFFF}');
    if text.chars().all(plain) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 16);
    for character in text.chars() {
        match character {
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            '"' => out.push_str("&quot;"),
            '\t' => out.push_str("&#9;"),
            '\n' => out.push_str("&#10;"),
            '\r' => out.push_str("&#13;"),
            other if plain(other) => out.push(other),
            _ => {}
        }
    }
    Cow::Owned(out)
}

/// Writes one XML part.
#[derive(Debug)]
pub struct XmlWriter {
    out: String,
    open: Vec<String>,
}

impl XmlWriter {
    /// A part that begins with the XML declaration.
    pub fn new() -> Self {
        let out = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n".to_owned();
        Self {
            out,
            open: Vec::new(),
        }
    }

    /// A fragment without declaration, to be spliced into a part.
    pub fn fragment() -> Self {
        Self {
            out: String::new(),
            open: Vec::new(),
        }
    }

    /// `<name …>`; names come from code and are written as given.
    pub fn start(&mut self, name: &str, attributes: &[(&str, &str)]) -> &mut Self {
        self.tag(name, attributes, ">");
        self.open.push(name.to_owned());
        self
    }

    /// `<name …/>`.
    pub fn empty(&mut self, name: &str, attributes: &[(&str, &str)]) -> &mut Self {
        self.tag(name, attributes, "/>");
        self
    }

    /// Text content.
    pub fn text(&mut self, text: &str) -> &mut Self {
        self.out.push_str(&escape(text));
        self
    }

    /// XML that is well-formed already.
    pub fn raw(&mut self, xml: &str) -> &mut Self {
        self.out.push_str(xml);
        self
    }

    /// Ends the element that was started last.
    pub fn end(&mut self) -> &mut Self {
        if let Some(name) = self.open.pop() {
            self.out.push_str("</");
            self.out.push_str(&name);
            self.out.push('>');
        }
        self
    }

    /// The XML, with everything ended that was started.
    pub fn finish(mut self) -> String {
        while !self.open.is_empty() {
            self.end();
        }
        self.out
    }

    fn tag(&mut self, name: &str, attributes: &[(&str, &str)], close: &str) {
        self.out.push('<');
        self.out.push_str(name);
        for (key, value) in attributes {
            self.out.push(' ');
            self.out.push_str(key);
            self.out.push_str("=\"");
            self.out.push_str(&escape(value));
            self.out.push('"');
        }
        self.out.push_str(close);
    }
}

impl Default for XmlWriter {
    fn default() -> Self {
        Self::new()
    }
}
