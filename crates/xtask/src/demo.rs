//! `cargo xtask demo`: the made-up bureau, read, checked and written again.

use crate::shell::{self, root, run_with_status, target};
use anyhow::{Result, bail};
use std::fs;

const DEMO: &str = "documents/hebei/青禾市临渠区市场监督管理局2023.docx";

/// Builds the program, prints the findings of the demo department and writes three files.
pub fn run() -> Result<()> {
    shell::run("cargo", &["build", "--quiet", "--package", "zhunsheng"])?;
    let program = target().join("debug/zhunsheng");
    let program = program.to_string_lossy();
    let folder = root().join("target/demo");
    fs::create_dir_all(&folder)?;
    let annotated = folder.join("批注.docx");
    let status = run_with_status(
        &program,
        &["check", DEMO, "--annotate", &annotated.to_string_lossy()],
    )?;
    if status > 1 {
        bail!("the demo department could not be read");
    }
    let mut written = vec![annotated];
    for name in ["绩效文本.pdf", "绩效文本.xlsx", "绩效文本.docx"] {
        let out = folder.join(name);
        shell::run(&program, &["convert", DEMO, &out.to_string_lossy()])?;
        written.push(out);
    }
    println!("\n已写出：");
    for path in written {
        println!("  {}", path.strip_prefix(root()).unwrap_or(&path).display());
    }
    Ok(())
}
