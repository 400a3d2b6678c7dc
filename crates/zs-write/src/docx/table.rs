//! Ruled tables in WordprocessingML.

use super::body::run;
use crate::layout::{Align, Cell, Grid, Row, TABLE_WIDTH};
use zs_package::XmlWriter;

const SIDES: [&str; 6] = ["w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV"];

/// Writes a table whose rows are at least so high.
pub(super) fn write(xml: &mut XmlWriter, grid: &Grid, heights: &[u32]) {
    xml.start("w:tbl", &[]);
    properties(xml);
    xml.start("w:tblGrid", &[]);
    for width in &grid.columns {
        xml.empty("w:gridCol", &[("w:w", &width.to_string())]);
    }
    xml.end();
    for (index, (row, height)) in grid.rows.iter().zip(heights).enumerate() {
        xml.start("w:tr", &[]).start("w:trPr", &[]);
        xml.empty("w:cantSplit", &[]);
        xml.empty(
            "w:trHeight",
            &[("w:val", &height.to_string()), ("w:hRule", "atLeast")],
        );
        if index < grid.header_rows {
            xml.empty("w:tblHeader", &[]);
        }
        xml.end();
        let mut column = 0;
        for cell in &row.cells {
            let width: u32 = grid.columns[column..column + cell.span].iter().sum();
            column += cell.span;
            write_cell(xml, row, cell, width);
        }
        xml.end();
    }
    xml.end();
}

fn properties(xml: &mut XmlWriter) {
    xml.start("w:tblPr", &[]);
    xml.empty("w:tblW", &[("w:w", &TABLE_WIDTH.to_string()), ("w:type", "dxa")]);
    xml.empty("w:jc", &[("w:val", "center")]);
    xml.start("w:tblBorders", &[]);
    for side in SIDES {
        xml.empty(
            side,
            &[
                ("w:val", "single"),
                ("w:sz", "4"),
                ("w:space", "0"),
                ("w:color", "auto"),
            ],
        );
    }
    xml.end();
    xml.empty("w:tblLayout", &[("w:type", "fixed")]);
    xml.start("w:tblCellMar", &[]);
    for (side, width) in [
        ("w:top", "20"),
        ("w:left", "80"),
        ("w:bottom", "20"),
        ("w:right", "80"),
    ] {
        xml.empty(side, &[("w:w", width), ("w:type", "dxa")]);
    }
    xml.end().end();
}

fn write_cell(xml: &mut XmlWriter, row: &Row, cell: &Cell, width: u32) {
    xml.start("w:tc", &[]).start("w:tcPr", &[]);
    xml.empty("w:tcW", &[("w:w", &width.to_string()), ("w:type", "dxa")]);
    if cell.span > 1 {
        xml.empty("w:gridSpan", &[("w:val", &cell.span.to_string())]);
    }
    match cell.rows {
        0 => _ = xml.empty("w:vMerge", &[]),
        1 => {}
        _ => _ = xml.empty("w:vMerge", &[("w:val", "restart")]),
    }
    if row.is_open {
        xml.start("w:tcBorders", &[]);
        for side in ["w:top", "w:left", "w:right"] {
            xml.empty(side, &[("w:val", "nil")]);
        }
        xml.end();
    }
    xml.empty("w:vAlign", &[("w:val", "center")]);
    xml.end();
    for line in cell.text.split('\n') {
        xml.start("w:p", &[]).start("w:pPr", &[]);
        xml.empty("w:pStyle", &[("w:val", "TableText")]);
        let align = match cell.align {
            Align::Left => None,
            Align::Center => Some("center"),
            Align::Right => Some("right"),
        };
        if let Some(align) = align {
            xml.empty("w:jc", &[("w:val", align)]);
        }
        xml.end();
        run(xml, line);
        xml.end();
    }
    xml.end();
}
