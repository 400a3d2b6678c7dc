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
fn the_file_is_tagged_titled_undated_and_embeds_subsets() {
    let pdf = set(1);
    let Some(info) = run("pdfinfo", &["-"], &pdf.bytes) else {
        return;
    };
    let facts: Vec<&str> = info.lines().filter(|it| !it.starts_with("File size")).collect();
    expect![[r#"
        Title:           预算项目绩效目标
        Author:          准绳
        Creator:         Zhunsheng
        Custom Metadata: no
        Metadata Stream: yes
        Tagged:          yes
        UserProperties:  no
        Suspects:        no
        Form:            none
        JavaScript:      no
        Pages:           2
        Encrypted:       no
        Page size:       595.276 x 841.89 pts (A4)
        Page rot:        0
        Optimized:       no
        PDF version:     1.7"#]].assert_eq(&facts.join("\n"));
    let Some(fonts) = run("pdffonts", &["-"], &pdf.bytes) else {
        return;
    };
    expect![[r#"
        name                                 type              encoding         emb sub uni object ID
        ------------------------------------ ----------------- ---------------- --- --- --- ---------
        ISBMIW+NotoSansCJKsc-Bold-Identity-H CID Type 0C       Identity-H       yes yes yes    175  0
        TCTVAV+NotoSansCJKsc-Regular-Identity-H CID Type 0C       Identity-H       yes yes yes    178  0
    "#]].assert_eq(&fonts);
    assert!(pdf.bytes.len() < 120_000, "{} bytes", pdf.bytes.len());
}
