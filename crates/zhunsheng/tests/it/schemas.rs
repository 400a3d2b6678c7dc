//! What the commands print satisfies the schemas they print.

use crate::program::{stdout, zhunsheng};
use serde_json::Value;

fn schema(name: &str) -> jsonschema::Validator {
    let text = stdout(&zhunsheng(&["schema", name]));
    jsonschema::validator_for(&serde_json::from_str(&text).expect("JSON")).expect("a schema")
}

#[track_caller]
fn satisfied(name: &str, args: &[&str]) {
    let schema = schema(name);
    let out = stdout(&zhunsheng(args));
    assert!(out.lines().count() > 0);
    for line in out.lines() {
        let line: Value = serde_json::from_str(line).expect("JSON");
        let errors: Vec<String> = schema
            .iter_errors(&line)
            .map(|it| format!("{} at {}", it, it.instance_path()))
            .collect();
        assert!(errors.is_empty(), "{}: {errors:?}", line["file"]);
    }
}

#[test]
fn every_line_satisfies_its_schema() {
    satisfied("reading", &["read", "documents/", "--format", "json"]);
    satisfied("reading", &["read", "documents/", "--format", "json", "--places"]);
    satisfied("findings", &["check", "documents/", "--format", "json"]);
}
