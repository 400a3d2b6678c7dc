//! What the commands print and return.

use crate::program::{root, stderr, stdout, zhunsheng};
use expect_test::{Expect, expect};
use std::io::Write;
use std::process::{Command, Stdio};

const DEMO: &str = "documents/hebei/青禾市临渠区市场监督管理局2023.docx";

#[track_caller]
fn misused(args: &[&str], expected: Expect) {
    let output = zhunsheng(args);
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(stdout(&output), "");
    expected.assert_eq(&stderr(&output));
}

#[test]
fn misuse_is_told_in_chinese() {
    misused(
        &["reed"],
        expect![[r#"
        没有“reed”这个命令。用 zhunsheng --help 查看全部命令
    "#]],
    );
    misused(
        &["check"],
        expect![[r#"
        缺少<文件>。用 zhunsheng <命令> --help 查看用法
    "#]],
    );
    misused(
        &["check", "--formt", "json", "a.docx"],
        expect![[r#"
        没有“--formt”这个选项。用 zhunsheng <命令> --help 查看可用的选项
    "#]],
    );
    misused(
        &["read", "a.docx", "--format", "yaml"],
        expect![[r#"
        --format <形式> 不能是“yaml”，可以是：table、json
    "#]],
    );
    misused(
        &["check", "a.docx", "--profile", "henan"],
        expect![[r#"
        没有名为“henan”的规则方案；可用的有：national、hebei、mof-2020、mof-2021
    "#]],
    );
    misused(
        &["rule", "VAL999"],
        expect![[r#"
        没有“VAL999”这条检查项。用 zhunsheng rule 查看全部检查项
    "#]],
    );
    misused(
        &["schema", "forms"],
        expect![[r#"
        没有“forms”这个格式说明，可以是：reading、findings、target
    "#]],
    );
    misused(
        &["convert", DEMO, "a.odt"],
        expect![[r#"
        a.odt：不能写这种文件，扩展名可以是 docx、xlsx、pdf、html、csv、json
    "#]],
    );
}

#[test]
fn help_is_chinese_and_has_examples() {
    for args in [
        &["--help"][..],
        &["check", "--help"],
        &["read", "--help"],
        &["convert", "--help"],
        &["rule", "--help"],
    ] {
        let output = zhunsheng(args);
        let text = stdout(&output);
        assert_eq!(output.status.code(), Some(0));
        assert!(text.contains("用法：") && text.contains("例："), "{text}");
        for english in [
            "Usage",
            "Options",
            "Commands",
            "Print help",
            "possible values",
            "default:",
        ] {
            assert!(!text.contains(english), "{english} in\n{text}");
        }
    }
}

#[test]
fn the_explanations_of_options_stand_in_one_column() {
    let text = stdout(&zhunsheng(&["check", "--help"]));
    assert!(
        text.contains("\n\n参数：\n") && text.contains("\n\n选项：\n"),
        "{text}"
    );
    let column = |words: &str| {
        let line = text
            .lines()
            .find(|line| line.contains(words))
            .expect("the option");
        let before: String = line
            .chars()
            .take_while(|c| *c != words.chars().next().unwrap_or(' '))
            .collect();
        unicode_width::UnicodeWidthStr::width(before.as_str())
    };
    assert_eq!(column("输出形式："), column("显示帮助"));
    assert_eq!(column("规则方案："), column("显示帮助"));
}

#[test]
fn every_line_of_values_gives_a_line() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_zhunsheng"))
        .arg("value")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("the program starts");
    let input = "≥95百分比\n\n98\t大于等于\t%\n是/否\r\n=0\n";
    child
        .stdin
        .take()
        .expect("piped")
        .write_all(input.as_bytes())
        .expect("the program reads");
    let output = child.wait_with_output().expect("the program ends");
    expect![[r#"
        {"raw":"≥95百分比","kind":"numeric","operator":"ge","numbers":["95"],"unit":"%"}
        {"raw":"","kind":"blank","operator":null,"numbers":[],"unit":null}
        {"raw":"98","kind":"numeric","operator":"ge","numbers":["98"],"unit":"%"}
        {"raw":"是/否","kind":"boolean","operator":null,"numbers":[],"unit":null,"answer":null}
        {"raw":"=0","kind":"numeric","operator":"eq","numbers":["0"],"unit":null}
    "#]]
    .assert_eq(&stdout(&output));
}

#[test]
fn exit_codes_tell_the_worst_of_several_files() {
    assert_eq!(zhunsheng(&["read", DEMO]).status.code(), Some(0));
    assert_eq!(
        zhunsheng(&["check", DEMO, "--format", "json"]).status.code(),
        Some(1)
    );
    let both = zhunsheng(&["check", DEMO, "没有这份.docx", "--format", "json"]);
    assert_eq!(both.status.code(), Some(2));
    let out = stdout(&both);
    let lines: Vec<&str> = out.lines().collect();
    assert_eq!(lines.len(), 2, "the order of the arguments");
    assert!(lines[0].starts_with(&format!("{{\"file\":\"{DEMO}\"")));
    assert!(lines[1].contains("\"verdict\":\"unreadable\""));
}

#[test]
fn a_folder_is_read_in_the_byte_order_of_its_paths() {
    let out = stdout(&zhunsheng(&[
        "read",
        "documents/hebei-variants/",
        "--format",
        "json",
    ]));
    let names: Vec<String> = out
        .lines()
        .map(|line| {
            serde_json::from_str::<serde_json::Value>(line).expect("JSON")["file"]
                .as_str()
                .unwrap_or_default()
                .to_owned()
        })
        .collect();
    let mut sorted = names.clone();
    sorted.sort();
    assert_eq!(names, sorted);
    assert!(
        names
            .iter()
            .all(|name| name.starts_with("documents/hebei-variants/"))
    );
    assert!(names.len() > 10);
}

#[test]
fn annotation_of_several_files_or_of_another_container_is_refused() {
    let sheet = DEMO.replace(".docx", ".xlsx");
    misused(
        &["check", DEMO, &sheet, "--annotate", "a.docx"],
        expect![[r#"
            --annotate 一次只批注一份文件，请逐份运行；多份一起批注，请等后续版本的 zhunsheng review 生成反馈包
        "#]],
    );
    misused(
        &["check", &sheet, "--annotate", "a.docx"],
        expect![[r#"
            documents/hebei/青禾市临渠区市场监督管理局2023.xlsx：--annotate 只能批注 docx，这份是 xlsx；请另存为 docx，或等后续版本的 zhunsheng review 生成反馈包
        "#]],
    );
}

#[test]
fn a_folder_without_documents_is_told() {
    let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("空文件夹");
    std::fs::create_dir_all(&folder).expect("scratch");
    let folder = folder.to_string_lossy();
    for args in [&["check"][..], &["check", "--annotate", "a.docx"], &["read"]] {
        let output = zhunsheng(&[args, &[&folder]].concat());
        assert_eq!(output.status.code(), Some(2));
        assert_eq!(
            stderr(&output),
            format!("{folder}：文件夹里没有可读取的文件，请核对文件夹\n")
        );
    }
}

#[test]
fn a_pdf_names_the_characters_that_no_font_has() {
    let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("缺字");
    std::fs::create_dir_all(&folder).expect("scratch");
    let (text, pdf) = (folder.join("文本.json"), folder.join("文本.pdf"));
    let forms = "{\"forms\":[{\"kind\":\"project_goal\",\"project_name\":\"甲\u{E001}乙\"}]}";
    std::fs::write(&text, forms).expect("scratch");
    let output = zhunsheng(&["convert", &text.to_string_lossy(), &pdf.to_string_lossy()]);
    let told = stderr(&output);
    assert_eq!(output.status.code(), Some(0), "{told}");
    assert!(
        told.contains("（U+E001）。请安装 Noto CJK 字体后重新转换"),
        "{told}"
    );
    assert!(std::fs::read(&pdf).expect("it is written").starts_with(b"%PDF"));
}

#[test]
fn a_dismissal_beside_the_document_silences_one_finding_while_the_cell_keeps_its_text() {
    let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("dismissals");
    std::fs::create_dir_all(&folder).expect("scratch");
    let copy = folder.join("文本.docx");
    std::fs::copy(root().join(DEMO), &copy).expect("scratch");
    let count = || {
        let out = stdout(&zhunsheng(&[
            "check",
            &copy.to_string_lossy(),
            "--format",
            "json",
        ]));
        let line: serde_json::Value = serde_json::from_str(out.trim()).expect("JSON");
        line["findings"]
            .as_array()
            .into_iter()
            .flatten()
            .filter(|it| it["rule"] == "STR016")
            .count()
    };
    let beside = folder.join("文本.docx.zhunsheng.toml");
    let _ = std::fs::remove_file(&beside);
    assert_eq!(count(), 1);
    let dismissal = |value: &str, reason: &str| {
        let text = format!(
            "[[dismiss]]\nrule = \"code-check\"\nform = \"市场监管综合业务经费\"\npath = \"project_code\"\n\
             value = \"{value}\"\nreason = \"{reason}\"\nby = \"预算科\"\non = \"2023-01-10\"\n"
        );
        std::fs::write(&beside, text).expect("scratch");
    };
    dismissal("13990222P0Y2G4M100099", "系统原样导出");
    assert_eq!(count(), 0);
    dismissal("13990222P0Y2G4M100092", "系统原样导出");
    assert_eq!(count(), 1, "the cell has another text");
    dismissal("13990222P0Y2G4M100099", " ");
    assert_eq!(count(), 1, "a blank reason is none");
}

#[test]
fn a_pipe_that_closes_early_is_no_failure() {
    let output = Command::new("sh")
        .args([
            "-c",
            "\"$0\" rule --all | head -1; exit 0",
            env!("CARGO_BIN_EXE_zhunsheng"),
        ])
        .output()
        .expect("sh starts");
    assert_eq!(stderr(&output), "");
}
