//! Edited packages keep what was not edited.

use proptest::prelude::*;
use std::io::{Cursor, Read, Write};
use zip::write::SimpleFileOptions;
use zs_package::{Limits, Package, PackageEditor};

/// A package by another program.
fn foreign(parts: &[(String, Vec<u8>)]) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        writer
            .start_file(name.as_str(), SimpleFileOptions::default())
            .unwrap();
        writer.write_all(content).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn an_edit_leaves_all_other_parts_byte_equal(
        contents in proptest::collection::vec(proptest::collection::vec(any::<u8>(), 0..300), 1..8),
        edited in 0usize..8,
        new in proptest::collection::vec(any::<u8>(), 0..300),
    ) {
        let parts: Vec<_> = contents.into_iter().enumerate()
            .map(|(at, it)| (format!("部件/{at}.xml"), it)).collect();
        let before = Package::open(foreign(&parts), Limits::default()).unwrap();
        let name = format!("部件/{edited}.xml");
        let bytes = PackageEditor::new(&before).set(&name, new.clone()).finish().unwrap();
        let after = Package::open(bytes.clone(), Limits::default()).unwrap();
        for part in before.raw_parts().filter(|it| it.name != name) {
            let copy = after.raw_part(part.name).unwrap();
            prop_assert_eq!((part.method, part.crc, part.compressed), (copy.method, copy.crc, copy.compressed));
            let at = (before.names().position(|it| it == part.name), after.names().position(|it| it == part.name));
            prop_assert_eq!(at.0, at.1);
        }
        prop_assert_eq!(after.part(&name).unwrap(), Some(new.clone()));
        // Another program reads it too.
        let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
        let mut read = Vec::new();
        archive.by_name(&name).unwrap().read_to_end(&mut read).unwrap();
        prop_assert_eq!(read, new);
    }
}
