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
            let cells: Vec<&str> = row
                .cells
                .iter()
                .map(|it| it.text.trim())
                .filter(|it| !it.is_empty())
                .collect();
            if cells.len() > 1 {
                rows.push(cells.join(" | "));
            }
        }
    }
    rows
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
}

#[test]
fn the_containers_of_the_county_bureau_agree() {
    let bureau = |extension: &str| {
        root()
            .join("documents/hebei/青禾市临渠区市场监督管理局2023")
            .with_extension(extension)
    };
    for extension in ["txt"] {
        same(&bureau("docx"), &bureau(extension));
    }
}
