//! Running heads, feet and page numbers: told from the text by where they stand and that they repeat.

use super::layout::{Item, PageLayout};
use super::text_line::TextLine;

/// Heads stand above, feet below this part of the page's height.
const HEAD: f32 = 0.085;
const FOOT: f32 = 0.915;

/// Takes what stands in the margins out of the pages, and turned text with it; each text once, in order.
pub(super) fn take(pages: &mut [PageLayout]) -> Vec<String> {
    let seen: Vec<(String, f32)> = pages
        .iter()
        .flat_map(|page| page.items.iter().filter_map(|item| candidate(item, page)))
        .map(|line| (pattern(&line.text), line.baseline))
        .collect();
    let repeats = |line: &TextLine| {
        let pattern = pattern(&line.text);
        let times = seen
            .iter()
            .filter(|(text, at)| *text == pattern && (at - line.baseline).abs() < 3.0)
            .count();
        times >= 2
    };
    let mut margins: Vec<String> = Vec::new();
    for page in pages {
        let mut kept = Vec::with_capacity(page.items.len());
        let mut taken = std::mem::take(&mut page.slanted);
        for item in std::mem::take(&mut page.items) {
            let runs = candidate(&item, page).is_some_and(|line| is_page_number(&line.text) || repeats(line));
            match item {
                Item::Line(line) if runs => taken.push(line.text),
                item => kept.push(item),
            }
        }
        page.items = kept;
        for text in taken {
            let text = text.trim();
            if !text.is_empty() && !margins.iter().any(|margin| margin == text) {
                margins.push(text.to_owned());
            }
        }
    }
    margins
}

/// A line that stands where heads and feet do.
fn candidate<'a>(item: &'a Item, page: &PageLayout) -> Option<&'a TextLine> {
    match item {
        Item::Line(line) => {
            let body = HEAD..=FOOT;
            (!body.contains(&(line.baseline / page.height))).then_some(line)
        }
        Item::Table(_) => None,
    }
}

/// The text with its numbers left open.
fn pattern(text: &str) -> String {
    text.chars()
        .filter(|c| !c.is_ascii_digit() && !c.is_whitespace())
        .collect()
}

/// `3`, `- 3 -`, `第3页`, `第 3 页 共 9 页`, `3/9`.
fn is_page_number(text: &str) -> bool {
    let rest: String = text
        .chars()
        .filter(|c| !c.is_whitespace() && !"-–—－·第页共，,/／".contains(*c))
        .collect();
    !rest.is_empty()
        && rest.chars().count() <= 8
        && rest
            .chars()
            .all(|c| c.is_ascii_digit() || ('０'..='９').contains(&c) || "ivxIVX".contains(c))
}

#[cfg(test)]
mod tests {
    use super::is_page_number;

    #[test]
    fn page_numbers_are_told_from_text() {
        for text in ["3", "- 12 -", "— 3 —", "第3页", "第 3 页 共 9 页", "3/9", "iv"] {
            assert!(is_page_number(text), "{text}");
        }
        for text in ["3月", "第三部分", "", "-", "6.80万元"] {
            assert!(!is_page_number(text), "{text}");
        }
    }
}
