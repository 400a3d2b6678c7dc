//! 准绳: reads, checks and converts what public departments publish on budget performance.

mod cli;
mod command;
mod host;
mod report;

use clap::FromArgMatches;
use clap::error::ErrorKind;
use cli::{Cli, Command};
use std::io::Write;
use std::process::ExitCode;

fn main() -> ExitCode {
    let matches = match Cli::definition().try_get_matches() {
        Ok(matches) => matches,
        Err(error) => return refuse(&error),
    };
    let cli = match Cli::from_arg_matches(&matches) {
        Ok(cli) => cli,
        Err(error) => return refuse(&error),
    };
    let done = match cli.command {
        None => command::help(),
        Some(Command::Read(args)) => command::read::run(&args),
        Some(Command::Value) => command::value::run(),
        Some(Command::Check(args)) => command::check::run(&args),
        Some(Command::Convert(args)) => command::convert::run(&args),
        Some(Command::Rule(args)) => command::rule::run(&args),
        Some(Command::Schema(args)) => command::schema::run(&args),
        Some(Command::Completions(args)) => command::completions(args.shell),
        Some(Command::Worker) => host::worker::serve()
            .map(|()| command::DONE)
            .map_err(anyhow::Error::from),
    };
    match done {
        Ok(code) => ExitCode::from(code),
        // Whoever reads our output has had enough (`zhunsheng rule --all | head`).
        Err(error) if is_broken_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::from(command::FAILED)
        }
    }
}

/// Help and version go to standard output; everything else is a misuse, told in Chinese.
fn refuse(error: &clap::Error) -> ExitCode {
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            // Whoever pipes the help into `head` closes early.
            let _ = write!(std::io::stdout(), "{}", cli::help(&error.to_string()));
            ExitCode::SUCCESS
        }
        _ => {
            eprintln!("{}", cli::explain(error));
            ExitCode::from(command::FAILED)
        }
    }
}

fn is_broken_pipe(error: &anyhow::Error) -> bool {
    error
        .downcast_ref::<std::io::Error>()
        .is_some_and(|it| it.kind() == std::io::ErrorKind::BrokenPipe)
}
