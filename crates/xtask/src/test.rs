//! `cargo xtask test` and `cargo xtask lint`.

use crate::shell::{self, has};
use crate::{needs, pages};
use anyhow::Result;

/// Installs what the tests need and runs all of them; what plain `cargo test` would skip fails here.
pub fn run() -> Result<()> {
    needs::install()?;
    pages::compare()?;
    // Tests that need LibreOffice and the like skip themselves with one line unless this is set.
    let test = if has("cargo-nextest") {
        ["nextest", "run"].as_slice()
    } else {
        ["test"].as_slice()
    };
    let args = [
        // Generated cases are the same in every run here; plain `cargo test` makes up new ones.
        &["ZHUNSHENG_TEST_ALL=1", "PROPTEST_RNG_SEED=20231125", "cargo"],
        test,
        &["--workspace", "--locked"],
    ]
    .concat();
    shell::run("env", &args)?;
    if test[0] == "nextest" {
        shell::run("cargo", &["test", "--workspace", "--locked", "--doc", "--quiet"])?;
    }
    Ok(())
}

/// The gate before the tests: formatting and lints.
pub fn lint() -> Result<()> {
    shell::run("cargo", &["fmt", "--all", "--check"])?;
    shell::run(
        "cargo",
        &[
            "clippy",
            "--workspace",
            "--all-targets",
            "--locked",
            "--",
            "-D",
            "warnings",
        ],
    )
}
