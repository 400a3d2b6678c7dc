//! Fonts share one outline between a character and the radical that looks the same, and many programs then name
//! the radical (⽬ for 目), which nobody can search for. The radical is never meant in a document of an office.

use unicode_normalization::char::decompose_compatible;

/// The character of writing for a radical; anything else as it is.
pub(crate) fn unified(drawn: char) -> char {
    match drawn {
        '\u{2f00}'..='\u{2fdf}' => {
            let mut whole = drawn;
            decompose_compatible(drawn, |part| whole = part);
            whole
        }
        '\u{2e80}'..='\u{2eff}' => SUPPLEMENT
            .iter()
            .find(|(radical, _)| *radical == drawn)
            .map_or(drawn, |(_, character)| *character),
        _ => drawn,
    }
}

/// Radicals of the supplement that are whole characters of today's writing; Unicode gives them no mapping.
const SUPPLEMENT: [(char, char); 29] = [
    ('⺟', '母'),
    ('⺠', '民'),
    ('⺫', '目'),
    ('⺮', '竹'),
    ('⻁', '虎'),
    ('⻄', '西'),
    ('⻅', '见'),
    ('⻆', '角'),
    ('⻉', '贝'),
    ('⻋', '车'),
    ('⻓', '长'),
    ('⻔', '门'),
    ('⻗', '雨'),
    ('⻘', '青'),
    ('⻙', '韦'),
    ('⻚', '页'),
    ('⻛', '风'),
    ('⻜', '飞'),
    ('⻝', '食'),
    ('⻢', '马'),
    ('⻣', '骨'),
    ('⻤', '鬼'),
    ('⻥', '鱼'),
    ('⻦', '鸟'),
    ('⻩', '黄'),
    ('⻬', '齐'),
    ('⻮', '齿'),
    ('⻰', '龙'),
    ('⻳', '龟'),
];

#[cfg(test)]
mod tests {
    use super::unified;

    #[test]
    fn radicals_become_the_characters_they_look_like() {
        let drawn = "⽬标值⻋辆⻓期⼆级⼀";
        let text: String = drawn.chars().map(unified).collect();
        assert_eq!(text, "目标值车辆长期二级一");
    }
}
