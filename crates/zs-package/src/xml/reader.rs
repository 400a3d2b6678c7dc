//! A pull reader that counts steps and depth and refuses DOCTYPE and foreign entities.

use super::Namespace;
use crate::{Budget, PackageError, Result};
use quick_xml::events::attributes::Attributes;
use quick_xml::events::{BytesRef, Event};
use std::borrow::Cow;
use std::ops::Range;

/// Steps taken from the shared budget at once.
const STEPS: u64 = 1024;

/// What comes next in a part. Comments and processing instructions are skipped.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum XmlEvent<'a> {
    /// `<w:p>`; its `End` follows.
    Start(Element<'a>),
    /// `<w:p/>`; no `End` follows.
    Empty(Element<'a>),
    /// `</w:p>`, by local name.
    End(&'a str),
    /// A piece of text, unescaped. One text comes in several pieces where it holds references
    /// or CDATA.
    Text(Cow<'a, str>),
    /// The end of the part.
    Eof,
}

/// A start tag.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Element<'a> {
    /// The resolved namespace.
    pub namespace: Namespace<'a>,
    /// The name without prefix.
    pub local: &'a str,
    name_length: usize,
    tag: &'a str,
}

impl<'a> Element<'a> {
    /// Whether it is this element.
    pub fn is(&self, namespace: Namespace<'_>, local: &str) -> bool {
        self.local == local && self.namespace == namespace
    }

    /// The value of the first attribute with this local name, whatever its prefix.
    ///
    /// # Errors
    /// `Malformed` for a broken attribute or an entity beyond the five.
    pub fn attribute(&self, local: &str) -> Result<Option<Cow<'a, str>>> {
        self.find(|_, name| name == local)
    }

    /// All attributes as prefix (empty without), local name and value; declarations of
    /// namespaces are left out.
    ///
    /// # Errors
    /// As [`Element::attribute`].
    pub fn attributes(&self) -> impl Iterator<Item = Result<(&'a str, &'a str, Cow<'a, str>)>> {
        raw_attributes(self.tag, self.name_length).filter_map(|pair| match pair {
            Ok((name, raw)) => {
                let (prefix, local) = split_name(name);
                let declares = prefix == "xmlns" || name == "xmlns";
                (!declares).then(|| Ok((prefix, local, unescape(raw)?)))
            }
            Err(error) => Some(Err(error)),
        })
    }

    fn find(&self, wanted: impl Fn(&str, &str) -> bool) -> Result<Option<Cow<'a, str>>> {
        for pair in raw_attributes(self.tag, self.name_length) {
            let (name, raw) = pair?;
            let (prefix, local) = split_name(name);
            if prefix != "xmlns" && wanted(prefix, local) {
                return unescape(raw).map(Some);
            }
        }
        Ok(None)
    }
}

/// Reads one part, made of text by [`super::decode`].
#[derive(Debug)]
pub struct XmlReader<'a, 'b> {
    text: &'a str,
    inner: quick_xml::Reader<&'a [u8]>,
    budget: &'b Budget,
    steps_left: u64,
    depth: usize,
    /// Prefix, namespace and the depth of the element that declares it.
    bindings: Vec<(&'a str, Namespace<'a>, usize)>,
    span: Range<usize>,
}

impl<'a, 'b> XmlReader<'a, 'b> {
    /// A reader at the start of the text.
    pub fn new(text: &'a str, budget: &'b Budget) -> Self {
        Self {
            text,
            inner: quick_xml::Reader::from_str(text),
            budget,
            steps_left: 0,
            depth: 0,
            bindings: Vec::new(),
            span: 0..0,
        }
    }

