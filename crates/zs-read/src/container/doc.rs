//! Word 97–2003 and WPS 文字, by `office_oxide`. Run in a process of its own: the library keeps no budget.

mod marks;

use self::marks::Marks;
use super::comments_note;
use super::table::OpenTable;
use crate::{Aside, AsideKind, Block, Container, Document, Paragraph, ReadError};
use office_oxide::doc::DocError;
use office_oxide::ir::{Element, HeaderFooter, InlineContent, List, Note, Section, Table};
use office_oxide::{DocumentFormat, OfficeError};
use std::io::Cursor;
use zs_model::Place;
use zs_package::{Budget, Limits};

/// Reads a doc or wps.
pub(super) fn open(bytes: &[u8], container: Container, limits: &Limits) -> Result<Document, ReadError> {
    let file = office_oxide::Document::from_reader(Cursor::new(bytes.to_vec()), DocumentFormat::Doc);
    let file = file.map_err(refusal)?.to_ir();
    let budget = Budget::new(*limits);
    let mut reader = Reader {
        budget: &budget,
        blocks: Vec::new(),
        margins: Vec::new(),
        asides: Vec::new(),
        comments: 0,
        paragraphs: 0,
        tables: 0,
    };
    for section in &file.sections {
        reader.section(section)?;
    }
    let marks = Marks::of(bytes);
    let mut notes = Vec::new();
    if marks.changed {
        notes.push("已按接受修订后的文字读取".to_owned());
    }
    if marks.hidden {
        notes.push("文件带有隐藏文字，未读入；如需读入，请另存为 docx 后重试".to_owned());
    }
    notes.extend(comments_note(reader.comments));
    Ok(Document {
        blocks: reader.blocks,
        margins: reader.margins,
        asides: reader.asides,
        notes,
        ..Document::new(container)
    })
}

fn refusal(error: OfficeError) -> ReadError {
    match error {
        OfficeError::Doc(DocError::Encrypted) => ReadError::Encrypted,
        OfficeError::UnsupportedFormat(_) => ReadError::NotSupported("这种旧版文档".to_owned()),
        _ => ReadError::Damaged("旧版文档的结构不对".to_owned()),
    }
}

/// Elements inside each other; tables in cells of tables.
const DEPTH_MAX: usize = 32;

struct Reader<'a> {
    budget: &'a Budget,
    blocks: Vec<Block>,
    margins: Vec<String>,
    asides: Vec<Aside>,
    comments: usize,
    paragraphs: u32,
    tables: u32,
}

