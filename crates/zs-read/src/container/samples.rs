//! The sample and the documents of the repository, where they are present: what must hold over containers.

use super::open;
use crate::{Block, Container, Document};
use std::path::{Path, PathBuf};
use zs_package::Limits;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn read(path: &Path) -> Document {
    let bytes = std::fs::read(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let container =
        Container::detect(&bytes, path.to_str()).unwrap_or_else(|it| panic!("{}: {it}", path.display()));
    open(&bytes, container, &Limits::default()).unwrap_or_else(|it| panic!("{}: {it}", path.display()))
}

/// Texts of all rows of several cells, blank cells left out: what every container must agree on.
fn rows(document: &Document) -> Vec<String> {
    let mut rows = Vec::new();
    for block in &document.blocks {
        let Block::Table(table) = block else {
            continue;
        };
        for row in &table.rows {
            let cells = row.cells.iter().map(|it| without_zeros(it.text.trim()));
            let cells: Vec<&str> = cells.filter(|it| !it.is_empty()).collect();
            // The activities are prose in some containers and rows in others.
            if cells.len() > 1 && !cells[0].starts_with('（') {
                rows.push(cells.join(" | "));
            }
        }
    }
    rows
}

/// `6.80` and `6.8` are one: an xls read by the library has lost its number formats.
fn without_zeros(text: &str) -> &str {
    let is_decimal = text.contains('.') && text.bytes().all(|it| it.is_ascii_digit() || it == b'.');
    if is_decimal {
        text.trim_end_matches('0').trim_end_matches('.')
    } else {
        text
    }
}

#[track_caller]
fn same(one: &Path, other: &Path) {
    if one.exists() && other.exists() {
        let (left, right) = (rows(&read(one)), rows(&read(other)));
        for (left, right) in left.iter().zip(&right) {
            assert_eq!(left, right, "{} and {}", one.display(), other.display());
        }
        assert_eq!(
            left.len(),
            right.len(),
            "{} and {}",
            one.display(),
            other.display()
        );
    }
}

#[test]
fn the_containers_of_the_sample_agree() {
    let sample = |extension: &str| root().join("../shared/samples/sample").with_extension(extension);
    same(&sample("docx"), &sample("txt"));
    same(&sample("docx"), &sample("xlsx"));
}

#[test]
fn the_containers_of_the_county_bureau_agree() {
    let bureau = |extension: &str| {
        root()
            .join("documents/hebei/青禾市临渠区市场监督管理局2023")
            .with_extension(extension)
    };
    for extension in ["txt", "xlsx", "xls", "et", "ods", "doc", "wps", "html"] {
        same(&bureau("docx"), &bureau(extension));
    }
}
