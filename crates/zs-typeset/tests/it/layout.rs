//! The official table as it comes out.

use expect_test::expect;
use zs_typeset::{Fonts, pdf_with_data};

use crate::forms::forms;
use crate::reading::{run, text};

const TEMPLATE: &str = include_str!("hebei.typ");

fn set(count: usize) -> zs_typeset::Pdf {
    let fonts = Fonts::embedded().expect("whole");
    pdf_with_data(TEMPLATE, &[("forms.json", &forms(count))], &fonts).expect("the template compiles")
}

#[test]
fn every_page_of_a_cut_table_repeats_the_header() {
    let pdf = set(2);
    assert!(pdf.missing.is_empty(), "{:?}", pdf.missing);
    let Some(read) = text(&pdf.bytes) else { return };
    let headers: Vec<usize> = read
        .split('\u{c}')
        .take(pdf.pages)
        .map(|page| page.matches("绩效指标描述").count())
        .collect();
    expect!["[1, 2, 1]"].assert_eq(&format!("{headers:?}"));
    assert_eq!(read.matches("#import * 与 $x$").count(), 36);
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    assert!(set(2) == set(2));
}

#[test]
fn the_file_is_titled_tagged_and_undated() {
    let Some(info) = run("pdfinfo", &["-"], &set(1).bytes) else {
        return;
    };
    let kept = [
        "Title",
        "Author",
        "Creator",
        "CreationDate",
        "ModDate",
        "Tagged",
        "PDF version",
    ];
    let facts: Vec<&str> = info
        .lines()
        .filter(|line| kept.iter().any(|it| line.starts_with(&format!("{it}:"))))
        .collect();
    expect![[r#"
        Title:           预算项目绩效目标
        Author:          准绳
        Creator:         Zhunsheng
        Tagged:          yes
        PDF version:     1.7"#]]
    .assert_eq(&facts.join("\n"));
}

#[test]
fn the_headings_are_bookmarks() {
    let bytes = set(2).bytes;
    let outline = bytes.windows(9).any(|it| it == b"/Outlines");
    assert!(outline, "no outline in the catalog");
    let titles = bytes.windows(6).filter(|it| *it == b"/Title").count();
    assert!(titles >= 3, "{titles} bookmarks");
}

#[test]
fn only_the_glyphs_in_use_are_embedded() {
    let bytes = set(1).bytes;
    assert!(bytes.len() < 120_000, "{} bytes", bytes.len());
    let Some(fonts) = run("pdffonts", &["-"], &bytes) else {
        return;
    };
    // A subset has a tag of six letters before its name.
    let subsets = fonts
        .lines()
        .skip(2)
        .filter(|line| line.as_bytes().get(6) == Some(&b'+'))
        .count();
    assert_eq!(subsets, 2, "{fonts}");
}