    /// The next event.
    ///
    /// # Errors
    /// `Unsafe` for DOCTYPE and entities, `TooLarge` for depth and steps, `Malformed` otherwise.
    #[allow(
        clippy::should_implement_trait,
        reason = "a fallible pull reader, not an iterator"
    )]
    pub fn next(&mut self) -> Result<XmlEvent<'a>> {
        loop {
            self.step()?;
            let from = self.position();
            let event = self.inner.read_event().map_err(|error| malformed(&error))?;
            self.span = from..self.position();
            match event {
                Event::Start(tag) => {
                    let element = self.element(tag.name().0.len(), 1)?;
                    self.depth += 1;
                    return Ok(XmlEvent::Start(element));
                }
                Event::Empty(tag) => {
                    return Ok(XmlEvent::Empty(self.element(tag.name().0.len(), 2)?));
                }
                Event::End(_) => {
                    self.depth = self.depth.saturating_sub(1);
                    let name = self.slice(2, 1).trim_end();
                    return Ok(XmlEvent::End(split_name(name).1));
                }
                Event::Text(text) => return Ok(XmlEvent::Text(text.xml10_content())),
                Event::CData(text) => return Ok(XmlEvent::Text(text.xml10_content())),
                Event::GeneralRef(reference) => return resolve(&reference).map(XmlEvent::Text),
                Event::DocType(_) => {
                    return Err(PackageError::Unsafe("XML带有DOCTYPE".to_owned()));
                }
                Event::Eof if self.depth > 0 => {
                    return Err(PackageError::Malformed("元素没有结束".to_owned()));
                }
                Event::Eof => return Ok(XmlEvent::Eof),
                Event::Comment(_) | Event::Decl(_) | Event::PI(_) => {}
            }
        }
    }

    /// The value of an attribute by namespace, such as `r:id`. Only for the element that was
    /// read last, whose prefixes are in force.
    ///
    /// # Errors
    /// As [`Element::attribute`].
    pub fn attribute(
        &self,
        element: &Element<'a>,
        namespace: Namespace<'_>,
        local: &str,
    ) -> Result<Option<Cow<'a, str>>> {
        element.find(|prefix, name| {
            // An attribute without prefix is in no namespace (Namespaces in XML 1.0, 6.2).
            let found = if prefix.is_empty() {
                Namespace::None
            } else {
                self.resolve(prefix)
            };
            name == local && found == namespace
        })
    }

    /// Skips to behind the `End` of the `Start` that was read last.
    ///
    /// # Errors
    /// As [`XmlReader::next`].
    pub fn skip_element(&mut self) -> Result<()> {
        let depth = self.depth.saturating_sub(1);
        while self.depth > depth {
            self.next()?;
        }
        Ok(())
    }

    /// Where the last event lies in the text, in bytes.
    pub fn span(&self) -> Range<usize> {
        self.span.clone()
    }

    /// How many elements are open.
    pub fn depth(&self) -> usize {
        self.depth
    }

    fn step(&mut self) -> Result<()> {
        if self.steps_left == 0 {
            self.budget.spend_steps(STEPS)?;
            self.steps_left = STEPS;
        }
        self.steps_left -= 1;
        Ok(())
    }

    fn position(&self) -> usize {
        usize::try_from(self.inner.buffer_position()).unwrap_or(usize::MAX)
    }

    fn slice(&self, before: usize, after: usize) -> &'a str {
        let (start, end) = (self.span.start + before, self.span.end.saturating_sub(after));
        self.text.get(start..end).unwrap_or_default()
    }

    fn element(&mut self, name_length: usize, closing: usize) -> Result<Element<'a>> {
        if self.depth >= self.budget.limits().depth {
            return Err(PackageError::TooLarge("元素嵌套过深".to_owned()));
        }
        // The bindings of elements that have ended, including an empty one just before.
        while self
            .bindings
            .last()
            .is_some_and(|&(_, _, depth)| depth > self.depth)
        {
            self.bindings.pop();
        }
        let tag = self.slice(1, closing);
        let rest = tag.get(name_length..).unwrap_or_default();
        if rest.contains("xmlns") {
            self.declare(tag, name_length)?;
        }
        let (prefix, local) = split_name(tag.get(..name_length).unwrap_or_default());
        Ok(Element {
            namespace: self.resolve(prefix),
            local,
            name_length,
            tag,
        })
    }

    fn declare(&mut self, tag: &'a str, name_length: usize) -> Result<()> {
        for pair in raw_attributes(tag, name_length) {
            let (name, address) = pair?;
            let prefix = match split_name(name) {
                ("xmlns", prefix) => prefix,
                ("", "xmlns") => "",
                _ => continue,
            };
            // Resolving searches the bindings, so their number is bounded as depth is.
            if self.bindings.len() >= 1024 {
                return Err(PackageError::TooLarge("命名空间过多".to_owned()));
            }
            self.bindings
                .push((prefix, Namespace::of(address), self.depth + 1));
        }
        Ok(())
    }

    fn resolve(&self, prefix: &str) -> Namespace<'a> {
        let found = self.bindings.iter().rev().find(|&&(bound, _, _)| bound == prefix);
        match (found, prefix) {
            (Some(&(_, namespace, _)), _) => namespace,
            (None, "") => Namespace::None,
            (None, "xml") => Namespace::Xml,
            (None, _) => Namespace::Undeclared,
        }
    }
}

fn raw_attributes(tag: &str, name_length: usize) -> impl Iterator<Item = Result<(&str, &str)>> {
    let mut attributes = Attributes::new(tag, name_length);
    // Checking for repeats is quadratic in the number of attributes.
    attributes.with_checks(false);
    attributes.map(|attribute| {
        let attribute = attribute.map_err(|error| malformed(&error))?;
        match attribute.value {
            Cow::Borrowed(value) => Ok((attribute.key.0, value)),
            Cow::Owned(_) => Err(PackageError::Malformed("属性".to_owned())),
        }
    })
}

fn unescape(raw: &str) -> Result<Cow<'_, str>> {
    quick_xml::escape::unescape(raw).map_err(|error| match error {
        quick_xml::escape::EscapeError::UnrecognizedEntity(..) => foreign_entity(),
        other => malformed(&other),
    })
}

fn split_name(name: &str) -> (&str, &str) {
    name.split_once(':').unwrap_or(("", name))
}

fn resolve(reference: &BytesRef<'_>) -> Result<Cow<'static, str>> {
    if let Some(found) = reference.resolve_char_ref().map_err(|error| malformed(&error))? {
        return Ok(Cow::Owned(found.to_string()));
    }
    quick_xml::escape::resolve_predefined_entity(&reference.xml10_content())
        .map(Cow::Borrowed)
        .ok_or_else(foreign_entity)
}

fn foreign_entity() -> PackageError {
    PackageError::Unsafe("XML引用了自定义实体".to_owned())
}

fn malformed(error: &dyn std::fmt::Display) -> PackageError {
    PackageError::Malformed(error.to_string())
}
