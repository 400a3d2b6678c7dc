//! `read(write(x)) == x`, over generated forms and over documents as they are published.

use crate::representable::document;
use proptest::prelude::*;
use std::path::{Path, PathBuf};
use zs_model::Form;
use zs_read::{Block, Reading};
use zs_write::Format;

const FORMATS: [(Format, &str); 3] = [
    (Format::Docx, "docx"),
    (Format::Xlsx, "xlsx"),
    (Format::Html, "html"),
];

/// The forms as they are compared: without what the reader was not sure of.
fn plain(form: &Form) -> String {
    let mut form = form.clone();
    form.uncertain_mut().clear();
    serde_json::to_string_pretty(&form).expect("JSON")
}

fn read(bytes: &[u8], extension: &str) -> Vec<String> {
    let reading = zs_read::read(bytes, Some(&format!("a.{extension}"))).expect("what we wrote");
    reading.forms.iter().map(|read| plain(&read.form)).collect()
}

/// The first pair of lines that differ, with the two before.
fn difference(expected: &[String], actual: &[String]) -> Option<String> {
    if expected.len() != actual.len() {
        return Some(format!("{} 张表写出，{} 张读回", expected.len(), actual.len()));
    }
    let (form, (expected, actual)) = expected
        .iter()
        .zip(actual)
        .enumerate()
        .find(|(_, (expected, actual))| expected != actual)?;
    let lines: Vec<_> = expected.lines().zip(actual.lines()).collect();
    let at = lines.iter().position(|(a, b)| a != b).unwrap_or(lines.len());
    let around: Vec<String> = lines[at.saturating_sub(6)..(at + 3).min(lines.len())]
        .iter()
        .map(|(a, b)| {
            if a == b {
                format!("  {a}")
            } else {
                format!("- {a}\n+ {b}")
            }
        })
        .collect();
    Some(format!("第{form}张表\n{}", around.join("\n")))
}

fn check(forms: &[&Form]) -> Result<(), String> {
    let expected: Vec<String> = forms.iter().map(|form| plain(form)).collect();
    for (format, extension) in FORMATS {
        let bytes = zs_write::write(forms, format, Vec::new()).map_err(|error| error.to_string())?;
        if let Some(difference) = difference(&expected, &read(&bytes, extension)) {
            return Err(format!("{extension}：{difference}"));
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn generated_forms_come_back(forms in document()) {
        let forms: Vec<&Form> = forms.iter().collect();
        if let Err(difference) = check(&forms) {
            return Err(TestCaseError::fail(difference));
        }
    }
}

/// The published sample, where it is at hand, and what can be read of the made-up bureau's documents.
pub fn published() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let shared = root.join("../shared/samples/sample.docx");
    let mut paths: Vec<PathBuf> = Some(shared).into_iter().filter(|path| path.exists()).collect();
    let folders = ["documents/hebei", "documents/county"];
    let mut folders: Vec<PathBuf> = folders.iter().map(|it| root.join(it)).collect();
    while let Some(folder) = folders.pop() {
        for path in std::fs::read_dir(folder)
            .into_iter()
            .flatten()
            .flatten()
            .map(|it| it.path())
        {
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|it| it == "docx") && !is_lock_file(&path) {
                paths.push(path);
            }
        }
    }
    // A bureau also gets locked files and notices; whatever else cannot be read is a fault of ours.
    paths.retain(|path| {
        let bytes = std::fs::read(path).expect("a file");
        match zs_read::read(&bytes, path.to_str()) {
            Ok(_) => true,
            Err(error) if ["encrypted", "no_form"].contains(&error.code()) => false,
            Err(error) => panic!("{}：{error}", path.display()),
        }
    });
    paths.sort();
    assert!(!paths.is_empty(), "documents/hebei has a docx");
    paths
}

/// What an office program keeps beside a document that is open.
fn is_lock_file(path: &Path) -> bool {
    path.file_name()
        .is_some_and(|name| name.to_string_lossy().starts_with("~$"))
}

#[test]
fn published_documents_come_back() {
    for path in published() {
        let bytes = std::fs::read(&path).expect("a file");
        let reading = zs_read::read(&bytes, path.to_str()).expect("a document");
        let mut forms: Vec<&Form> = reading.forms.iter().map(|read| &read.form).collect();
        // The official layout prints the department's form first, wherever a bureau has put it.
        forms.sort_by_key(|form| form.project().is_some());
        if let Err(difference) = check(&forms) {
            panic!("{}\n{difference}", path.display());
        }
    }
}

#[test]
fn a_pdf_holds_every_text() {
    for path in published() {
        let bytes = std::fs::read(&path).expect("a file");
        let reading = zs_read::read(&bytes, path.to_str()).expect("a document");
        let forms: Vec<&Form> = reading.forms.iter().map(|read| &read.form).collect();
        let pdf = zs_write::write(&forms, Format::Pdf, Vec::new()).expect("a PDF");
        if let Some(folder) = std::env::var_os("ZHUNSHENG_KEEP") {
            std::fs::write(Path::new(&folder).join("published.pdf"), &pdf).expect("a folder");
        }
        let document = zs_read::container::open(&pdf, zs_read::Container::Pdf, &zs_read::Limits::default());
        let mut printed = String::new();
        for block in document.expect("our own PDF").blocks {
            match block {
                Block::Paragraph(paragraph) => printed.push_str(&paragraph.text),
                Block::Table(table) => {
                    let cells = table.rows.iter().flat_map(|row| &row.cells);
                    cells.for_each(|cell| printed.push_str(&cell.text));
                }
            }
        }
        let printed = squeeze(&printed);
        for form in forms {
            for cell in form.cells() {
                let lines = cell.text.split('\n').map(squeeze);
                for line in lines {
                    assert!(
                        printed.contains(&line),
                        "{} {}：{line}",
                        path.display(),
                        cell.path()
                    );
                }
            }
        }
    }
}

fn squeeze(text: &str) -> String {
    zs_model::squeeze(text)
}

#[test]
fn our_json_comes_back_whole() {
    for path in published() {
        let bytes = std::fs::read(&path).expect("a file");
        let reading = zs_read::read(&bytes, path.to_str()).expect("a document");
        let line = zs_read::reading::line("a.json", &reading, false);
        let again = zs_read::read(line.as_bytes(), Some("a.json")).expect("our own JSON");
        let forms = |it: &Reading| it.forms.iter().map(|read| read.form.clone()).collect::<Vec<_>>();
        assert!(forms(&again) == forms(&reading), "{}", path.display());
    }
}

#[test]
fn formula_like_texts_come_back_from_csv_too() {
    let mut form = zs_model::ProjectGoal {
        project_name: Some("=1+1".to_owned()),
        ..Default::default()
    };
    for (number, raw) in ["=0", "-5%", "≥95%", "+1"].iter().enumerate() {
        let mut row = zs_model::Indicator::named(zs_model::RowId::indicator(number + 1), "甲".to_owned());
        row.target = zs_model::TargetValue::parse(raw);
        form.indicators.push(row);
    }
    let form = Form::ProjectGoal(Box::new(form));
    let bytes = zs_write::write(&[&form], Format::Csv, Vec::new()).expect("a list");
    let text = String::from_utf8(bytes).expect("UTF-8");
    let fields: Vec<&str> = text
        .split("\r\n")
        .skip(1)
        .filter_map(|line| line.split(',').nth(11))
        .map(|field| zs_write::csv::unguard(field.trim_matches('"')))
        .collect();
    assert_eq!(fields, ["=0", "-5%", "≥95%", "+1"]);
}
