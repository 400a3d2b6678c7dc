//! Lines and tables of all pages → blocks of the document, in printed order.

use super::layout::{Item, PageLayout, PageTable};
use super::paragraph::{Measures, Writer};
use super::stitch::{self, KnownCells};
use super::table;
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
        table: None,
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
                Item::Table(next) => {
                    blocks.writer.close(blocks.out);
                    match &mut blocks.table {
                        Some(table)
                            if first
                                && table.page_to + 1 == page.number
                                && stitch::goes_on(table, &next, page_end) =>
                        {
                            stitch::append(table, next, &known);
                        }
                        _ => {
                            blocks.close_table();
                            blocks.table = Some(next);
                        }
                    }
                }
            }
            first = false;
        }
    }
    blocks.close_table();
    blocks.writer.close(blocks.out);
}

struct Blocks<'a> {
    writer: Writer,
    /// The table that the next page may go on with.
    table: Option<PageTable>,
    tables: u32,
    out: &'a mut Vec<Block>,
}

impl Blocks<'_> {
    fn close_table(&mut self) {
        if let Some(table) = self.table.take() {
            self.tables += 1;
            self.out.push(Block::Table(table::rows(&table, self.tables)));
        }
    }
}
