//! The part with the comments, its content type and its relationship.

use super::part::with_child;
use crate::Result;
use std::fmt::Write;
use zs_package::xml::escape;
use zs_package::{
    ContentTypes, Namespace, Package, PackageEditor, Relationships, XmlEvent, XmlReader, decode,
};

const AUTHOR: &str = "准绳";
const CONTENT_TYPE: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";
const TRANSITIONAL: &str = "http://schemas.openxmlformats.org";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";

/// The comments of a document, old and new.
pub(super) struct Comments {
    main: String,
    name: String,
    is_linked: bool,
    is_strict: bool,
    next: u32,
    /// The new ones, with `\0` in place of the prefix.
    new: String,
}

impl Comments {
    /// Looks up what is there.
    ///
    /// # Errors
    /// Those of reading the relationships and the comments.
    pub fn open(package: &Package, main: &str, is_strict: bool) -> Result<Comments> {
        let relationships = package.relationships(main)?;
        let linked = relationships
            .of_kind("comments")
            .and_then(|it| it.part.clone())
            .filter(|name| package.contains(name));
        let next = match &linked {
            Some(name) => next_id(package, name)?,
            None => 0,
        };
        Ok(Comments {
            main: main.to_owned(),
            is_linked: linked.is_some(),
            name: linked.unwrap_or_else(|| free_name(package, main)),
            is_strict,
            next,
            new: String::new(),
        })
    }

    /// Adds a comment and gives its id.
    pub fn add(&mut self, text: &str) -> u32 {
        let id = self.next;
        self.next += 1;
        // Writing to a string cannot fail.
        _ = write!(
            self.new,
            "<\0comment \0id=\"{id}\" \0author=\"{AUTHOR}\" \0initials=\"{AUTHOR}\">"
        );
        for line in text.split('\n') {
            let line = escape(line.trim_end_matches('\r'));
            _ = write!(
                self.new,
                "<\0p><\0r><\0t xml:space=\"preserve\">{line}</\0t></\0r></\0p>"
            );
        }
        self.new.push_str("</\0comment>");
        id
    }

    /// Writes the part and whatever must know of it.
    ///
    /// # Errors
    /// Those of reading XML.
    pub fn save(&self, package: &Package, editor: &mut PackageEditor) -> Result<()> {
        let budget = package.budget();
        if self.is_linked {
            let part = package.required_part(&self.name)?;
            let part = with_child(&part, budget, |prefix| self.new.replace('\0', prefix))?;
            editor.set(&self.name, part);
            return Ok(());
        }
        let word = if self.is_strict {
            "http://purl.oclc.org/ooxml/wordprocessingml/main".to_owned()
        } else {
            format!("{TRANSITIONAL}/wordprocessingml/2006/main")
        };
        let part = format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:comments xmlns:w=\"{word}\">{}</w:comments>",
            self.new.replace('\0', "w:")
        );
        editor.set(&self.name, part);
        self.declare(package, editor)?;
        self.link(package, editor)
    }

    fn declare(&self, package: &Package, editor: &mut PackageEditor) -> Result<()> {
        let budget = package.budget();
        let types = package.required_part(ContentTypes::PART)?;
        if ContentTypes::read(&types, budget)?.of(&self.name) == Some(CONTENT_TYPE) {
            return Ok(());
        }
        let types = with_child(&types, budget, |prefix| {
            format!(
                "<{prefix}Override PartName=\"/{}\" ContentType=\"{CONTENT_TYPE}\"/>",
                escape(&self.name)
            )
        })?;
        editor.set(ContentTypes::PART, types);
        Ok(())
    }

    fn link(&self, package: &Package, editor: &mut PackageEditor) -> Result<()> {
        let kind = if self.is_strict {
            "http://purl.oclc.org/ooxml/officeDocument/relationships/comments".to_owned()
        } else {
            format!("{TRANSITIONAL}/officeDocument/2006/relationships/comments")
        };
        let name = Relationships::part_name(&self.main);
        let relationships = package.relationships(&self.main)?;
        let mut number = relationships.iter().count() + 1;
        while relationships.get(&format!("rId{number}")).is_some() {
            number += 1;
        }
        let target = self.name.rsplit('/').next().unwrap_or(&self.name);
        let child = |prefix: &str| {
            format!("<{prefix}Relationship Id=\"rId{number}\" Type=\"{kind}\" Target=\"{target}\"/>")
        };
        let part = match package.part(&name)? {
            Some(part) => with_child(&part, package.budget(), child)?,
            None => format!(
                "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Relationships xmlns=\"{PACKAGE}/relationships\">{}</Relationships>",
                child("")
            )
            .into_bytes(),
        };
        editor.set(&name, part);
        Ok(())
    }
}

/// One more than the largest id among the comments of the part.
fn next_id(package: &Package, name: &str) -> Result<u32> {
    let part = package.required_part(name)?;
    let text = decode(&part)?;
    let mut reader = XmlReader::new(&text, package.budget());
    let mut next: u32 = 0;
    loop {
        match reader.next()? {
            XmlEvent::Start(it) | XmlEvent::Empty(it) if it.is(Namespace::Word, "comment") => {
                let id = it.attribute("id")?.and_then(|id| id.parse::<u32>().ok());
                next = next.max(id.map_or(0, |id| id.saturating_add(1)));
            }
            XmlEvent::Eof => return Ok(next),
            _ => {}
        }
    }
}

/// `comments.xml` beside the main part, or the first with a number that no part has.
fn free_name(package: &Package, main: &str) -> String {
    let folder = main
        .rsplit_once('/')
        .map_or(String::new(), |(it, _)| format!("{it}/"));
    let taken = |name: &str| package.names().any(|it| it.eq_ignore_ascii_case(name));
    let mut name = format!("{folder}comments.xml");
    let mut number = 2;
    while taken(&name) {
        name = format!("{folder}comments{number}.xml");
        number += 1;
    }
    name
}
