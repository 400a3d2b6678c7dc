//! Running the program and finding the documents.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// The root of the checkout.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// Runs the program in the root of the checkout.
pub fn zhunsheng(args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_zhunsheng"))
        .args(args)
        .current_dir(root())
        .output()
        .expect("the program starts")
}

/// Standard output as text.
pub fn stdout(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).expect("UTF-8")
}

/// Standard error as text.
pub fn stderr(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).expect("UTF-8")
}

/// The folders below `documents/` that hold golden documents, `hostile` and the county not included.
pub fn golden_folders() -> Vec<PathBuf> {
    let folders = std::fs::read_dir(root().join("documents"))
        .expect("documents/ exists")
        .flatten();
    let folders = folders.map(|entry| entry.path()).filter(|path| path.is_dir());
    let mut folders: Vec<PathBuf> = folders
        .filter(|path| {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            name != "hostile" && !name.starts_with("county")
        })
        .collect();
    folders.sort();
    folders
}

/// Files beside each other that share a name: (path without extension, extensions), golden companions left out.
pub fn documents_in(folder: &Path) -> Vec<(String, Vec<String>)> {
    let mut names: std::collections::BTreeMap<String, Vec<String>> = Default::default();
    for entry in std::fs::read_dir(folder).expect("the folder exists").flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        let is_companion = [".forms.json", ".findings.txt", ".error.txt"]
            .iter()
            .any(|it| name.ends_with(it));
        if let Some((stem, extension)) = name.rsplit_once('.').filter(|_| !is_companion) {
            names
                .entry(format!("{}/{stem}", folder.display()))
                .or_default()
                .push(extension.to_owned());
        }
    }
    names.into_iter().collect()
}

/// Whether golden files are to be rewritten (`ZHUNSHENG_UPDATE=1`).
pub fn updates() -> bool {
    std::env::var_os("ZHUNSHENG_UPDATE").is_some()
}
