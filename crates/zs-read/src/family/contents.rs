//! Contents pages (目录).

use super::headings::contents_entry;
use super::lines::Lines;
use super::words::label;
use std::collections::HashMap;

/// A contents page: for each line of its own the last place at which it stands.
pub(super) struct Contents {
    last: HashMap<String, usize>,
}

impl Contents {
    /// What a contents page of the document may name.
    pub fn of(lines: &Lines) -> Contents {
        let lines = lines.lines.iter().enumerate();
        Contents {
            last: lines
                .filter_map(|(at, line)| Some((label(line.only()?.text), at)))
                .filter(|(label, _)| !label.is_empty())
                .collect(),
        }
    }

    /// Whether line `index` is one of the page: it has a page number, or stands again further down.
    pub fn holds(&self, text: &str, index: usize) -> bool {
        let entry = contents_entry(text);
        let again = self.last.get(&label(entry.unwrap_or(text)));
        entry.is_some() || again.is_some_and(|last| *last > index)
    }
}
