//! Contents pages (目录) are no text: their lines would be taken for titles.

use crate::Block;

/// Leaves out contents pages typed by hand: lines with dot leaders before a page number, and runs of three or
/// more paragraphs that end in a tab and a page number.
pub(super) fn without_contents(blocks: Vec<Block>) -> Vec<Block> {
    let texts: Vec<&str> = blocks
        .iter()
        .map(|block| match block {
            Block::Paragraph(paragraph) => paragraph.text.as_str(),
            Block::Table(_) => "",
        })
        .collect();
    let mut drop = vec![false; texts.len()];
    let mut at = 0;
    while at < texts.len() {
        let run = texts[at..]
            .iter()
            .take_while(|text| page_number(text).is_some())
            .count();
        if is_contents(&texts[at..at + run]) {
            drop[at..at + run].fill(true);
        }
        drop[at] |= has_leaders(texts[at]);
        at += run.max(1);
    }
    if !drop.contains(&true) {
        return blocks;
    }
    blocks
        .into_iter()
        .zip(drop)
        .filter(|(_, drop)| !drop)
        .map(|(block, _)| block)
        .collect()
}

/// Dot leaders before a page number: `第一部分……3`.
pub(super) fn has_leaders(line: &str) -> bool {
    let line = line.trim_end();
    let words = line.trim_end_matches(|it: char| it.is_ascii_digit());
    if words.len() == line.len() {
        return false;
    }
    let words = words.trim_end();
    let title = words.trim_end_matches(['.', '．', '…', '·', '\t', ' ']);
    let leaders = &words[title.len()..];
    !title.is_empty() && (leaders.contains('…') || leaders.matches(['.', '．', '·']).count() > 3)
}

/// Three or more titles, each before a page number that never falls.
pub(super) fn is_contents(lines: &[&str]) -> bool {
    let pages: Option<Vec<u16>> = lines.iter().map(|line| page_number(line)).collect();
    lines.len() > 2 && pages.is_some_and(|pages| pages.is_sorted())
}

/// The number behind a title and a tab.
fn page_number(line: &str) -> Option<u16> {
    let (title, page) = line.trim_end().rsplit_once('\t')?;
    let is_title = !title.trim().is_empty() && !title.trim().contains('\t');
    if is_title && page.len() <= 3 {
        page.parse().ok()
    } else {
        None
    }
}
