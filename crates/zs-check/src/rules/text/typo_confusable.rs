//! # TXT016 typo-confusable（错别字/批量替换错误）
//!
//! ## 依据
//! `mof-2015-88/review/completeness-norm` 规范完整性：格式符合要求，内容完整准确，没有缺项和错项。
//!
//! ## 检查什么
//! 把“市”成批替换成“区”“县”（或“区”换成“市”）留下的痕迹：市场成了“区场”，市政设施成了“县政设施”，
//! 市民成了“区民”。只在同一文件别处写着本来的词时提示，一个词一条，列出所有地方。
//! 其他错别字不判断；词表可改。
//!
//! ## 为什么
//! 沿用别处的文本、改了地名没有通读，公开以后一眼就能看出是抄来的。
//!
//! ## 反例
//! ```text
//! 部门
//! 总体 服务好市场主体。
//! 活动 综合管理 | 增强各类区场诚信经营意识，维护区场秩序。
//! - 检查次数 | ≥4次
//! ```
//!
//! ```text
//! 项目 道路维护
//! 用途 维护全县市政设施。
//! 目标 保障县政设施完好。
//! ```
//!
//! ## 正例
//! ```text
//! 项目 市场监管
//! 用途 规范市场秩序。
//! 目标 保障全区场所安全，整治园区场地，配合区民政局，服务全区民营经济。
//! ```
//!
//! ```text
//! 项目 道路维护
//! 目标 保障县政设施完好。
//! ```
//!
//! ## 何时不提示
//! 文件别处没有本来的词、无从对照的；“区场所”“区民政局”等本来就对的。

use crate::facts::Facts;
use crate::rule::rule;
use crate::words::{self, Finder};
use crate::{Findings, Rule};
use foldhash::{HashMap, HashMapExt};
use std::collections::BTreeMap;
use std::sync::LazyLock;
use zs_model::Cell;

pub(super) const RULE: Rule = rule! {
    code: "TXT016", name: "typo-confusable", clause: "mof-2015-88/review/completeness-norm", ground: Norm,
    severity: Warning, page: "typo_confusable.rs", check: Document(check),
};

/// What a word is.
#[derive(Clone, Copy)]
enum Kind {
    /// The word as it should be.
    Right,
    /// The damaged word of this pair.
    Wrong(usize),
    /// Looks damaged and is sound.
    Legit,
}

struct Patterns {
    /// Finds the damaged words alone: hardly any document has one.
    wrong: Finder,
    all: Finder,
    /// What the words that `all` finds are.
    kinds: Vec<(&'static str, Kind)>,
    /// The right word and the damaged one.
    pairs: Vec<(&'static str, &'static str)>,
}

static PATTERNS: LazyLock<Patterns> = LazyLock::new(|| {
    let entries = words::REPLACED_WORDS.list().iter();
    let pairs: Vec<(&str, &str)> = entries.filter_map(|entry| entry.split_once(' ')).collect();
    let of_pair = |(number, (right, wrong)): (usize, &(&'static str, &'static str))| {
        [(*right, Kind::Right), (*wrong, Kind::Wrong(number))]
    };
    let legit = words::REPLACED_LEGIT
        .list()
        .iter()
        .map(|word| (*word, Kind::Legit));
    let kinds: Vec<(&str, Kind)> = pairs.iter().enumerate().flat_map(of_pair).chain(legit).collect();
    Patterns {
        wrong: Finder::new(pairs.iter().map(|(_, wrong)| *wrong)),
        all: Finder::new(kinds.iter().map(|(word, _)| *word)),
        kinds,
        pairs,
    }
});

/// A word found in a cell.
struct Hit<'f> {
    form: usize,
    cell: &'f Cell<'f>,
    text: &'f str,
    start: usize,
    end: usize,
}

