//! `cargo xtask bench`: the bars of the design as ratios in one run, against peers pinned in
//! `crates/xtask/bench/requirements.txt` and installed into the build folder.

use crate::shell::{self, output, root, target};
use anyhow::{Context, Result};
use std::fs;
use std::path::{Path, PathBuf};

const DEMO: &str = "documents/hebei/青禾市临渠区市场监督管理局2023";
const RUNS: &str = "5";

/// What a command took: the least CPU seconds of several runs, and the largest resident set.
struct Cost {
    seconds: f64,
    peak_mib: f64,
}

/// Builds for release, installs the peers, measures and prints a table.
pub fn run() -> Result<()> {
    shell::run(
        "cargo",
        &["build", "--release", "--locked", "--package", "zhunsheng"],
    )?;
    let bench = Bench::new()?;
    println!(
        "本机解压 {} MB/CPU秒\n",
        output(&bench.python, &[&bench.script("inflate.py")])?.trim()
    );
    bench.values()?;
    bench.one_document()?;
    bench.one_pdf()?;
    bench.batch()?;
    bench.writing()?;
    bench.rules()
}

struct Bench {
    program: String,
    python: String,
    folder: PathBuf,
    docx: String,
    pdf: String,
}

impl Bench {
    fn new() -> Result<Bench> {
        let folder = target().join("bench");
        fs::create_dir_all(&folder)?;
        let python = folder.join("peers/bin/python");
        if !python.exists() {
            let peers = folder.join("peers").to_string_lossy().into_owned();
            shell::run("python3", &["-m", "venv", &peers])?;
            let requirements = root()
                .join("crates/xtask/bench/requirements.txt")
                .to_string_lossy()
                .into_owned();
            shell::run(
                &python.to_string_lossy(),
                &["-m", "pip", "install", "--quiet", "-r", &requirements],
            )?;
        }
        // The real sample where it lies beside the checkout, else the made-up bureau.
        let sample = root().join("../shared/samples/sample");
        let stem = if sample.with_extension("docx").exists() {
            sample
        } else {
            root().join(DEMO)
        };
        let stem = stem.to_string_lossy().into_owned();
        Ok(Bench {
            program: target().join("release/zhunsheng").to_string_lossy().into_owned(),
            python: python.to_string_lossy().into_owned(),
            folder,
            docx: format!("{stem}.docx"),
            pdf: format!("{stem}.pdf"),
        })
    }

    fn script(&self, name: &str) -> String {
        root()
            .join("crates/xtask/bench")
            .join(name)
            .to_string_lossy()
            .into_owned()
    }

    fn measure(&self, runs: &str, command: &[&str]) -> Result<Cost> {
        let measure = self.script("measure.py");
        let line = output(&self.python, &[&[measure.as_str(), runs], command].concat())?;
        let number = |key: &str| -> Result<f64> {
            let rest = line
                .split(&format!("\"{key}\": "))
                .nth(1)
                .context("measure.py prints JSON")?;
            Ok(rest.split([',', '}']).next().unwrap_or_default().trim().parse()?)
        };
        Ok(Cost {
            seconds: number("cpu_seconds")?,
            peak_mib: number("peak_kib")? / 1024.0,
        })
    }

    /// The test prints how many of the labelled values are read as labelled.
    fn values(&self) -> Result<()> {
        let test = [
            "test",
            "--locked",
            "--quiet",
            "--package",
            "zs-model",
            "--test",
            "values",
            "--",
            "--nocapture",
        ];
        shell::run("cargo", &test)
    }

    fn one_document(&self) -> Result<()> {
        let ours = self.measure(RUNS, &[&self.program, "check", &self.docx])?;
        let docx = self.measure(RUNS, &[&self.python, &self.script("docx_tables.py"), &self.docx])?;
        let lxml = self.measure(RUNS, &[&self.python, &self.script("zip_lxml.py"), &self.docx])?;
        println!(
            "check {}：{:.1} ms，{:.1} MiB（不超过 30）",
            short(&self.docx),
            ours.seconds * 1e3,
            ours.peak_mib
        );
        ratio("  与 python-docx 列表格相比", ours.seconds, docx.seconds, 0.1);
        ratio("  与 zip+lxml 脚本相比", ours.seconds, lxml.seconds, 0.25);
        Ok(())
    }

