//! The program built for release, its peers in a Python of their own, and what a command costs.

use crate::shell::{self, output, root, target};
use anyhow::{Context, Result};
use std::fs;
use std::path::{Path, PathBuf};

/// What a command took: the least CPU time of several runs, and the largest resident set.
pub struct Cost {
    pub milliseconds: f64,
    pub peak_mib: f64,
}

/// Where everything lies that is measured.
pub struct Machine {
    /// Our program.
    pub program: String,
    /// The peers' Python.
    pub python: String,
    /// For what the benches write.
    pub folder: PathBuf,
}

impl Machine {
    /// Builds the program and installs the peers pinned in `bench/requirements.txt`.
    pub fn new() -> Result<Machine> {
        shell::run(
            "cargo",
            &["build", "--release", "--locked", "--package", "zhunsheng"],
        )?;
        let folder = target().join("bench");
        fs::create_dir_all(&folder)?;
        let machine = Machine {
            program: text(&target().join("release/zhunsheng")),
            python: text(&folder.join("peers/bin/python")),
            folder,
        };
        machine.install()?;
        Ok(machine)
    }

    fn install(&self) -> Result<()> {
        if !Path::new(&self.python).exists() {
            shell::run("python3", &["-m", "venv", &self.file("peers")])?;
        }
        let requirements = self.script("requirements.txt");
        let install = ["-m", "pip", "install", "--quiet", "-r", &requirements];
        shell::run(&self.python, &install)
    }

    /// A file among those the benches write.
    pub fn file(&self, name: &str) -> String {
        text(&self.folder.join(name))
    }

    /// A script of ours.
    pub fn script(&self, name: &str) -> String {
        text(&root().join("crates/xtask/bench").join(name))
    }

    /// What our program costs.
    pub fn ours(&self, arguments: &[&str]) -> Result<Cost> {
        self.cost(&[&[self.program.as_str()], arguments].concat())
    }

    /// What a peer's script costs.
    pub fn peer(&self, script: &str, arguments: &[&str]) -> Result<Cost> {
        let script = self.script(script);
        self.cost(&[&[self.python.as_str(), &script], arguments].concat())
    }

    fn cost(&self, command: &[&str]) -> Result<Cost> {
        let measure = self.script("measure.py");
        let line = output(&self.python, &[&[measure.as_str(), "5"], command].concat())?;
        let mut figures = line.split_whitespace().map(str::parse::<f64>);
        let mut figure = || figures.next().context("measure.py prints two figures");
        Ok(Cost {
            milliseconds: figure()??,
            peak_mib: figure()??,
        })
    }
}

fn text(path: &Path) -> String {
    path.to_string_lossy().into_owned()
}
