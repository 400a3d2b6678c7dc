//! `zhunsheng rule`: the page of a check, or the list of all.

use super::{DONE, FAILED};
use crate::cli::Rule as Args;
use anyhow::Result;
use std::io::Write;
use zs_check::{Rule, rules};

/// Prints the page of one rule, all pages, or the list.
pub fn run(args: &Args) -> Result<u8> {
    let mut out = std::io::stdout().lock();
    match &args.name {
        Some(name) => {
            let Some(rule) = rules::find(name) else {
                eprintln!("没有“{name}”这条检查项。用 zhunsheng rule 查看全部检查项");
                return Ok(FAILED);
            };
            writeln!(out, "{}", rule.page().markdown)?;
        }
        None if args.all => {
            for rule in rules::all() {
                writeln!(out, "{}\n", rule.page().markdown)?;
            }
        }
        None => {
            for rule in rules::all() {
                writeln!(
                    out,
                    "{}  {}  {}（{}）",
                    rule.name.code,
                    rule.severity.label(),
                    title(rule),
                    rule.name.name
                )?;
            }
            writeln!(out, "\n查看一条：zhunsheng rule VAL005")?;
        }
    }
    Ok(DONE)
}

fn title(rule: &Rule) -> String {
    rule.page().title().to_owned()
}
