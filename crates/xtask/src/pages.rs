//! `docs/rules/`: one page a rule, copied from the `//!` head of the rule's own file, and an index.

use crate::shell::root;
use anyhow::{Context, Result, bail};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// Writes the pages.
pub fn write() -> Result<()> {
    let folder = root().join("docs/rules");
    let pages = pages()?;
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    fs::create_dir_all(&folder)?;
    for (name, text) in &pages {
        fs::write(folder.join(name), text)?;
    }
    println!("{} pages in docs/rules", pages.len());
    Ok(())
}

/// Fails when a page differs from its rule file.
pub fn compare() -> Result<()> {
    let folder = root().join("docs/rules");
    let pages = pages()?;
    for (name, text) in &pages {
        let there = fs::read_to_string(folder.join(name)).unwrap_or_default();
        if there != *text {
            bail!("docs/rules/{name} is out of date: run `cargo xtask pages`");
        }
    }
    let there = fs::read_dir(&folder)
        .context("docs/rules is missing: run `cargo xtask pages`")?
        .count();
    if there != pages.len() {
        bail!("docs/rules holds pages of rules that are gone: run `cargo xtask pages`");
    }
    Ok(())
}

fn pages() -> Result<BTreeMap<String, String>> {
    let mut pages = BTreeMap::new();
    let mut index = String::from(
        "# 检查项\n\n由各检查项文件生成，请改 `crates/zs-check/src/rules/`，再运行 `cargo xtask pages`。\n\n",
    );
    let mut heads = Vec::new();
    for file in rule_files(&root().join("crates/zs-check/src/rules"))? {
        let source = fs::read_to_string(&file)?;
        let Some(title) = source.lines().next().and_then(|line| line.strip_prefix("//! # ")) else {
            continue;
        };
        let Some((code, rest)) = title.split_once(' ') else {
            continue;
        };
        let lines = source.lines().map_while(|line| line.strip_prefix("//!"));
        let lines: Vec<&str> = lines.map(|line| line.strip_prefix(' ').unwrap_or(line)).collect();
        heads.push((code.to_owned(), rest.to_owned()));
        pages.insert(format!("{code}.md"), lines.join("\n").trim().to_owned() + "\n");
    }
    heads.sort();
    for (code, rest) in heads {
        index.push_str(&format!("- [{code}]({code}.md) {rest}\n"));
    }
    pages.insert("README.md".to_owned(), index);
    Ok(pages)
}

fn rule_files(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            files.extend(rule_files(&path)?);
        } else if path.file_name().is_some_and(|name| name != "mod.rs") {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}
