use zs_model::squeeze;

/// The text as far as it says something: NFKC, without white space and punctuation.
pub fn bare(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            // Nearly every character of a form is one of these, which NFKC leaves alone.
            '0'..='9' | 'A'..='Z' | 'a'..='z' | '\u{4e00}'..='\u{9fff}' => out.push(c),
            '!'..='~'
            | '，'
            | '。'
            | '、'
            | '；'
            | '：'
            | '（'
            | '）'
            | '“'
            | '”'
            | '《'
            | '》'
            | ' '
            | '\n' => {}
            _ => return squeeze(text).chars().filter(|c| c.is_alphanumeric()).collect(),
        }
    }
    out
}

/// Whether two texts are the same to so many percent: the share of pairs of neighbouring characters that both
/// have. Takes hardly more than time in proportion to their length.
pub fn is_alike(one: &str, other: &str, percent: usize) -> bool {
    let enough = |shared: usize, total: usize| {
        let alike = shared.saturating_mul(200).checked_div(total).unwrap_or(0);
        alike >= percent
    };
    if one == other {
        return enough(1, 2);
    }
    let pairs_of = |text: &str| text.chars().count().saturating_sub(1);
    let (ones, others) = (pairs_of(one), pairs_of(other));
    let total = ones.saturating_add(others);
    enough(ones.min(others), total) && enough(shared(&pairs(one), &pairs(other)), total)
}

/// How many pairs both have.
fn shared(one: &[(char, char)], other: &[(char, char)]) -> usize {
    let mut other = other.iter().peekable();
    let is_shared = |pair: &&(char, char)| {
        while other.next_if(|it| it < pair).is_some() {}
        other.next_if_eq(pair).is_some()
    };
    one.iter().filter(is_shared).count()
}

/// The pairs of neighbouring characters, sorted.
fn pairs(text: &str) -> Vec<(char, char)> {
    let mut pairs: Vec<(char, char)> = text.chars().zip(text.chars().skip(1)).collect();
    pairs.sort_unstable();
    pairs
}

#[cfg(test)]
mod tests {
    use super::{bare, is_alike};
    use proptest::prelude::*;
    use zs_model::squeeze;

    #[test]
    fn punctuation_and_spaces_do_not_count() {
        assert_eq!(bare("做好 检查，（全年）。"), "做好检查全年");
    }

    proptest! {
        #[test]
        fn bare_is_what_is_alphanumeric_of_the_squeezed_text(text in "[ -~、。“”《》≥，！-～\u{3000}\n绩-缮①㎡é]{0,40}") {
            let slowly: String = squeeze(&text).chars().filter(|c| c.is_alphanumeric()).collect();
            prop_assert_eq!(bare(&text), slowly);
        }
    }

    #[test]
    fn alike_is_told_in_percent() {
        assert!(is_alike("市场监管", "市场监管", 100));
        assert!(!is_alike("市场监管", "食品抽检", 1));
        assert!(!is_alike("", "食品", 1));
        assert!(is_alike("检查检查", "检查检查检查", 75));
        assert!(!is_alike("检查检查", "检查检查检查", 76));
        assert!(is_alike(
            "保证人事代理人员补贴的正常发放",
            "保证人事代理人员补贴正常发放",
            85
        ));
    }
}
