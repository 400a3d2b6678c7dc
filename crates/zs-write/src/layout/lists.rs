//! Ordinals before the items of a list, so that the list can be told apart again.

/// Numbers the items as `1.`, or as another kind of ordinal when `1.` would run into what follows it or
/// stand inside an item as well.
pub(crate) fn numbered(items: &[String]) -> Vec<String> {
    let kinds: [fn(usize) -> String; 4] = [
        |number| format!("{number}."),
        |number| format!("（{number}）"),
        |number| format!("（{}）", chinese(number)),
        |number| format!("{}、", chinese(number)),
    ];
    let kind = kinds
        .iter()
        .enumerate()
        .find(|(index, kind)| is_clear(items, **kind, *index == 0))
        .map_or(kinds[0], |(_, kind)| *kind);
    items
        .iter()
        .enumerate()
        .map(|(index, item)| kind(index + 1) + item)
        .collect()
}

/// Numbers the items as `（一）`, the way of overall goals, activities and measures.
pub(super) fn bracketed(number: usize, text: &str) -> String {
    format!("（{}）{text}", chinese(number))
}

/// Whether an item cannot be mistaken for two when ordinals of this kind stand before the items.
fn is_clear(items: &[String], kind: fn(usize) -> String, is_bare: bool) -> bool {
    let ordinals: Vec<String> = (1..=items.len() + 1).map(kind).collect();
    items.iter().enumerate().all(|(index, item)| {
        let runs_on = is_bare && item.starts_with(|c: char| c.is_ascii_digit());
        let inside = ordinals
            .get(index + 1)
            .is_some_and(|next| item.contains(next.as_str()));
        let below = item
            .split('\n')
            .skip(1)
            .any(|line| (1..100).any(|number| line.trim_start().starts_with(&kind(number))));
        !runs_on && !inside && !below
    })
}

/// A number below 100 in Chinese; larger ones in digits.
pub(crate) fn chinese(number: usize) -> String {
    const DIGITS: [&str; 10] = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
    match (number / 10, number % 10) {
        (0, ones) => DIGITS[ones].to_owned(),
        (1, ones) => format!("十{}", DIGITS[ones]),
        (tens @ 2..=9, ones) => format!("{}十{}", DIGITS[tens], DIGITS[ones]),
        _ => number.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::{chinese, numbered};

    #[test]
    fn chinese_numbers() {
        let words: Vec<String> = [1, 9, 10, 11, 20, 35, 99, 100].map(chinese).to_vec();
        assert_eq!(words.join(" "), "一 九 十 十一 二十 三十五 九十九 100");
    }

    #[test]
    fn an_ordinal_never_runs_into_a_number() {
        let items = |texts: &[&str]| texts.iter().map(|it| (*it).to_owned()).collect::<Vec<_>>();
        assert_eq!(
            numbered(&items(&["保障运行", "改善服务"])),
            ["1.保障运行", "2.改善服务"]
        );
        assert_eq!(numbered(&items(&["12公里渠道"])), ["（1）12公里渠道"]);
        assert_eq!(
            numbered(&items(&["甲。2.乙", "丙"])),
            ["（1）甲。2.乙", "（2）丙"]
        );
    }
}
