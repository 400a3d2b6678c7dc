//! Contents pages (目录) of a document.

use super::headings::{self, Heading};
use super::lines::{Fate, Lines};
use super::ordinals;
use crate::contents::{has_leaders, is_page, page_behind_tab, title};
use std::collections::HashMap;
use zs_model::squeeze;

/// Takes the lines of contents pages out of what forms are read from.
///
/// A line that names a heading of the layout, or a title that stands in the document itself, says nothing new
/// and is boilerplate. Any other names something that is not there, so it is left over.
pub(super) fn take(lines: &mut Lines) {
    let found = find(lines);
    if found.is_empty() {
        return;
    }
    let titles = Titles::of(lines, &found);
    for index in found {
        let line = &mut lines.lines[index];
        line.is_contents = true;
        let known = line.only().is_some_and(|cell| titles.hold(cell.text, index));
        if known {
            line.mark(&Fate::Boilerplate);
        }
    }
}

/// The lines that are of a contents page, ascending.
fn find(lines: &Lines) -> Vec<usize> {
    let texts: Vec<Option<&str>> = (lines.lines.iter())
        .map(|line| line.only().filter(|_| line.table.is_none()).map(|cell| cell.text))
        .collect();
    let mut found = Vec::new();
    let mut titles = None;
    // Below the word 目录, where titles may stand without page numbers.
    let mut on_page = false;
    // The run of titles before tabs and page numbers that begins here, and whether it is a page.
    let (mut run_end, mut is_run) = (0, false);
    for (index, text) in texts.iter().enumerate() {
        let Some(text) = *text else { continue };
        if index >= run_end {
            let run = texts[index..]
                .iter()
                .map_while(|it| it.filter(|it| page_behind_tab(it).is_some()));
            let run: Vec<&str> = run.collect();
            (run_end, is_run) = (index + run.len(), is_page(run.into_iter()));
        }
        let heading = || title(text).and_then(headings::find).is_some();
        if lines.lines[index].is_contents || is_run || has_leaders(text) || heading() {
            found.push(index);
        } else if text.len() <= 60 && headings::find(text) == Some(Heading::Contents) {
            on_page = true;
        } else if on_page && !headings::is_page_number(text) {
            let titles = titles.get_or_insert_with(|| Titles::of(lines, &[]));
            on_page = title(text).is_some() || titles.stand_below(&squeeze(text), index);
            found.extend(on_page.then_some(index));
        }
    }
    found
}

/// The texts of lines of their own: for each the last line at which it stands, with and without its ordinal.
struct Titles {
    last: HashMap<String, usize>,
}

impl Titles {
    fn of(lines: &Lines, contents: &[usize]) -> Titles {
        const LONGEST: usize = 400;
        let mut last = HashMap::new();
        for (index, line) in lines.lines.iter().enumerate() {
            if contents.binary_search(&index).is_ok() {
                continue;
            }
            let Some(cell) = line.only().filter(|cell| cell.text.len() <= LONGEST) else {
                continue;
            };
            let text = squeeze(cell.text);
            last.insert(ordinals::without(&text).to_owned(), index);
            last.insert(text, index);
        }
        Titles { last }
    }

    /// Whether a line of a contents page repeats a title of the document or a heading of the layout.
    fn hold(&self, text: &str, index: usize) -> bool {
        let title = title(text).unwrap_or(text);
        let words = squeeze(title);
        headings::find(title).is_some_and(|it| it != Heading::ProjectTitle)
            || headings::is_page_number(text)
            || self.stand_below(&words, index)
            || self.stand_below(ordinals::without(&words), index)
    }

    /// Whether these words stand again further down.
    fn stand_below(&self, words: &str, index: usize) -> bool {
        !words.is_empty() && self.last.get(words).is_some_and(|last| *last > index)
    }
}
