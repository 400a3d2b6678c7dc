//! A table while its elements come in, from a Word part or a web page.

use crate::{Block, Cell, Paragraph, Row, Table};
use zs_model::Place;

/// A table that is not closed yet.
#[derive(Default)]
pub(super) struct OpenTable {
    number: u32,
    rows: Vec<Row>,
    /// What stands in cells that hold tables, with the number of their row.
    inner: Vec<(usize, Vec<Block>)>,
    /// Whether no row has more than one cell.
    one_column: bool,
    row: OpenRow,
    in_row: bool,
    pub cell: Option<OpenCell>,
    row_number: u32,
    /// First columns of the vertically merged cells of the row above.
    merged: Vec<usize>,
    /// Cells that reach down into the next rows, from left to right.
    hanging: Vec<Hanging>,
}

/// A cell with a row span.
struct Hanging {
    column: usize,
    span: usize,
    /// Rows below that it still covers.
    rows: usize,
}

#[derive(Default)]
struct OpenRow {
    cells: Vec<Cell>,
    inner: Vec<Block>,
    merged: Vec<usize>,
    hanging: Vec<Hanging>,
    column: usize,
    ordinal: u32,
    /// Deleted with tracked changes.
    deleted: bool,
}

/// A cell that is not closed yet.
#[derive(Default)]
pub(super) struct OpenCell {
    text: String,
    paragraphs: usize,
    anchor: Option<u32>,
    /// Grid columns it covers.
    pub span: usize,
    /// Rows it covers (`rowspan`).
    pub rows: usize,
    /// `w:vMerge`: does it begin (`false`) or continue (`true`) a vertical merge.
    pub vertical: Option<bool>,
    /// `w:hMerge` that continues the cell before.
    pub joins_left: bool,
    /// Deleted with tracked changes.
    pub deleted: bool,
    place: Place,
    inner: Vec<Block>,
    /// How much of the text is in `inner` already.
    moved: usize,
}

impl OpenTable {
    pub fn new(number: u32) -> OpenTable {
        OpenTable {
            number,
            one_column: true,
            ..OpenTable::default()
        }
    }

    /// Begins a row, ending the one before where that was forgotten.
    pub fn start_row(&mut self) {
        self.end_row();
        self.in_row = true;
        self.row_number += 1;
    }

    /// Leaves out grid columns before the first cell (`w:gridBefore`).
    pub fn skip_columns(&mut self, columns: usize) {
        self.row.column += columns;
    }

    pub fn delete_row(&mut self) {
        self.row.deleted = true;
    }

    /// Begins a cell; says how many cells from above went before it.
    pub fn start_cell(&mut self) -> usize {
        if !self.in_row {
            self.start_row();
        }
        let before = self.row.cells.len();
        self.hang(false);
        let continued = self.row.cells.len() - before;
        let place = self.next_place();
        self.cell = Some(OpenCell {
            span: 1,
            rows: 1,
            place,
            ..OpenCell::default()
        });
        continued
    }

    fn next_place(&mut self) -> Place {
        self.row.ordinal += 1;
        Place {
            table: Some(self.number),
            row: Some(self.row_number),
            column: Some(self.row.ordinal),
            ..Place::default()
        }
    }

    /// Puts in the cells that reach down from above: those here, or all that are left of the row.
    fn hang(&mut self, all: bool) {
        for number in 0..self.hanging.len() {
            let hanging = &self.hanging[number];
            let (column, column_span) = (hanging.column, hanging.span);
            if column + column_span <= self.row.column {
                continue;
            }
            if column > self.row.column && !all {
                break;
            }
            self.row.column = column + column_span;
            let place = self.next_place();
            self.row.cells.push(Cell {
                text: String::new(),
                column,
                column_span,
                continues: true,
                place,
            });
        }
    }

    pub fn end_cell(&mut self) {
        let Some(mut cell) = self.cell.take() else {
            return;
        };
        if cell.deleted {
            return;
        }
        if !cell.inner.is_empty() {
            cell.move_text();
        }
        if let (true, Some(before)) = (cell.joins_left, self.row.cells.last_mut()) {
            before.column_span += cell.span;
            self.row.column += cell.span;
            return;
        }
        let column = self.row.column;
        self.row.column += cell.span;
        if cell.rows > 1 {
            self.row.hanging.push(Hanging {
                column,
                span: cell.span,
                rows: cell.rows - 1,
            });
        }
        // A continuation below nothing is an ordinary cell, as word processors show it.
        let continues = cell.vertical == Some(true) && self.merged.contains(&column);
        if cell.vertical.is_some() {
            self.row.merged.push(column);
        }
        self.row.cells.push(Cell {
            text: if continues {
                String::new()
            } else {
                without_outer_breaks(cell.text)
            },
            column,
            column_span: cell.span,
            continues,
            place: Place {
                anchor: cell.anchor,
                ..cell.place
            },
        });
        self.row.inner.append(&mut cell.inner);
    }

