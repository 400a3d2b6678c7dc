//! One date, as exactly as it is printed.

use super::{DatePoint, Operator};
use winnow::Parser;
use winnow::Result;
use winnow::combinator::{alt, empty, eof, fail, opt, preceded, terminated};
use winnow::token::{one_of, take_while};

/// A date before its year is settled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Point {
    year: Option<i16>,
    part: Part,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Year,
    /// 全年.
    Whole,
    /// 上半年 1, 下半年 2.
    Half(u8),
    Quarter(u8),
    Month(u8),
    /// 上旬 1, 中旬 2, 下旬 3.
    Third(u8, u8),
    Day(u8, u8),
}

impl Point {
    /// The dates it says: one, or first and last of a span.
    pub fn dates(self) -> Option<Vec<DatePoint>> {
        match self.part {
            Part::Whole if self.year.is_none() => Some(vec![DatePoint::WholeYear]),
            Part::Whole | Part::Half(_) | Part::Third(..) => Some(vec![self.start()?, self.end()?]),
            Part::Year | Part::Quarter(_) | Part::Month(_) | Part::Day(..) => Some(vec![self.end()?]),
        }
    }

    /// Its first day, or itself where it is no longer than a quarter or a plain year.
    pub fn start(self) -> Option<DatePoint> {
        match self.part {
            Part::Whole => self.day(1, 1),
            Part::Half(1) => self.day(1, 1),
            Part::Half(_) => self.day(7, 1),
            Part::Third(month, third) => self.day(
                month,
                [1, 11, 21].into_iter().nth(usize::from(third).checked_sub(1)?)?,
            ),
            _ => self.end(),
        }
    }

    /// Its last day, or itself.
    pub fn end(self) -> Option<DatePoint> {
        match (self.part, self.year) {
            (Part::Year, year) => year.map(DatePoint::Year),
            (Part::Whole, _) | (Part::Half(2), _) => self.day(12, 31),
            (Part::Half(_), _) => self.day(6, 30),
            (Part::Quarter(quarter), Some(year)) => Some(DatePoint::YearQuarter(year, quarter)),
            (Part::Quarter(quarter), None) => Some(DatePoint::Quarter(quarter)),
            (Part::Month(month), Some(year)) => Some(DatePoint::Month(year, month)),
            (Part::Month(month), None) => Some(DatePoint::MonthOnly(month)),
            (Part::Third(month, 1), _) => self.day(month, 10),
            (Part::Third(month, 2), _) => self.day(month, 20),
            (Part::Third(month, _), _) => self.day(month, last_day(self.year, month)?),
            (Part::Day(month, day), _) => self.day(month, day),
        }
    }

    fn day(self, month: u8, day: u8) -> Option<DatePoint> {
        if day == 0 || day > last_day(self.year, month)? {
            return None;
        }
        Some(match self.year {
            Some(year) => DatePoint::Day(year, month, day),
            None => DatePoint::MonthDay(month, day),
        })
    }

    /// Whether it is a single day.
    pub fn is_day(self) -> bool {
        matches!(self.part, Part::Day(..))
    }

    /// What 前 behind it means: by the day itself or the end of the span, but before a month, quarter or year.
    pub fn before(self) -> Operator {
        match self.part {
            Part::Day(..) | Part::Third(..) | Part::Half(_) | Part::Whole => Operator::Le,
            Part::Year | Part::Quarter(_) | Part::Month(_) => Operator::Lt,
        }
    }

    /// `2021年1月-12月`: the end of a span takes the year of its beginning.
    pub fn in_year_of(self, first: Point) -> Point {
        Point {
            year: self.year.or(first.year),
            ..self
        }
    }
}

/// February has 29 days where the year is not printed.
fn last_day(year: Option<i16>, month: u8) -> Option<u8> {
    match month {
        2 => {
            let leap = year.is_none_or(|it| (it % 4 == 0 && it % 100 != 0) || it % 400 == 0);
            Some(if leap { 29 } else { 28 })
        }
        4 | 6 | 9 | 11 => Some(30),
        1..=12 => Some(31),
        _ => None,
    }
}

