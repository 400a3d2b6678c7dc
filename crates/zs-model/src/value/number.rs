//! Numbers as printed: `1,200.50`, 一百二十, 百分之九十五.

use rust_decimal::Decimal;
use winnow::Parser;
use winnow::Result;
use winnow::ascii::digit1;
use winnow::combinator::{alt, opt, preceded, repeat};
use winnow::token::{any, one_of, take_while};

/// A number and what its words already say of the unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Number {
    pub value: Decimal,
    /// `%` of 百分之…, `‰` of 千分之….
    pub unit: &'static str,
    /// Whether it is written in 汉字, where it can be part of a word (一般, 一次性).
    pub spelled: bool,
}

/// A number at the beginning of `text`, and what follows; `None` also for a malformed or too large one.
pub(super) fn number(text: &str) -> Option<(Number, &str)> {
    let mut input = text;
    let number = alt((hundred_percent, share, arabic, chinese))
        .parse_next(&mut input)
        .ok()?;
    Some((number, input))
}

/// All numbers written in digits, in order; a malformed one is left out, because its value is unknown.
pub(super) fn numbers(text: &str) -> Vec<Decimal> {
    let mut found = Vec::new();
    let mut rest = text;
    let mut before = ' ';
    while let Some(c) = rest.chars().next() {
        let mut input = rest;
        if c.is_ascii_digit()
            && let Ok(digits) = digits(&mut input)
        {
            // ISO9001 and 5A级 are names.
            let named = before.is_ascii_alphabetic() || input.starts_with("A级") || input.starts_with("AA");
            found.extend(decimal(digits).filter(|_| !named));
            before = '0';
            rest = input;
        } else {
            before = c;
            rest = &rest[c.len_utf8()..];
        }
    }
    found
}

/// Whether digits stand in `text` whose grouping or point is broken: `1,20.0,50`, `1.2.3`.
pub(super) fn has_malformed(text: &str) -> bool {
    let mut rest = text;
    while let Some(at) = rest.find(|c: char| c.is_ascii_digit()) {
        let mut input = &rest[at..];
        match digits(&mut input) {
            Ok(digits) if well_formed(digits) => rest = input,
            _ => return true,
        }
    }
    false
}

/// Digits with whatever commas and points stand between them.
fn digits<'a>(input: &mut &'a str) -> Result<&'a str> {
    (
        digit1,
        repeat::<_, _, (), _, _>(0.., (one_of([',', '.']), digit1)),
    )
        .take()
        .parse_next(input)
}

/// `95`, `-5`, `1,200`, `100.00`.
fn arabic(input: &mut &str) -> Result<Number> {
    (opt(one_of(['-', '+'])), digits)
        .verify_map(|(sign, digits): (Option<char>, &str)| {
            let value = decimal(digits)?;
            let value = if sign == Some('-') {
                Decimal::ZERO.checked_sub(value)?
            } else {
                value
            };
            Some(Number {
                value,
                unit: "",
                spelled: false,
            })
        })
        .parse_next(input)
}

/// The exact value of well-formed digits.
fn decimal(digits: &str) -> Option<Decimal> {
    well_formed(digits)
        .then(|| Decimal::from_str_exact(&digits.replace(',', "")).ok())
        .flatten()
}

/// At most one point, and commas only between groups of three before it.
fn well_formed(digits: &str) -> bool {
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let mut groups = whole.split(',');
    let first = groups.next().unwrap_or_default();
    let mut grouped = groups.peekable();
    let width = grouped.peek().is_none() || first.len() <= 3;
    width && grouped.all(|it| it.len() == 3) && !fraction.contains([',', '.'])
}

/// 百分百, 百分之百.
fn hundred_percent(input: &mut &str) -> Result<Number> {
    alt(("百分之百", "百分之一百", "百分百"))
        .value(Number {
            value: Decimal::ONE_HUNDRED,
            unit: "%",
            spelled: true,
        })
        .parse_next(input)
}

/// 百分之九十五, 百分之95.
fn share(input: &mut &str) -> Result<Number> {
    let unit = alt(("百分之".value("%"), "千分之".value("‰"), "万分之".value("‱")));
    (unit, alt((arabic, chinese)))
        .map(|(unit, number)| Number {
            unit,
            spelled: false,
            ..number
        })
        .parse_next(input)
}

/// 一百二十, 两千零五, 九十九点五; 万 and 亿 at the end belong to the unit.
fn chinese(input: &mut &str) -> Result<Number> {
    (
        chinese_whole,
        opt(preceded('点', take_while(1.., |c| value_of(c).is_some()))),
    )
        .verify_map(|(whole, fraction): (u64, Option<&str>)| {
            let mut printed = whole.to_string();
            if let Some(fraction) = fraction {
                printed.push('.');
                for c in fraction.chars() {
                    printed.push_str(&value_of(c)?.to_string());
                }
            }
            let value = Decimal::from_str_exact(&printed).ok()?;
            Some(Number {
                value,
                unit: "",
                spelled: true,
            })
        })
        .parse_next(input)
}

fn chinese_whole(input: &mut &str) -> Result<u64> {
    let high = below_ten_thousand.parse_next(input)?;
    // 一万两千 is one number; in 二十万 the 万 stays for the unit.
    let mut ahead = *input;
    let mixed = (one_of('万'), opt('零'), below_ten_thousand).parse_next(&mut ahead);
    let Ok((_, _, low)) = mixed else { return Ok(high) };
    let Some(whole) = high.checked_mul(10_000).and_then(|it| it.checked_add(low)) else {
        return Ok(high);
    };
    *input = ahead;
    Ok(whole)
}

/// A run of 汉字 digits with 十百千; a bare run of several digits (三五) is no number.
fn below_ten_thousand(input: &mut &str) -> Result<u64> {
    take_while(1.., |c| value_of(c).is_some() || place_of(c).is_some())
        .verify_map(spelled_value)
        .parse_next(input)
}

fn spelled_value(word: &str) -> Option<u64> {
    let mut total = 0u64;
    let mut pending: Option<u64> = None;
    let mut last_place = 10_000;
    let mut input = word;
    while !input.is_empty() {
        let c = any::<_, winnow::error::ContextError>
            .parse_next(&mut input)
            .ok()?;
        if let Some(place) = place_of(c) {
            let digit = match pending.take() {
                Some(digit) => digit,
                None if place == 10 => 1,
                None => return None,
            };
            if place >= last_place || digit == 0 {
                return None;
            }
            last_place = place;
            total = total.checked_add(digit.checked_mul(place)?)?;
        } else {
            let digit = value_of(c)?;
            match pending {
                None | Some(0) => pending = Some(digit),
                Some(_) => return None,
            }
        }
    }
    total.checked_add(pending.unwrap_or(0))
}

fn value_of(c: char) -> Option<u64> {
    "零一二三四五六七八九"
        .chars()
        .position(|it| it == c)
        .or(match c {
            '〇' | '○' => Some(0),
            '两' => Some(2),
            _ => None,
        })
        .and_then(|it| u64::try_from(it).ok())
}

fn place_of(c: char) -> Option<u64> {
    match c {
        '十' => Some(10),
        '百' => Some(100),
        '千' => Some(1000),
        _ => None,
    }
}
