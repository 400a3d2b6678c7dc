//! Characters that Word keeps as numbers in a symbol font (`w:sym`).

/// The character shown by `code` (four hexadecimal digits) of `font`; marks of tick boxes and comparisons in
/// the fonts that offices use, else the code itself.
pub(super) fn symbol(font: &str, code: &str) -> Option<char> {
    let number = u32::from_str_radix(code, 16).ok()?;
    // Word moves the codes of symbol fonts to the private area.
    let low = if (0xf000..=0xf0ff).contains(&number) {
        number - 0xf000
    } else {
        number
    };
    let known = match font {
        "Symbol" => SYMBOL.iter().find(|(at, _)| *at == low),
        "Wingdings" => WINGDINGS.iter().find(|(at, _)| *at == low),
        "Wingdings 2" => WINGDINGS_2.iter().find(|(at, _)| *at == low),
        _ => None,
    };
    known
        .map(|(_, character)| *character)
        .or_else(|| char::from_u32(number))
}

const SYMBOL: [(u32, char); 12] = [
    (0x25, '%'),
    (0x3c, '<'),
    (0x3d, '='),
    (0x3e, '>'),
    (0xa3, '≤'),
    (0xb0, '°'),
    (0xb1, '±'),
    (0xb3, '≥'),
    (0xb4, '×'),
    (0xb9, '≠'),
    (0xbb, '≈'),
    (0xd6, '√'),
];

const WINGDINGS: [(u32, char); 6] = [
    (0x6f, '□'),
    (0xa8, '□'),
    (0xfb, '×'),
    (0xfc, '√'),
    (0xfd, '☒'),
    (0xfe, '☑'),
];

const WINGDINGS_2: [(u32, char); 5] = [(0x4f, '×'), (0x50, '√'), (0x51, '☒'), (0x52, '☑'), (0xa3, '□')];