fn check(facts: &Facts, findings: &mut Findings) {
    let patterns = &*PATTERNS;
    let cells = || {
        let forms = facts.forms.iter();
        forms.flat_map(|form| form.cells().iter().map(move |cell| (form.number, cell)))
    };
    if !cells().any(|(_, cell)| patterns.wrong.find(cell.text, 0).is_some()) {
        return;
    }
    let mut wrong: BTreeMap<usize, Vec<Hit>> = BTreeMap::new();
    let mut right: Vec<(&str, Hit)> = Vec::new();
    for (form, cell) in cells() {
        let mut end = 0;
        while let Some((start, number)) = patterns.all.find(cell.text, end) {
            let (word, kind) = patterns.kinds[number];
            end = start.saturating_add(word.len());
            let hit = Hit {
                form,
                cell,
                text: cell.text,
                start,
                end,
            };
            match kind {
                Kind::Right => right.push((word, hit)),
                Kind::Wrong(pair) => wrong.entry(pair).or_default().push(hit),
                Kind::Legit => {}
            }
        }
    }
    let index = Index::new(&right);
    for (pair, hits) in wrong {
        report(&hits, &index, patterns.pairs[pair], facts, findings);
    }
}

/// The right words by what follows and what precedes them, so that the nearest phrase can be quoted.
struct Index<'f> {
    first: HashMap<&'static str, &'f Hit<'f>>,
    by_next: HashMap<(&'static str, &'f str), &'f Hit<'f>>,
    by_last: HashMap<(&'static str, &'f str), &'f Hit<'f>>,
}

impl<'f> Index<'f> {
    fn new(right: &'f [(&'static str, Hit<'f>)]) -> Index<'f> {
        let mut index = Index {
            first: HashMap::new(),
            by_next: HashMap::new(),
            by_last: HashMap::new(),
        };
        for (word, hit) in right {
            index.first.entry(*word).or_insert(hit);
            index.by_next.entry((*word, next_two(hit))).or_insert(hit);
            index.by_last.entry((*word, last_two(hit))).or_insert(hit);
        }
        index
    }

    /// The right word in the same phrase as one of the damaged ones, else the first one of the document.
    fn nearest<'h, 'd>(
        &self,
        right: &'static str,
        hits: &'h [Hit<'d>],
    ) -> Option<(&'h Hit<'d>, &'f Hit<'f>)> {
        let beside = |map: &HashMap<(&'static str, &'f str), &'f Hit<'f>>, of: fn(&Hit<'d>) -> &'d str| {
            hits.iter().find_map(|hit| {
                let words = Some(of(hit)).filter(|it| !it.is_empty())?;
                Some((hit, *map.get(&(right, words))?))
            })
        };
        beside(&self.by_next, next_two)
            .or_else(|| beside(&self.by_last, last_two))
            .or_else(|| Some((hits.first()?, *self.first.get(right)?)))
    }
}

fn next_two<'f>(hit: &Hit<'f>) -> &'f str {
    let rest = &hit.text[hit.end..];
    let end = rest.char_indices().nth(2).map_or(rest.len(), |(at, _)| at);
    &rest[..end]
}

fn last_two<'f>(hit: &Hit<'f>) -> &'f str {
    let before = &hit.text[..hit.start];
    let start = before.char_indices().rev().nth(1).map_or(0, |(at, _)| at);
    &before[start..]
}

