use crate::words::Finder;
use std::sync::LazyLock;
use zs_model::{Dimension, Unit};

/// The head word of an indicator's name (中心词) and what it says about the value.
///
/// The table is `data/heads.toml`, which reviewers can edit and `build.rs` reads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Head {
    /// The word, such as 合格率.
    pub word: &'static str,
    /// The kinds of units that make sense; empty where any may.
    pub units: &'static [UnitKind],
    /// Whether it is a part of a whole.
    pub is_share: bool,
    /// Whether a share ends at 100 %; `None` where the word does not tell.
    pub capped: Option<bool>,
    /// Whether more or less of it is better, where the word tells.
    pub direction: Option<Direction>,
    /// The unit that the name itself gives: 次数 → 次.
    pub counter: Option<&'static str>,
}

/// What a unit measures, as far as names care.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UnitKind {
    /// %, ‰.
    Ratio,
    /// 人, 次, 辆.
    Count,
    /// 元, also per something.
    Money,
    /// 天, 年.
    Time,
    /// 亩.
    Area,
    /// 公里.
    Length,
    /// 吨.
    Mass,
    /// 升.
    Volume,
    /// 千瓦时.
    Energy,
    /// 分.
    Score,
    /// ℃ and the like.
    Other,
}

/// Which way is better.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// The more the better: 合格率.
    More,
    /// The less the better: 差错率.
    Less,
}

impl Head {
    /// The head word of a name: the longest word of the table with which it ends.
    pub fn of(plain_name: &str) -> Option<&'static Head> {
        let finder = &*FINDER;
        let mut starts = [0; LONGEST_WORD];
        let mut count = 0;
        for (slot, (at, _)) in starts.iter_mut().zip(plain_name.char_indices().rev()) {
            *slot = at;
            count += 1;
        }
        starts[..count]
            .iter()
            .rev()
            .find_map(|at| finder.number(&plain_name[*at..]))
            .map(|number| &HEADS[number])
    }

    /// Whether a value in such a unit says nothing about what the name asks; an empty list allows all.
    pub fn contradicts(&self, kind: UnitKind) -> bool {
        !self.units.is_empty() && !self.units.contains(&kind)
    }

    /// Whether things are counted.
    pub fn is_count(&self) -> bool {
        self.counter.is_some() && self.units.first() == Some(&UnitKind::Count)
    }
}

impl UnitKind {
    /// What a unit measures; `None` for unknown units and for one thing per another, money and rates left out.
    pub fn of(unit: &Unit) -> Option<UnitKind> {
        // By far the most frequent unit, and its table need not be searched.
        if unit.as_str() == "%" {
            return Some(UnitKind::Ratio);
        }
        match unit.dimension() {
            Dimension::Ratio => Some(UnitKind::Ratio),
            Dimension::Count(_) => Some(UnitKind::Count),
            Dimension::Money => Some(UnitKind::Money),
            Dimension::Time => Some(UnitKind::Time),
            Dimension::Area => Some(UnitKind::Area),
            Dimension::Length => Some(UnitKind::Length),
            Dimension::Mass => Some(UnitKind::Mass),
            Dimension::Volume => Some(UnitKind::Volume),
            Dimension::Energy => Some(UnitKind::Energy),
            Dimension::Score => Some(UnitKind::Score),
            Dimension::Other(_) => Some(UnitKind::Other),
            Dimension::Per(..) if unit.is_money() => Some(UnitKind::Money),
            Dimension::Per(..) if unit.is_ratio() => Some(UnitKind::Ratio),
            Dimension::Per(..) | Dimension::Unknown => None,
        }
    }
}

/// No word of the table has more characters.
const LONGEST_WORD: usize = 8;

static HEADS: &[Head] = &include!(concat!(env!("OUT_DIR"), "/heads.rs"));

static FINDER: LazyLock<Finder> = LazyLock::new(|| Finder::new(HEADS.iter().map(|head| head.word)));

#[cfg(test)]
mod tests {
    use super::{HEADS, Head, LONGEST_WORD};
    use std::collections::HashSet;

    #[test]
    fn the_longest_word_at_the_end_is_the_head() {
        let head = |name| Head::of(name).map(|head| head.word);
        assert_eq!(head("设备验收合格率"), Some("合格率"));
        assert_eq!(head("产品不合格率"), Some("不合格率"));
        assert_eq!(head("提高工作效率"), Some("效率"));
        assert_eq!(head("率"), Some("率"));
        assert_eq!(head("培训效果"), None);
        assert_eq!(head(""), None);
    }

    #[test]
    fn every_word_stands_once_and_is_short() {
        let mut seen = HashSet::new();
        for Head { word, .. } in HEADS {
            assert!(word.chars().count() <= LONGEST_WORD, "{word} is long");
            assert!(seen.insert(word), "{word} stands twice");
        }
    }
}
