//! Reads a PDF back with the programs of poppler.

use std::io::Write;
use std::process::{Command, Stdio};

/// What `pdftotext` reads, pages ended by `\f`; `None`, said in one line, where it is not installed.
pub fn text(pdf: &[u8]) -> Option<String> {
    run("pdftotext", &["-", "-"], pdf)
}

/// What a program of poppler says of a PDF on its standard input.
pub fn run(program: &str, arguments: &[&str], pdf: &[u8]) -> Option<String> {
    let child = Command::new(program)
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn();
    let Ok(mut child) = child else {
        eprintln!("skipped: {program} (poppler-utils) is not installed");
        return None;
    };
    child
        .stdin
        .take()
        .expect("piped")
        .write_all(pdf)
        .expect("the program reads its input");
    let output = child.wait_with_output().expect("the program ends");
    assert!(output.status.success(), "{program} refuses the file");
    Some(String::from_utf8(output.stdout).expect("UTF-8"))
}

/// The text without the white space that lines and gaps make.
pub fn dense(text: &str) -> String {
    text.chars().filter(|it| !it.is_whitespace()).collect()
}
