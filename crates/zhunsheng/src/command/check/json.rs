//! The JSON line of a checked file.

use crate::host::reader::Failure;
use serde::Serialize;
use zs_check::Checked;
use zs_model::{Coverage, Finding, Severity, Verdict};

#[derive(Serialize)]
struct Line<'a> {
    file: &'a str,
    verdict: Verdict,
    counts: Counts,
    findings: &'a [Finding],
    coverage: &'a Coverage,
}

#[derive(Serialize, Default)]
struct Counts {
    error: usize,
    warning: usize,
    advice: usize,
}

/// The findings of a file.
pub fn line(file: &str, checked: &Checked) -> String {
    let counts = Counts {
        error: checked.count(Severity::Error),
        warning: checked.count(Severity::Warning),
        advice: checked.count(Severity::Advice),
    };
    let verdict = checked.verdict();
    print(&Line {
        file,
        verdict,
        counts,
        findings: &checked.findings,
        coverage: &checked.coverage,
    })
}

#[derive(Serialize)]
struct Unreadable<'a> {
    file: &'a str,
    error: Error<'a>,
    family: Option<&'a str>,
    forms: [(); 0],
    leftovers: [(); 0],
    verdict: Verdict,
    counts: Counts,
    findings: [(); 0],
    coverage: Coverage,
}

#[derive(Serialize)]
struct Error<'a> {
    code: &'a str,
    message: &'a str,
}

/// A file that could not be read.
pub fn unreadable(file: &str, failure: &Failure) -> String {
    print(&Unreadable {
        file,
        error: Error {
            code: failure.code,
            message: &failure.message,
        },
        family: None,
        forms: [],
        leftovers: [],
        verdict: Verdict::Unreadable,
        counts: Counts::default(),
        findings: [],
        coverage: Coverage::default(),
    })
}

fn print(line: &impl Serialize) -> String {
    let mut text = serde_json::to_string(line).expect("strings and numbers only");
    text.push('\n');
    text
}
