//! Broken, hostile and foreign files: one clear message, exit code 2, bounded memory and time.

use crate::program::{root, stderr, stdout, updates, zhunsheng};
use serde_json::Value;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

/// Half a gigabyte of address space and five seconds, with room for a slow machine.
const MEMORY_KIB: u64 = 512 << 10;
const TIME: Duration = Duration::from_secs(15);

/// Reads a file under a memory limit; gives the error code and message, or how many forms there were.
fn read(file: &Path) -> String {
    let started = Instant::now();
    let program = env!("CARGO_BIN_EXE_zhunsheng");
    let limited = format!("ulimit -v {MEMORY_KIB} && exec \"$0\" read \"$1\" --format json");
    let output = Command::new("sh")
        .args(["-c", &limited, program])
        .arg(file)
        .output()
        .expect("sh starts");
    let name = file.display();
    assert!(started.elapsed() < TIME, "{name}: took {:?}", started.elapsed());
    assert!(
        matches!(output.status.code(), Some(0 | 2)),
        "{name}: {}\n{}",
        output.status,
        stderr(&output)
    );
    let line: Value = serde_json::from_str(stdout(&output).trim()).expect("one JSON line");
    match line.get("error") {
        None => format!("读出 {} 张表\n", line["forms"].as_array().map_or(0, Vec::len)),
        Some(error) => {
            assert_eq!(output.status.code(), Some(2), "{name}");
            let message = error["message"].as_str().unwrap_or_default();
            assert_eq!(
                stderr(&output),
                format!("{name}：{message}\n"),
                "one message on standard error"
            );
            format!("{} {message}\n", error["code"].as_str().unwrap_or_default())
        }
    }
}

#[test]
fn every_hostile_document_ends_in_its_one_message() {
    let folder = root().join("documents/hostile");
    let mut wrong = Vec::new();
    let mut files: Vec<PathBuf> = fs::read_dir(&folder)
        .expect("the folder exists")
        .flatten()
        .map(|it| it.path())
        .collect();
    files.sort();
    for file in files {
        let name = file
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        if name.ends_with(".error.txt") || name.ends_with(".forms.json") {
            continue;
        }
        let golden = file.with_extension("error.txt");
        let said = read(&file);
        if updates() {
            fs::write(&golden, &said).expect("documents/ can be written");
        }
        if fs::read_to_string(&golden).unwrap_or_default() != said {
            wrong.push(format!("{name}: {said}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join(""));
}

/// A folder for one test's files.
fn scratch(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::create_dir_all(&folder).expect("the build folder can be written");
    folder
}

/// A docx with this body, whatever it is.
fn docx(path: &Path, body: &mut dyn FnMut(&mut dyn Write)) {
    let file = fs::File::create(path).expect("scratch");
    let mut zip = zip::ZipWriter::new(std::io::BufWriter::new(file));
    let options = zip::write::SimpleFileOptions::default();
    zip.start_file("[Content_Types].xml", options).expect("zip");
    let types = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\" \
                 ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>";
    zip.write_all(types.as_bytes()).expect("zip");
    zip.start_file("_rels/.rels", options).expect("zip");
    let relations = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship \
                     Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" \
                     Target=\"word/document.xml\"/></Relationships>";
    zip.write_all(relations.as_bytes()).expect("zip");
    zip.start_file("word/document.xml", options).expect("zip");
    let head =
        "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>";
    zip.write_all(head.as_bytes()).expect("zip");
    body(&mut zip);
    zip.write_all(b"</w:body></w:document>").expect("zip");
    zip.finish().expect("zip");
}

#[track_caller]
fn refused(file: &Path, code: &str) {
    let said = read(file);
    assert_eq!(said.split(' ').next(), Some(code), "{}: {said}", file.display());
}

#[test]
fn a_hundred_thousand_nested_tables_are_refused() {
    let folder = scratch("nested");
    let file = folder.join("嵌套表格.docx");
    docx(&file, &mut |out| {
        for _ in 0..100_000 {
            out.write_all(b"<w:tbl><w:tr><w:tc>").expect("zip");
        }
        for _ in 0..100_000 {
            out.write_all(b"<w:p/></w:tc></w:tr></w:tbl>").expect("zip");
        }
    });
    refused(&file, "too_complex");
    let file = folder.join("嵌套表格.html");
    fs::write(&file, "<table><tr><td>".repeat(100_000)).expect("scratch");
    refused(&file, "too_complex");
}

#[test]
fn one_huge_part_is_refused_before_it_fills_the_memory() {
    let file = scratch("huge").join("膨胀.docx");
    let zeros = vec![b' '; 1 << 20];
    docx(&file, &mut |out| {
        for _ in 0..200 {
            out.write_all(&zeros).expect("zip");
        }
    });
    refused(&file, "too_large");
}

#[test]
fn packages_of_too_many_entries_are_refused() {
    // As many as the old directory can count, and more.
    many_entries(60_000);
    many_entries(200_000);
}

fn many_entries(count: usize) {
    let file = scratch("entries").join(format!("{count}个条目.docx"));
    let mut zip = zip::ZipWriter::new(std::io::BufWriter::new(fs::File::create(&file).expect("scratch")));
    let options = zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    for part in ["[Content_Types].xml", "_rels/.rels", "word/document.xml"] {
        zip.start_file(part, options).expect("zip");
    }
    for number in 0..count {
        zip.start_file(format!("{number}"), options).expect("zip");
    }
    zip.finish().expect("zip");
    refused(&file, "too_large");
}

#[test]
fn a_sheet_with_one_cell_in_each_far_corner_is_read_sparsely() {
    let file = scratch("corners").join("四角.xlsx");
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    sheet.write_string(0, 0, "左上").expect("cell");
    sheet.write_string(1_048_575, 16_383, "右下").expect("cell");
    book.save(&file).expect("scratch");
    refused(&file, "no_form");
}

#[test]
fn texts_and_json_that_would_fill_the_memory_are_refused() {
    let folder = scratch("texts");
    let text = folder.join("千万单元格.txt");
    fs::write(&text, "\ta\n".repeat(10_000_000)).expect("scratch");
    refused(&text, "too_large");
    let json = folder.join("数组.json");
    fs::write(&json, format!("[{}0]", "0,".repeat(20_000_000))).expect("scratch");
    refused(&json, "too_large");
}

#[test]
fn what_is_missing_is_named_with_its_remedy() {
    let output = zhunsheng(&["read", "没有这份.docx"]);
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(
        stderr(&output),
        "没有这份.docx：没有这个文件，请核对文件名和所在文件夹\n"
    );
}
