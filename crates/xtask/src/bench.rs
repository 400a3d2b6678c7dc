//! `cargo xtask bench`: the bars of the design as ratios in one run, against peers pinned in
//! `crates/xtask/bench/requirements.txt` and installed into the build folder.

mod bars;
mod machine;

use crate::shell::{self, output, root};
use anyhow::Result;
use bars::Bars;
use machine::Machine;
use std::fs;
use std::path::Path;

const DEMO: &str = "documents/hebei/青禾市临渠区市场监督管理局2023";

/// Builds for release, installs the peers, measures, prints, and fails when a bar is missed.
pub fn run() -> Result<()> {
    let machine = Machine::new()?;
    let inflate = output(&machine.python, &[&machine.script("inflate.py")])?;
    println!("本机解压 {} MB/CPU秒\n", inflate.trim());
    let mut bars = Bars::default();
    let sample = sample();
    values()?;
    one_document(&machine, &mut bars, &sample)?;
    one_pdf(&machine, &mut bars, &sample)?;
    batch(&machine, &mut bars)?;
    rules(&machine, &mut bars, &sample)?;
    writing(&machine, &mut bars, &sample)?;
    bars.finish()
}

/// The real sample where it lies beside the checkout, else the made-up bureau; without extension.
fn sample() -> String {
    let sample = root().join("../shared/samples/sample");
    if sample.with_extension("docx").exists() {
        sample.to_string_lossy().into_owned()
    } else {
        DEMO.to_owned()
    }
}

/// The test prints how many of the labelled values are read as labelled, and fails under its bar.
fn values() -> Result<()> {
    let test = ["test", "--locked", "--quiet", "--package", "zs-model"];
    shell::run(
        "cargo",
        &[&test[..], &["--test", "values", "--", "--nocapture"]].concat(),
    )
}

fn one_document(machine: &Machine, bars: &mut Bars, sample: &str) -> Result<()> {
    let docx = format!("{sample}.docx");
    let ours = machine.ours(&["check", &docx])?;
    println!("\ncheck {}：{:.1} ms", short(&docx), ours.milliseconds);
    for (script, peer, bar) in [
        ("docx_tables.py", "python-docx 列出表格", 0.1),
        ("zip_lxml.py", "zip+lxml 脚本", 0.25),
    ] {
        let theirs = machine.peer(script, &[&docx])?.milliseconds;
        let what = format!("审核一份文件与 {peer}（{theirs:.0} ms）之比");
        bars.at_most(&what, ours.milliseconds / theirs, bar, "");
    }
    bars.at_most("审核一份文件的内存", ours.peak_mib, 30.0, " MiB");
    Ok(())
}

fn one_pdf(machine: &Machine, bars: &mut Bars, sample: &str) -> Result<()> {
    let pdf = format!("{sample}.pdf");
    let rows = |file: &str| -> Result<f64> {
        let json = output(&machine.program, &["read", file, "--format", "json"])?;
        // Only the rows of a project have a column for the level below their type.
        Ok(f64::from(u32::try_from(json.matches("\"subtype\":").count())?))
    };
    let expected = rows(&format!("{sample}.docx"))?;
    bars.at_least("PDF 中读出的指标行", rows(&pdf)?, expected, "");
    let ours = machine.ours(&["read", &pdf])?.milliseconds;
    let theirs = machine.peer("pdf_tables.py", &[&pdf])?.milliseconds;
    let what = format!("读 PDF（{ours:.0} ms）与 pdfplumber（{theirs:.0} ms）之比");
    bars.at_most(&what, ours / theirs, 0.1, "");
    Ok(())
}

/// 200 documents that differ in names and numbers.
fn batch(machine: &Machine, bars: &mut Bars) -> Result<()> {
    const DOCUMENTS: u32 = 200;
    let folder = machine.folder.join("batch");
    fs::create_dir_all(&folder)?;
    let demo = format!("{DEMO}.docx");
    let line = output(&machine.program, &["read", &demo, "--format", "json"])?;
    let json = machine.file("form.json");
    for number in 0..DOCUMENTS {
        let varied = line
            .replace("临渠区", &format!("第{number}区"))
            .replace("90", &(80 + number % 20).to_string());
        fs::write(&json, varied)?;
        let out = machine.file(&format!("batch/{number:03}.docx"));
        output(&machine.program, &["convert", &json, &out])?;
    }
    let cost = machine.ours(&["check", &machine.file("batch"), "--format", "json"])?;
    let rate = f64::from(DOCUMENTS) / cost.milliseconds * 1e3;
    bars.at_least("批量审核 200 份（目标 220）", rate, 110.0, " 份/CPU秒");
    println!("      批量审核的内存：{:.0} MiB", cost.peak_mib);
    Ok(())
}

/// The example prints a figure for three sizes of one document.
fn rules(machine: &Machine, bars: &mut Bars, sample: &str) -> Result<()> {
    let json = machine.file("sample.json");
    output(&machine.program, &["convert", &format!("{sample}.docx"), &json])?;
    let example = ["run", "--release", "--locked", "--quiet", "--package", "zs-check"];
    let lines = output(
        "cargo",
        &[&example[..], &["--example", "speed", "--", &json]].concat(),
    )?;
    for line in lines.lines() {
        // The line about the first check has one column.
        let &[forms, speed, _] = &line.split('\t').collect::<Vec<_>>()[..] else {
            println!("      {line}");
            continue;
        };
        let what = format!("全部检查项，{forms} 张表");
        bars.at_least(&what, speed.parse()?, 40.0, " MB/CPU秒");
    }
    Ok(())
}

fn writing(machine: &Machine, bars: &mut Bars, sample: &str) -> Result<()> {
    let json = machine.file("sample.json");
    let docx = format!("{sample}.docx");
    output(&machine.program, &["convert", &docx, &json])?;
    let read = machine.ours(&["read", &json])?.milliseconds;
    for (extension, bar) in [("docx", 30.0), ("xlsx", 40.0)] {
        let out = machine.file(&format!("out.{extension}"));
        let cost = machine.ours(&["convert", &json, &out])?.milliseconds;
        bars.at_most(&format!("写 {extension}"), (cost - read).max(0.0), bar, " ms");
    }
    let ours = machine
        .ours(&["convert", &json, &machine.file("out.pdf")])?
        .milliseconds;
    let example = ["run", "--release", "--locked", "--quiet", "--package", "zs-write"];
    let source = machine.file("typst");
    output(
        "cargo",
        &[&example[..], &["--example", "typst_source", "--", &json, &source]].concat(),
    )?;
    let theirs = machine
        .peer("typst_pdf.py", &[&source, &machine.file("peer.pdf")])?
        .milliseconds;
    let what = format!("写 PDF（{ours:.0} ms）与 typst 包（{theirs:.0} ms）之比");
    bars.at_most(&what, ours / theirs, 0.5, "");
    Ok(())
}

fn short(path: &str) -> &str {
    Path::new(path)
        .file_name()
        .and_then(|name| name.to_str())
        .unwrap_or(path)
}
