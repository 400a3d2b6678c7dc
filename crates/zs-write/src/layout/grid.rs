//! Ruled tables.

/// The width of every table, in twentieths of a point.
pub(crate) const TABLE_WIDTH: u32 = 9000;

/// A table over columns of fixed widths.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Grid {
    /// Widths in twentieths of a point; their sum is [`TABLE_WIDTH`].
    pub columns: Vec<u32>,
    /// How many rows at the top are printed again on each page.
    pub header_rows: usize,
    pub rows: Vec<Row>,
}

/// A row; the spans of its cells add up to the number of columns.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Row {
    pub cells: Vec<Cell>,
    /// The line over a form, without frame.
    pub is_open: bool,
}

/// A cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Cell {
    pub text: String,
    /// Columns it covers.
    pub span: usize,
    /// Rows it covers, itself included; 0 for the continuation of a cell above.
    pub rows: usize,
    pub align: Align,
    /// Whether it is a word of the layout.
    pub is_label: bool,
}

/// Where the text of a cell stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Align {
    Left,
    Center,
    Right,
}

impl Cell {
    /// What was filled in.
    pub fn value(text: impl Into<String>, span: usize) -> Cell {
        Cell {
            text: text.into(),
            span,
            rows: 1,
            align: Align::Left,
            is_label: false,
        }
    }

    /// A word of the layout.
    pub fn label(text: &str, span: usize) -> Cell {
        Cell {
            align: Align::Center,
            is_label: true,
            ..Cell::value(text, span)
        }
    }

    /// The continuation of the cell above.
    pub fn below(span: usize) -> Cell {
        Cell {
            rows: 0,
            ..Cell::value("", span)
        }
    }

    pub fn over(self, rows: usize) -> Cell {
        Cell { rows, ..self }
    }

    pub fn aligned(self, align: Align) -> Cell {
        Cell { align, ..self }
    }
}

impl Row {
    pub fn of(cells: Vec<Cell>) -> Row {
        Row {
            cells,
            is_open: false,
        }
    }
}

impl Grid {
    /// Merges downwards, in column `at` of the rows from `from`, each run of equal filled values that
    /// `same` allows to be one.
    pub fn merge_equal(&mut self, from: usize, at: usize, same: impl Fn(&Row, &Row) -> bool) {
        let mut top = from;
        for row in from..self.rows.len() {
            let goes_on = row > top && same(&self.rows[row - 1], &self.rows[row]);
            if goes_on {
                self.rows[row].cells[at].rows = 0;
                self.rows[top].cells[at].rows += 1;
            } else {
                top = row;
            }
        }
        for row in from..self.rows.len() {
            let cell = &mut self.rows[row].cells[at];
            if cell.rows == 0 {
                cell.text.clear();
            }
        }
    }
}
