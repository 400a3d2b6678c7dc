//! All automation of the repository: `cargo xtask <command>`. Depends on no crate of the product, so that it
//! builds in seconds.

mod bench;
mod demo;
mod needs;
mod new_rule;
mod pages;
mod release;
mod shell;
mod test;

use anyhow::{Result, bail};

const HELP: &str = "\
cargo xtask <command>

  demo                      build, read and check the demo department, write into target/demo/
  test                      install what the tests need, then run all of them
  bench                     measure speed and memory against peers, as ratios
  lint                      formatting and clippy, as CI asks for
  pages [--check]           write docs/rules/ from the rule files (or only compare)
  new-rule SUBJECT NAME     write the file of a new rule and register it
  release                   build the program for glibc 2.28 and prove it
";

fn main() -> Result<()> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let args: Vec<&str> = args.iter().map(String::as_str).collect();
    match args[..] {
        ["demo"] => demo::run(),
        ["test"] => test::run(),
        ["lint"] => test::lint(),
        ["bench"] => bench::run(),
        ["pages"] => pages::write(),
        ["pages", "--check"] => pages::compare(),
        ["new-rule", subject, name] => new_rule::run(subject, name),
        ["release"] => release::run(),
        [] | ["help" | "--help" | "-h"] => {
            print!("{HELP}");
            Ok(())
        }
        _ => bail!("unknown command: {}\n\n{HELP}", args.join(" ")),
    }
}