impl Reader<'_> {
    fn section(&mut self, section: &Section) -> Result<(), ReadError> {
        let margins = [
            &section.header,
            &section.footer,
            &section.first_page_header,
            &section.first_page_footer,
        ];
        for margin in margins.into_iter().flatten() {
            self.margin(margin);
        }
        for element in &section.elements {
            self.element(element, 0)?;
        }
        Ok(())
    }

    fn margin(&mut self, margin: &HeaderFooter) {
        for line in lines(&margin.content, 0)
            .into_iter()
            .filter(|line| !line.trim().is_empty())
        {
            if !self.margins.contains(&line) {
                self.margins.push(line);
            }
        }
    }

    fn element(&mut self, element: &Element, depth: usize) -> Result<(), ReadError> {
        self.budget.spend_steps(1)?;
        if depth > DEPTH_MAX {
            return Err(ReadError::TooComplex(format!("内容嵌套超过{DEPTH_MAX}层")));
        }
        match element {
            Element::Heading(heading) => {
                self.paragraph(text(&heading.content), Some(heading.level.clamp(1, 9)));
            }
            Element::Paragraph(paragraph) => self.paragraph(text(&paragraph.content), None),
            Element::Table(table) => {
                let blocks = self.table(table, depth)?;
                self.blocks.extend(blocks);
            }
            Element::List(list) => {
                for line in list_lines(list, depth) {
                    self.paragraph(line, None);
                }
            }
            Element::TextBox(text_box) => {
                for element in &text_box.content {
                    self.element(element, depth + 1)?;
                }
            }
            Element::Footnote(note) => self.note(note, AsideKind::Footnote),
            Element::Endnote(note) => self.note(note, AsideKind::Endnote),
            _ => {}
        }
        Ok(())
    }

    /// Sets a note aside; the library gives comments as endnotes of that name.
    fn note(&mut self, note: &Note, kind: AsideKind) {
        if note.marker.as_deref().is_some_and(|it| it.starts_with("Comment")) {
            self.comments += 1;
            return;
        }
        let text = lines(&note.content, 0).join("\n");
        if !text.trim().is_empty() {
            self.asides.push(Aside {
                kind,
                text: text.trim().to_owned(),
                place: Place::default(),
            });
        }
    }

    fn paragraph(&mut self, text: String, level: Option<u8>) {
        self.paragraphs += 1;
        if text.trim().is_empty() {
            return;
        }
        self.blocks.push(Block::Paragraph(Paragraph {
            text,
            level,
            is_contents: false,
            place: Place {
                paragraph: Some(self.paragraphs),
                ..Place::default()
            },
        }));
    }

    fn table(&mut self, table: &Table, depth: usize) -> Result<Vec<Block>, ReadError> {
        if depth > DEPTH_MAX {
            return Err(ReadError::TooComplex(format!("表格嵌套超过{DEPTH_MAX}层")));
        }
        self.tables += 1;
        let mut open = OpenTable::new(self.tables);
        for row in &table.rows {
            open.start_row();
            for cell in &row.cells {
                self.budget.spend_cells(1)?;
                open.start_cell();
                for element in &cell.content {
                    let inner = match element {
                        Element::Table(table) => Some(self.table(table, depth + 1)?),
                        _ => None,
                    };
                    let Some(cell) = open.cell.as_mut() else {
                        continue;
                    };
                    match inner {
                        Some(blocks) => cell.add_table(blocks),
                        None => lines(std::slice::from_ref(element), depth)
                            .into_iter()
                            .for_each(|line| cell.add(line, None)),
                    }
                }
                if let Some(open) = open.cell.as_mut() {
                    open.span = cell.col_span.clamp(1, 1000) as usize;
                    open.rows = cell.row_span.clamp(1, 10_000) as usize;
                }
                open.end_cell();
            }
            open.end_row();
        }
        Ok(open.end())
    }
}

/// The paragraphs of elements, tables left out.
fn lines(elements: &[Element], depth: usize) -> Vec<String> {
    let mut found = Vec::new();
    for element in elements {
        match element {
            Element::Heading(heading) => found.push(text(&heading.content)),
            Element::Paragraph(paragraph) => found.push(text(&paragraph.content)),
            Element::List(list) => found.extend(list_lines(list, depth)),
            Element::TextBox(text_box) if depth <= DEPTH_MAX => {
                found.extend(lines(&text_box.content, depth + 1));
            }
            _ => {}
        }
    }
    found
}

fn list_lines(list: &List, depth: usize) -> Vec<String> {
    let mut found = Vec::new();
    for item in &list.items {
        found.extend(lines(&item.content, depth + 1));
        if let Some(nested) = item.nested.as_ref().filter(|_| depth <= DEPTH_MAX) {
            found.extend(list_lines(nested, depth + 1));
        }
    }
    found
}

fn text(content: &[InlineContent]) -> String {
    let mut text = String::new();
    for piece in content {
        match piece {
            InlineContent::Text(span) => text.push_str(&span.text),
            InlineContent::LineBreak => text.push('\n'),
            _ => {}
        }
    }
    without_field_codes(&text)
}

/// Between its marks 0x13, 0x14 and 0x15 a field has its instruction, then its result: only that is text. The
/// mark 0x07 ends a cell, 0x0b a line.
fn without_field_codes(text: &str) -> String {
    if !text.contains(|it: char| it.is_control()) {
        return text.to_owned();
    }
    let mut fields: Vec<bool> = Vec::new();
    let mut kept = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '\u{13}' => fields.push(false),
            '\u{14}' => {
                if let Some(shown) = fields.last_mut() {
                    *shown = true;
                }
            }
            '\u{15}' => {
                fields.pop();
            }
            _ if fields.contains(&false) => {}
            '\u{b}' | '\r' => kept.push('\n'),
            '\u{1e}' => kept.push('-'),
            '\t' | '\n' => kept.push(character),
            _ if character.is_control() => {}
            _ => kept.push(character),
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::without_field_codes;

    #[test]
    fn of_fields_only_results_are_text() {
        let text = "见\u{13} PAGEREF _Toc1 \u{13} IF x \u{14}y\u{15}\u{14}第3页\u{15}。\u{7}";
        assert_eq!(without_field_codes(text), "见第3页。");
    }
}
