//! `cargo xtask new-rule SUBJECT NAME`: the file of a rule, with the next free code, and its line in `mod.rs`.

use crate::shell::root;
use anyhow::{Context, Result, bail};
use std::fs;

const SUBJECTS: [(&str, &str); 7] = [
    ("structure", "STR"),
    ("value", "VAL"),
    ("category", "CAT"),
    ("level", "LVL"),
    ("text", "TXT"),
    ("funds", "FUN"),
    ("department", "DEP"),
];

const TEMPLATE: &str = r##"//! # @CODE@ @NAME@（中文名称）
//!
//! ## 依据
//! `mof-2015-88/review/completeness-norm` 规范完整性。
//!
//! ## 检查什么
//!
//! ## 为什么
//!
//! ## 反例
//! ```text
//! 数量 | 检查次数 | 无
//! ```
//!
//! ## 正例
//! ```text
//! 数量 | 检查次数 | ≥12次
//! ```
//!
//! ## 何时不提示

use crate::facts::{FormFacts, Row};
use crate::rule::rule;
use crate::{Findings, Rule};

pub(super) const RULE: Rule = rule! {
    code: "@CODE@", name: "@NAME@", clause: "mof-2015-88/review/completeness-norm", ground: Norm,
    severity: Warning, page: "@FILE@.rs", check: Row(check),
};

fn check(row: &Row, _form: &FormFacts, findings: &mut Findings) {
    if row.target.raw == "无" {
        findings.report(row.target_path(), format!("“{}”没有指标值", row.name));
    }
}
"##;

/// Writes the rule.
pub fn run(subject: &str, name: &str) -> Result<()> {
    let Some((_, prefix)) = SUBJECTS.iter().find(|(it, _)| *it == subject) else {
        let known: Vec<_> = SUBJECTS.iter().map(|(it, _)| *it).collect();
        bail!("no subject {subject}; there are {}", known.join(", "));
    };
    if name.is_empty()
        || !name
            .bytes()
            .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
    {
        bail!("a rule's name states the defect in lower case, as in unit-mismatch");
    }
    let folder = root().join("crates/zs-check/src/rules").join(subject);
    let stem = name.replace('-', "_");
    let file = folder.join(format!("{stem}.rs"));
    if file.exists() {
        bail!("{} exists", file.display());
    }
    let code = format!("{prefix}{:03}", next_number(prefix)?);
    let mut codes = fs::read_to_string(codes_file())?;
    codes.push_str(&format!("{code} {name}\n"));
    fs::write(codes_file(), codes)?;
    fs::write(
        &file,
        TEMPLATE
            .replace("@CODE@", &code)
            .replace("@NAME@", name)
            .replace("@FILE@", &stem),
    )?;
    register(&folder.join("mod.rs"), &stem)?;
    println!(
        "{code} in {}\nnext: write its page and its examples, then `cargo test -p zs-check`",
        file.display()
    );
    Ok(())
}

fn codes_file() -> std::path::PathBuf {
    root().join("crates/zs-check/data/codes.txt")
}

/// Numbers once given in `data/codes.txt`, also to rules not written yet, are never given again.
fn next_number(prefix: &str) -> Result<u32> {
    let codes = fs::read_to_string(codes_file()).context("data/codes.txt")?;
    let numbers = codes
        .lines()
        .filter_map(|line| line.strip_prefix(prefix)?.get(..3)?.parse::<u32>().ok());
    Ok(numbers.max().unwrap_or(0) + 1)
}

fn register(module: &std::path::Path, stem: &str) -> Result<()> {
    let text = fs::read_to_string(module)?;
    let Some(list) = text.find("pub(super) const RULES") else {
        bail!("no list of rules in {}", module.display())
    };
    let (head, tail) = text.split_at(list);
    let Some(end) = tail.rfind("];") else {
        bail!("no end of the list in {}", module.display())
    };
    let (items, close) = tail.split_at(end);
    let comma = if items.trim_end().ends_with(['[', ',']) {
        ""
    } else {
        ", "
    };
    fs::write(
        module,
        format!(
            "{}mod {stem};\n\n{items}{comma}&{stem}::RULE{close}",
            head.trim_end().to_owned() + "\n"
        ),
    )?;
    Ok(())
}
