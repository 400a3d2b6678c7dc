//! Small PDF files written by hand → what is read from them.

mod build;

use build::{file, page, shown};
use expect_test::{Expect, expect};

#[track_caller]
fn check(bytes: &[u8], expected: Expect) {
    expected.assert_eq(&shown(bytes));
}

#[test]
fn gaps_between_glyphs_are_no_spaces() {
    let content = "BT /F1 10 Tf 50 700 Td [(AB) -2000 (CD)] TJ 0 -20 Td (A B) Tj ET";
    check(
        &file(&[page(content)]),
        expect![[r#"
            page 1 595×842
            ABCD at 50,142 size 10
            A␣B at 50,162 size 10
        "#]],
    );
}

#[test]
fn strokes_rectangles_and_thin_fills_are_lines() {
    let content = "BT /F1 10 Tf 60 705 Td (X) Tj ET
        0.5 w 50 700 m 150 700 l S
        50 650 100 30 re S
        50 600 100 0.5 re f
        50 500 100 40 re f
        200 500 m 260 560 l S";
    check(
        &file(&[page(content)]),
        expect![[r#"
            page 1 595×842
            X at 60,137 size 10
            Horizontal 142 50–150
            Horizontal 162 50–150
            Horizontal 192 50–150
            Horizontal 242 50–150
            Vertical 50 162–192
            Vertical 150 162–192
        "#]],
    );
}

#[test]
fn pieces_of_a_line_are_one() {
    let content = "BT /F1 10 Tf 60 705 Td (X) Tj ET
        50 700 m 100 700 l S 100.5 700 m 150 700 l S 50 700.4 m 150 700.4 l S
        50 600 m 90 600 l S 110 600 m 150 600 l S";
    check(
        &file(&[page(content)]),
        expect![[r#"
            page 1 595×842
            X at 60,137 size 10
            Horizontal 142 50–150
            Horizontal 242 50–90
            Horizontal 242 110–150
        "#]],
    );
}

#[test]
fn a_turned_page_is_read_as_displayed() {
    let content = "BT /F1 10 Tf 0 1 -1 0 100 50 Tm (AB) Tj ET 100 50 m 100 150 l S";
    let page = page(content).replace("/Contents", "/Rotate 90 /Contents");
    check(
        &file(&[page]),
        expect![[r#"
            page 1 842×595
            AB at 50,100 size 10
            Horizontal 100 50–150
        "#]],
    );
}

#[test]
fn slanted_text_is_marked() {
    let content = "BT /F1 10 Tf 60 705 Td (X) Tj 0.7 0.7 -0.7 0.7 100 300 Tm (DRAFT) Tj ET";
    check(
        &file(&[page(content)]),
        expect![[r#"
            page 1 595×842
            X at 60,137 size 10
            slanted DRAFT
        "#]],
    );
}

#[test]
fn pages_without_text_are_refused_only_when_all_are() {
    check(
        &file(&[page("50 700 m 150 700 l S")]),
        expect![[r#"
            PDF 只有图像、没有文字（扫描件），请先作文字识别，或改用 Word、Excel 原件
        "#]],
    );
    check(
        &file(&[
            page("50 700 m 150 700 l S"),
            page("BT /F1 10 Tf 50 700 Td (A) Tj ET"),
        ]),
        expect![[r#"
            page 1 595×842
            Horizontal 142 50–150
            page 2 595×842
            A at 50,142 size 10
        "#]],
    );
}

#[test]
fn bad_files_give_one_clear_error() {
    let good = file(&[page("BT /F1 10 Tf 50 700 Td (A) Tj ET")]);
    check(
        &[],
        expect![[r#"
            PDF 已损坏（开头没有 PDF 标志），请重新导出，或改用 Word、Excel 原件
        "#]],
    );
    check(
        &good[..good.len() / 2],
        expect![[r#"
            PDF 不完整，缺少文件结尾，请重新下载或传送后重试
        "#]],
    );
    check(
        b"%PDF-1.4\nnothing here\n%%EOF",
        expect![[r#"
            PDF 已损坏（文件结构），请重新导出，或改用 Word、Excel 原件
        "#]],
    );
}
