//! Whatever people type is printed literally.

use proptest::prelude::*;
use zs_typeset::{Fonts, escape, literal, pdf};

use crate::reading::{dense, text};

/// Prints every text on a page of its own, where markup would do the most, and reads it back.
#[track_caller]
fn check(texts: &[String]) {
    let mut source =
        "#set page(width: 400cm)\n#set text(font: \"Noto Sans CJK SC\", cjk-latin-spacing: none)\n"
            .to_owned();
    for it in texts {
        source.push_str(&format!(
            "{0}(.at(0))[{0}]{0}\n#[#({1})]#pagebreak()\n",
            escape(it),
            literal(it)
        ));
    }
    let pdf = pdf(&source, &Fonts::embedded().expect("whole")).expect("any text compiles");
    let Some(read) = text(&pdf.bytes) else { return };
    let read: Vec<String> = read.split('\u{c}').map(dense).collect();
    for (it, read) in texts.iter().zip(&read) {
        assert_eq!(*read, dense(&format!("{it}(.at(0))[{it}]{it}{it}")), "{it:?}");
    }
}

#[test]
fn marks_of_the_language_are_printed_as_they_are() {
    check(
        &[
            "#import \"x.typ\": *",
            "*粗* _斜_",
            "$x^2$",
            "@label <label>",
            "\\ \\u{41} \\n",
            "// 注",
            "/* 注 */ 正文",
            "https://example.com/a?b=1#c",
            "- 列",
            "+ 列",
            "1. 列",
            "/ 词: 释",
            "= 标题",
            "`code` ```raw```",
            "~ -- --- ...",
            "\"引\" '引'",
            "[]{}()",
            ";",
            "=0",
            "-5%",
            "≥95% ＜0.36百分比 √□①②℃㎡·—“”…",
            "a\\",
            "\"#panic();\"",
        ]
        .map(str::to_owned),
    );
}

#[test]
fn a_line_end_breaks_the_line_and_no_more() {
    let source = format!(
        "#set text(font: \"Noto Sans CJK SC\")\n{}",
        escape("第一行\r\n第二行\n\n= 第四行")
    );
    let pdf = pdf(&source, &Fonts::embedded().expect("whole")).expect("any text compiles");
    let Some(read) = text(&pdf.bytes) else { return };
    let lines: Vec<&str> = read.lines().map(str::trim).filter(|it| !it.is_empty()).collect();
    assert_eq!(lines.get(..3), Some(&["第一行", "第二行", "= 第四行"][..]));
}

/// Pieces that mean something to the language, mixed with plain text.
fn pieces() -> impl Strategy<Value = String> {
    let mark = prop::sample::select(vec![
        "#",
        "#let x = 1",
        "*",
        "_",
        "$",
        "@",
        "<a>",
        "\\",
        "//",
        "/*",
        "*/",
        "https://a.b/",
        "`",
        "```",
        "\"",
        "'",
        "[",
        "]",
        "{",
        "}",
        "(",
        ")",
        ";",
        "=",
        "-",
        "+",
        "1.",
        "/",
        ":",
        "~",
        "--",
        "...",
        " ",
        "\\u{",
        "&",
        "|",
        "^",
    ]);
    let word =
        "[ -~]{0,4}|[一-龥&&[的一是在有不人这中大为上个国我以要他]]{1,4}|[≥≤＜＞％‰①②。，、（）：；]{1,3}";
    prop::collection::vec(prop_oneof![mark.prop_map(str::to_owned), word], 1..8)
        .prop_map(|pieces| pieces.concat())
        .prop_filter("something to see", |it| !dense(it).is_empty())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 8, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_comes_back_as_it_was_put_in(texts in prop::collection::vec(pieces(), 40)) {
        check(&texts);
    }
}
