//! The document as one run of lines: a paragraph is a line of one cell, a table row a line of many.
//!
//! Families read lines, never blocks, since containers cut the same form differently: head and indicators in
//! one table or two, a row of one cell as a paragraph. Every cell has a fate, so that whatever nobody took
//! is a leftover at the end and nothing can be dropped silently.

use super::contents;
use crate::{Block, Container, Document};
use zs_model::{FieldPath, Place};

/// All lines of a document.
pub(super) struct Lines<'a> {
    /// What the file was.
    pub container: Container,
    /// The lines in printed order.
    pub lines: Vec<Line<'a>>,
}

/// A paragraph or a table row.
pub(super) struct Line<'a> {
    /// The how-manieth table the row belongs to; `None` for a paragraph.
    pub table: Option<usize>,
    /// Heading level of a paragraph.
    pub level: Option<u8>,
    /// Whether it is a line of a contents page, from which no form is read.
    pub is_contents: bool,
    /// Its cells, one for a paragraph.
    pub cells: Vec<LineCell<'a>>,
}

/// A cell of a row, or the text of a paragraph.
pub(super) struct LineCell<'a> {
    /// Its text as the container gave it.
    pub text: &'a str,
    /// First grid column, 0-based.
    pub column: usize,
    /// Grid columns it covers.
    pub span: usize,
    /// Where it stands.
    pub place: &'a Place,
    /// What became of it.
    pub fate: Fate,
}

/// What became of a cell.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) enum Fate {
    /// Nobody took it yet; at the end this is a leftover.
    #[default]
    Unread,
    /// It went into a field.
    Field,
    /// A word of the layout: a label, a heading, a page number.
    Boilerplate,
    /// Not understood, at a known field; the text may be that of its whole row.
    Left {
        /// The field, seen from the file.
        path: FieldPath,
        /// What to show instead of the cell's own text.
        text: Option<String>,
    },
}

impl<'a> Lines<'a> {
    /// The lines of `document`.
    pub fn of(document: &'a Document) -> Lines<'a> {
        let mut lines = Vec::new();
        let mut tables = 0;
        for block in &document.blocks {
            match block {
                Block::Paragraph(paragraph) => lines.push(Line {
                    table: None,
                    level: paragraph.level,
                    is_contents: paragraph.is_contents,
                    cells: vec![LineCell {
                        text: without_bookmark(&paragraph.text),
                        column: 0,
                        span: 1,
                        place: &paragraph.place,
                        fate: Fate::Unread,
                    }],
                }),
                Block::Table(table) => {
                    lines.extend(table.rows.iter().map(|row| {
                        Line {
                            table: Some(tables),
                            level: None,
                            is_contents: false,
                            cells: row
                                .cells
                                .iter()
                                .map(|cell| LineCell {
                                    text: &cell.text,
                                    column: cell.column,
                                    span: cell.column_span.max(1),
                                    place: &cell.place,
                                    fate: Fate::Unread,
                                })
                                .collect(),
                        }
                    }));
                    tables += 1;
                }
            }
        }
        let mut lines = Lines {
            container: document.container,
            lines,
        };
        contents::take(&mut lines);
        lines
    }
}

/// The paragraph without the `[bookmark: …]` that text exports print before headings.
fn without_bookmark(text: &str) -> &str {
    let inside = text.trim_start().strip_prefix("[bookmark:");
    match inside.and_then(|rest| rest.split_once(']')) {
        Some((_, rest)) => rest,
        None => text,
    }
}

impl<'a> Line<'a> {
    /// The only non-blank cell, if there is just one.
    pub fn only(&self) -> Option<&LineCell<'a>> {
        let mut filled = self.filled();
        let first = filled.next()?;
        filled.next().is_none().then_some(first)
    }

    /// The non-blank cells.
    pub fn filled(&self) -> impl Iterator<Item = &LineCell<'a>> {
        self.cells.iter().filter(|cell| !cell.is_blank())
    }

    /// Marks every cell nobody took yet.
    pub fn mark(&mut self, fate: &Fate) {
        for cell in &mut self.cells {
            if cell.fate == Fate::Unread {
                cell.fate = fate.clone();
            }
        }
    }

    /// Leaves the whole row over as one text at `path`; its place is that of the first cell not taken.
    pub fn leave(&mut self, path: FieldPath) {
        let words: Vec<&str> = self.filled().map(|cell| cell.text.trim()).collect();
        let text = words.join(" | ");
        let Some(at) = self
            .cells
            .iter()
            .rposition(|cell| !cell.is_blank() && cell.fate == Fate::Unread)
        else {
            return;
        };
        self.mark(&Fate::Field);
        self.cells[at].fate = Fate::Left {
            path,
            text: Some(text),
        };
    }
}

impl<'a> LineCell<'a> {
    /// Whether nothing is printed in it.
    pub fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }

    /// Leaves the cell over as not understood at `path`; a blank one has nothing to leave.
    pub fn leave(&mut self, path: FieldPath) {
        if !self.is_blank() {
            self.fate = Fate::Left { path, text: None };
        }
    }

    /// The first grid column after it.
    pub fn end(&self) -> usize {
        self.column.saturating_add(self.span)
    }

    /// The text without blanks at its end; blanks inside and before it stay.
    pub fn printed(&self) -> &'a str {
        self.text.trim_end()
    }
}
