//! Word classes as data (`data/words/`), so that reviewers can read and extend them without reading code.

use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// A class of words, such as the empty time words (及时, 按时, …).
pub struct Words {
    list: Vec<String>,
    finder: AhoCorasick,
}

impl Words {
    /// The first word of the class inside the text, the longest where several begin at one place.
    pub fn find<'t>(&self, text: &'t str) -> Option<&'t str> {
        self.finder.find(text).map(|found| &text[found.range()])
    }

    /// Whether the text is exactly one of the words.
    pub fn holds(&self, text: &str) -> bool {
        self.list.iter().any(|word| word == text)
    }

    /// The word of the class with which the text ends, the longest one.
    pub fn ending<'t>(&self, text: &'t str) -> Option<&'t str> {
        let longest = self
            .list
            .iter()
            .filter(|word| text.ends_with(word.as_str()))
            .map(String::len)
            .max()?;
        Some(&text[text.len() - longest..])
    }

    /// The words.
    pub fn list(&self) -> &[String] {
        &self.list
    }
}

const FILES: [&str; 8] = [
    include_str!("../data/words/shared.toml"),
    include_str!("../data/words/structure.toml"),
    include_str!("../data/words/value.toml"),
    include_str!("../data/words/category.toml"),
    include_str!("../data/words/level.toml"),
    include_str!("../data/words/text.toml"),
    include_str!("../data/words/funds.toml"),
    include_str!("../data/words/department.toml"),
];

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Class {
    words: Vec<String>,
}

static CLASSES: LazyLock<BTreeMap<String, Words>> = LazyLock::new(|| {
    let files = FILES
        .iter()
        .flat_map(|file| parse(file).expect("the word lists are tested"));
    let classes = files.map(|(name, class)| {
        // Built for every run of the program: the kind that is quickest to build is quick enough to search.
        let finder = AhoCorasick::builder()
            .kind(Some(AhoCorasickKind::ContiguousNFA))
            .match_kind(MatchKind::LeftmostLongest)
            .build(&class.words);
        (
            name,
            Words {
                finder: finder.expect("word lists are short"),
                list: class.words,
            },
        )
    });
    classes.collect()
});

fn parse(file: &str) -> Result<BTreeMap<String, Class>, toml::de::Error> {
    toml::from_str(file)
}

/// The class of that name.
///
/// # Panics
/// When there is no such class: a slip of whoever wrote the rule, found by the test of its examples.
pub fn words(class: &str) -> &'static Words {
    CLASSES
        .get(class)
        .unwrap_or_else(|| panic!("no class {class} in data/words/"))
}

#[cfg(test)]
mod tests {
    use super::{FILES, parse};
    use std::collections::BTreeSet;

    #[test]
    fn every_class_is_named_once_and_holds_words() {
        let mut names = BTreeSet::new();
        for (name, class) in FILES.iter().flat_map(|file| parse(file).expect("valid TOML")) {
            assert!(!class.words.is_empty(), "{name} is empty");
            assert!(names.insert(name.clone()), "{name} stands twice");
        }
    }
}
