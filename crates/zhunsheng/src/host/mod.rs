//! What touches the machine: files and folders, child processes, fonts, the terminal.

pub mod files;
pub mod fonts;
pub mod progress;
pub mod reader;
pub mod worker;
