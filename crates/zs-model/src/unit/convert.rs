use super::Unit;
use super::dimension::Parts;
use super::word::{Factor, resolve};
use rust_decimal::Decimal;

impl Unit {
    /// How much one of this unit is in the base unit of its kind: 万元 → 10000 (元), % → 0.01, 公里 → 1000 (米).
    ///
    /// `None` where no table knows the unit. Two units of one dimension can have different bases (天 and 月,
    /// 工作日 and 天), so use [`Unit::convert`] to compare. 亩 (2000/3 平方米) is rounded.
    pub fn scale(&self) -> Option<Decimal> {
        let (_, factor) = self.base()?;
        factor.apply(Decimal::ONE)
    }

    /// `value` of unit `from` said in unit `to`; `None` where the two do not measure the same thing.
    ///
    /// Exact wherever the result is a finite decimal, else rounded to 28 digits.
    pub fn convert(value: Decimal, from: &Unit, to: &Unit) -> Option<Decimal> {
        if from == to {
            return Some(value);
        }
        let (from_base, from) = from.base()?;
        let (to_base, to) = to.base()?;
        if from_base != to_base {
            return None;
        }
        Some(from.over(to)?.apply(value)?.normalize())
    }

    /// The name of the base unit and the factor to it.
    fn base(&self) -> Option<(String, Factor)> {
        let Parts {
            numerator,
            denominators,
        } = self.parts();
        let (mut base, mut factor) = if numerator.is_empty() {
            (String::new(), Factor::ONE)
        } else {
            let found = resolve(numerator)?;
            (found.base, found.factor)
        };
        let mut below = Vec::new();
        for word in denominators {
            let rest = word.trim_start_matches(|c: char| c.is_ascii_digit());
            let digits = &word[..word.len().saturating_sub(rest.len())];
            if !digits.is_empty() {
                factor = factor.over(Factor {
                    up: digits.parse().ok()?,
                    down: 1,
                })?;
            }
            if !rest.is_empty() {
                let found = resolve(rest)?;
                factor = factor.over(found.factor)?;
                below.push(found.base);
            }
        }
        below.sort();
        if !below.is_empty() {
            base.push('/');
            base.push_str(&below.join("·"));
        }
        Some((base, factor))
    }
}
