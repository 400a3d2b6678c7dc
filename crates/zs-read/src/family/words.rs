//! Words of layouts, compared without blanks and width: labels, levels of indicators, years.

/// The text for comparing labels: half width, without white space, without a colon at its end.
///
/// Only short texts can be labels, so a long one gives an empty string and is not worked through.
pub(super) fn label(text: &str) -> String {
    const LONGEST: usize = 160;
    if text.len() > LONGEST {
        return String::new();
    }
    // Every cell is looked at as a label, some of them several times: one allocation each is enough.
    let mut label = String::with_capacity(text.len());
    for c in text.chars() {
        if !c.is_whitespace() && c != '\u{feff}' && c != '\u{200b}' {
            label.push(half_width(c));
        }
    }
    while label.ends_with(':') {
        label.pop();
    }
    label
}

fn half_width(c: char) -> char {
    match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(c as u32 - 0xfee0).unwrap_or(c),
        _ => c,
    }
}

/// A label without the brackets at its end, and what stood in them: `预算数(万元)` → `预算数`, `万元`.
pub(super) fn without_brackets(label: &str) -> (&str, Option<&str>) {
    let inside = label
        .strip_suffix(')')
        .and_then(|rest| rest.rsplit_once('('))
        .filter(|(before, _)| !before.is_empty());
    match inside {
        Some((before, inside)) => (before, Some(inside)),
        None => (label, None),
    }
}

/// A level cell as the form means it: without weight, numbering, blanks and line breaks.
///
/// Gives the word and whether something was taken off that nobody else keeps (a weight).
pub(super) fn level_word(text: &str) -> (String, bool) {
    let squeezed: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    let without_number =
        super::ordinals::leading(&squeezed).map_or(squeezed.as_str(), |it| &squeezed[it.len..]);
    let weight = without_number.char_indices().find(|(at, c)| {
        let rest = &without_number[*at..];
        let opens = matches!(c, '(' | '（') && rest.chars().any(|c| c.is_ascii_digit() || c == '分');
        let bare = c.is_ascii_digit() && rest.contains('分');
        *at > 0 && (opens || bare)
    });
    match weight {
        Some((at, _)) => (without_number[..at].to_owned(), true),
        None => (without_number.to_owned(), false),
    }
}

const TYPES: [&str; 14] = [
    "产出",
    "效益",
    "满意度",
    "成本",
    "效果",
    "项目产出",
    "项目效益",
    "项目完成",
    "项目效果",
    "产出值",
    "效益值",
    "社会公众满意度",
    "投入",
    "过程",
];
const SUBTYPES: [&str; 27] = [
    "数量",
    "质量",
    "时效",
    "成本",
    "产出数量",
    "产出质量",
    "产出时效",
    "产出成本",
    "经济效益",
    "社会效益",
    "生态效益",
    "环境效益",
    "可持续影响",
    "可持续发展",
    "可持续",
    "服务对象满意度",
    "社会公众或服务对象满意度",
    "社会公众满意度",
    "受益对象满意度",
    "满意度",
    "经济成本",
    "社会成本",
    "生态环境成本",
    "制度",
    "效率",
    "数量值",
    "质量值",
];

fn level_stem(text: &str) -> String {
    let (word, _) = level_word(text);
    for suffix in ["指标", "目标"] {
        if let Some(stem) = word.strip_suffix(suffix) {
            return stem.to_owned();
        }
    }
    word
}

/// Whether the cell says a level-1 word, such as 产出指标.
pub(super) fn is_type(text: &str) -> bool {
    text.len() <= 90 && TYPES.contains(&level_stem(text).as_str())
}

/// Whether the cell says a level-2 word, such as 数量指标.
pub(super) fn is_subtype(text: &str) -> bool {
    text.len() <= 90 && SUBTYPES.contains(&level_stem(text).as_str())
}

/// The first `20NN年` in the text that is not the year of a date (`2022年1月`).
pub(super) fn year_in(text: &str) -> Option<i16> {
    text.match_indices('年').find_map(|(at, _)| {
        let before: String = text[..at].chars().filter(|c| !c.is_whitespace()).collect();
        let after = text[at + '年'.len_utf8()..].trim_start();
        let is_date = after.starts_with(|c: char| c.is_numeric() || "一二三四五六七八九十元".contains(c));
        if is_date && !after.starts_with("一般") {
            return None;
        }
        year_at_end(&before)
    })
}

fn year_at_end(text: &str) -> Option<i16> {
    let mut digits: Vec<char> = text.chars().rev().take(4).map(arabic).collect();
    digits.reverse();
    let longer = text
        .chars()
        .rev()
        .nth(4)
        .map(arabic)
        .is_some_and(|c| c.is_ascii_digit());
    let year: i16 = digits.iter().collect::<String>().parse().ok()?;
    (!longer && digits.len() == 4 && (2000..2100).contains(&year)).then_some(year)
}

fn arabic(c: char) -> char {
    match c {
        '〇' | '○' | '零' => '0',
        '一' => '1',
        '二' => '2',
        '三' => '3',
        '四' => '4',
        '五' => '5',
        '六' => '6',
        '七' => '7',
        '八' => '8',
        '九' => '9',
        c => half_width(c),
    }
}

/// The year of a text that says nothing else: `(2022年度)`, `2022年`, `预算年度:2022`.
pub(super) fn only_year(text: &str) -> Option<i16> {
    let label = label(text);
    let inside = label.trim_matches(|c| matches!(c, '(' | ')' | '[' | ']' | '【' | '】'));
    let inside = ["预算年度", "年度", "财政年度", "申报年度"]
        .iter()
        .find_map(|word| inside.strip_prefix(word))
        .unwrap_or(inside)
        .trim_start_matches(':');
    let number = inside.trim_end_matches("年度").trim_end_matches('年');
    (number.chars().count() == 4)
        .then(|| year_at_end(number))
        .flatten()
}

#[cfg(test)]
mod tests {
    use super::{is_subtype, is_type, level_word, only_year, year_in};

    #[test]
    fn weights_numbers_and_line_breaks_leave_a_level_word() {
        for printed in [
            "产出指标(50分)",
            "产出指标\n(40-50)分",
            "产出指标30分)",
            "产 出 指 标",
            "1.产出指标",
            "一、产出指标",
        ] {
            assert_eq!(level_word(printed).0, "产出指标", "{printed}");
        }
        assert!(is_type("产出指标（50分）") && is_subtype("服务对象\n满意度\n指标"));
        assert!(!is_subtype("产出指标") && !is_type("数量指标"));
    }

    #[test]
    fn a_budget_year_is_not_the_year_of_a_date() {
        assert_eq!(year_in("某局2023年部门预算绩效文本"), Some(2023));
        assert_eq!(year_in("二〇二二年部门预算"), Some(2022));
        assert_eq!(year_in("2022年1月"), None);
        assert_eq!(year_in("提前下达12022年"), None);
        assert_eq!(year_in("2022年一般公共预算"), Some(2022));
        assert_eq!(only_year("（2022年度）"), Some(2022));
        assert_eq!(only_year("2022年车辆保险费"), None);
    }
}
