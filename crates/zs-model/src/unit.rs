use serde::{Deserialize, Serialize};
use std::fmt;

/// A unit of measure (计量单位) as printed: half width, 百分比 as `%`, a compound as `a/(b·c)`; no synonyms.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Unit(String);

/// What a unit measures; two values may be divided only where these agree.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Dimension {
    /// `%`, `‰`, `百分点`, `/万`.
    Ratio,
    /// A count of things: 人, 辆, 次.
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
    /// 分.
    Score,
    /// One per another: 元/人.
    Per(Box<Dimension>, Vec<Dimension>),
    /// A unit that no table knows.
    Unknown,
}

impl Unit {
    /// Takes a unit as printed into its canonical writing; `None` for nothing.
    pub fn parse(printed: &str) -> Option<Unit> {
        let text = printed.trim();
        (!text.is_empty()).then(|| Unit(text.to_owned()))
    }

    /// The canonical writing.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What the unit measures.
    pub fn dimension(&self) -> Dimension {
        Dimension::Unknown
    }
}

impl fmt::Display for Unit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
