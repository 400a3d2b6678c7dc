//! The page numbers of a written docx are those on which LibreOffice shows the headings.

use crate::round_trip::published;
use std::path::Path;
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
    for (number, path) in published().iter().enumerate() {
        let bytes = std::fs::read(path).expect("a file");
        let reading = zs_read::read(&bytes, path.to_str()).expect("a document");
        let forms: Vec<&Form> = reading.forms.iter().map(|read| &read.form).collect();
        let docx = zs_write::write(&forms, Format::Docx, Vec::new()).expect("a docx");
        let file = folder.join(format!("{number}.docx"));
        std::fs::write(&file, &docx).expect("a file");
        let pages = pages(&file);
        let entries = contents(&docx);
        assert!(!entries.is_empty());
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

/// The text of each page as LibreOffice sets it, without blanks.
fn pages(docx: &Path) -> Vec<String> {
    let folder = docx.parent().expect("a folder");
    let profile = format!("-env:UserInstallation=file://{}/profile", folder.display());
    let done = Command::new("soffice")
        .args([&profile, "--headless", "--convert-to", "pdf", "--outdir"])
        .args([folder, docx])
        .output()
        .expect("soffice");
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
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
