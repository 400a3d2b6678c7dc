use super::Unit;
use super::word::{Factor, resolve};

/// What a unit measures; two values may be divided only where these agree.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Dimension {
    /// `%`, `‰`, `百分点`, `/万`.
    Ratio,
    /// A count of things: 人, 辆, 次; a multiplier (万人) does not change it, 名 and 位 count 人.
    Count(String),
    /// 元, 万元, 亿元.
    Money,
    /// 年, 月, 天, 小时.
    Time,
    /// 亩, 平方米, 公顷.
    Area,
    /// 米, 公里.
    Length,
    /// 克, 公斤, 吨.
    Mass,
    /// 升, 立方米.
    Volume,
    /// 千瓦时.
    Energy,
    /// 分.
    Score,
    /// Any other measured quantity, by its own unit: ℃, 分贝, 兆.
    Other(String),
    /// One per another: 元/人.
    Per(Box<Dimension>, Vec<Dimension>),
    /// A unit that no table knows, or one that says only a multiplier (万).
    Unknown,
}

/// A unit taken apart: what stands above and below the stroke.
pub(super) struct Parts<'a> {
    pub numerator: &'a str,
    pub denominators: Vec<&'a str>,
}

impl Unit {
    pub(super) fn parts(&self) -> Parts<'_> {
        let mut segments = self.0.split('/');
        let numerator = segments.next().unwrap_or_default();
        let denominators = segments
            .flat_map(|it| it.trim_matches(['(', ')']).split('·'))
            .filter(|it| !it.is_empty())
            .collect();
        Parts {
            numerator,
            denominators,
        }
    }

    /// What the unit measures.
    pub fn dimension(&self) -> Dimension {
        let Parts {
            numerator,
            denominators,
        } = self.parts();
        if denominators.is_empty() {
            return of_word(numerator);
        }
        if numerator.is_empty() && denominators.iter().all(|it| is_multiplier(it)) {
            return Dimension::Ratio;
        }
        Dimension::Per(
            Box::new(of_word(numerator)),
            denominators.iter().flat_map(|it| of_denominator(it)).collect(),
        )
    }

    /// Whether every word of the unit stands in a table.
    pub fn is_known(&self) -> bool {
        let Parts {
            numerator,
            denominators,
        } = self.parts();
        (numerator.is_empty() || numerator.split('·').all(|it| resolve(it).is_some()))
            && denominators
                .iter()
                .all(|it| of_denominator(it).iter().all(|it| *it != Dimension::Unknown) || is_multiplier(it))
    }

    /// Whether the unit is a share or a rate: `%`, `‰`, 百分点, `/万`, 人/万人, 例/10万人.
    pub fn is_ratio(&self) -> bool {
        match self.dimension() {
            Dimension::Ratio => true,
            Dimension::Per(numerator, denominators) => {
                let counted = matches!(*numerator, Dimension::Count(_));
                let large = self.parts().denominators.iter().any(|it| at_least_a_hundred(it));
                counted && (large || denominators[..] == [*numerator])
            }
            _ => false,
        }
    }

    /// Whether the unit is an amount of money, alone (万元) or per something (元/人).
    pub fn is_money(&self) -> bool {
        match self.dimension() {
            Dimension::Money => true,
            Dimension::Per(numerator, _) => *numerator == Dimension::Money,
            _ => false,
        }
    }

    /// Whether the unit counts things: 人, 万条, 批次.
    pub fn is_count(&self) -> bool {
        matches!(self.dimension(), Dimension::Count(_))
    }

    /// Whether the unit is a length of time: 小时, 工作日, 年.
    pub fn is_time(&self) -> bool {
        self.dimension() == Dimension::Time
    }

    /// Whether the unit is points (分).
    pub fn is_score(&self) -> bool {
        self.dimension() == Dimension::Score
    }

    /// Whether one thing is measured per another: 元/人, 次/年, `/套`.
    pub fn is_per(&self) -> bool {
        self.0.contains('/')
    }

    /// Whether only a multiplier is printed, as in `300万`, or one per something (`620万/月`): what is
    /// multiplied is missing, often 元.
    pub fn is_bare_multiplier(&self) -> bool {
        is_multiplier(self.parts().numerator)
    }
}

fn of_word(word: &str) -> Dimension {
    if word.is_empty() {
        return Dimension::Unknown;
    }
    match resolve(word) {
        Some(found) => found.dimension,
        None if word.contains('·') => Dimension::Other(word.to_owned()),
        None => Dimension::Unknown,
    }
}

/// A denominator may hold a number (`8小时`) or two words run together (`人月`).
fn of_denominator(word: &str) -> Vec<Dimension> {
    let word = word.trim_start_matches(|c: char| c.is_ascii_digit());
    if let Some(found) = resolve(word)
        && !matches!(word, "人天" | "人日" | "人月" | "人年")
    {
        return vec![found.dimension];
    }
    for (at, _) in word.char_indices().skip(1) {
        let (left, right) = word.split_at(at);
        if let (Some(left), Some(right)) = (resolve(left), resolve(right)) {
            return vec![left.dimension, right.dimension];
        }
    }
    vec![Dimension::Unknown]
}

fn is_multiplier(word: &str) -> bool {
    let word = word.trim_start_matches(|c: char| c.is_ascii_digit());
    !word.is_empty() && word.chars().all(|c| "十百千万亿".contains(c))
}

fn at_least_a_hundred(word: &str) -> bool {
    let rest = word.trim_start_matches(|c: char| c.is_ascii_digit());
    let digits = word.len().saturating_sub(rest.len());
    digits >= 3
        || (!rest.is_empty() && is_multiplier(rest))
        || resolve(rest).is_some_and(|it| {
            matches!(it.dimension, Dimension::Count(_)) && it.factor >= Factor { up: 100, down: 1 }
        })
        // 万车, 万台设备: the counted thing need not stand in a table.
        || rest.starts_with(['万', '亿', '百', '千']) && resolve(rest).is_none()
}
