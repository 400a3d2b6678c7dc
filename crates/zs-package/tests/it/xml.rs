//! XML text in, events out.

use expect_test::{Expect, expect};
use proptest::prelude::*;
use zs_package::{Budget, Relationships, XmlEvent, XmlReader, decode, xml::escape};

fn events(xml: &[u8]) -> zs_package::Result<String> {
    let budget = Budget::default();
    let text = decode(xml)?;
    let mut reader = XmlReader::new(&text, &budget);
    let mut out = String::new();
    loop {
        let line = match reader.next()? {
            XmlEvent::Start(it) => format!(
                "start {:?} {} {:?}\n",
                it.namespace,
                it.local,
                it.attribute("val")?
            ),
            XmlEvent::Empty(it) => format!(
                "empty {:?} {} {:?}\n",
                it.namespace,
                it.local,
                it.attribute("val")?
            ),
            XmlEvent::End(name) => format!("end {name}\n"),
            XmlEvent::Text(text) => format!("text {text}\n"),
            XmlEvent::Eof => return Ok(out),
        };
        out.push_str(&line);
    }
}

#[track_caller]
fn check(xml: &[u8], expected: Expect) {
    expected.assert_eq(&events(xml).unwrap_or_else(|it| format!("{}: {it}", it.code())));
}

#[test]
fn strict_and_transitional_names_are_the_same() {
    let xml = |address| {
        let xml = format!(
            "<?xml version='1.0'?><w:t xmlns:w='{address}' ><!-- x --><w:b w:val='a&lt;b' /><x:c/>一&amp;二</w:t >"
        );
        events(xml.as_bytes()).unwrap()
    };
    let strict = xml("http://purl.oclc.org/ooxml/wordprocessingml/main");
    assert_eq!(
        strict,
        xml("http://schemas.openxmlformats.org/wordprocessingml/2006/main")
    );
    expect![[r#"
        start Word t None
        empty Word b Some("a<b")
        empty Undeclared c None
        text 一
        text &
        text 二
        end t
    "#]]
    .assert_eq(&strict);
}

#[test]
fn doctype_entities_and_depth_are_refused() {
    check(
        b"<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>",
        expect!["unsafe: 文件含有不安全的内容（XML带有DOCTYPE），已拒绝读取，请向提供者核实来源"],
    );
    check(
        b"<a>&b;</a>",
        expect!["unsafe: 文件含有不安全的内容（XML引用了自定义实体），已拒绝读取，请向提供者核实来源"],
    );
    check(
        b"<a val='&b;'/>",
        expect!["unsafe: 文件含有不安全的内容（XML引用了自定义实体），已拒绝读取，请向提供者核实来源"],
    );
    check(
        "<a>".repeat(1000).as_bytes(),
        expect!["too_large: 文件过大（元素嵌套过深），请拆分或精简后再试"],
    );
    check(
        b"<a>",
        expect!["damaged: 文件内部的XML有误（元素没有结束），请用办公软件打开后另存再试"],
    );
    check(
        b"<a></b>",
        expect![
            "damaged: 文件内部的XML有误（ill-formed document: expected `</a>`, but `</b>` was found），请用办公软件打开后另存再试"
        ],
    );
}

#[test]
fn other_encodings_are_refused() {
    let utf16: Vec<u8> = "\u{FEFF}<a>一</a>"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    check(
        &utf16,
        expect![[r#"
        start None a None
        text 一
        end a
    "#]],
    );
    check(
        b"<?xml version='1.0' encoding='GBK'?><a/>",
        expect!["not_supported: 文件使用了不支持的XML编码“GBK”，请用办公软件另存后再试"],
    );
    check(
        b"\xEF\xBB\xBF<a/>",
        expect![[r#"
        empty None a None
    "#]],
    );
    check(
        b"<a>\xFF</a>",
        expect!["damaged: 文件内部的XML有误（不是UTF-8编码），请用办公软件打开后另存再试"],
    );
}

#[test]
fn targets_stay_inside_the_package() {
    let xml = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
        <Relationship Id="a" Type="x/comments" Target="comments.xml"/><Relationship Id="b" Type="x/y" Target="../x.xml#1"/>
        <Relationship Id="c" Type="x/y" Target="../../x.xml"/><Relationship Id="d" Type="x/y" Target="http://a.cn/" TargetMode="External"/></Relationships>"#;
    let found = Relationships::read("word/document.xml", xml.as_bytes(), &Budget::default()).unwrap();
    let lines: String = found
        .iter()
        .map(|it| format!("{} {:?} {}\n", it.id, it.part, it.external))
        .collect();
    expect![[r#"
        a Some("word/comments.xml") false
        b Some("x.xml") false
        c None false
        d None true
    "#]]
    .assert_eq(&lines);
}

proptest! {
    #[test]
    fn reading_never_panics(text in "[<>/!a:&;'\"= xmlns\\[\\]?-]{0,40}") {
        let _ = events(text.as_bytes());
    }

    #[test]
    fn what_is_written_is_read(text in any::<String>()) {
        let kept: String = text.chars().filter(|&it| (it >= ' ' || "\t\n\r".contains(it)) && !"\u{FFFE}\u{FFFF}".contains(it)).collect();
        let xml = format!("<a val=\"{}\"/>", escape(&text));
        prop_assert_eq!(events(xml.as_bytes()).unwrap(), format!("empty None a Some({kept:?})\n"));
    }
}