    fn one_pdf(&self) -> Result<()> {
        let ours = self.measure(RUNS, &[&self.program, "read", &self.pdf])?;
        let peer = self.measure("2", &[&self.python, &self.script("pdf_tables.py"), &self.pdf])?;
        println!("read {}：{:.1} ms", short(&self.pdf), ours.seconds * 1e3);
        ratio("  与 pdfplumber 相比", ours.seconds, peer.seconds, 0.1);
        Ok(())
    }

    /// 200 documents that differ in names and numbers.
    fn batch(&self) -> Result<()> {
        let folder = self.folder.join("batch");
        fs::create_dir_all(&folder)?;
        let line = output(
            &self.program,
            &["read", &format!("{DEMO}.docx"), "--format", "json"],
        )?;
        for number in 0..200 {
            let out = folder.join(format!("{number:03}.docx"));
            if out.exists() {
                continue;
            }
            let json = folder.join("form.json");
            let varied = line
                .replace("临渠区", &format!("第{number}区"))
                .replace("90", &(80 + number % 20).to_string());
            fs::write(&json, varied)?;
            shell::run(
                &self.program,
                &["convert", &json.to_string_lossy(), &out.to_string_lossy()],
            )?;
            fs::remove_file(&json)?;
        }
        let cost = self.measure(
            "3",
            &[
                &self.program,
                "check",
                &folder.to_string_lossy(),
                "--format",
                "json",
            ],
        )?;
        let rate = 200.0 / cost.seconds;
        println!(
            "批量 200 份，全部检查项：{rate:.0} 份/CPU秒（不少于 110，目标 220），{:.0} MiB",
            cost.peak_mib
        );
        Ok(())
    }

    fn writing(&self) -> Result<()> {
        let json = self.folder.join("sample.json").to_string_lossy().into_owned();
        shell::run(&self.program, &["convert", &self.docx, &json])?;
        let read = self.measure(RUNS, &[&self.program, "read", &json])?;
        for (extension, bar) in [("docx", 30.0), ("xlsx", 40.0)] {
            let out = self
                .folder
                .join(format!("out.{extension}"))
                .to_string_lossy()
                .into_owned();
            let cost = self.measure(RUNS, &[&self.program, "convert", &json, &out])?;
            let milliseconds = (cost.seconds - read.seconds).max(0.0) * 1e3;
            println!("写 {extension}：{milliseconds:.1} ms（不超过 {bar}）");
        }
        let out = self.folder.join("out.pdf").to_string_lossy().into_owned();
        let ours = self.measure(RUNS, &[&self.program, "convert", &json, &out])?;
        println!(
            "写 pdf：{:.0} ms（整个进程），{:.0} MiB",
            ours.seconds * 1e3,
            ours.peak_mib
        );
        Ok(())
    }

    fn rules(&self) -> Result<()> {
        let json = self.folder.join("sample.json").to_string_lossy().into_owned();
        let example = [
            "run",
            "--release",
            "--locked",
            "--quiet",
            "--package",
            "zs-check",
            "--example",
            "speed",
            "--",
            &json,
        ];
        shell::run("cargo", &example)
    }
}

fn ratio(what: &str, ours: f64, peer: f64, bar: f64) {
    let met = if ours <= peer * bar { "达到" } else { "未达到" };
    println!(
        "{what}：{:.3}（对方 {:.0} ms；不超过 {bar}，{met}）",
        ours / peer,
        peer * 1e3
    );
}

fn short(path: &str) -> &str {
    Path::new(path)
        .file_name()
        .and_then(|name| name.to_str())
        .unwrap_or(path)
}