/// One date at the beginning of the input.
pub(super) fn point(input: &mut &str) -> Result<Point> {
    let start = *input;
    let point = alt((in_digits, in_words)).parse_next(input)?;
    if point.dates().is_none() {
        *input = start;
        return fail.parse_next(input);
    }
    Ok(point)
}

/// `2021-12-31`, `2021/1/1`, `2021.12.31`, `2021-12`; `2023.07` only where a span or 前 follows, else it is a number.
fn in_digits(input: &mut &str) -> Result<Point> {
    let year = year_digits.parse_next(input)?;
    let separator = one_of(['-', '/', '.']).parse_next(input)?;
    let month = up_to_two.verify(|it| (1..=12).contains(it)).parse_next(input)?;
    let day = opt(preceded(separator, up_to_two)).parse_next(input)?;
    let more = input.starts_with(|c: char| c.is_ascii_digit() || ".%".contains(c));
    if more || (day.is_none() && separator == '.' && !is_edge(input)) {
        return fail.parse_next(input);
    }
    Ok(Point {
        year: Some(year),
        part: day.map_or(Part::Month(month), |day| Part::Day(month, day)),
    })
}

/// The last month of a span: `2023.07-2024.01`.
pub(super) fn dotted_month(input: &mut &str) -> Result<Point> {
    let year = terminated(year_digits, '.').parse_next(input)?;
    let month = up_to_two.verify(|it| (1..=12).contains(it)).parse_next(input)?;
    Ok(Point {
        year: Some(year),
        part: Part::Month(month),
    })
}

/// What follows makes a month of `2023.07`.
fn is_edge(rest: &str) -> bool {
    rest.starts_with(['-', '—', '–', '~', '至', '到', '前', '底'])
}

/// `2021年12月31日`, 12月底, 第四季度, 2023年上半年, 年底.
fn in_words(input: &mut &str) -> Result<Point> {
    let year = opt(terminated(year_digits, alt(("年度", "年")))).parse_next(input)?;
    if year.is_none() {
        opt(alt(("当年度", "当年", "本年度", "本年", "全年度的"))).parse_next(input)?;
    }
    let part = alt((
        alt(("年底", "年末", "年终", "底", "末")).value(Part::Day(12, 31)),
        alt(("全年度", "全年", "全部", "年度内", "年内")).value(Part::Whole),
        alt(("上半年".value(Part::Half(1)), "下半年".value(Part::Half(2)))),
        quarter,
        month_or_day,
        empty.value(Part::Year),
    ))
    .parse_next(input)?;
    Ok(Point { year, part })
}

/// 第四季度, 三季度末.
fn quarter(input: &mut &str) -> Result<Part> {
    let number = alt((preceded(
        opt('第'),
        alt((
            one_of(['1', '一']).value(1u8),
            one_of(['2', '二']).value(2),
            one_of(['3', '三']).value(3),
            one_of(['4', '四']).value(4),
        )),
    ),));
    let quarter = terminated(number, (opt('个'), "季度")).parse_next(input)?;
    let end = opt(one_of(['底', '末'])).parse_next(input)?;
    let month = quarter.saturating_mul(3);
    Ok(match (end, last_day(None, month)) {
        (Some(_), Some(day)) => Part::Day(month, day),
        _ => Part::Quarter(quarter),
    })
}

/// `12月31日`, 12月底, 12月中旬, 12月.
fn month_or_day(input: &mut &str) -> Result<Part> {
    let month = terminated(small_number, alt(("月份", "月")))
        .verify(|it| (1..=12).contains(it))
        .parse_next(input)?;
    let part = alt((
        terminated(small_number, one_of(['日', '号'])).map(|day| Part::Day(month, day)),
        alt(("月底", "底", "末")).value(Part::Day(month, 0)),
        "上旬".value(Part::Third(month, 1)),
        "中旬".value(Part::Third(month, 2)),
        "下旬".value(Part::Third(month, 3)),
        empty.value(Part::Month(month)),
    ))
    .parse_next(input)?;
    Ok(match (part, last_day(None, month)) {
        // The end of February without a year stays the 28th: the 29th exists one year in four.
        (Part::Day(2, 0), _) => Part::Day(2, 28),
        (Part::Day(month, 0), Some(day)) => Part::Day(month, day),
        (part, _) => part,
    })
}

