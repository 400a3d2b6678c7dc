//! The JSON line of a checked file.

use crate::host::reader::Failure;
use serde::Serialize;
use zs_check::Checked;
use zs_model::{Coverage, Finding, Severity, Verdict};
use zs_read::reading::Unreadable;

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

/// What `read` says of such a file, and that nothing was found.
#[derive(Serialize)]
struct UnreadableLine<'a> {
    #[serde(flatten)]
    read: Unreadable<'a>,
    verdict: Verdict,
    counts: Counts,
    findings: [(); 0],
    coverage: Coverage,
}

/// A file that could not be read.
pub fn unreadable(file: &str, failure: &Failure) -> String {
    print(&UnreadableLine {
        read: Unreadable::new(file, failure.code, &failure.message),
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
