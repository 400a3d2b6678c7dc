//! The main part.

use super::contents;
use super::pages::{GAP, MARGIN, MARGIN_SIDE, PAGE_HEIGHT, PAGE_WIDTH, Pages};
use super::table;
use crate::layout::{Cover, Layout, Piece};
use zs_package::XmlWriter;

const WORD: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const RELATIONSHIP: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// The main part as XML.
pub(super) fn document(layout: &Layout, pages: &Pages) -> String {
    let mut xml = XmlWriter::new();
    xml.start("w:document", &[("xmlns:w", WORD), ("xmlns:r", RELATIONSHIP)]);
    xml.start("w:body", &[]);
    cover(&mut xml, &layout.cover);
    contents::page(&mut xml, layout, pages);
    let mut heading = 0;
    let mut after_table = false;
    for (index, piece) in layout.pieces.iter().enumerate() {
        let breaks = pages.break_before[index];
        if let Piece::Grid(grid) = piece {
            if after_table {
                gap(&mut xml, breaks);
            }
            table::write(&mut xml, grid, &pages.rows[index]);
        } else {
            let (style, text) = style(piece);
            let bookmark = piece.heading().map(|_| heading);
            heading += usize::from(bookmark.is_some());
            paragraph(&mut xml, style, text, breaks, bookmark);
        }
        after_table = matches!(piece, Piece::Grid(_));
    }
    if after_table {
        gap(&mut xml, false);
    }
    section(&mut xml);
    xml.finish()
}

fn style(piece: &Piece) -> (Option<&'static str>, &str) {
    match piece {
        Piece::Part(text) => (Some("Heading1"), text),
        Piece::Section(text) | Piece::Project(text) => (Some("Heading2"), text),
        Piece::Activity(text) => (Some("Heading3"), text),
        Piece::Text(text) => (None, text),
        Piece::Grid(_) => (None, ""),
    }
}

fn paragraph(
    xml: &mut XmlWriter,
    style: Option<&str>,
    text: &str,
    page_break: bool,
    bookmark: Option<usize>,
) {
    xml.start("w:p", &[]);
    if style.is_some() || page_break {
        xml.start("w:pPr", &[]);
        if let Some(style) = style {
            xml.empty("w:pStyle", &[("w:val", style)]);
        }
        if page_break {
            xml.empty("w:pageBreakBefore", &[]);
        }
        xml.end();
    }
    let id = bookmark.map(|number| (number + 1).to_string());
    if let (Some(id), Some(number)) = (&id, bookmark) {
        let name = contents::bookmark(number);
        xml.empty("w:bookmarkStart", &[("w:id", id), ("w:name", &name)]);
    }
    run(xml, text);
    if let Some(id) = &id {
        xml.empty("w:bookmarkEnd", &[("w:id", id)]);
    }
    xml.end();
}

/// A run of plain text; a tab in it is a tab.
pub(super) fn run(xml: &mut XmlWriter, text: &str) {
    if text.is_empty() {
        return;
    }
    xml.start("w:r", &[]);
    for (index, part) in text.split('\t').enumerate() {
        if index > 0 {
            xml.empty("w:tab", &[]);
        }
        if !part.is_empty() {
            xml.start("w:t", &[("xml:space", "preserve")]).text(part).end();
        }
    }
    xml.end();
}

fn cover(xml: &mut XmlWriter, cover: &Cover) {
    let line = |xml: &mut XmlWriter, style: &str, before: u32, lines: &[String]| {
        xml.start("w:p", &[]).start("w:pPr", &[]);
        xml.empty("w:pStyle", &[("w:val", style)]);
        xml.empty("w:spacing", &[("w:before", &before.to_string())]);
        xml.end();
        for (index, text) in lines.iter().enumerate() {
            // One paragraph, so that readers have the title in one piece.
            if index > 0 {
                xml.start("w:r", &[]).empty("w:br", &[]).end();
            }
            run(xml, text);
        }
        xml.end();
    };
    line(xml, "Title", 3600, &cover.title_lines());
    line(xml, "Subtitle", 4800, std::slice::from_ref(&cover.author));
    line(xml, "Subtitle", 0, std::slice::from_ref(&cover.reviewer));
}

/// The hairline paragraph that keeps two tables apart, or ends the document.
fn gap(xml: &mut XmlWriter, page_break: bool) {
    xml.start("w:p", &[]).start("w:pPr", &[]);
    if page_break {
        xml.empty("w:pageBreakBefore", &[]);
    }
    xml.empty(
        "w:spacing",
        &[
            ("w:before", "0"),
            ("w:after", "0"),
            ("w:line", &GAP.to_string()),
            ("w:lineRule", "exact"),
        ],
    );
    xml.empty("w:ind", &[("w:firstLine", "0")]);
    xml.start("w:rPr", &[]).empty("w:sz", &[("w:val", "2")]).end();
    xml.end().end();
}

fn section(xml: &mut XmlWriter) {
    let number = |value: u32| value.to_string();
    xml.start("w:sectPr", &[]);
    xml.empty("w:footerReference", &[("w:type", "default"), ("r:id", "rId4")]);
    xml.empty(
        "w:pgSz",
        &[("w:w", &number(PAGE_WIDTH)), ("w:h", &number(PAGE_HEIGHT))],
    );
    xml.empty(
        "w:pgMar",
        &[
            ("w:top", &number(MARGIN)),
            ("w:right", &number(MARGIN_SIDE)),
            ("w:bottom", &number(MARGIN)),
            ("w:left", &number(MARGIN_SIDE)),
            ("w:header", "720"),
            ("w:footer", "720"),
            ("w:gutter", "0"),
        ],
    );
    xml.empty("w:cols", &[("w:space", "425")]);
    // The cover shows no page number.
    xml.empty("w:titlePg", &[]);
    xml.end();
}