/// The day that ends a span within one month: `3月1日-15日`.
pub(super) fn bare_day(first: Point) -> impl FnMut(&mut &str) -> Result<Point> {
    move |input| {
        let Part::Day(month, _) = first.part else {
            return fail.parse_next(input);
        };
        let day = terminated(small_number, one_of(['日', '号'])).parse_next(input)?;
        Ok(Point {
            year: first.year,
            part: Part::Day(month, day),
        })
    }
}

/// `1-12月`, `2021年1-12月`, `2022-2025年`, `1-3季度`: the word stands behind the second number only.
pub(super) fn span_of_numbers(input: &mut &str) -> Result<(Point, Point)> {
    let start = *input;
    let mut years = (
        terminated(year_digits, opt("年")),
        joint,
        year_digits,
        alt(("年度", "年", eof)),
    );
    if let Ok((first, _, last, _)) = years.parse_next(input) {
        let year = |year| Point {
            year: Some(year),
            part: Part::Year,
        };
        return Ok((year(first), year(last)));
    }
    *input = start;
    let year = opt(terminated(year_digits, alt(("年度", "年")))).parse_next(input)?;
    opt('第').parse_next(input)?;
    let first = small_number.parse_next(input)?;
    joint.parse_next(input)?;
    opt('第').parse_next(input)?;
    let last = small_number.parse_next(input)?;
    let part: fn(u8) -> Part = alt((
        "季度".value(Part::Quarter as fn(u8) -> Part),
        alt(("月份", "月")).value(Part::Month as fn(u8) -> Part),
    ))
    .parse_next(input)?;
    let most = if part(1) == Part::Quarter(1) { 4 } else { 12 };
    if !(1..=most).contains(&first)
        || !(1..=most).contains(&last)
        || input.starts_with(|c: char| c.is_ascii_digit())
    {
        *input = start;
        return fail.parse_next(input);
    }
    Ok((
        Point {
            year,
            part: part(first),
        },
        Point {
            year,
            part: part(last),
        },
    ))
}

/// What joins the two edges of a span.
fn joint<'a>(input: &mut &'a str) -> Result<&'a str> {
    take_while(1..=2, ['-', '—', '–', '―', '~', '至', '到']).parse_next(input)
}

/// Four digits from 1900 to 2099.
fn year_digits(input: &mut &str) -> Result<i16> {
    take_while(4..=4, |c: char| c.is_ascii_digit())
        .verify(|it: &str| it.starts_with("19") || it.starts_with("20"))
        .parse_to()
        .parse_next(input)
}

fn up_to_two(input: &mut &str) -> Result<u8> {
    take_while(1..=2, |c: char| c.is_ascii_digit())
        .parse_to()
        .parse_next(input)
}

/// One or two digits, or 一 to 三十一.
fn small_number(input: &mut &str) -> Result<u8> {
    alt((up_to_two, spelled)).parse_next(input)
}

fn spelled(input: &mut &str) -> Result<u8> {
    let digit = |c: char| {
        "一二三四五六七八九"
            .chars()
            .position(|it| it == c)
            .and_then(|it| u8::try_from(it).ok()?.checked_add(1))
    };
    take_while(1..=3, |c| digit(c).is_some() || c == '十')
        .verify_map(|word: &str| {
            let (tens, ones) = match word.split_once('十') {
                None => (
                    0,
                    digit(word.chars().next().filter(|_| word.chars().count() == 1)?)?,
                ),
                Some((tens, ones)) => {
                    let tens = tens.chars().next().map_or(Some(1), digit)?;
                    (tens, ones.chars().next().map_or(Some(0), digit)?)
                }
            };
            10u8.checked_mul(tens)?.checked_add(ones)
        })
        .parse_next(input)
}
