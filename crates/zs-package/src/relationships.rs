//! Relationships between the parts of a package (ECMA-376 part 2, 6.5).

use crate::{Budget, Namespace, Result, XmlEvent, XmlReader, decode};

/// One link from a part to another part or, external, to an address that is never followed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Relationship {
    /// Such as `rId1`.
    pub id: String,
    /// The address that names its kind, as written.
    pub kind: String,
    /// As written.
    pub target: String,
    /// Whether the target lies outside the package.
    pub external: bool,
    /// The part it leads to; `None` for external ones and targets outside the package.
    pub part: Option<String>,
}

/// All relationships of one part, in the order written.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Relationships(Vec<Relationship>);

impl Relationships {
    /// Where the relationships of a part are kept: `word/document.xml` gives
    /// `word/_rels/document.xml.rels`, the package (`""`) `_rels/.rels`.
    pub fn part_name(source: &str) -> String {
        match source.rsplit_once('/') {
            Some((folder, file)) => format!("{folder}/_rels/{file}.rels"),
            None => format!("_rels/{source}.rels"),
        }
    }

    /// Reads the relationships of the part `source`.
    ///
    /// # Errors
    /// Those of [`decode`] and [`XmlReader::next`].
    pub fn read(source: &str, xml: &[u8], budget: &Budget) -> Result<Self> {
        let text = decode(xml)?;
        let mut reader = XmlReader::new(&text, budget);
        let mut found = Vec::new();
        loop {
            match reader.next()? {
                XmlEvent::Start(it) | XmlEvent::Empty(it)
                    if it.is(Namespace::PackageRelationships, "Relationship") =>
                {
                    let value = |name| Ok(it.attribute(name)?.unwrap_or_default().into_owned());
                    let external = value("TargetMode")? == "External";
                    let target = value("Target")?;
                    let part = if external {
                        None
                    } else {
                        resolve_target(source, &target)
                    };
                    found.push(Relationship {
                        id: value("Id")?,
                        kind: value("Type")?,
                        target,
                        external,
                        part,
                    });
                }
                XmlEvent::Eof => return Ok(Self(found)),
                _ => {}
            }
        }
    }

    /// The relationship with this id.
    pub fn get(&self, id: &str) -> Option<&Relationship> {
        self.0.iter().find(|it| it.id == id)
    }

    /// The first of a kind by the last step of its address, such as `officeDocument` or
    /// `comments`, the same for strict and transitional packages.
    pub fn of_kind(&self, kind: &str) -> Option<&Relationship> {
        self.0.iter().find(|it| it.kind.rsplit('/').next() == Some(kind))
    }

    /// All of them, in the order written.
    pub fn iter(&self) -> impl Iterator<Item = &Relationship> {
        self.0.iter()
    }
}

/// The part a target leads to, seen from its source; `None` where it leaves the package.
fn resolve_target(source: &str, target: &str) -> Option<String> {
    let path = target.split('#').next().unwrap_or_default();
    if path.is_empty() || path.contains([':', '\\', '\0']) {
        return None;
    }
    let mut steps: Vec<&str> = match (path.starts_with('/'), source.rsplit_once('/')) {
        (false, Some((folder, _))) => folder.split('/').collect(),
        _ => Vec::new(),
    };
    for step in path.split('/') {
        match step {
            "" | "." => {}
            ".." => drop(steps.pop()?),
            other => steps.push(other),
        }
    }
    Some(steps.join("/"))
}