    pub fn end_row(&mut self) {
        self.end_cell();
        if !std::mem::take(&mut self.in_row) {
            return;
        }
        self.hang(true);
        let mut row = std::mem::take(&mut self.row);
        self.hanging.iter_mut().for_each(|hanging| hanging.rows -= 1);
        self.hanging.retain(|hanging| hanging.rows > 0);
        self.hanging.append(&mut row.hanging);
        self.hanging.sort_by_key(|hanging| hanging.column);
        if row.deleted || row.cells.is_empty() {
            return;
        }
        self.one_column &= row.cells.len() == 1;
        self.merged = row.merged;
        if !row.inner.is_empty() {
            self.inner.push((self.rows.len(), row.inner));
        }
        self.rows.push(Row { cells: row.cells });
    }

    /// The table and the tables inside its cells after it. A table of one column around others is a mere
    /// frame: what it holds comes as if the frame were not there.
    pub fn end(mut self) -> Vec<Block> {
        self.end_row();
        if self.rows.is_empty() {
            return Vec::new();
        }
        if self.one_column && !self.inner.is_empty() {
            return self.contents();
        }
        let mut blocks = vec![Block::Table(Table { rows: self.rows })];
        blocks.extend(
            self.inner
                .into_iter()
                .flat_map(|(_, blocks)| blocks)
                .filter(is_real_table),
        );
        blocks
    }

    /// What stands in a frame.
    fn contents(self) -> Vec<Block> {
        let mut inner = self.inner.into_iter().peekable();
        let mut blocks = Vec::new();
        for (number, row) in self.rows.into_iter().enumerate() {
            match inner.next_if(|(at, _)| *at == number) {
                Some((_, held)) => blocks.extend(held),
                None => blocks.extend(
                    row.cells
                        .into_iter()
                        .flat_map(|cell| lines(&cell.text, &cell.place)),
                ),
            }
        }
        blocks
    }
}

/// The lines of a cell as paragraphs.
fn lines(text: &str, place: &Place) -> Vec<Block> {
    let lines = text.split('\n').filter(|line| !line.trim().is_empty());
    let paragraph = |line: &str| Paragraph {
        text: line.to_owned(),
        level: None,
        is_contents: false,
        place: place.clone(),
    };
    lines.map(|line| Block::Paragraph(paragraph(line))).collect()
}

fn without_outer_breaks(text: String) -> String {
    if text.starts_with('\n') || text.ends_with('\n') {
        text.trim_matches('\n').to_owned()
    } else {
        text
    }
}

/// Two rows and two columns at least.
fn is_real_table(block: &Block) -> bool {
    match block {
        Block::Table(table) => table.rows.len() > 1 && table.rows.iter().any(|row| row.cells.len() > 1),
        Block::Paragraph(_) => false,
    }
}

impl OpenCell {
    /// Where it stands, `anchor` being that of a paragraph inside.
    pub fn place(&self, anchor: u32) -> Place {
        Place {
            anchor: Some(anchor),
            ..self.place.clone()
        }
    }

    /// Takes in a paragraph.
    pub fn add(&mut self, text: String, anchor: Option<u32>) {
        if self.paragraphs == 0 {
            self.text = text;
        } else {
            self.text.push('\n');
            self.text.push_str(&text);
        }
        self.paragraphs += 1;
        self.anchor = self.anchor.or(anchor);
    }

    /// Takes in a table inside this cell: its texts as lines, itself for later.
    pub fn add_table(&mut self, blocks: Vec<Block>) {
        self.move_text();
        for block in &blocks {
            match block {
                Block::Paragraph(it) => self.add(it.text.clone(), it.place.anchor),
                Block::Table(table) => {
                    for cell in table
                        .rows
                        .iter()
                        .flat_map(|row| &row.cells)
                        .filter(|it| !it.text.is_empty())
                    {
                        self.add(cell.text.clone(), cell.place.anchor);
                    }
                }
            }
        }
        self.moved = self.text.len();
        self.inner.extend(blocks);
    }

    /// Where tables stand in the cell, the lines between them are paragraphs among them.
    fn move_text(&mut self) {
        let place = Place {
            anchor: self.anchor,
            ..self.place.clone()
        };
        self.inner.extend(lines(&self.text[self.moved..], &place));
        self.moved = self.text.len();
    }
}
