//! The page numbers of a written docx are those on which LibreOffice shows the headings.

use crate::program::{documents_in, golden_folders};
use crate::round_trip::published;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;
use zs_model::Form;
use zs_package::{Limits, Namespace, Package, XmlEvent, XmlReader, decode};
use zs_write::Format;

#[test]
fn page_numbers_are_those_of_libreoffice() {
    let all = std::env::var("ZHUNSHENG_TEST_ALL").is_ok_and(|it| it == "1");
    if Command::new("soffice").arg("--version").output().is_err() {
        assert!(!all, "没有安装 LibreOffice");
        return println!("没有安装 LibreOffice，略过页码的核对");
    }
    let folder = std::env::temp_dir().join(format!("zhunsheng-contents-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder");
    let mut written = Vec::new();
    for (number, path) in every_docx().into_iter().enumerate() {
        let bytes = std::fs::read(&path).expect("a file");
        let reading = zs_read::read(&bytes, path.to_str()).expect("a document");
        let forms: Vec<&Form> = reading.forms.iter().map(|read| &read.form).collect();
        let docx = zs_write::write(&forms, Format::Docx, Vec::new()).expect("a docx");
        let file = folder.join(format!("{number}.docx"));
        std::fs::write(&file, &docx).expect("a file");
        written.push((path, file, docx));
    }
    set(&folder, written.iter().map(|(_, file, _)| file.as_path()));
    for (path, file, docx) in written {
        let pages = pages(&file);
        let entries = contents(&docx);
        assert!(!entries.is_empty(), "{}", path.display());
        for (title, page) in entries {
            let shown = pages.get(page - 1).map(String::as_str).unwrap_or_default();
            assert!(
                shown.contains(&squeeze(&title)),
                "{}：“{title}”不在第{page}页",
                path.display()
            );
        }
    }
    std::fs::remove_dir_all(&folder).expect("our folder");
}

/// The published documents and every demo document that is a docx.
fn every_docx() -> BTreeSet<PathBuf> {
    let demos = golden_folders()
        .into_iter()
        .flat_map(|folder| documents_in(&folder));
    let demos = demos.filter(|(_, extensions)| extensions.iter().any(|it| it == "docx"));
    demos
        .map(|(stem, _)| PathBuf::from(format!("{stem}.docx")))
        .chain(published())
        .collect()
}

/// Lets LibreOffice set the documents as PDFs beside them.
fn set<'a>(folder: &Path, documents: impl Iterator<Item = &'a Path>) {
    let profile = format!("-env:UserInstallation=file://{}/profile", folder.display());
    let mut soffice = Command::new("soffice");
    soffice
        .args([&profile, "--headless", "--convert-to", "pdf", "--outdir"])
        .arg(folder)
        .args(documents);
    let done = soffice.output().expect("soffice");
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
}

/// The text of each page as LibreOffice set it, without blanks.
fn pages(docx: &Path) -> Vec<String> {
    let text = Command::new("pdftotext")
        .arg(docx.with_extension("pdf"))
        .arg("-")
        .output()
        .expect("pdftotext");
    let text = String::from_utf8(text.stdout).expect("UTF-8");
    text.split('\u{c}').map(squeeze).collect()
}

fn squeeze(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

/// Title and page number of each line of the contents.
fn contents(docx: &[u8]) -> Vec<(String, usize)> {
    let package = Package::open(docx, Limits::default()).expect("a package");
    let part = package.required_part("word/document.xml").expect("the main part");
    let text = decode(&part).expect("text");
    let mut reader = XmlReader::new(&text, package.budget());
    let (mut entries, mut open, mut writing) = (Vec::new(), None::<Vec<String>>, false);
    loop {
        match reader.next().expect("XML") {
            XmlEvent::Start(it) if it.is(Namespace::Word, "hyperlink") => open = Some(Vec::new()),
            XmlEvent::Start(it) => writing = it.is(Namespace::Word, "t"),
            XmlEvent::Text(text) if writing => {
                if let Some(texts) = &mut open {
                    texts.push(text.into_owned());
                }
            }
            XmlEvent::End("t") => writing = false,
            XmlEvent::End("hyperlink") => {
                let mut texts = open.take().expect("an entry");
                let page = texts.pop().expect("a number").parse().expect("a number");
                entries.push((texts.concat(), page));
            }
            XmlEvent::Eof => return entries,
            _ => {}
        }
    }
}
