//! One file per layout family: blocks → forms.
//!
//! A family is recognised by the words of its headers, never by positions. The next family is its file and a
//! line in [`FAMILIES`]; families that only differ in columns share [`walk`], others bring their own reading.

mod activities;
mod activity;
mod amount;
mod assemble;
mod columns;
mod contents;
mod continuation;
mod department;
mod draft;
mod fields;
mod head;
mod headings;
mod hebei;
mod indicators;
mod json;
mod labels;
mod lines;
mod measures;
mod mof;
mod names;
mod ordinals;
mod project;
mod roles;
mod secrecy;
mod tasks;
#[cfg(test)]
mod tests;
mod walk;
mod words;

use crate::{Document, ReadError, Reading};
use headings::Heading;
use lines::Lines;
use std::collections::HashSet;
use walk::Found;

/// How documents of one layout are known and read.
struct Family {
    /// Its name in JSON.
    name: &'static str,
    /// Whether the words of a document are those of the family.
    recognises: fn(&Seen) -> bool,
    /// Reads the forms; what it does not take stays in the lines.
    read: fn(&mut Lines) -> Found,
}

/// All families, the more special before the more general: the first that recognises a document reads it.
const FAMILIES: [Family; 5] = [
    hebei::HEBEI_2019,
    hebei::HEBEI_COUNTY,
    hebei::HEBEI,
    hebei::TIANJIN,
    mof::MOF,
];

/// The short texts of a document, by which families are recognised.
struct Seen {
    labels: HashSet<String>,
    headings: Vec<Heading>,
}

impl Seen {
    fn of(lines: &Lines) -> Seen {
        const LONGEST: usize = 100;
        let texts = || {
            let lines = lines.lines.iter().filter(|line| !line.is_contents);
            let cells = lines.flat_map(|line| &line.cells);
            cells.map(|cell| cell.text).filter(|text| text.len() <= LONGEST)
        };
        Seen {
            labels: texts().map(words::label).collect(),
            headings: texts().filter_map(headings::find).collect(),
        }
    }

    /// Whether a cell or line is this word, blanks and width ignored.
    fn has(&self, label: &str) -> bool {
        self.labels.contains(label)
    }

    /// Whether there is such a heading.
    fn heading(&self, heading: Heading) -> bool {
        self.headings.contains(&heading)
    }
}

/// Blocks → forms.
///
/// # Errors
/// `Secret` for a document with a secrecy mark, `NoForm` for one of another kind.
pub(crate) fn read(document: &Document) -> Result<Reading, ReadError> {
    if let Some(mark) = secrecy::mark(document) {
        return Err(ReadError::Secret(mark));
    }
    let mut lines = Lines::of(document);
    let seen = Seen::of(&lines);
    let family = FAMILIES.iter().find(|family| (family.recognises)(&seen));
    let family = family.ok_or(ReadError::NoForm)?;
    let found = (family.read)(&mut lines);
    if found.drafts.is_empty() {
        return Err(ReadError::NoForm);
    }
    let forms = assemble::settle(found, &document.margins);
    let (leftovers, boilerplate) = assemble::rest(&lines, document);
    Ok(Reading {
        container: document.container,
        family: Some(family.name.to_owned()),
        forms,
        leftovers,
        notes: document.notes.clone(),
        boilerplate,
    })
}

/// Our own JSON → forms.
///
/// # Errors
/// `Damaged` or `NoForm`.
pub(crate) fn read_json(bytes: &[u8]) -> Result<Reading, ReadError> {
    json::read(bytes)
}
