//! Damaged files: whatever is changed in them, opening ends with blocks or with an error.
//!
//! Containers that are read in a confined process are damaged in the tests of the program.

use super::open;
use crate::Container;
use proptest::prelude::*;
use std::path::Path;
use zs_package::{Limits, Package, PackageWriter};

/// A cut or repeated piece, and a byte put in, at places given in thousandths of the length.
#[derive(Debug, Clone)]
struct Damage {
    at: usize,
    length: usize,
    repeat: bool,
    byte: u8,
}

fn damage() -> impl Strategy<Value = Damage> {
    (0..1000usize, 0..40usize, any::<bool>(), any::<u8>()).prop_map(|(at, length, repeat, byte)| Damage {
        at,
        length,
        repeat,
        byte,
    })
}

impl Damage {
    fn apply(&self, bytes: &mut Vec<u8>) {
        let start = (bytes.len() * self.at / 1000).min(bytes.len());
        let end = (start + self.length).min(bytes.len());
        let piece: Vec<u8> = bytes[start..end].to_vec();
        if self.repeat {
            bytes.splice(start..start, piece);
        } else {
            bytes.splice(start..end, [self.byte]);
        }
    }
}

/// Damages the file as it lies there, and, where it is a package, the content of one of its parts.
fn survive(document: &str, container: Container, damages: &[Damage]) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../documents")
        .join(document);
    let Ok(bytes) = std::fs::read(path) else {
        return;
    };
    let mut outside = bytes.clone();
    damages.iter().for_each(|damage| damage.apply(&mut outside));
    let _ = Container::detect(&outside, Some(document));
    let _ = open(&outside, container, &Limits::default());
    let Ok(package) = Package::open(bytes, Limits::default()) else {
        return;
    };
    let mut inside = PackageWriter::new();
    for name in package.names() {
        let Ok(Some(mut part)) = package.part(name) else {
            continue;
        };
        let is_read = [
            "document.xml",
            "content.xml",
            "workbook.xml",
            "sheet2.xml",
            "styles.xml",
        ];
        if is_read.iter().any(|it| name.ends_with(it)) {
            damages.iter().for_each(|damage| damage.apply(&mut part));
        }
        let _ = inside.add(name, &part);
    }
    if let Ok(inside) = inside.finish() {
        let _ = open(&inside, container, &Limits::default());
    }
}

const BUREAU: &str = "hebei/青禾市临渠区市场监督管理局2023";

proptest! {
    #![proptest_config(ProptestConfig { cases: 8, ..ProptestConfig::default() })]

    #[test]
    fn a_damaged_docx_opens_or_is_refused(damages in prop::collection::vec(damage(), 1..4)) {
        survive("hebei-variants/修订痕迹.docx", Container::Docx, &damages);
    }

    #[test]
    fn a_damaged_open_document_opens_or_is_refused(damages in prop::collection::vec(damage(), 1..4)) {
        survive(&format!("{BUREAU}.ods"), Container::Ods, &damages);
    }

    #[test]
    fn a_damaged_page_or_text_opens_or_is_refused(damages in prop::collection::vec(damage(), 1..4)) {
        survive(&format!("{BUREAU}.html"), Container::Html, &damages);
        survive("hebei-variants/文本_GB18030回车换行.txt", Container::Text, &damages);
    }
}
