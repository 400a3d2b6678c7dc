//! A sheet as a sparse grid, and the blocks it makes.

use crate::{Block, Cell, Paragraph, ReadError, Row, Table};
use std::collections::{BTreeMap, BTreeSet};
use zs_model::Place;
use zs_package::Budget;

/// The cells of a sheet that hold something. Positions are (row, column), 0-based.
pub(super) struct Grid {
    sheet: String,
    rows: BTreeMap<u32, BTreeMap<u32, String>>,
    merges: Vec<Merge>,
}

/// Cells merged into one.
#[derive(Clone, Copy)]
struct Merge {
    top: u32,
    left: u32,
    bottom: u32,
    right: u32,
}

impl Grid {
    pub fn new(sheet: &str) -> Grid {
        Grid {
            sheet: sheet.to_owned(),
            rows: BTreeMap::new(),
            merges: Vec::new(),
        }
    }

    pub fn merge(&mut self, start: (u32, u32), end: (u32, u32)) {
        if start.0 <= end.0 && start.1 <= end.1 && start != end {
            self.merges.push(Merge {
                top: start.0,
                left: start.1,
                bottom: end.0,
                right: end.1,
            });
        }
    }

    /// Puts a text into a cell. Blank texts take no room.
    pub fn set(&mut self, at: (u32, u32), text: String, budget: &Budget) -> Result<(), ReadError> {
        budget.spend_cells(1)?;
        if !text.trim().is_empty() {
            self.rows.entry(at.0).or_default().insert(at.1, text);
        }
        Ok(())
    }

    /// Runs of filled rows as tables. A row that holds one cell, in the first column or merged over the whole
    /// width, is a paragraph; an empty row parts tables.
    pub fn blocks(mut self, budget: &Budget) -> Result<Vec<Block>, ReadError> {
        self.clear_merged();
        let mut blocks = Vec::new();
        let filled: Vec<u32> = self.filled_rows(budget)?.into_iter().collect();
        for run in filled.chunk_by(|above, below| above + 1 == *below) {
            self.run(run, budget, &mut blocks)?;
        }
        Ok(blocks)
    }

    /// What stands under a merged cell isn't seen.
    fn clear_merged(&mut self) {
        self.merges.retain(|merge| {
            let text = self.rows.get(&merge.top).and_then(|row| row.get(&merge.left));
            text.is_some() || merge.bottom - merge.top < 64
        });
        for merge in &self.merges {
            for (row, cells) in self.rows.range_mut(merge.top..=merge.bottom) {
                let hidden: Vec<u32> = cells
                    .range(merge.left..=merge.right)
                    .map(|(column, _)| *column)
                    .collect();
                for column in hidden
                    .into_iter()
                    .filter(|column| (*row, *column) != (merge.top, merge.left))
                {
                    cells.remove(&column);
                }
            }
        }
        self.rows.retain(|_, cells| !cells.is_empty());
        self.merges.sort_unstable_by_key(|merge| (merge.left, merge.top));
    }

    /// Rows with text, and those that a merged cell with text reaches.
    fn filled_rows(&self, budget: &Budget) -> Result<BTreeSet<u32>, ReadError> {
        let mut filled: BTreeSet<u32> = self.rows.keys().copied().collect();
        let last = filled.last().copied().unwrap_or_default();
        for merge in &self.merges {
            if self
                .rows
                .get(&merge.top)
                .is_some_and(|row| row.contains_key(&merge.left))
            {
                let bottom = merge.bottom.min(last);
                budget.spend_cells(u64::from(bottom.saturating_sub(merge.top)))?;
                filled.extend(merge.top..=bottom);
            }
        }
        Ok(filled)
    }

    fn run(&self, run: &[u32], budget: &Budget, blocks: &mut Vec<Block>) -> Result<(), ReadError> {
        let (Some(first), Some(last)) = (run.first(), run.last()) else {
            return Ok(());
        };
        let merges: Vec<Merge> = self
            .merges
            .iter()
            .filter(|it| it.bottom >= *first && it.top <= *last)
            .copied()
            .collect();
        // Columns in which anything begins: a sheet may be used in its first and its last column only.
        let mut columns: BTreeSet<u32> = self
            .rows
            .range(first..=last)
            .flat_map(|(_, row)| row.keys().copied())
            .collect();
        columns.extend(merges.iter().map(|merge| merge.left));
        let mut rows = Vec::new();
        for row in run {
            match self.title(*row, &columns, &merges) {
                Some(paragraph) => {
                    end_table(&mut rows, blocks);
                    blocks.push(Block::Paragraph(paragraph));
                }
                None => rows.push(self.row(*row, &columns, &merges, budget)?),
            }
        }
        end_table(&mut rows, blocks);
        Ok(())
    }

    /// The paragraph that a row of one cell is.
    fn title(&self, row: u32, columns: &BTreeSet<u32>, merges: &[Merge]) -> Option<Paragraph> {
        let cells = self.rows.get(&row)?;
        let (column, text) = cells.first_key_value().filter(|_| cells.len() == 1)?;
        let reached = merges.iter().any(|it| it.top < row && row <= it.bottom);
        let begins = merges.iter().any(|it| it.top == row && it.bottom > row);
        let is_title = Some(column) == columns.first() && !reached && !begins;
        is_title.then(|| Paragraph {
            text: text.clone(),
            level: None,
            is_contents: false,
            place: self.place(row, *column),
        })
    }

    fn row(
        &self,
        row: u32,
        columns: &BTreeSet<u32>,
        merges: &[Merge],
        budget: &Budget,
    ) -> Result<Row, ReadError> {
        let here: Vec<&Merge> = merges
            .iter()
            .filter(|it| it.top <= row && row <= it.bottom)
            .collect();
        let texts = self.rows.get(&row);
        let mut cells = Vec::new();
        let mut next = 0;
        for column in columns {
            if *column < next {
                continue;
            }
            budget.spend_cells(1)?;
            let merge = here.iter().find(|it| it.left <= *column && *column <= it.right);
            let span = merge.map_or(1, |it| it.right - column + 1);
            next = column.saturating_add(span);
            cells.push(Cell {
                text: texts
                    .and_then(|texts| texts.get(column))
                    .cloned()
                    .unwrap_or_default(),
                column: *column as usize,
                column_span: span as usize,
                continues: merge.is_some_and(|it| it.top < row),
                place: self.place(row, *column),
            });
        }
        Ok(Row { cells })
    }

    fn place(&self, row: u32, column: u32) -> Place {
        Place {
            row: Some(row + 1),
            column: Some(column + 1),
            sheet: Some(self.sheet.clone()),
            cell: Some(format!("{}{}", letters(column), row + 1)),
            ..Place::default()
        }
    }
}

fn end_table(rows: &mut Vec<Row>, blocks: &mut Vec<Block>) {
    if !rows.is_empty() {
        let rows = std::mem::take(rows);
        blocks.push(Block::Table(Table { rows }));
    }
}

/// The name of a column, counted from 0: `A`, …, `Z`, `AA`.
fn letters(column: u32) -> String {
    let mut letters = Vec::new();
    let mut left = column + 1;
    while left > 0 {
        letters.push(char::from(b'A' + ((left - 1) % 26) as u8));
        left = (left - 1) / 26;
    }
    letters.into_iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::letters;

    #[test]
    fn columns_have_the_names_of_a_sheet() {
        assert_eq!(
            [0, 25, 26, 701, 702, 16383].map(letters).join(" "),
            "A Z AA ZZ AAA XFD"
        );
    }
}
