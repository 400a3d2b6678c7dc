//! Writes what our PDF is set from, so that another Typst can set the same (`cargo xtask bench`).
//!
//! `cargo run --example typst_source -- READING.json FOLDER`, where the file is a line of
//! `zhunsheng read --format json`; writes `main.typ` and `text.json`.

use std::path::Path;
use zs_model::Form;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [reading, folder] = &arguments[..] else {
        panic!("a file of forms and a folder");
    };
    let text = std::fs::read_to_string(reading).expect("readable");
    let line: serde_json::Value = serde_json::from_str(&text).expect("JSON");
    let forms: Vec<Form> = serde_json::from_value(line["forms"].clone()).expect("forms");
    let forms: Vec<&Form> = forms.iter().collect();
    let (template, data) = zs_write::typst_source(&forms, vec!["Noto Serif CJK SC", "Noto Sans CJK SC"]);
    let folder = Path::new(folder);
    std::fs::create_dir_all(folder).expect("a folder");
    std::fs::write(folder.join("main.typ"), template).expect("writable");
    std::fs::write(folder.join("text.json"), data).expect("writable");
}
