//! The pieces as data for the template.

use crate::layout::{Align, Cell, Grid, Layout, Piece};
use crate::{Pdf, Result};
use serde::Serialize;
use std::borrow::Cow;
use zs_typeset::{Fonts, pdf_with_data, printable};

const TEMPLATE: &str = include_str!("text.typ");

#[derive(Serialize)]
struct Data<'a> {
    fonts: Vec<&'a str>,
    title: String,
    lines: Vec<String>,
    author: Cow<'a, str>,
    reviewer: Cow<'a, str>,
    pieces: Vec<Shown<'a>>,
}

#[derive(Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
enum Shown<'a> {
    Part { text: Cow<'a, str> },
    Section { text: Cow<'a, str> },
    Project { text: Cow<'a, str>, breaks: bool },
    Activity { text: Cow<'a, str> },
    Text { text: Cow<'a, str> },
    Grid(ShownGrid<'a>),
}

#[derive(Serialize)]
struct ShownGrid<'a> {
    columns: &'a [u32],
    header: Vec<ShownCell<'a>>,
    cells: Vec<ShownCell<'a>>,
}

#[derive(Serialize)]
struct ShownCell<'a> {
    text: Cow<'a, str>,
    span: usize,
    rows: usize,
    align: &'static str,
    open: bool,
}

/// Sets the document.
///
/// # Errors
/// `Typeset`.
pub(super) fn write(layout: &Layout, fonts: Vec<Vec<u8>>) -> Result<Pdf> {
    let files = fonts.into_iter().map(Cow::Owned).chain(Fonts::embedded_files());
    let fonts = Fonts::chosen(files, is_wanted)?;
    let mut families: Vec<&str> = fonts
        .families()
        .filter(|it| *it != Fonts::EMBEDDED_FAMILY)
        .collect();
    families.push(Fonts::EMBEDDED_FAMILY);
    let json = data(layout, families);
    let set = pdf_with_data(TEMPLATE, &[("text.json", &json)], &fonts)?;
    Ok(Pdf {
        missing: set.missing_note(),
        bytes: set.bytes,
    })
}

/// The document as the template reads it from `text.json`, to be set in these families.
fn data(layout: &Layout, fonts: Vec<&str>) -> Vec<u8> {
    let cover = &layout.cover;
    let data = Data {
        fonts,
        title: cover.title(),
        lines: cover.title_lines(),
        author: printable(&cover.author),
        reviewer: printable(&cover.reviewer),
        pieces: pieces(&layout.pieces),
    };
    // Our own types have no maps with other keys than strings, so this cannot fail.
    serde_json::to_vec(&data).unwrap_or_default()
}

/// The template and its data, for whoever sets the document with another Typst.
pub(super) fn source(layout: &Layout, fonts: Vec<&str>) -> (&'static str, Vec<u8>) {
    (TEMPLATE, data(layout, fonts))
}

/// Of a collection with the fonts of five regions only the simplified Chinese one is set in.
fn is_wanted(family: &str) -> bool {
    !family.contains("Mono") && ![" JP", " KR", " TC", " HK"].iter().any(|it| family.ends_with(it))
}

fn pieces(pieces: &[Piece]) -> Vec<Shown<'_>> {
    let mut below_part = false;
    pieces
        .iter()
        .map(|piece| {
            let breaks = !std::mem::replace(&mut below_part, matches!(piece, Piece::Part(_)));
            match piece {
                Piece::Part(text) => Shown::Part {
                    text: printable(text),
                },
                Piece::Section(text) => Shown::Section {
                    text: printable(text),
                },
                Piece::Project(text) => Shown::Project {
                    text: printable(text),
                    breaks,
                },
                Piece::Activity(text) => Shown::Activity {
                    text: printable(text),
                },
                Piece::Text(text) => Shown::Text {
                    text: printable(text),
                },
                Piece::Grid(it) => Shown::Grid(grid(it)),
            }
        })
        .collect()
}

fn grid(grid: &Grid) -> ShownGrid<'_> {
    let cells = |from: usize, to: usize| {
        let rows = grid.rows[from..to].iter();
        rows.flat_map(|row| {
            row.cells
                .iter()
                .filter(|it| it.rows > 0)
                .map(|it| cell(it, row.is_open))
        })
        .collect()
    };
    ShownGrid {
        columns: &grid.columns,
        header: cells(0, grid.header_rows),
        cells: cells(grid.header_rows, grid.rows.len()),
    }
}

fn cell(cell: &Cell, open: bool) -> ShownCell<'_> {
    ShownCell {
        text: printable(&cell.text),
        span: cell.span,
        rows: cell.rows,
        align: match cell.align {
            Align::Left => "left",
            Align::Center => "center",
            Align::Right => "right",
        },
        open,
    }
}
