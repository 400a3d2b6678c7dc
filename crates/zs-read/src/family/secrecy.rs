//! Secrecy marks: a document that bears one is never stored or worked on.

use super::words::label;
use crate::{Block, Document};

const LEVELS: [&str; 3] = ["绝密", "机密", "秘密"];
const INTERNAL: [&str; 3] = ["内部资料", "内部文件", "内部使用"];

/// The mark a document bears: a line or cell of its own, or a head or foot. Never a word inside a sentence.
pub(super) fn mark(document: &Document) -> Option<String> {
    let cells = document
        .blocks
        .iter()
        .flat_map(|block| -> Box<dyn Iterator<Item = &str> + '_> {
            match block {
                Block::Paragraph(paragraph) => Box::new(std::iter::once(paragraph.text.as_str())),
                Block::Table(table) => Box::new(
                    table
                        .rows
                        .iter()
                        .flat_map(|row| row.cells.iter().map(|cell| cell.text.as_str())),
                ),
            }
        });
    let margins = document.margins.iter().flat_map(|line| {
        // A head may hold the mark beside other words: 机密★1年    某局文件.
        line.split(['\t', '\u{3000}'])
            .chain(line.split("  "))
            .chain([line.as_str()])
    });
    let asides = document.asides.iter().map(|aside| aside.text.as_str());
    let texts = cells.chain(margins).chain(asides);
    texts
        .flat_map(|text| text.split('\n'))
        .find(|line| is_mark(line))
        .map(|line| line.trim().to_owned())
}

/// Whether a line is a mark: the level, with or without ★ and a term, blanks ignored.
fn is_mark(line: &str) -> bool {
    const LONGEST: usize = 90;
    if line.len() > LONGEST || !line.contains(['密', '内']) {
        return false;
    }
    let words = label(line);
    let words = words.strip_prefix("密级:").unwrap_or(&words);
    let words = words.trim_matches(|c| "()[]【】《》〔〕★☆*".contains(c));
    if let Some(rest) = INTERNAL.iter().find_map(|word| words.strip_prefix(word)) {
        // 内部资料，注意保存
        return rest.is_empty()
            || (rest.starts_with([',', '。', '!', '、', '★']) && rest.chars().count() <= 10);
    }
    let Some(rest) = LEVELS.iter().find_map(|word| words.strip_prefix(word)) else {
        return false;
    };
    let term = rest.trim_start_matches(['★', '☆', '*', ':', '级']);
    let is_number = |c: char| c.is_ascii_digit() || "一二三四五六七八九十百零〇半个".contains(c);
    let rest = term.trim_start_matches(is_number);
    term.is_empty()
        || matches!(term, "长期" | "永久" | "启用前" | "公布前")
        || (rest.len() < term.len()
            && rest
                .split(is_number)
                .all(|unit| matches!(unit, "年" | "月" | "日" | "天" | "")))
}

#[cfg(test)]
mod tests {
    use super::is_mark;

    #[test]
    fn a_line_that_is_a_level_is_a_mark() {
        for line in [
            "机密★1年",
            "绝密",
            "秘 密",
            "★秘密★",
            "机密★长期",
            "秘密10年",
            "机密★1年6个月",
            "内部资料",
            "内部使用",
            "（内部文件）",
            "内部资料，注意保存",
            "密级：机密",
            "绝密★启用前",
        ] {
            assert!(is_mark(line), "{line}");
        }
    }

    #[test]
    fn a_word_inside_a_sentence_is_none() {
        for line in [
            "加强内部监督",
            "保守国家秘密",
            "机密文件管理",
            "内部使用面积",
            "内部资料室建设",
            "秘密工作",
            "密级：公开",
        ] {
            assert!(!is_mark(line), "{line}");
        }
    }
}
