//! Every document in `documents/` yields the forms and findings that lie beside it, in every container.

use crate::program::{documents_in, golden_folders, stdout, updates, zhunsheng};
use serde_json::Value;
use std::fmt::Write;
use std::fs;

/// The JSON line of each file.
fn lines(command: &str, stem: &str, extensions: &[String]) -> Vec<(String, Value)> {
    let files: Vec<String> = extensions
        .iter()
        .map(|extension| format!("{stem}.{extension}"))
        .collect();
    let mut args = vec![command, "--format", "json"];
    args.extend(files.iter().map(String::as_str));
    let out = stdout(&zhunsheng(&args));
    let lines: Vec<Value> = out
        .lines()
        .map(|line| serde_json::from_str(line).expect("JSON"))
        .collect();
    assert_eq!(lines.len(), files.len(), "one line a file");
    files.into_iter().zip(lines).collect()
}

#[test]
fn every_document_yields_its_forms_in_every_container() {
    let mut wrong = String::new();
    for folder in golden_folders() {
        for (stem, extensions) in documents_in(&folder) {
            let golden = fs::read_to_string(format!("{stem}.forms.json"));
            let golden = golden.unwrap_or_else(|_| panic!("{stem}.forms.json is missing"));
            let golden: Value = serde_json::from_str(&golden).expect("JSON");
            for (file, line) in lines("read", &stem, &extensions) {
                if line["family"] != golden["family"] {
                    let _ = writeln!(wrong, "{file}: family is {}", line["family"]);
                }
                differ(
                    &golden["forms"],
                    &line["forms"],
                    &mut format!("{file}: forms"),
                    &mut wrong,
                );
            }
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

/// Notes where two values differ, by their path.
fn differ(golden: &Value, read: &Value, at: &mut String, wrong: &mut String) {
    let length = at.len();
    match (golden, read) {
        (Value::Object(golden), Value::Object(read)) => {
            for key in golden
                .keys()
                .chain(read.keys().filter(|key| !golden.contains_key(*key)))
            {
                let _ = write!(at, "/{key}");
                differ(
                    golden.get(key).unwrap_or(&Value::Null),
                    read.get(key).unwrap_or(&Value::Null),
                    at,
                    wrong,
                );
                at.truncate(length);
            }
        }
        (Value::Array(golden), Value::Array(read)) => {
            for index in 0..golden.len().max(read.len()) {
                let _ = write!(at, "/{index}");
                let (golden, read) = (golden.get(index), read.get(index));
                differ(
                    golden.unwrap_or(&Value::Null),
                    read.unwrap_or(&Value::Null),
                    at,
                    wrong,
                );
                at.truncate(length);
            }
        }
        _ if golden == read => {}
        _ => {
            let _ = writeln!(wrong, "{at}\n  golden {golden}\n  read   {read}");
        }
    }
}

#[test]
fn every_document_yields_its_findings_in_every_container() {
    let mut wrong = String::new();
    for folder in golden_folders() {
        for (stem, extensions) in documents_in(&folder) {
            let path = format!("{stem}.findings.txt");
            for (file, line) in lines("check", &stem, &extensions) {
                let found = findings(&line);
                if updates() && extensions.iter().position(|it| file.ends_with(it.as_str())) == Some(0) {
                    fs::write(&path, &found).expect("documents/ can be written");
                }
                let golden = fs::read_to_string(&path).unwrap_or_default();
                if golden != found {
                    let _ = writeln!(wrong, "{file}");
                    let first = golden
                        .lines()
                        .zip(found.lines())
                        .find(|(golden, found)| golden != found);
                    let _ = writeln!(
                        wrong,
                        "  first difference: {first:?}; {} and {} lines",
                        golden.lines().count(),
                        found.lines().count()
                    );
                }
            }
        }
    }
    assert!(
        wrong.is_empty(),
        "\n{wrong}run with ZHUNSHENG_UPDATE=1 and read the difference"
    );
}

/// What was found, without places: one text for all containers.
fn findings(line: &Value) -> String {
    let mut out = format!("结论 {}\n", line["verdict"].as_str().unwrap_or_default());
    for finding in line["findings"].as_array().into_iter().flatten() {
        let text = |key: &str| finding[key].as_str().unwrap_or_default().to_owned();
        let paths: Vec<&str> = finding["paths"]
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(Value::as_str)
            .collect();
        let form = finding["project_code"]
            .as_str()
            .map_or_else(|| text("kind"), str::to_owned);
        let _ = writeln!(
            out,
            "\n{} {} {}  {form}",
            text("severity"),
            text("rule"),
            text("name")
        );
        let _ = writeln!(out, "  {}", text("message"));
        let _ = writeln!(out, "  {}", paths.join(" "));
        for key in ["suggestion", "clause"] {
            if !text(key).is_empty() {
                let _ = writeln!(out, "  {}", text(key));
            }
        }
        if let Some(fix) = finding["fix"].as_object() {
            let _ = writeln!(
                out,
                "  {} → {}",
                fix["old"].as_str().unwrap_or_default(),
                fix["new"].as_str().unwrap_or_default()
            );
        }
    }
    out
}
