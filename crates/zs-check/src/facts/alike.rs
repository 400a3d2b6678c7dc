use std::collections::HashMap;
use zs_model::squeeze;

/// The text as far as it says something: NFKC, without white space and punctuation.
pub fn bare(text: &str) -> String {
    squeeze(text).chars().filter(|c| c.is_alphanumeric()).collect()
}

/// How far two texts are the same, in whole percent: the share of pairs of neighbouring characters that both
/// have. Takes time in proportion to their length.
pub fn percent_alike(one: &str, other: &str) -> usize {
    if one == other {
        return 100;
    }
    let (one, other) = (pairs(one), pairs(other));
    let total = one.len().saturating_add(other.len());
    if total == 0 {
        return 0;
    }
    let mut counts: HashMap<(char, char), usize> = HashMap::new();
    for pair in one {
        let count = counts.entry(pair).or_default();
        *count = count.saturating_add(1);
    }
    let mut shared = 0usize;
    for pair in other {
        if let Some(count) = counts.get_mut(&pair).filter(|count| **count > 0) {
            *count = count.saturating_sub(1);
            shared = shared.saturating_add(1);
        }
    }
    shared.saturating_mul(200).checked_div(total).unwrap_or(0)
}

fn pairs(text: &str) -> Vec<(char, char)> {
    text.chars().zip(text.chars().skip(1)).collect()
}

#[cfg(test)]
mod tests {
    use super::{bare, percent_alike};

    #[test]
    fn punctuation_and_spaces_do_not_count() {
        assert_eq!(bare("做好 检查，（全年）。"), "做好检查全年");
    }

    #[test]
    fn alike_is_told_in_percent() {
        assert_eq!(percent_alike("市场监管", "市场监管"), 100);
        assert_eq!(percent_alike("市场监管", "食品抽检"), 0);
        assert_eq!(percent_alike("", "食品"), 0);
        assert!(percent_alike("保证人事代理人员补贴的正常发放", "保证人事代理人员补贴正常发放") >= 85);
    }
}
