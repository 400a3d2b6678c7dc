//! `cargo xtask release`: one program for old systems (glibc 2.28: 麒麟 V10, UOS, CentOS 8).

use crate::shell::{self, has, output, root, target};
use anyhow::{Context, Result, bail};

const TARGET: &str = "x86_64-unknown-linux-gnu";
/// Where the package keeps its program.
const ZIG: &str = "import ziglang, os; print(os.path.join(os.path.dirname(ziglang.__file__), 'zig'))";
const NEWEST_GLIBC: (u32, u32) = (2, 28);

/// Builds with zig's linker and reads back which glibc the program asks for.
pub fn run() -> Result<()> {
    if !has("cargo-zigbuild") {
        shell::run("cargo", &["install", "--locked", "cargo-zigbuild"])?;
    }
    // zig comes from PyPI, into a folder of the build; cargo-zigbuild finds it through that Python.
    let venv = target().join("zig");
    let python = venv.join("bin/python").to_string_lossy().into_owned();
    if !venv.join("bin/python").exists() {
        shell::run("python3", &["-m", "venv", &venv.to_string_lossy()])?;
        shell::run(&python, &["-m", "pip", "install", "--quiet", "ziglang==0.15.2"])?;
    }
    let versioned = format!("{TARGET}.{}.{}", NEWEST_GLIBC.0, NEWEST_GLIBC.1);
    let zig = format!(
        "CARGO_ZIGBUILD_ZIG_PATH={}",
        output(&python, &["-c", ZIG])?.trim()
    );
    let build = [
        "cargo",
        "zigbuild",
        "--release",
        "--locked",
        "--package",
        "zhunsheng",
        "--target",
        &versioned,
    ];
    shell::run("env", &[&[zig.as_str()], &build[..]].concat())?;
    let program = target().join(TARGET).join("release/zhunsheng");
    let symbols =
        output("objdump", &["-T", &program.to_string_lossy()]).context("objdump comes with binutils")?;
    let newest = newest_glibc(&symbols).context("the program names no glibc version")?;
    if newest > NEWEST_GLIBC {
        bail!(
            "the program needs glibc {}.{}, newer than {}.{}",
            newest.0,
            newest.1,
            NEWEST_GLIBC.0,
            NEWEST_GLIBC.1
        );
    }
    let shown = program.strip_prefix(root()).unwrap_or(&program).display();
    println!("{shown}: needs glibc {}.{} at most", newest.0, newest.1);
    Ok(())
}

/// The highest `GLIBC_x.y` among the symbol versions that `objdump -T` prints.
fn newest_glibc(symbols: &str) -> Option<(u32, u32)> {
    let versions = symbols.split("GLIBC_").skip(1).filter_map(|rest| {
        let version = rest.split(|c: char| !c.is_ascii_digit() && c != '.').next()?;
        let mut parts = version.split('.').map(str::parse::<u32>);
        Some((parts.next()?.ok()?, parts.next()?.ok()?))
    });
    versions.max()
}

#[cfg(test)]
mod tests {
    use super::newest_glibc;

    #[test]
    fn the_newest_symbol_version_counts() {
        let symbols = "GLIBC_2.2.5  malloc\n (GLIBC_2.17) clock_gettime\n(GLIBC_2.28) fcntl64\n(GLIBC_2.3) x";
        assert_eq!(newest_glibc(symbols), Some((2, 28)));
        assert_eq!(newest_glibc("nothing"), None);
    }
}