fn report(
    hits: &[Hit],
    index: &Index,
    (right, wrong): (&'static str, &str),
    facts: &Facts,
    findings: &mut Findings,
) {
    let Some(first) = hits.first() else { return };
    let Some((here, there)) = index.nearest(right, hits) else {
        return;
    };
    let mut places: Vec<(usize, &Cell)> = hits.iter().map(|hit| (hit.form, hit.cell)).collect();
    places.dedup();
    let message = format!(
        "“{}”里的“{wrong}”，别处写的是“{}”，是不是“{right}”？像是成批替换时误改的（共{}处）",
        phrase(here),
        phrase(there),
        hits.len()
    );
    let draft = findings.report_in(first.form, first.cell.path(), message);
    draft.advise(format!(
        "核对后把“{wrong}”改回“{right}”，并通读全文，看还有没有误改的字"
    ));
    for (form, cell) in &places[1..] {
        draft.also(*form, cell.path());
    }
    let repaired = first.text.replace(wrong, right);
    if stands_elsewhere(first, wrong, right, facts) {
        draft.fix(repaired);
    }
}

/// The clause around a word, cut to a few characters on either side.
fn phrase(hit: &Hit) -> String {
    const SIDE: usize = 10;
    let (before, after) = (&hit.text[..hit.start], &hit.text[hit.end..]);
    let back = before.char_indices().rev().take_while(|(_, c)| !ends_clause(*c));
    let start = back.take(SIDE).last().map_or(hit.start, |(at, _)| at);
    let ahead = after.char_indices().take_while(|(_, c)| !ends_clause(*c));
    let length = ahead
        .take(SIDE)
        .last()
        .map_or(0, |(at, c)| at.saturating_add(c.len_utf8()));
    let end = hit.end.saturating_add(length);
    let dots = |cut: bool| if cut { "……" } else { "" };
    let cut_before = hit.text[..start]
        .chars()
        .next_back()
        .is_some_and(|c| !ends_clause(c));
    let cut_after = hit.text[end..].chars().next().is_some_and(|c| !ends_clause(c));
    format!("{}{}{}", dots(cut_before), &hit.text[start..end], dots(cut_after))
}

fn ends_clause(c: char) -> bool {
    "，。；：、,;:（）()\n ".contains(c)
}

/// Whether the document has the whole clause elsewhere with the right word.
fn stands_elsewhere(hit: &Hit, wrong: &str, right: &str, facts: &Facts) -> bool {
    let is_end = |c: char| "，。；\n".contains(c);
    let start = hit.text[..hit.start]
        .char_indices()
        .rev()
        .find(|(_, c)| is_end(*c))
        .map_or(0, |(at, c)| at.saturating_add(c.len_utf8()));
    let end = hit.text[hit.end..]
        .find(is_end)
        .map_or(hit.text.len(), |at| at.saturating_add(hit.end));
    let clause = hit.text[start..end].replace(wrong, right);
    let is_long = clause.chars().count() >= 8;
    let mut cells = facts.forms.iter().flat_map(|form| form.cells());
    is_long && cells.any(|cell| cell.text.contains(&clause) && cell.text.split(is_end).any(|it| it == clause))
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::testing::check;
    use expect_test::expect;

    #[test]
    fn all_places_in_one_finding_and_the_right_phrase_beside() {
        check(
            &RULE,
            "部门\n总体 营造公平有序的区场环境。\n活动 综合管理 | 增强各类区场诚信经营意识，维护区场秩序。\n- 检查次数 | ≥4次\n项目 市场监管\n用途 增强各类市场诚信经营意识，优化市场环境。",
            expect![[r#"
                第1行 TXT016 核实 “营造公平有序的区场环境”里的“区场”，别处写的是“优化市场环境”，是不是“市场”？像是成批替换时误改的（共3处）
                      建议：核对后把“区场”改回“市场”，并通读全文，看还有没有误改的字
            "#]],
        );
    }

    #[test]
    fn a_fix_where_the_clause_stands_elsewhere() {
        check(
            &RULE,
            "部门\n活动 综合管理 | 增强各类区场诚信经营意识，维护区场秩序。\n- 检查次数 | ≥4次\n项目 市场监管\n用途 增强各类市场诚信经营意识，优化市场环境。",
            expect![[r#"
                第2行 TXT016 核实 “增强各类区场诚信经营意识”里的“区场”，别处写的是“增强各类市场诚信经营意识”，是不是“市场”？像是成批替换时误改的（共2处）
                      建议：核对后把“区场”改回“市场”，并通读全文，看还有没有误改的字
                      改为：增强各类市场诚信经营意识，维护市场秩序。
            "#]],
        );
    }
}
