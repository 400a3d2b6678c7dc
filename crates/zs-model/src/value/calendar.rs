//! Dates and spans: 2023年12月底前, 第四季度前完成, 2023.07-2024.01.

use super::parse::Beside;
use super::point::{Point, bare_day, dotted_month, point, span_of_numbers};
use super::sign;
use super::{DatePoint, Operator, Value};
use winnow::Parser;
use winnow::combinator::alt;

/// Words before a date that do not change it.
const PLAIN: &[&str] = &[
    "力争",
    "确保",
    "预计",
    "计划",
    "原则上",
    "每年的",
    "每年",
    "本年度",
    "应于",
    "须于",
    "需于",
    "拟于",
    "于",
    "在",
    "为",
    "完成时间",
    "截止时间",
    ":",
    "完成",
    "项目",
];

/// Words that make the date a limit.
const UNTIL: &[&str] = &[
    "截止到",
    "截止至",
    "截至到",
    "截止",
    "截至",
    "最迟",
    "最晚",
    "至",
    "到",
];

/// What may follow a date without 前: it says that something is done then.
const DONE: &[&str] = &[
    "完成",
    "到位",
    "建成",
    "验收",
    "竣工",
    "交付",
    "办结",
    "发放",
    "支付",
    "拨付",
    "完工",
    "投入使用",
    "上线",
    "全部",
    "全面",
    "按时",
    "及时",
    "执行",
    "开展",
    "启动",
    "开工",
    "举办",
    "实施",
    "运行",
    "结束",
    "兑付",
    "下达",
    "100%",
];

/// A date or a span that fills the whole text; `unit_cell` as printed, where the year or month word stands there.
pub(super) fn date(text: &str, beside: &Beside, unit_cell: Option<&str>) -> Option<Value> {
    let mut read = read(text);
    if read.is_none()
        && let Some(cell) = unit_cell
    {
        read = split_over_cells(text, cell);
    }
    let (operator, dates) = read?;
    // `12月` | ≤ is as undecided as ≤12月: a length of time.
    if beside.operator.is_some() && matches!(dates[..], [DatePoint::MonthOnly(_)]) {
        return None;
    }
    Some(Value::Date {
        operator: operator.or(beside.operator),
        dates,
    })
}

type Read = (Option<Operator>, Vec<DatePoint>);

/// `2025` | 年: a year. `12` | 月 stays a number, it may be twelve months.
fn split_over_cells(text: &str, cell: &str) -> Option<Read> {
    if !text.chars().all(|c| c.is_ascii_digit()) {
        return None;
    }
    let read = read(&format!("{text}{}", super::normal::normal(cell)))?;
    (!matches!(read.1[..], [DatePoint::MonthOnly(_)])).then_some(read)
}

fn read(text: &str) -> Option<Read> {
    let mut rest = text;
    let mut operator = None;
    loop {
        if let Some((found, next)) = sign::character(rest).or_else(|| sign::limit(rest)) {
            operator = sign::agree(operator, Some(found)).ok()?;
            rest = next;
        } else if let Some(next) = UNTIL.iter().find_map(|it| rest.strip_prefix(it)) {
            operator = sign::agree(operator, Some(Operator::Le)).ok()?;
            rest = next;
        } else if let Some(next) = PLAIN.iter().find_map(|it| rest.strip_prefix(it)) {
            rest = next;
        } else {
            break;
        }
    }
    let (span, rest) = span(rest)?;
    // With a sign a bare month is a length of time: ≤12月.
    if operator.is_some() && rest.is_empty() && matches!(span.dates[..], [DatePoint::MonthOnly(_)]) {
        return None;
    }
    let after = after(rest, &span)?;
    let operator = sign::agree(operator, after).ok()?;
    let dates = match operator {
        // 上半年前: only the end of the span counts.
        Some(_) => span.dates.last().copied().into_iter().collect(),
        None => span.dates,
    };
    Some((operator, dates))
}

struct Span {
    dates: Vec<DatePoint>,
    /// A single day: something done then is done by then (12月底到位).
    day: bool,
    /// What 前 behind it means: a day and an end of a span are included, a month or quarter is not.
    before: Operator,
}

/// The dates, and what follows.
fn span(text: &str) -> Option<(Span, &str)> {
    let mut ahead = text;
    if let Ok((first, last)) = span_of_numbers(&mut ahead) {
        return Some((joined(first, last)?, ahead));
    }
    let mut rest = text;
    let first = point(&mut rest).ok()?;
    let behind = rest
        .trim_start_matches('起')
        .trim_start_matches(['-', '—', '–', '―', '~', '至', '到']);
    // The year after the printed one is not in the text: 11月至次年3月 stays a text.
    let mut ahead = behind;
    if behind.len() < rest.len()
        && let Ok(last) = alt((point, dotted_month, bare_day(first))).parse_next(&mut ahead)
    {
        return Some((joined(first, last.in_year_of(first))?, ahead));
    }
    let span = Span {
        dates: first.dates()?,
        day: first.is_day(),
        before: first.before(),
    };
    Some((span, rest))
}

fn joined(first: Point, last: Point) -> Option<Span> {
    Some(Span {
        dates: vec![first.start()?, last.end()?],
        day: false,
        before: Operator::Le,
    })
}

/// The direction that the words behind a date give; the outer `None` where they are no such words.
fn after(rest: &str, span: &Span) -> Option<Option<Operator>> {
    let rest = rest.strip_prefix("(含)").unwrap_or(rest);
    if rest.is_empty() {
        return Some(None);
    }
    // The last hour of a day is the day.
    let hour = ["24时", "24点", "24:00"]
        .iter()
        .find_map(|it| rest.strip_prefix(it));
    let rest = hour.filter(|_| span.day).unwrap_or(rest);
    let by_day = span.day.then_some(Operator::Le);
    for (words, operator) in [
        (&["之前", "以前", "前"][..], Some(span.before)),
        (&["为止", "止"], Some(Operator::Le)),
        (&["以后", "之后", "后"], Some(Operator::Gt)),
        (&["起"], Some(Operator::Ge)),
        (&["之内", "以内", "内", "期间"], by_day),
    ] {
        if let Some(tail) = words.iter().find_map(|it| rest.strip_prefix(it)) {
            return closes(tail, 24).then_some(operator);
        }
    }
    let done = DONE.iter().any(|it| rest.starts_with(it));
    (done && closes(rest, 12)).then_some(by_day)
}

/// No second clause, and no number but one rate: 100%完成.
fn closes(tail: &str, most: usize) -> bool {
    let tail = tail.strip_prefix(',').unwrap_or(tail);
    let digits = tail.find(|c: char| c.is_ascii_digit());
    let one_rate = digits.is_none_or(|at| {
        let number = tail[at..].trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
        number
            .strip_prefix('%')
            .is_some_and(|it| !it.contains(|c: char| c.is_ascii_digit()))
    });
    tail.chars().count() <= most && one_rate && !tail.contains([',', ';', '。', '、'])
}
