//! Word 2007 and later: our own reader over the XML, since merges, content controls, fields and tracked
//! changes must be exact.

mod body;
mod field;
mod properties;
mod style;
mod symbol;

use self::body::Body;
use self::style::Role;
use super::xml::characters;
use crate::{Block, Container, Document, ReadError};
use zs_package::{Budget, Limits, Package};

const MAIN: &str = "word/document.xml";
const STYLES: &str = "word/styles.xml";

/// Reads a docx. Nothing outside the package is ever opened; `w:altChunk` is passed over.
pub(super) fn open(bytes: &[u8], limits: &Limits) -> Result<Document, ReadError> {
    let package = Package::open(bytes, *limits)?;
    let main = package.required_part(&main_name(&package)?)?;
    let mut margins = Vec::new();
    for name in package.names().filter(|name| is_margin(name)) {
        margins.extend(package.part(name)?.map(|bytes| (name.to_owned(), bytes)));
    }
    assemble(&main, &margins, || Ok(package.part(STYLES)?), package.budget())
}

/// The main part has its usual name but in files of some generators, where the package says it.
fn main_name(package: &Package) -> Result<String, ReadError> {
    if package.contains(MAIN) {
        return Ok(MAIN.to_owned());
    }
    let named = package
        .names()
        .find(|name| name.starts_with("word/document") && name.ends_with(".xml"));
    Ok(named.unwrap_or(MAIN).to_owned())
}

/// Heads and feet, `word/header1.xml`.
fn is_margin(name: &str) -> bool {
    let name = name.strip_prefix("word/").unwrap_or_default();
    name.ends_with(".xml") && (name.starts_with("header") || name.starts_with("footer"))
}

/// Makes the document of its parts: the main one, heads and feet by name, and the styles, asked for only when
/// a paragraph has a style of its own.
fn assemble(
    main: &[u8],
    margins: &[(String, Vec<u8>)],
    styles: impl FnOnce() -> Result<Option<Vec<u8>>, ReadError>,
    budget: &Budget,
) -> Result<Document, ReadError> {
    let mut body = body::read(&characters(main, MAIN)?, MAIN, budget)?;
    if !body.styles.is_empty()
        && let Some(styles) = styles()?
    {
        apply(&characters(&styles, STYLES)?, &mut body);
    }
    let mut document = Document::new(Container::Docx);
    document.margins = body.drawn;
    for (name, xml) in margins {
        // A broken head or foot is no reason to refuse the document.
        if let Ok(margin) = characters(xml, name).and_then(|xml| body::read(&xml, name, budget)) {
            document.margins.extend(margin.drawn);
            document.margins.extend(lines(margin.blocks));
        }
    }
    if body.changed {
        document.notes.push("已按接受修订后的文字读取".to_owned());
    }
    document.blocks = body.blocks;
    Ok(document)
}

/// Gives paragraphs the role of their style.
fn apply(styles: &str, body: &mut Body) {
    let mut known: Vec<(String, Role)> = Vec::new();
    for (at, style) in std::mem::take(&mut body.styles) {
        let role = match known.iter().find(|(id, _)| *id == style) {
            Some((_, role)) => *role,
            None => {
                let role = style::look_up(styles, &style);
                known.push((style, role));
                role
            }
        };
        let Some(Block::Paragraph(paragraph)) = body.blocks.get_mut(at) else {
            continue;
        };
        match role {
            Role::Heading(level) => paragraph.level = paragraph.level.or(Some(level)),
            Role::Contents => paragraph.is_contents = true,
            Role::Text => {}
        }
    }
}

fn lines(blocks: Vec<Block>) -> Vec<String> {
    let texts = blocks.into_iter().flat_map(|block| match block {
        Block::Paragraph(paragraph) => vec![paragraph.text],
        Block::Table(table) => table
            .rows
            .into_iter()
            .flat_map(|row| row.cells)
            .map(|cell| cell.text)
            .collect(),
    });
    let lines = texts.flat_map(|text| text.split('\n').map(str::to_owned).collect::<Vec<_>>());
    lines.filter(|line| !line.trim().is_empty()).collect()
}

#[cfg(test)]
mod tests;
