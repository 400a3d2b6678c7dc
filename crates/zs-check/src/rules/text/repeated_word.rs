//! # TXT018 repeated-word（重复用字）
//!
//! ## 依据
//! `mof-2015-88/review/completeness-norm` 规范完整性：内容完整准确。
//!
//! ## 检查什么
//! 同一个词连着写了两遍（项目项目），同一个虚字连着写了两遍（的的），或者一串并列的词里同一个词列了两次。
//!
//! ## 为什么
//! 多半是粘贴时留下的；公开以后不好看。
//!
//! ## 反例
//! ```text
//! 目标 完成重点项目项目验收。
//! ```
//!
//! ```text
//! 目标 保障公务用车的的正常运行。
//! ```
//!
//! ```text
//! 目标 开展食品、药品、药品、特种设备检查。
//! ```
//!
//! ## 正例
//! ```text
//! 目标 完成重点项目验收，逐项逐户核对，一项一项落实。
//! ```
//!
//! ```text
//! 目标 的的确确做好保障保障性住房工作。
//! ```
//!
//! ## 何时不提示
//! 本来就这样写的（一步一步、的的确确，词表可改）；不相连的重复。

use crate::facts::FormFacts;
use crate::rule::rule;
use crate::words;
use crate::{Findings, Rule};
use std::collections::HashSet;

pub(super) const RULE: Rule = rule! {
    code: "TXT018", name: "repeated-word", clause: "mof-2015-88/review/completeness-norm", ground: Norm,
    severity: Advice, page: "repeated_word.rs", check: Form(check),
};

fn check(form: &FormFacts, findings: &mut Findings) {
    for cell in form.cells() {
        if let Some(doubled) = doubled(cell.text) {
            let word = doubled.word;
            let once = [&cell.text[..doubled.start], &cell.text[doubled.middle..]].concat();
            let message = format!("“{word}{word}”：“{word}”连着写了两遍");
            findings
                .report(cell.path(), message)
                .advise("去掉多写的一个")
                .fix(once);
        } else if let Some(item) = listed_twice(cell.text) {
            let message = format!("并列的词里“{item}”列了两次");
            findings
                .report(cell.path(), message)
                .advise("去掉一个，或核对是不是漏写了别的");
        }
    }
}

/// A word written twice: where the first and where the second begins.
struct Doubled<'t> {
    word: &'t str,
    start: usize,
    middle: usize,
}

/// No doubled word that is looked for has more characters.
const LONGEST: usize = 6;

fn doubled(text: &str) -> Option<Doubled<'_>> {
    if !repeats(text) {
        return None;
    }
    let chars: Vec<(usize, char)> = text.char_indices().collect();
    let offset = |at: usize| chars.get(at).map_or(text.len(), |(offset, _)| *offset);
    for (at, (start, first)) in chars.iter().enumerate() {
        if !is_han(*first) {
            continue;
        }
        for length in 1..=LONGEST {
            let (middle, end) = (
                at.saturating_add(length),
                at.saturating_add(length.saturating_mul(2)),
            );
            if end > chars.len() {
                break;
            }
            if chars[middle].1 != *first {
                continue;
            }
            let word = &text[*start..offset(middle)];
            if text[offset(middle)..offset(end)] != *word || !counts(word, length) {
                continue;
            }
            let around = &text[offset(at.saturating_sub(1))..offset(end.saturating_add(2))];
            if words::DOUBLED_LEGIT.find(around).is_none() {
                return Some(Doubled {
                    word,
                    start: *start,
                    middle: offset(middle),
                });
            }
        }
    }
    None
}

/// Whether as many characters as a word has come twice in a row: hardly any text needs a closer look.
fn repeats(text: &str) -> bool {
    let mut before = ['\0'; LONGEST];
    let mut same = [0usize; LONGEST];
    for c in text.chars() {
        // All at once, without a branch each.
        if !before.iter().fold(false, |near, it| near | (*it == c)) {
            same = [0; LONGEST];
        } else {
            for (distance, (same, before)) in (1..).zip(same.iter_mut().zip(&before)) {
                *same = if *before == c { same.saturating_add(1) } else { 0 };
                if *same >= distance && is_han(c) {
                    return true;
                }
            }
        }
        before.copy_within(..LONGEST.saturating_sub(1), 1);
        before[0] = c;
    }
    false
}

/// A single character must be one that is never doubled; a longer word must be Chinese and no mere rhythm.
fn counts(word: &str, length: usize) -> bool {
    if length == 1 {
        return words::DOUBLED_CHARACTER.holds(&word.repeat(2));
    }
    let mut chars = word.chars();
    let first = chars.next();
    let varies = chars.any(|c| Some(c) != first);
    varies && word.chars().all(is_han) && !word.starts_with(['一', '逐'])
}

fn is_han(c: char) -> bool {
    ('\u{4e00}'..='\u{9fff}').contains(&c)
}

fn listed_twice(text: &str) -> Option<&str> {
    if !text.contains("、") {
        return None;
    }
    for clause in text.split(['，', '。', '；', '：', '\n', '（', '）']) {
        let mut items: Vec<&str> = clause.split('、').map(str::trim).collect();
        if items.len() < 3 {
            continue;
        }
        items.retain(|item| item.chars().count() >= 2 && item.chars().any(is_han));
        let mut sorted = items.clone();
        sorted.sort_unstable();
        if sorted.windows(2).any(|pair| pair[0] == pair[1]) {
            let mut seen = HashSet::new();
            return items.into_iter().find(|item| !seen.insert(*item));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::testing::check;
    use expect_test::expect;

    #[test]
    fn what_was_pasted_twice() {
        check(
            &RULE,
            "目标 完成重点项目项目验收。\n目标 保障用车的的正常运行。\n目标 检查食品、药品、药品、特种设备。",
            expect![[r#"
                第1行 TXT018 建议 “项目项目”：“项目”连着写了两遍
                      建议：去掉多写的一个
                      改为：完成重点项目验收。
                第2行 TXT018 建议 “的的”：“的”连着写了两遍
                      建议：去掉多写的一个
                      改为：保障用车的正常运行。
                第3行 TXT018 建议 并列的词里“药品”列了两次
                      建议：去掉一个，或核对是不是漏写了别的
            "#]],
        );
    }
}
