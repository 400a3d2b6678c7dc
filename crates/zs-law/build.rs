//! Makes code of the clauses and the profiles (`data/`), which reviewers edit, so that no run of the program pays
//! for reading them. A fault in them stops the build.

use std::path::{Path, PathBuf};
use std::{env, fs};
use toml::{Table, Value};

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=data");
    let (mut documents, mut clauses) = (String::new(), String::new());
    for (number, (id, file)) in files("data/clauses").iter().enumerate() {
        documents.push_str(&document(id, file));
        for it in file["clause"].as_array().expect("a list of [[clause]]") {
            clauses.push_str(&clause(id, number, it));
        }
    }
    write("documents.rs", &format!("[{documents}]"));
    write("clauses.rs", &format!("[{clauses}]"));
    let layers: Vec<String> = files("data/profiles").iter().map(layer).collect();
    write("layers.rs", &format!("[{}]", layers.concat()));
}

fn document(id: &str, file: &Table) -> String {
    only(file, &["title", "number", "issued", "binds", "clause"]);
    format!(
        "Document {{ id: {id:?}, title: {:?}, number: {:?}, issued: {:?}, binds: {} }},\n",
        text(&file["title"]),
        file.get("number").map(text),
        file.get("issued").map(text),
        binds(text(&file["binds"])),
    )
}

fn clause(document: &str, number: usize, clause: &Value) -> String {
    let clause = clause.as_table().expect("a table");
    only(clause, &["id", "article", "gist", "status", "binds"]);
    let binds = clause.get("binds").map(|it| binds(text(it)));
    format!(
        "Clause {{ id: {:?}, article: {:?}, gist: {:?}, status: {}, document: {number}, binds: {} }},\n",
        format!("{document}/{}", text(&clause["id"])),
        text(&clause["article"]),
        text(&clause["gist"]),
        status(&clause["status"]),
        binds.map_or("None".to_owned(), |it| format!("Some({it})")),
    )
}

fn binds(words: &str) -> String {
    match words.strip_prefix("province:") {
        Some(digits) if digits.len() == 2 && digits.bytes().all(|it| it.is_ascii_digit()) => {
            format!("Binds::Province({digits:?})")
        }
        _ => format!("Binds::{}", variant(words)),
    }
}

fn status(word: &Value) -> String {
    format!("Status::{}", variant(text(word)))
}

fn layer((name, file): &(String, Table)) -> String {
    let mut file = file.clone();
    let label = file.remove("label").expect("a label");
    let mut parameters = Vec::new();
    gather("", &file, &mut parameters);
    format!(
        "Layer::of({name:?}, {:?}, [{}]),\n",
        text(&label),
        parameters.concat()
    )
}

/// The parameters below `prefix`, as `Layer::parse` gathers them.
fn gather(prefix: &str, table: &Table, into: &mut Vec<String>) {
    for (key, value) in table {
        let name = format!("{prefix}{key}");
        match value {
            Value::Table(below) => gather(&format!("{name}."), below, into),
            Value::Array(entries) => {
                let entries: Vec<String> = entries.iter().map(entry).collect();
                into.push(format!("({name:?}, vec![{}]),\n", entries.join(", ")));
            }
            _ => panic!("{name} is no list of entries"),
        }
    }
}

fn entry(entry: &Value) -> String {
    let entry = entry.as_table().expect("a table");
    only(entry, &["value", "valid_from", "source", "status", "note"]);
    let day = entry["valid_from"].as_datetime().and_then(|it| it.date);
    let day = day.expect("a date");
    format!(
        "entry({}, date({}, {}, {}), {:?}, {}, {:?})",
        value(&entry["value"]),
        day.year,
        day.month,
        day.day,
        text(&entry["source"]),
        status(&entry["status"]),
        entry.get("note").map(text),
    )
}

fn value(value: &Value) -> String {
    match value {
        Value::Array(items) => format!("list(&{:?})", items.iter().map(text).collect::<Vec<_>>()),
        Value::Table(table) => {
            let pairs: Vec<(&str, &str)> = table
                .iter()
                .map(|(key, value)| (key.as_str(), text(value)))
                .collect();
            format!("table(&{pairs:?})")
        }
        word => format!("ParameterValue::Text({:?}.to_owned())", text(word)),
    }
}

/// `central_departments` → `CentralDepartments`.
fn variant(word: &str) -> String {
    word.split('_')
        .map(|part| [&part[..1].to_uppercase(), &part[1..]].concat())
        .collect()
}

fn text(value: &Value) -> &str {
    value.as_str().expect("text in quotes")
}

fn only(table: &Table, known: &[&str]) {
    let unknown = table.keys().find(|key| !known.contains(&key.as_str()));
    assert_eq!(unknown, None, "an unknown field");
}

/// The files of a folder with their names, in order.
fn files(folder: &str) -> Vec<(String, Table)> {
    let entries = fs::read_dir(folder).expect("a folder of data");
    let mut paths: Vec<PathBuf> = entries.map(|it| it.expect("readable").path()).collect();
    paths.sort();
    paths.iter().map(|path| (name(path), read(path))).collect()
}

fn name(path: &Path) -> String {
    let name = path.file_stem().and_then(|it| it.to_str());
    name.expect("a name in UTF-8").to_owned()
}

fn read(path: &Path) -> Table {
    let text = fs::read_to_string(path).expect("readable");
    text.parse()
        .unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn write(name: &str, code: &str) {
    let folder = PathBuf::from(env::var_os("OUT_DIR").expect("set by cargo"));
    fs::write(folder.join(name), code).expect("writable");
}
