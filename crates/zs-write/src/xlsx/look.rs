//! The formats of cells.

use crate::layout::{Align, Cell};
use rust_xlsxwriter::{Format, FormatAlign, FormatBorder};

/// All formats, made once for the workbook.
pub(super) struct Look {
    framed: [Format; 3],
    guarded: [Format; 3],
    open: [Format; 3],
    /// Headers of the list.
    pub header: Format,
    /// Titles of forms and parts.
    pub title: Format,
    /// Headings of sections.
    pub section: Format,
    /// Running text.
    pub text: Format,
}

impl Look {
    pub fn new() -> Look {
        // 宋体 as on the printed form.
        let cell = Format::new()
            .set_font_name("宋体")
            .set_font_size(9)
            .set_text_wrap()
            .set_num_format("@")
            .set_align(FormatAlign::VerticalCenter);
        let framed = cell.clone().set_border(FormatBorder::Thin);
        let aligned = |format: &Format| {
            [FormatAlign::Left, FormatAlign::Center, FormatAlign::Right]
                .map(|it| format.clone().set_align(it))
        };
        let heading = |size: f64| cell.clone().set_font_name("黑体").set_font_size(size);
        Look {
            framed: aligned(&framed),
            guarded: aligned(&framed.clone().set_quote_prefix()),
            open: aligned(&cell),
            header: framed.clone().set_bold().set_align(FormatAlign::Center),
            title: heading(14.0),
            section: heading(12.0),
            text: cell.set_font_size(10.5).set_align(FormatAlign::Left),
        }
    }

    /// The format of a cell of a form. A text that a spreadsheet would compute, once somebody edits it, is
    /// marked as text for good.
    pub fn of(&self, cell: &Cell, is_open: bool) -> &Format {
        let align = match cell.align {
            Align::Left => 0,
            Align::Center => 1,
            Align::Right => 2,
        };
        match (is_open, is_formula_like(&cell.text)) {
            (true, _) => &self.open[align],
            (false, true) => &self.guarded[align],
            (false, false) => &self.framed[align],
        }
    }

    /// The format of a cell of the list.
    pub fn of_list(&self, text: &str) -> &Format {
        if is_formula_like(text) {
            &self.guarded[0]
        } else {
            &self.framed[0]
        }
    }
}

fn is_formula_like(text: &str) -> bool {
    text.starts_with(['=', '+', '-', '@'])
}
