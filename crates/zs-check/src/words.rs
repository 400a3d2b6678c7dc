//! Word classes as data (`data/words/`), so that reviewers can read and extend them without reading code.
//!
//! `build.rs` makes one constant a class: the section `[empty-time]` is [`EMPTY_TIME`].

use std::cmp::Reverse;
use std::sync::OnceLock;

/// A class of words, such as the empty time words (及时, 按时, …).
pub struct Words {
    list: &'static [&'static str],
    finder: OnceLock<Finder>,
}

include!(concat!(env!("OUT_DIR"), "/words.rs"));

impl Words {
    const fn new(list: &'static [&'static str]) -> Words {
        Words {
            list,
            finder: OnceLock::new(),
        }
    }

    /// The first word of the class inside the text, the longest where several begin at one place.
    pub fn find<'t>(&self, text: &'t str) -> Option<&'t str> {
        let (at, number) = self.finder().find(text, 0)?;
        Some(&text[at..][..self.list[number].len()])
    }

    fn finder(&self) -> &Finder {
        self.finder.get_or_init(|| Finder::new(self.list.iter().copied()))
    }

    /// Whether the text is exactly one of the words.
    pub fn holds(&self, text: &str) -> bool {
        self.list.contains(&text)
    }

    /// The word of the class with which the text ends, the longest one.
    pub fn ending<'t>(&self, text: &'t str) -> Option<&'t str> {
        // Hardly any word has the last byte of the text, and that is seen without a call.
        let last = text.bytes().next_back();
        let alike = self.list.iter().filter(|word| word.bytes().next_back() == last);
        let endings = alike.filter(|word| text.ends_with(**word));
        let longest = endings.map(|word| word.len()).max()?;
        Some(&text[text.len() - longest..])
    }

    /// The text without the longest word of the class with which it begins.
    pub fn strip_beginning<'t>(&self, text: &'t str) -> Option<&'t str> {
        let number = self.finder().beginning(text)?;
        Some(&text[self.list[number].len()..])
    }

    /// The text without the longest word of the class with which it ends.
    pub fn strip_ending<'t>(&self, text: &'t str) -> Option<&'t str> {
        let word = self.ending(text)?;
        Some(&text[..text.len() - word.len()])
    }

    /// The words.
    pub fn list(&self) -> &'static [&'static str] {
        self.list
    }
}

/// Finds words of a list in texts. Quick to build, because every run of the program builds its own.
pub struct Finder {
    /// The words by group, the longest first.
    entries: Vec<Entry>,
    /// Where each group begins in `entries`, and where the last one ends.
    starts: [u16; GROUPS + 1],
}

struct Entry {
    first: char,
    word: &'static str,
    number: usize,
}

/// Words are grouped by the last bits of their first character: hardly any two share them.
const GROUPS: usize = 256;

fn group(first: char) -> usize {
    first as usize % GROUPS
}

impl Finder {
    /// A finder of these words.
    pub fn new(words: impl Iterator<Item = &'static str>) -> Finder {
        let entry = |(number, word): (usize, &'static str)| {
            let first = word.chars().next()?;
            Some(Entry { first, word, number })
        };
        let mut entries: Vec<Entry> = words.enumerate().filter_map(entry).collect();
        entries.sort_by_key(|it| (group(it.first), Reverse(it.word.len())));
        let mut starts = [0; GROUPS + 1];
        for it in &entries {
            starts[group(it.first) + 1] += 1;
        }
        for group in 0..GROUPS {
            starts[group + 1] += starts[group];
        }
        Finder { entries, starts }
    }

    /// Where at or after the byte `from` the first word begins, and its number in the list: the longest word
    /// where several begin at one place.
    pub fn find(&self, text: &str, from: usize) -> Option<(usize, usize)> {
        let text = &text[from..];
        text.char_indices().find_map(|(at, first)| {
            // At nearly every character of a text no word begins.
            let entries = self.beginning_like(first);
            if entries.is_empty() {
                return None;
            }
            Some((from + at, longest(entries, &text[at..], first)?))
        })
    }

    /// The number in the list of the longest word with which the text begins.
    fn beginning(&self, text: &str) -> Option<usize> {
        let first = text.chars().next()?;
        longest(self.beginning_like(first), text, first)
    }

    /// The number in the list of the word that the text is.
    pub fn number(&self, text: &str) -> Option<usize> {
        let group = self.beginning_like(text.chars().next()?);
        group.iter().find(|it| it.word == text).map(|it| it.number)
    }

    fn beginning_like(&self, first: char) -> &[Entry] {
        let group = group(first);
        let (start, end) = (self.starts[group], self.starts[group + 1]);
        if start == end {
            return &[];
        }
        &self.entries[start.into()..end.into()]
    }
}

fn longest(entries: &[Entry], text: &str, first: char) -> Option<usize> {
    let begins = |it: &&Entry| it.first == first && text.starts_with(it.word);
    entries.iter().find(begins).map(|it| it.number)
}

#[cfg(test)]
mod tests {
    use super::Finder;

    #[test]
    fn the_first_word_is_found_and_of_those_the_longest() {
        let finder = Finder::new(["增长", "增长率", "长率", "超"].into_iter());
        assert_eq!(finder.find("超额后增长率", 0), Some((0, 3)));
        assert_eq!(finder.find("超额后增长率", 3), Some((9, 1)));
        assert_eq!(finder.find("超额后增长率", 12), Some((12, 2)));
        assert_eq!(finder.find("增", 0), None);
        assert_eq!(finder.find("", 0), None);
        assert_eq!(finder.number("长率"), Some(2));
        assert_eq!(finder.number("增"), None);
    }
}
