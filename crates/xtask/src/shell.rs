//! Running other programs and finding our way in the checkout.

use anyhow::{Context, Result, bail};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// The root of the checkout.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../..")
        .canonicalize()
        .expect("the checkout exists")
}

/// Cargo's build folder, wherever it was put.
pub fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), |it| root().join(it))
}

/// Runs a command in the root and fails with its words when it fails.
pub fn run(program: &str, args: &[&str]) -> Result<()> {
    if run_with_status(program, args)? != 0 {
        bail!("failed: {program} {}", args.join(" "));
    }
    Ok(())
}

/// Runs a command in the root and gives its exit code.
pub fn run_with_status(program: &str, args: &[&str]) -> Result<i32> {
    let status = Command::new(program).args(args).current_dir(root()).status();
    let status = status.with_context(|| format!("cannot start {program}"))?;
    Ok(status.code().unwrap_or(-1))
}

/// What a command prints on standard output.
pub fn output(program: &str, args: &[&str]) -> Result<String> {
    let output = Command::new(program)
        .args(args)
        .current_dir(root())
        .stderr(Stdio::inherit())
        .output();
    let output = output.with_context(|| format!("cannot start {program}"))?;
    if !output.status.success() {
        bail!("failed: {program} {}", args.join(" "));
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Whether a program is on the path.
pub fn has(program: &str) -> bool {
    let Some(path) = std::env::var_os("PATH") else {
        return false;
    };
    std::env::split_paths(&path).any(|folder| folder.join(program).is_file())
}
