//! Comments change nothing but what they must.

use std::collections::BTreeSet;
use zs_package::{Limits, Package, PackageWriter};
use zs_write::{Remark, annotate};

const TYPES: &str = r#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>"#;
const RELS: &str = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>"#;

fn docx(body: &str, others: &[(&str, &str)]) -> Vec<u8> {
    let document = format!(
        r#"<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml"><w:body>{body}</w:body></w:document>"#
    );
    let mut writer = PackageWriter::new();
    let parts = [
        ("[Content_Types].xml", TYPES),
        ("_rels/.rels", RELS),
        ("word/document.xml", document.as_str()),
    ];
    for (name, content) in parts.iter().chain(others) {
        writer.add(name, content.as_bytes()).expect("a part");
    }
    writer.finish().expect("a package")
}

fn remark(anchor: Option<u32>, text: &str) -> Remark {
    Remark {
        anchor,
        text: text.to_owned(),
    }
}

fn part(bytes: &[u8], name: &str) -> String {
    let package = Package::open(bytes, Limits::default()).expect("a package");
    String::from_utf8(package.required_part(name).expect(name)).expect("text")
}

/// The annotated body, with the namespace declarations cut off.
#[track_caller]
fn check(body: &str, anchor: Option<u32>, expected: &str) {
    let annotated = annotate(&docx(body, &[]), &[remark(anchor, "甲")]).expect("comments");
    let document = part(&annotated, "word/document.xml");
    let (_, inside) = document.split_once("<w:body>").expect("a body");
    let (inside, _) = inside.split_once("</w:body>").expect("its end");
    let short = inside.replace(r#"<w:commentRangeStart w:id="0"/>"#, "[").replace(
        r#"<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>"#,
        "]",
    );
    assert_eq!(short, expected);
}

#[test]
fn a_comment_stands_behind_the_properties_of_its_paragraph() {
    check(
        "<w:p><w:r/></w:p><w:p><w:pPr><w:jc/></w:pPr><w:r/></w:p>",
        Some(2),
        "<w:p><w:r/></w:p><w:p><w:pPr><w:jc/></w:pPr>[<w:r/>]</w:p>",
    );
    check(
        "<w:p><w:pPr/><w:r/></w:p>",
        Some(1),
        "<w:p><w:pPr/>[<w:r/>]</w:p>",
    );
    check("<w:p></w:p>", Some(1), "<w:p>[]</w:p>");
}

#[test]
fn an_empty_tag_is_opened() {
    check(
        r#"<w:p w:rsidR="1"/><w:p/>"#,
        Some(1),
        r#"<w:p w:rsidR="1">[]</w:p><w:p/>"#,
    );
}

#[test]
fn content_controls_are_no_obstacle() {
    check(
        "<w:sdt><w:sdtContent><w:p><w:r/></w:p></w:sdtContent></w:sdt>",
        Some(1),
        "<w:sdt><w:sdtContent><w:p>[<w:r/>]</w:p></w:sdtContent></w:sdt>",
    );
}

#[test]
fn a_text_box_gives_its_comment_to_the_paragraph_that_holds_it() {
    let box_ =
        "<w:r><w:pict><v:textbox><w:txbxContent><w:p><w:r/></w:p></w:txbxContent></v:textbox></w:pict></w:r>";
    check(
        &format!("<w:p>{box_}</w:p>"),
        Some(2),
        &format!("<w:p>[{box_}]</w:p>"),
    );
}

#[test]
fn without_a_place_it_stands_in_the_first_table() {
    let table = |mark: &str| format!("<w:p/><w:tbl><w:tr><w:tc><w:p>{mark}</w:p></w:tc></w:tr></w:tbl>");
    check(&table(""), None, &table("[]"));
    check(&table(""), Some(99), &table("[]"));
    check("<w:p><w:r/></w:p>", None, "<w:p>[<w:r/>]</w:p>");
}

#[test]
fn comments_that_are_there_stay_and_ids_go_on() {
    let old = r#"<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="7" w:author="甲"><w:p/></w:comment></w:comments>"#;
    let links = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="comments.xml"/></Relationships>"#;
    let others = [
        ("word/comments.xml", old),
        ("word/_rels/document.xml.rels", links),
    ];
    let before = docx("<w:p/>", &others);
    let after =
        annotate(&before, &[remark(Some(1), "一\n二 & 三"), remark(Some(1), "四")]).expect("comments");
    let comments = part(&after, "word/comments.xml");
    assert!(
        comments.starts_with(old.strip_suffix("</w:comments>").expect("an end")),
        "{comments}"
    );
    assert!(comments.contains(r#"<w:comment w:id="8" w:author="准绳" w:initials="准绳"><w:p><w:r><w:t xml:space="preserve">一</w:t></w:r></w:p><w:p><w:r><w:t xml:space="preserve">二 &amp; 三</w:t>"#), "{comments}");
    assert!(comments.contains(r#"w:id="9""#));
    assert_eq!(part(&after, "word/_rels/document.xml.rels"), links);
    let others: Vec<_> = changed(&before, &after).into_iter().collect();
    assert_eq!(others, ["word/comments.xml", "word/document.xml"]);
}

#[test]
fn every_other_part_keeps_its_compressed_bytes() {
    let before = docx(
        "<w:p/>",
        &[("word/styles.xml", "<w:styles/>"), ("word/media/a.bin", "0000")],
    );
    let after = annotate(&before, &[remark(None, "甲")]).expect("comments");
    let expected = [
        "[Content_Types].xml",
        "word/_rels/document.xml.rels",
        "word/comments.xml",
        "word/document.xml",
    ];
    assert_eq!(changed(&before, &after).into_iter().collect::<Vec<_>>(), expected);
    assert_eq!(
        annotate(&before, &[remark(None, "甲")]).expect("comments"),
        after,
        "no clock"
    );
}

#[test]
fn a_body_without_paragraphs_is_refused() {
    let error = annotate(&docx("", &[]), &[remark(None, "甲")]).expect_err("nowhere");
    assert_eq!(
        error.to_string(),
        "正文没有任何段落，无处批注，请核对是否选对了文件"
    );
}

/// Names of the parts whose compressed bytes differ or that only one has.
fn changed(before: &[u8], after: &[u8]) -> BTreeSet<String> {
    let all = |bytes: &[u8]| -> BTreeSet<(String, Vec<u8>)> {
        let package = Package::open(bytes, Limits::default()).expect("a package");
        package
            .raw_parts()
            .map(|it| (it.name.to_owned(), it.compressed.to_vec()))
            .collect()
    };
    all(before)
        .symmetric_difference(&all(after))
        .map(|(name, _)| name.clone())
        .collect()
}
