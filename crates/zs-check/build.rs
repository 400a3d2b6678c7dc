//! Makes constants of the word lists and the table of head words (`data/`), which reviewers edit, so that no run
//! of the program pays for reading them. A fault in them stops the build.

use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::{env, fs};
use toml::{Table, Value};

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=data");
    write("words.rs", &words());
    write("heads.rs", &heads());
}

/// One `Words` a class, named after it: `[empty-time]` becomes `EMPTY_TIME`.
fn words() -> String {
    let files = fs::read_dir("data/words").expect("data/words/");
    let mut files: Vec<PathBuf> = files.map(|file| file.expect("readable").path()).collect();
    files.sort();
    let mut code = String::new();
    for file in files {
        for (class, content) in read(&file) {
            let name = class.replace('-', "_").to_uppercase();
            let words = strings(&content["words"]);
            assert!(!words.is_empty(), "{class} is empty");
            writeln!(code, "pub static {name}: Words = Words::new(&{words:?});").expect("writing to memory");
        }
    }
    code
}

/// The table of head words, one entry a word.
fn heads() -> String {
    let file = read(Path::new("data/heads.toml"));
    let entries = file["head"].as_array().expect("a list of [[head]]");
    let mut code = String::from("[\n");
    for entry in entries {
        let known = ["words", "units", "share", "capped", "direction", "counter"];
        let table = entry.as_table().expect("a table");
        let unknown = table.keys().find(|key| !known.contains(&key.as_str()));
        assert_eq!(unknown, None, "an unknown field of [[head]]");
        let kinds: Vec<String> = strings(&entry["units"])
            .iter()
            .map(|unit| variant("UnitKind", unit))
            .collect();
        let direction = table
            .get("direction")
            .map(|it| variant("Direction", it.as_str().expect("more or less")));
        for word in strings(&entry["words"]) {
            writeln!(
                code,
                "Head {{ word: {word:?}, units: &[{}], is_share: {}, capped: {:?}, direction: {}, counter: {:?} }},",
                kinds.join(", "),
                table.get("share").and_then(Value::as_bool).unwrap_or(false),
                table.get("capped").map(|it| it.as_bool().expect("true or false")),
                direction.as_ref().map_or("None".to_owned(), |it| format!("Some({it})")),
                table.get("counter").map(|it| it.as_str().expect("a unit")),
            )
            .expect("writing to memory");
        }
    }
    code.push(']');
    code
}

fn variant(of: &str, name: &str) -> String {
    let (first, rest) = name.split_at(1);
    format!("{of}::{}{rest}", first.to_uppercase())
}

fn strings(list: &Value) -> Vec<&str> {
    let list = list.as_array().expect("a list");
    list.iter().map(|it| it.as_str().expect("text")).collect()
}

fn read(file: &Path) -> Table {
    let text = fs::read_to_string(file).expect("readable");
    text.parse()
        .unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}

fn write(name: &str, code: &str) {
    let folder = PathBuf::from(env::var_os("OUT_DIR").expect("set by cargo"));
    fs::write(folder.join(name), code).expect("writable");
}
