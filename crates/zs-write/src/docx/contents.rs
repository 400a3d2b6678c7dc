//! The contents page: a real field, filled in already.

use super::body::run;
use super::pages::Pages;
use crate::layout::{Layout, Piece};
use zs_package::XmlWriter;

/// The name of the bookmark around the `number`-th heading (0-based).
pub(super) fn bookmark(number: usize) -> String {
    format!("_Toc{:08}", number + 1)
}

/// Writes the page. It is a content control of the kind that office programs make, so that they offer to
/// bring it up to date, and readers know that it is no text.
pub(super) fn page(xml: &mut XmlWriter, layout: &Layout, pages: &Pages) {
    xml.start("w:sdt", &[])
        .start("w:sdtPr", &[])
        .start("w:docPartObj", &[]);
    xml.empty("w:docPartGallery", &[("w:val", "Table of Contents")]);
    xml.empty("w:docPartUnique", &[]);
    xml.end().end();
    xml.start("w:sdtContent", &[]);
    xml.start("w:p", &[]).start("w:pPr", &[]);
    xml.empty("w:pStyle", &[("w:val", "TOCHeading")]);
    xml.empty("w:pageBreakBefore", &[]);
    xml.end();
    run(xml, "目　录");
    xml.end();
    let headings = layout
        .pieces
        .iter()
        .zip(&pages.page)
        .filter_map(|(piece, page)| Some((Piece::heading(piece)?, *page)));
    for (number, ((text, level), page)) in headings.enumerate() {
        let style = if level == 1 { "TOC1" } else { "TOC2" };
        xml.start("w:p", &[]).start("w:pPr", &[]);
        xml.empty("w:pStyle", &[("w:val", style)]);
        if pages.contents_breaks[number] {
            xml.empty("w:pageBreakBefore", &[]);
        }
        xml.end();
        if number == 0 {
            mark(xml, "begin");
            instruction(xml, " TOC \\o \"1-2\" \\h \\z \\u ");
            mark(xml, "separate");
        }
        let bookmark = bookmark(number);
        xml.start("w:hyperlink", &[("w:anchor", &bookmark), ("w:history", "1")]);
        run(xml, &text.replace('\t', " "));
        run(xml, "\t");
        mark(xml, "begin");
        instruction(xml, &format!(" PAGEREF {bookmark} \\h "));
        mark(xml, "separate");
        run(xml, &page.to_string());
        mark(xml, "end");
        xml.end().end();
    }
    xml.start("w:p", &[]).start("w:pPr", &[]);
    xml.empty("w:spacing", &[("w:line", "20"), ("w:lineRule", "exact")]);
    xml.end();
    mark(xml, "end");
    xml.end();
    xml.end().end();
}

fn mark(xml: &mut XmlWriter, kind: &str) {
    xml.start("w:r", &[])
        .empty("w:fldChar", &[("w:fldCharType", kind)])
        .end();
}

fn instruction(xml: &mut XmlWriter, text: &str) {
    xml.start("w:r", &[])
        .start("w:instrText", &[("xml:space", "preserve")])
        .text(text)
        .end()
        .end();
}
