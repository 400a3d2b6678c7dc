//! What cannot be set, and what it says.

use std::borrow::Cow;

use expect_test::{Expect, expect};
use zs_typeset::{Fonts, pdf, pdf_with_data};

#[track_caller]
fn check(source: &str, data: &[(&str, &[u8])], said: Expect) {
    let fonts = Fonts::embedded().expect("whole");
    let set = pdf_with_data(source, data, &fonts);
    said.assert_eq(&match set {
        Err(error) => error.to_string(),
        Ok(pdf) => pdf.missing_note().unwrap_or_default(),
    });
}

#[test]
fn an_error_of_the_template_names_its_line() {
    check(
        "第一行\n#unknown",
        &[],
        expect!["排版模板第2行有误：unknown variable: unknown"],
    );
    check("#(", &[], expect!["排版模板第1行有误：unclosed delimiter"]);
    check(
        "#let form = json(\"form.json\")\n#form.name",
        &[("form.json", b"{}")],
        expect![[r#"排版模板第2行有误：dictionary does not contain key "name""#]],
    );
    check(
        "#json(\"form.json\")",
        &[("form.json", b"{")],
        expect![
            "排版数据“form.json”有误：failed to parse JSON (EOF while parsing an object at line 1 column 1)"
        ],
    );
}

#[test]
fn files_clock_and_packages_are_out_of_reach() {
    check(
        "#read(\"secret.txt\")",
        &[],
        expect!["排版模板第1行有误：file not found (searched at secret.txt)"],
    );
    check(
        "#import \"@preview/tablex:0.0.8\": *",
        &[],
        expect!["排版模板第1行有误：file not found (searched at typst.toml)"],
    );
    check(
        "#datetime.today().display()",
        &[],
        expect!["排版模板第1行有误：unable to get the current date"],
    );
    check(
        "",
        &[("../form.json", b"")],
        expect!["排版数据的名称“../form.json”不合规：只能是不含路径的文件名"],
    );
}

#[test]
fn characters_no_font_has_are_named() {
    check(
        "工作😀计划龘",
        &[],
        expect![
            "字体中缺少这些字，PDF 中显示为空框：龘（U+9F98）、😀（U+1F600）。请安装 Noto CJK 字体后重新转换，仍缺的改用常用字"
        ],
    );
    check(
        "镕堃喆祎䶮龑珺㎡℃√□",
        &[],
        expect![
            "字体中缺少这些字，PDF 中显示为空框：龑（U+9F91）。请安装 Noto CJK 字体后重新转换，仍缺的改用常用字"
        ],
    );
}

#[test]
fn bytes_that_are_no_font_are_no_font() {
    let none = Fonts::new([Cow::Borrowed(&b"not a font"[..]), Cow::Borrowed(&[])]);
    expect!["没有可用的字体，无法生成 PDF：请安装任一中文字体，或使用自带字体的版本"]
        .assert_eq(&none.err().map(|it| it.to_string()).unwrap_or_default());
}

#[test]
fn only_the_wanted_families_are_read() {
    let wanted =
        Fonts::chosen(Fonts::embedded_files(), |family| family == Fonts::EMBEDDED_FAMILY).expect("there");
    assert_eq!(wanted.families().collect::<Vec<_>>(), ["Noto Sans CJK SC"]);
    assert!(Fonts::chosen(Fonts::embedded_files(), |family| family == "FangSong").is_err());
}

#[test]
fn an_empty_source_is_an_empty_page() {
    let set = pdf("", &Fonts::embedded().expect("whole")).expect("sets");
    assert_eq!((set.pages, set.missing), (1, vec![]));
}
