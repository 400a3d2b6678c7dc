//! The PDF of a document says what its docx says.

use crate::{Block, Container, Document, container};
use std::path::{Path, PathBuf};
use zs_package::Limits;

/// Documents kept as docx and as PDF.
fn pairs() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let folders = [root.join("documents/hebei"), root.join("../shared/samples")];
    let entries = folders
        .iter()
        .filter_map(|folder| std::fs::read_dir(folder).ok())
        .flatten();
    entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|it| it == "pdf") && path.with_extension("docx").exists())
        .collect()
}

fn read(path: &Path, container: Container) -> Document {
    let bytes = std::fs::read(path).unwrap_or_default();
    container::open(&bytes, container, &Limits::default())
        .unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The document, a paragraph or row a line. Spaces at a line end are not drawn, so runs of them count as one.
fn shown(document: &Document) -> Vec<String> {
    let mut out = Vec::new();
    for block in &document.blocks {
        match block {
            Block::Paragraph(it) if it.text.trim().is_empty() => {}
            Block::Paragraph(it) => out.push(it.text.clone()),
            Block::Table(table) => out.extend(table.rows.iter().map(|row| {
                let cells = row.cells.iter().map(|cell| {
                    let words: Vec<&str> = cell.text.split(' ').filter(|word| !word.is_empty()).collect();
                    words.join(" ")
                });
                format!("| {}", cells.collect::<Vec<_>>().join(" | "))
            })),
        }
    }
    out
}

#[test]
fn a_pdf_says_what_its_docx_says() {
    for pdf in pairs() {
        let expected = shown(&read(&pdf.with_extension("docx"), Container::Docx));
        let found = shown(&read(&pdf, Container::Pdf));
        for (expected, found) in expected.iter().zip(&found) {
            assert_eq!(found, expected, "{}", pdf.display());
        }
        assert_eq!(found.len(), expected.len(), "{}", pdf.display());
    }
}
