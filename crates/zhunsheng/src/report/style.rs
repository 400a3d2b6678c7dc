//! Colours and width of standard output, where it is a terminal.

use super::wrap::wrap;
use std::io::IsTerminal;
use zs_model::Severity;

/// Paints or leaves plain, breaks lines or leaves them whole.
#[derive(Debug, Clone, Copy)]
pub struct Style {
    colours: bool,
    width: Option<usize>,
}

/// How wide a table row is printed into a file or pipe.
const FILE_COLUMNS: usize = 120;

impl Style {
    /// Colours for a terminal, unless `NO_COLOR` is set, and its width.
    pub fn of_stdout() -> Style {
        if !std::io::stdout().is_terminal() {
            return Style {
                colours: false,
                width: None,
            };
        }
        let size = console::Term::stdout().size_checked();
        Style {
            colours: std::env::var_os("NO_COLOR").is_none(),
            width: size.map(|(_, columns)| usize::from(columns)),
        }
    }

    /// Text that begins in column `column`, further lines after `indent` blanks. A file keeps every sentence on
    /// one line, so that it can be searched.
    pub fn wrap(self, column: usize, indent: usize, text: &str) -> String {
        self.width
            .map_or_else(|| text.to_owned(), |width| wrap(text, column, indent, width))
    }

    /// How many columns a line may take.
    pub fn columns(self) -> usize {
        self.width.unwrap_or(FILE_COLUMNS)
    }

    /// The word of a severity.
    pub fn severity(self, severity: Severity) -> String {
        let colour = match severity {
            Severity::Error => "1;31",
            Severity::Warning => "1;33",
            Severity::Advice => "1;36",
        };
        self.paint(colour, severity.label())
    }

    /// A heading.
    pub fn heading(self, text: &str) -> String {
        self.paint("1", text)
    }

    /// What matters less.
    pub fn faint(self, text: &str) -> String {
        self.paint("2", text)
    }

    fn paint(self, code: &str, text: &str) -> String {
        if self.colours {
            format!("\u{1b}[{code}m{text}\u{1b}[0m")
        } else {
            text.to_owned()
        }
    }
}
