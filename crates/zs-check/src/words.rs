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
        let finder = self.finder.get_or_init(|| Finder::new(self.list.iter().copied()));
        finder
            .find_from(text, 0)
            .map(|(at, word)| &text[at..][..word.len()])
    }

    /// Whether the text is exactly one of the words.
    pub fn holds(&self, text: &str) -> bool {
        self.list.contains(&text)
    }

    /// The word of the class with which the text ends, the longest one.
    pub fn ending<'t>(&self, text: &'t str) -> Option<&'t str> {
        let endings = self.list.iter().filter(|word| text.ends_with(**word));
        let longest = endings.map(|word| word.len()).max()?;
        Some(&text[text.len() - longest..])
    }

    /// The words.
    pub fn list(&self) -> &'static [&'static str] {
        self.list
    }
}

/// Finds words in texts. Quick to build, because every run of the program builds its own.
pub struct Finder {
    /// The words by group, the longest first, each after its first character.
    words: Vec<(char, &'static str)>,
    /// Where each group begins in `words`, and where the last one ends.
    starts: [u16; GROUPS + 1],
}

/// Words are grouped by the last bits of their first character: few enough share them.
const GROUPS: usize = 64;

fn group(first: char) -> usize {
    first as usize % GROUPS
}

impl Finder {
    /// A finder of these words.
    pub fn new(words: impl Iterator<Item = &'static str>) -> Finder {
        let words = words.filter_map(|word| Some((word.chars().next()?, word)));
        let mut words: Vec<(char, &str)> = words.collect();
        words.sort_unstable_by_key(|(first, word)| (group(*first), Reverse(word.len())));
        let mut starts = [0; GROUPS + 1];
        for (first, _) in &words {
            starts[group(*first) + 1] += 1;
        }
        for group in 0..GROUPS {
            starts[group + 1] += starts[group];
        }
        Finder { words, starts }
    }

    /// The first word at or after the byte `from`, and where it begins.
    pub fn find_from(&self, text: &str, from: usize) -> Option<(usize, &'static str)> {
        text[from..].char_indices().find_map(|(at, first)| {
            let group = group(first);
            let words = &self.words[self.starts[group].into()..self.starts[group + 1].into()];
            let at = from + at;
            let begins =
                |(its_first, word): &&(char, &str)| *its_first == first && text[at..].starts_with(*word);
            words.iter().find(begins).map(|(_, word)| (at, *word))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::Finder;

    #[test]
    fn the_first_word_is_found_and_of_those_the_longest() {
        let finder = Finder::new(["增长", "增长率", "长率", "超"].into_iter());
        assert_eq!(finder.find_from("超额后增长率", 0), Some((0, "超")));
        assert_eq!(finder.find_from("超额后增长率", 3), Some((9, "增长率")));
        assert_eq!(finder.find_from("超额后增长率", 12), Some((12, "长率")));
        assert_eq!(finder.find_from("增", 0), None);
        assert_eq!(finder.find_from("", 0), None);
    }
}
