//! Lists as people number them: `（一）…（二）…` in one paragraph, `1.…` a line, or no numbers at all.

/// How a list is numbered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Style {
    /// `（一）`
    BracketedChinese,
    /// `一、`
    Chinese,
    /// `1.`, `1、`
    Arabic,
    /// `（1）`
    BracketedArabic,
    /// `①`
    Circled,
    /// `目标1：`, as templates of the ministry print it before each goal. It is the number of the goal in words:
    /// kept in the text, a written form would number it twice (`1.目标1：`).
    Goal,
}

/// An ordinal at the head of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Ordinal {
    style: Style,
    number: u32,
    /// Bytes from the start of the text to its end, blanks before it included.
    pub len: usize,
}

/// The ordinal with which the text begins.
pub(super) fn leading(text: &str) -> Option<Ordinal> {
    let blanks = text.len() - text.trim_start().len();
    ordinal(&text[blanks..]).map(|it| Ordinal {
        len: it.len + blanks,
        ..it
    })
}

impl Ordinal {
    /// Whether both number the same list.
    pub fn fits(self, other: Ordinal) -> bool {
        self.style == other.style
    }
}

/// The text without the ordinal with which it begins. Blanks behind the ordinal belong to the text.
pub(super) fn without(text: &str) -> &str {
    leading(text).map_or(text, |it| &text[it.len..])
}

fn ordinal(text: &str) -> Option<Ordinal> {
    let first = text.chars().next()?;
    if let '①'..='⑳' = first {
        return Some(Ordinal {
            style: Style::Circled,
            number: first as u32 - '①' as u32 + 1,
            len: first.len_utf8(),
        });
    }
    if let Some(rest) = text.strip_prefix("目标") {
        let (number, digits, _) = number(rest)?;
        let close = rest[digits..]
            .chars()
            .next()
            .filter(|c| matches!(c, '：' | ':'))?;
        return Some(Ordinal {
            style: Style::Goal,
            number,
            len: text.len() - rest.len() + digits + close.len_utf8(),
        });
    }
    let (body, bracketed) = match text.strip_prefix(['（', '(']) {
        Some(rest) => (rest, true),
        None => (text, false),
    };
    let (number, digits, chinese) = number(body)?;
    let rest = &body[digits..];
    let close = rest.chars().next()?;
    let style = match (bracketed, chinese) {
        (true, true) if matches!(close, '）' | ')') => Style::BracketedChinese,
        (true, false) if matches!(close, '）' | ')') => Style::BracketedArabic,
        (false, true) if matches!(close, '、' | '．' | '.') => Style::Chinese,
        (false, false) if matches!(close, '、' | '．' | '.') => Style::Arabic,
        _ => return None,
    };
    let after = rest[close.len_utf8()..].chars().next();
    // `1.5万元` is a number and `一、二季度` a span of time, not an ordinal.
    let counts_on = match style {
        Style::Arabic => after.is_some_and(|c| c.is_ascii_digit()),
        Style::Chinese => after.is_some_and(|c| digit(c).is_some()) && rest.starts_with('、'),
        _ => false,
    };
    (!counts_on).then_some(Ordinal {
        style,
        number,
        len: text.len() - rest.len() + close.len_utf8(),
    })
}

fn digit(c: char) -> Option<u32> {
    "一二三四五六七八九"
        .chars()
        .zip(1..)
        .find(|(it, _)| *it == c)
        .map(|(_, n)| n)
}

/// A number below 100 in Arabic or Chinese digits, its length in bytes, and whether it is Chinese.
fn number(text: &str) -> Option<(u32, usize, bool)> {
    let arabic = text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    if arabic > 0 {
        let value = text[..arabic].parse().ok().filter(|_| arabic <= 2)?;
        return Some((value, arabic, false));
    }
    let word: String = text
        .chars()
        .take_while(|c| *c == '十' || digit(*c).is_some())
        .collect();
    let value = match word.split_once('十') {
        None if word.chars().count() == 1 => digit(word.chars().next()?)?,
        None => return None,
        Some((tens, ones)) => {
            let one = |part: &str, blank: u32| match part.chars().count() {
                0 => Some(blank),
                1 => digit(part.chars().next()?),
                _ => None,
            };
            one(tens, 1)? * 10 + one(ones, 0)?
        }
    };
    Some((value, word.len(), true))
}

/// One entry of a list and the paragraph it began in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Item {
    /// Its text without ordinal; paragraphs inside are parted by `\n`.
    pub text: String,
    /// Index of the paragraph it began in.
    pub paragraph: usize,
}

/// A list read from paragraphs.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct List {
    /// What stands before the first ordinal, to the character: blanks before and inside stay. Those behind it
    /// part it from the ordinal or end its line, as in every text of a form, and are no part of it.
    pub before: Option<Item>,
    /// Its entries.
    pub items: Vec<Item>,
}

