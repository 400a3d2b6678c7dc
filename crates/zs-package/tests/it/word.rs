//! The main part of a Word file.

use zs_package::{Limits, Package, PackageWriter};

#[track_caller]
fn check(parts: &[(&str, &str)], main: &str) {
    let mut writer = PackageWriter::new();
    for (name, content) in parts {
        writer.add(name, content.as_bytes()).expect("a part");
    }
    let bytes = writer.finish().expect("a package");
    let package = Package::open(bytes, Limits::default()).expect("a package");
    assert_eq!(package.word_main(), main);
}

#[test]
fn it_is_the_usual_one_or_that_which_the_package_names() {
    let links = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\
        <Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"main/text.xml\"/></Relationships>";
    check(&[("word/document.xml", "")], "word/document.xml");
    check(&[("_rels/.rels", links), ("main/text.xml", "")], "main/text.xml");
    check(
        &[("_rels/.rels", links), ("word/document2.xml", "")],
        "word/document2.xml",
    );
    check(&[("a.xml", "")], "word/document.xml");
}
