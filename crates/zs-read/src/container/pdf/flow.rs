//! Lines and tables of all pages → blocks of the document, in printed order.

use super::head_row;
use super::layout::{Item, PageLayout, PageTable};
use super::paragraph::{Measures, Writer};
use super::stitch::{self, KnownCells};
use super::table;
use super::text_line::TextLine;
use crate::{Block, Document};

/// Fills the document with the blocks of the pages.
pub(super) fn fill(pages: Vec<PageLayout>, document: &mut Document) {
    let measures = Measures::of(&pages);
    let known: KnownCells = pages
        .iter()
        .flat_map(|page| page.items.iter())
        .filter_map(|item| match item {
            Item::Table(table) => Some(stitch::known_cells(table)),
            Item::Line(_) => None,
        })
        .flatten()
        .collect();
    let mut blocks = Blocks {
        writer: Writer::new(measures),
        open: None,
        tables: 0,
        out: &mut document.blocks,
    };
    for page in pages {
        let page_end = blocks.writer.measures.page_end(page.width);
        let mut first = true;
        for item in page.items {
            match item {
                Item::Line(line) => {
                    blocks.close_table();
                    blocks.writer.line(line, page.width, blocks.out);
                }
                Item::Table(next) => match &mut blocks.open {
                    Some(open) if first && follows(&open.table, &next, page.number, page_end) => {
                        stitch::append(&mut open.table, next, &known);
                    }
                    _ => blocks.open_table(next, page.width),
                },
            }
            first = false;
        }
    }
    blocks.close_table();
    blocks.writer.close(blocks.out);
}

/// Whether `next`, the first thing on the page with this number, goes on with the table.
fn follows(table: &PageTable, next: &PageTable, page: u32, page_end: f32) -> bool {
    table.page_to + 1 == page && stitch::goes_on(table, next, page_end)
}

struct Blocks<'a> {
    writer: Writer,
    /// The table that the next page may go on with.
    open: Option<OpenTable>,
    tables: u32,
    out: &'a mut Vec<Block>,
}

struct OpenTable {
    table: PageTable,
    /// The line above it, which is its first row if it stands at its columns; these are known at its end only.
    head: Option<TextLine>,
    /// Width of the page that line stands on.
    width: f32,
}

impl Blocks<'_> {
    fn open_table(&mut self, table: PageTable, width: f32) {
        self.close_table();
        let head = self.writer.take_line();
        let head = match head {
            Some(line) if !head_row::may_head(&line, &table) => {
                self.writer.line(line, width, self.out);
                None
            }
            head => head,
        };
        self.writer.close(self.out);
        self.open = Some(OpenTable { table, head, width });
    }

    fn close_table(&mut self) {
        let Some(OpenTable {
            mut table,
            head,
            width,
        }) = self.open.take()
        else {
            return;
        };
        if let Some(line) = head.filter(|line| !head_row::put_above(line, &mut table)) {
            self.writer.line(line, width, self.out);
            self.writer.close(self.out);
        }
        self.tables += 1;
        self.out.push(Block::Table(table::rows(&table, self.tables)));
    }
}