/// Splits paragraphs at ordinals that count on, also in mid-paragraph; without any ordinal each paragraph is
/// an entry. A line without ordinal below one that has one goes on with it.
pub(super) fn split(paragraphs: &[&str]) -> List {
    let mut list = List::default();
    let mut last: Option<Ordinal> = None;
    let mut lines: Vec<Item> = Vec::new();
    for (paragraph, text) in paragraphs.iter().enumerate() {
        for line in text.split('\n').filter(|line| !line.trim().is_empty()) {
            let mut rest = line;
            let mut starts = false;
            if let Some(found) = leading(line).filter(|it| last.is_none_or(|last| last.style == it.style)) {
                last = Some(found);
                rest = &line[found.len..];
                starts = true;
            }
            loop {
                let next = last.and_then(|last| inside(rest, Some(last))).or_else(|| {
                    // A list may also begin in mid-paragraph, behind its preamble.
                    last.is_none().then(|| inside(rest, None)).flatten()
                });
                let (piece, found) = match next {
                    Some((at, found)) => (&rest[..at], Some(found)),
                    None => (rest, None),
                };
                let item = Item {
                    text: piece.trim_end().to_owned(),
                    paragraph,
                };
                if starts {
                    list.items.push(item);
                } else {
                    lines.push(item.clone());
                    match list.items.last_mut() {
                        Some(above) => join(above, &item.text),
                        None => match &mut list.before {
                            Some(before) => join(before, &item.text),
                            None => list.before = Some(item),
                        },
                    }
                }
                let Some(found) = found else { break };
                rest = &rest[piece.len() + found.len..];
                last = Some(found);
                starts = true;
            }
        }
    }
    if last.is_none() {
        list.before = lines
            .first()
            .filter(|first| lines.len() > 1 && first.text.ends_with(['：', ':']))
            .cloned();
        let skipped = usize::from(list.before.is_some());
        list.items = lines.into_iter().skip(skipped).collect();
    }
    list.items.retain(|item| !item.text.trim().is_empty());
    list
}

fn join(item: &mut Item, text: &str) {
    if !text.is_empty() {
        if !item.text.is_empty() {
            item.text.push('\n');
        }
        item.text.push_str(text);
    }
}

/// The next ordinal in mid-text that counts on from `last` (or is the first), behind the end of a sentence.
fn inside(text: &str, last: Option<Ordinal>) -> Option<(usize, Ordinal)> {
    let mut before = None;
    let mut blank = false;
    for (at, c) in text.char_indices() {
        if c.is_whitespace() {
            blank = true;
            continue;
        }
        let ends = before.is_some_and(|c| "。；;：:！？!?”）".contains(c));
        let found = (ends || (blank && before.is_some()))
            .then(|| ordinal(&text[at..]))
            .flatten()
            .filter(|it| match last {
                Some(last) => it.style == last.style && it.number == last.number + 1,
                None => it.number == 1 && (ends || it.style == Style::BracketedChinese),
            });
        if let Some(found) = found {
            return Some((at, found));
        }
        before = Some(c);
        blank = false;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::split;
    use expect_test::{Expect, expect};

    #[track_caller]
    fn check(paragraphs: &[&str], expect: Expect) {
        let list = split(paragraphs);
        let mut text = String::new();
        for item in list.before.iter() {
            text.push_str(&format!("前 {:?}\n", item.text));
        }
        for item in &list.items {
            text.push_str(&format!("{} {:?}\n", item.paragraph + 1, item.text));
        }
        expect.assert_eq(&text);
    }

    #[test]
    fn ordinals_may_stand_several_in_a_paragraph() {
        check(
            &[
                "经研究，确定为：   （一）深化改革。全力推进。 （二）加强法治。   （三）加强监管。",
                "（四）做好工作。",
            ],
            expect![[r#"
                前 "经研究，确定为："
                1 "深化改革。全力推进。"
                1 "加强法治。"
                1 "加强监管。"
                2 "做好工作。"
            "#]],
        );
    }

    #[test]
    fn numbers_and_references_are_no_ordinals() {
        check(
            &["1.投入1.5万元，按第（二）项办理。2.完成一、二季度任务\n3、达到3.2.1标准"],
            expect![[r#"
                1 "投入1.5万元，按第（二）项办理。"
                1 "完成一、二季度任务"
                1 "达到3.2.1标准"
            "#]],
        );
    }

    #[test]
    fn without_ordinals_each_paragraph_is_one() {
        check(
            &["目标如下：", "加强监管", "　改善服务"],
            expect![[r#"
                前 "目标如下："
                2 "加强监管"
                3 "\u{3000}改善服务"
            "#]],
        );
    }

    #[test]
    fn what_stands_before_keeps_its_blanks_but_those_at_its_end() {
        check(
            &["\u{3000}\u{3000}经 研究，确定为：   （一）甲", "（二）乙"],
            expect![[r#"
                前 "\u{3000}\u{3000}经 研究，确定为："
                1 "甲"
                2 "乙"
            "#]],
        );
    }

    #[test]
    fn the_numbers_of_a_template_are_ordinals() {
        check(
            &["目标1：保障运行；目标2：改善服务", "目标3：", "……"],
            expect![[r#"
                1 "保障运行；"
                1 "改善服务"
                2 "……"
            "#]],
        );
        check(
            &["目标一：保障运行", "目标二:改善服务"],
            expect![[r#"
            1 "保障运行"
            2 "改善服务"
        "#]],
        );
        check(
            &["目标1个以上"],
            expect![[r#"
            1 "目标1个以上"
        "#]],
        );
    }

    #[test]
    fn a_line_without_ordinal_goes_on_with_the_one_above() {
        check(
            &["（十九）甲\n乙", "（二十）丙"],
            expect![[r#"
                1 "甲\n乙"
                2 "丙"
            "#]],
        );
    }
}
