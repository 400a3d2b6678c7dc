//! Word 2007 and later: our own reader over the XML, since merges, content controls, fields and tracked
//! changes must be exact.

mod body;
mod field;
mod properties;
mod style;
mod symbol;

use self::body::Body;
use self::style::Role;
use super::comments_note;
use super::xml::characters;
use crate::{Aside, AsideKind, Block, Container, Document, ReadError};
use zs_model::Place;
use zs_package::{Budget, Limits, Package};

const STYLES: &str = "word/styles.xml";

/// Reads a docx. Nothing outside the package is ever opened; other documents inside (`w:altChunk`) are passed
/// over and said.
pub(super) fn open(bytes: &[u8], limits: &Limits) -> Result<Document, ReadError> {
    let package = Package::open(bytes, *limits)?;
    let name = package.word_main();
    let main = package.required_part(&name)?;
    let mut beside = Vec::new();
    for (name, kind) in package.names().filter_map(|name| Some((name, Beside::of(name)?))) {
        beside.extend(package.part(name)?.map(|xml| Part { kind, name, xml }));
    }
    assemble(
        (&name, &main),
        &beside,
        || Ok(package.part(STYLES)?),
        package.budget(),
    )
}

/// A part beside the main one.
struct Part<'a> {
    kind: Beside,
    name: &'a str,
    xml: Vec<u8>,
}

/// What a part beside the main one holds.
#[derive(Clone, Copy)]
enum Beside {
    /// A head or foot, `word/header1.xml`.
    Margin,
    /// Footnotes or endnotes.
    Notes(AsideKind),
    /// What reviewers wrote beside the text: no text of the forms, and each of ours is about a form.
    Comments,
}

impl Beside {
    fn of(name: &str) -> Option<Beside> {
        let name = name.strip_prefix("word/")?.strip_suffix(".xml")?;
        match name {
            "footnotes" => Some(Beside::Notes(AsideKind::Footnote)),
            "endnotes" => Some(Beside::Notes(AsideKind::Endnote)),
            "comments" => Some(Beside::Comments),
            _ if name.starts_with("header") || name.starts_with("footer") => Some(Beside::Margin),
            _ => None,
        }
    }
}

/// Makes the document of its parts: the main one with its name, those beside it, and the styles, asked for only when a
/// paragraph has a style of its own.
fn assemble(
    (name, main): (&str, &[u8]),
    beside: &[Part],
    styles: impl FnOnce() -> Result<Option<Vec<u8>>, ReadError>,
    budget: &Budget,
) -> Result<Document, ReadError> {
    let mut body = body::read(&characters(main, name)?, name, budget)?;
    if !body.styles.is_empty()
        && let Some(styles) = styles()?
    {
        apply(&characters(&styles, STYLES)?, &mut body);
    }
    let mut document = Document::new(Container::Docx);
    document.margins = body.drawn;
    document.asides = body.asides;
    if body.changed {
        document.notes.push("已按接受修订后的文字读取".to_owned());
    }
    if body.embeds {
        document
            .notes
            .push("文件嵌有另一份文档或对象，其中的内容未读入".to_owned());
    }
    document.blocks = body.blocks;
    for part in beside {
        take(part, budget, &mut document);
    }
    Ok(document)
}

/// Takes in a part beside the main one. A broken one is no reason to refuse the document.
fn take(part: &Part, budget: &Budget, document: &mut Document) {
    let xml = characters(&part.xml, part.name);
    if let Beside::Comments = part.kind {
        let comments = xml.map_or(0, |xml| xml.matches(":comment ").count());
        document.notes.extend(comments_note(comments));
        return;
    }
    let Ok(body) = xml.and_then(|xml| body::read(&xml, part.name, budget)) else {
        document
            .notes
            .push(format!("文件的 {} 部分已损坏，未读入", part.name));
        return;
    };
    document.asides.extend(body.asides);
    let mut texts = body.drawn;
    texts.extend(lines(body.blocks));
    match part.kind {
        Beside::Notes(kind) => document.asides.extend(texts.into_iter().map(|text| Aside {
            kind,
            text: text.trim().to_owned(),
            place: Place::default(),
        })),
        // The heads of first, even and odd pages mostly say the same.
        Beside::Margin | Beside::Comments => {
            for text in texts {
                if !document.margins.contains(&text) {
                    document.margins.push(text);
                }
            }
        }
    }
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
