//! Every document of the repository beside what must be read of it.

use serde_json::Value;
use std::path::{Path, PathBuf};
use zs_read::{ReadError, read};

fn files(folder: &Path, into: &mut Vec<PathBuf>) {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    for path in entries.map(|entry| entry.path()) {
        if path.is_dir() {
            files(&path, into);
        } else {
            into.push(path);
        }
    }
}

fn documents() -> Vec<PathBuf> {
    let mut all = Vec::new();
    files(
        &Path::new(env!("CARGO_MANIFEST_DIR")).join("../../documents"),
        &mut all,
    );
    all.sort();
    all
}

/// `folder/name` without any extension.
fn stem(path: &Path) -> String {
    let name = path
        .file_name()
        .map_or_else(String::new, |name| name.to_string_lossy().into_owned());
    let name = name
        .strip_suffix(".forms.json")
        .unwrap_or(name.rsplit_once('.').map_or(&name, |it| it.0));
    path.with_file_name(name).to_string_lossy().into_owned()
}

/// The first places at which two JSON values differ.
fn differences(path: &str, expected: &Value, read: &Value, into: &mut Vec<String>) {
    match (expected, read) {
        (Value::Object(one), Value::Object(other)) => {
            let keys: std::collections::BTreeSet<&String> = one.keys().chain(other.keys()).collect();
            for key in keys {
                let (one, other) = (one.get(key), other.get(key));
                let null = &Value::Null;
                differences(
                    &format!("{path}/{key}"),
                    one.unwrap_or(null),
                    other.unwrap_or(null),
                    into,
                );
            }
        }
        (Value::Array(one), Value::Array(other)) if one.len() == other.len() => {
            for (at, (one, other)) in one.iter().zip(other).enumerate() {
                differences(&format!("{path}/{at}"), one, other, into);
            }
        }
        _ if expected != read => into.push(format!("{path}: 应为 {expected}，读出 {read}")),
        _ => {}
    }
}

#[test]
fn every_document_reads_as_its_forms_say() {
    let all = documents();
    let mut wrong = Vec::new();
    for expected in all
        .iter()
        .filter(|path| path.to_string_lossy().ends_with(".forms.json"))
    {
        let text = std::fs::read_to_string(expected).expect("forms.json");
        let expected_json: Value = serde_json::from_str(&text).expect("JSON");
        let twins = all
            .iter()
            .filter(|path| stem(path) == stem(expected) && *path != expected);
        for path in twins.filter(|path| !path.to_string_lossy().ends_with(".txt.md")) {
            let name = path
                .file_name()
                .map_or_else(String::new, |it| it.to_string_lossy().into_owned());
            if name.ends_with(".findings.txt") {
                continue;
            }
            let bytes = std::fs::read(path).expect("a file");
            let reading = match read(&bytes, Some(&name)) {
                Ok(reading) => reading,
                Err(ReadError::NotSupported(kind)) => {
                    println!("尚不能读取 {kind}，略过 {name}");
                    continue;
                }
                Err(error) => {
                    wrong.push(format!("{name}: {error}"));
                    continue;
                }
            };
            let line = zs_read::reading::line(&name, &reading, false);
            let read: Value = serde_json::from_str(&line).expect("our own JSON");
            let mut found = Vec::new();
            for field in ["family", "forms"] {
                differences(field, &expected_json[field], &read[field], &mut found);
            }
            wrong.extend(found.into_iter().take(12).map(|it| format!("{name} {it}")));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
