//! Numbers with a direction and a unit, and ranges.

use super::number::{Number, number};
use super::parse::Beside;
use super::sign::{self, agree};
use super::{Operator, Value};
use crate::unit::{longest_word, starts_with_count_word};
use crate::{Dimension, Unit};
use rust_decimal::Decimal;

/// Words before a number that add nothing to its value.
const PLAIN: &[&str] = &[
    "力争",
    "确保",
    "预计",
    "计划",
    "每年度",
    "全年度",
    "全年",
    "年度",
    "当年",
    "本年度",
    "本年",
    "年均",
    "平均",
    "人均",
    "户均",
    "共计",
    "总计",
    "合计",
    "累计",
    "总共",
    "一共",
    "共",
    "完成",
    "开展",
    "组织",
    "举办",
    "召开",
    "新建",
    "新增",
    "建成",
    "建设",
    "建立",
    "改造",
    "培训",
    "覆盖",
    "购置",
    "采购",
    "购买",
    "投入",
    "补助",
    "补贴",
    "发放",
    "修建",
    "修缮",
    "维修",
    "种植",
    "扶持",
    "支持",
    "服务",
    "接待",
    "检查",
    "抽检",
    "监测",
    "编制",
    "印发",
    "印制",
    "制作",
    "拍摄",
    "出版",
    "发表",
    "申请",
    "保障",
    "保持在",
    "保持",
    "维持在",
    "维持",
    "稳定在",
    "实现",
    "均为",
    "约为",
    "大约",
    "约",
    "将近",
    "接近",
    "近",
    "为",
    "于",
    "在",
    "应",
    "须",
    "需",
    "能够",
    "可",
];

/// Change against an earlier time; then the direction is "at least".
const GROWTH: &[&str] = &[
    "提升", "提高", "增长", "增加", "上升", "增幅", "增速", "下降", "降低", "减少", "压减", "压缩", "缩短",
    "节约", "降幅",
];

/// Against what a change is measured.
const COMPARED: &[&str] = &[
    "与上年同期相比",
    "与上年相比",
    "与去年相比",
    "较上年同期",
    "较去年同期",
    "比上年同期",
    "比去年同期",
    "较上一年",
    "比上一年",
    "较上年度",
    "比上年度",
    "较上年",
    "较去年",
    "比上年",
    "比去年",
    "较往年",
    "比往年",
    "同比",
    "环比",
    "较",
    "比",
];

/// Verbs that may close a value: 100%完成.
const CLOSING: &[&str] = &[
    "全部完成",
    "按时完成",
    "完成到位",
    "完成",
    "到位",
    "办结",
    "办理",
    "覆盖",
    "达标",
    "合格",
    "落实",
    "建成",
    "满意",
];

/// Endings of names after which the number needs no sign: 合格率95%.
const NAME_ENDINGS: &[&str] = &[
    "率", "度", "数", "量", "额", "占比", "比例", "面积", "长度", "里程", "成本", "时间", "时限", "期限",
    "金额", "年限", ":",
];

/// A number or a range that fills the whole text.
pub(super) fn quantity(text: &str, beside: &Beside) -> Option<Value> {
    let measured = measured(text).or_else(|| named(text))?;
    Some(match measured {
        Measured::One {
            operator,
            number,
            unit,
        } => Value::Numeric {
            operator: operator.or(beside.operator),
            number,
            unit: join_units(unit, beside.unit.as_ref()),
        },
        Measured::Range { low, high, unit } => Value::Range {
            low,
            high,
            unit: join_units(unit, beside.unit.as_ref()),
        },
    })
}

enum Measured {
    One {
        operator: Option<Operator>,
        number: Decimal,
        unit: Option<Unit>,
    },
    Range {
        low: Decimal,
        high: Decimal,
        unit: Option<Unit>,
    },
}

/// The printed unit wins over its own cell; a mere multiplier is completed by it: `3万` | 人 → 万人.
fn join_units(printed: Option<Unit>, cell: Option<&Unit>) -> Option<Unit> {
    match (printed, cell) {
        (None, cell) => cell.cloned(),
        (Some(unit), Some(cell)) if unit.is_bare_multiplier() && !unit.is_per() => {
            if cell.as_str().starts_with(unit.as_str()) {
                Some(cell.clone())
            } else {
                Unit::parse(&format!("{unit}{cell}"))
            }
        }
        (unit, _) => unit,
    }
}

/// What stands before the number.
#[derive(Default)]
struct Lead<'a> {
    operator: Option<Operator>,
    growth: bool,
    per: Vec<&'a str>,
}

fn measured(text: &str) -> Option<Measured> {
    let (lead, rest) = lead(text)?;
    let (number, rest) = number(rest)?;
    if rest.starts_with("分之") {
        return None;
    }
    range(&lead, &number, rest).or_else(|| one(&lead, number, rest))
}

/// A name that repeats what is measured, then the number: 合格率≥95%, 满意度达95%以上.
fn named(text: &str) -> Option<Measured> {
    let digit = text.find(|c: char| c.is_ascii_digit())?;
    let starts = text.char_indices().map(|(at, _)| at).skip(1).take(16);
    for at in starts.take_while(|at| *at <= digit) {
        let (name, rest) = text.split_at(at);
        if !is_name(name) {
            return None;
        }
        let certain = sign::before(rest).is_some() || NAME_ENDINGS.iter().any(|it| name.ends_with(it));
        if certain && let Some(measured) = measured(rest) {
            return Some(measured);
        }
    }
    None
}

/// No digits, no clauses, no negation that would turn the sign round, no reference.
fn is_name(name: &str) -> bool {
    let plain = |c: char| (c.is_alphanumeric() && !c.is_ascii_digit()) || "():".contains(c);
    name.chars().all(plain)
        && !name.contains(['不', '未', '非', '勿', '或', '且', '第', '前', '后', '每'])
        && !["按照", "参照", "严格", "标准", "根据", "依据"]
            .iter()
            .any(|it| name.contains(it))
}

fn lead(text: &str) -> Option<(Lead<'_>, &str)> {
    let mut lead = Lead::default();
    let mut rest = text;
    // Each round takes a word off, so the text bounds the rounds.
    loop {
        if let Some((operator, next)) = sign::before(rest) {
            lead.operator = agree(lead.operator, Some(operator)).ok()?;
            rest = next;
        } else if let Some((per, next)) = per(rest) {
            lead.per.push(per);
            rest = next;
        } else if let Some(next) = strip(COMPARED, rest) {
            lead.growth = true;
            rest = next;
        } else if let Some(next) = strip(GROWTH, rest) {
            let falling = rest.starts_with(['下', '降', '减', '压', '缩']);
            if let Some(reached) = next.strip_prefix('到').or_else(|| next.strip_prefix('至')) {
                let operator = if falling { Operator::Le } else { Operator::Ge };
                lead.operator = agree(lead.operator, Some(operator)).ok()?;
                rest = reached.strip_prefix('了').unwrap_or(reached);
            } else {
                lead.growth = true;
                rest = next.strip_prefix(['了', '率']).unwrap_or(next);
            }
        } else if let Some(next) = strip(PLAIN, rest) {
            rest = next;
        } else {
            return Some((lead, rest));
        }
    }
}

/// 每人, 每万人, 每100人: what the unit is counted per.
fn per(text: &str) -> Option<(&str, &str)> {
    let rest = text.strip_prefix('每')?;
    let word = rest.trim_start_matches(|c: char| c.is_ascii_digit());
    let digits = rest.len().checked_sub(word.len())?;
    let end = digits.checked_add(longest_word(word)?.len())?;
    rest.split_at_checked(end)
}

fn strip<'a>(words: &[&str], text: &'a str) -> Option<&'a str> {
    words.iter().find_map(|it| text.strip_prefix(it))
}

fn one(lead: &Lead, number: Number, rest: &str) -> Option<Measured> {
    let (more, rest) = more_than(rest);
    let tail = tail(rest, &number)?;
    let unit = with_per(tail.unit, &lead.per)?;
    let stated = agree(lead.operator, tail.operator).ok()?;
    let implied = if more {
        Some(Operator::Gt)
    } else {
        lead.growth.then_some(Operator::Ge)
    };
    // 汉字 digits begin many words: alone they count only with a known unit, or several together.
    if number.spelled && number.unit.is_empty() {
        let certain = match &unit {
            Some(unit) => unit.is_known() && (stated.is_some() || !is_rank(unit)),
            None => stated.is_some() || number.value >= Decimal::from(11),
        };
        if !certain {
            return None;
        }
    }
    Some(Measured::One {
        operator: stated.or(implied),
        number: number.value,
        unit,
    })
}

/// 20多万, 20余次: more than the number.
fn more_than(rest: &str) -> (bool, &str) {
    match rest.strip_prefix(['多', '余']) {
        Some(next) if !next.is_empty() => (true, next),
        _ => (false, rest),
    }
}

/// 一级, 二类 rank, they do not count.
fn is_rank(unit: &Unit) -> bool {
    matches!(
        unit.as_str(),
        "级" | "类" | "等" | "等级" | "档" | "星级" | "分" | "线" | "面" | "路" | "道" | "听" | "排"
    )
}

struct Tail {
    operator: Option<Operator>,
    unit: Option<Unit>,
}

/// What stands behind the number: unit, sign in words, closing verb, a note in brackets.
fn tail(rest: &str, number: &Number) -> Option<Tail> {
    let rest = rest.replace("(含)", "");
    let rest = strip_note(&rest)?;
    let mut rest = rest;
    let mut operator = None;
    loop {
        if let Some((found, before)) = sign::after(rest) {
            operator = agree(operator, found).ok()?;
            rest = before;
        } else if let Some(before) = CLOSING.iter().find_map(|it| rest.strip_suffix(it)) {
            rest = before;
        } else {
            break;
        }
    }
    let unit = unit(rest, number.spelled)?;
    let unit = match (number.unit, unit) {
        ("", unit) => unit,
        (spoken, None) => Unit::parse(spoken),
        (_, Some(_)) => return None,
    };
    Some(Tail { operator, unit })
}

/// `(%)` is the unit in brackets; a note without digits goes; one with digits is a second statement.
fn strip_note(rest: &str) -> Option<&str> {
    let Some(open) = rest.find('(') else {
        return Some(rest);
    };
    if rest[..open].ends_with('/') {
        return Some(rest);
    }
    let (before, note) = rest.split_at(open);
    let note = note.strip_prefix('(')?.strip_suffix(')')?;
    if before.is_empty() {
        return Some(note);
    }
    (!note.contains(|c: char| c.is_ascii_digit() || c == '(')).then_some(before)
}

/// The unit that `text` is, wholly; the inner `None` for nothing, the outer for what is no unit.
fn unit(text: &str, spelled: bool) -> Option<Option<Unit>> {
    if text.is_empty() {
        return Some(None);
    }
    let allowed = |c: char| c.is_alphanumeric() || "%‰‱℃㎡²³·*•・、.,/()-×°μ".contains(c);
    if !text.chars().all(allowed) || text.starts_with(|c: char| c.is_ascii_digit() || "-.,、*".contains(c)) {
        return None;
    }
    let unit = Unit::parse(text)?;
    if unit.is_known() || (!spelled && is_plausible(&unit)) {
        return Some(Some(unit));
    }
    if spelled {
        return None;
    }
    let noun = |it: &str| it.chars().count() <= 8 && it.chars().all(char::is_alphabetic) && !is_wording(it);
    if let Some(rest) = text.strip_prefix('%') {
        return noun(rest).then(|| Unit::parse("%"));
    }
    let (word, rest) = starts_with_count_word(text)?;
    noun(rest).then(|| Unit::parse(word))
}

/// A unit that no table knows: a short word, or a compound of a known one and a short word.
fn is_plausible(unit: &Unit) -> bool {
    let mut segments = unit.as_str().split('/');
    let numerator = segments.next().unwrap_or_default();
    let below: Vec<&str> = segments.collect();
    let short = |it: &str| {
        let most = if it.is_ascii() { 6 } else { 3 };
        it.chars().count() <= most && it.chars().all(char::is_alphabetic) && !is_wording(it)
    };
    // `12月底`, `5日前` are dates that went wrong, `5A级` is a grade.
    if numerator.starts_with(['年', '月', '日', '号', '季', 'A']) {
        return false;
    }
    let known = |it: &str| Unit::parse(it).is_some_and(|it| it.is_known());
    if below.is_empty() {
        return short(numerator) && starts_with_count_word(numerator).is_none();
    }
    let below_fits = below.iter().all(|it| {
        let word = it.trim_start_matches(|c: char| c.is_ascii_digit());
        let long = word.chars().count() <= 8 && word.chars().all(|c| c.is_alphabetic() || "·()".contains(c));
        !word.is_empty() && long && !is_wording(word)
    });
    below_fits && (numerator.is_empty() || known(numerator) || short(numerator))
}

/// Words of a sentence rather than of a unit.
fn is_wording(text: &str) -> bool {
    text.contains([
        '的', '了', '不', '未', '完', '达', '到', '率', '全', '及', '或', '且', '和', '每', '以', '为', '前',
        '后', '按', '较', '比', '由',
    ])
}

/// `次` with 每年 → `次/年`; nothing with 每亩 → `/亩`. A share a year stays a share.
fn with_per(unit: Option<Unit>, per: &[&str]) -> Option<Option<Unit>> {
    if per.is_empty() {
        return Some(unit);
    }
    let ratio = unit.as_ref().is_some_and(|it| it.dimension() == Dimension::Ratio);
    let times = per
        .iter()
        .all(|it| Unit::parse(it).is_some_and(|it| it.is_time()));
    if ratio && times {
        return Some(unit);
    }
    let numerator = unit.as_ref().map_or("", Unit::as_str);
    Some(Some(Unit::per(numerator, per)?))
}

fn range(lead: &Lead, low: &Number, rest: &str) -> Option<Measured> {
    if lead.operator.is_some() || lead.growth {
        return None;
    }
    let joint = rest.find(|c: char| "-—–―~至到".contains(c))?;
    let (first_unit, rest) = rest.split_at(joint);
    let rest = rest.trim_start_matches(['-', '—', '–', '―', '~', '至', '到']);
    let (high, rest) = number(rest)?;
    let tail = tail(rest, &high)?;
    if matches!(tail.operator, Some(it) if it != Operator::Le)
        || low.value > high.value
        || lost_date(low, &high)
    {
        return None;
    }
    let first_unit = if low.unit.is_empty() {
        unit(first_unit, false)?
    } else {
        Unit::parse(low.unit)
    };
    let unit = match (first_unit, tail.unit) {
        (None, unit) | (unit, None) => unit,
        // 1万-2万元.
        (Some(first), Some(second)) => (second == first
            || first.is_bare_multiplier() && second.as_str().starts_with(first.as_str()))
        .then_some(Some(second))?,
    };
    Some(Measured::Range {
        low: low.value,
        high: high.value,
        unit: with_per(unit, &lead.per)?,
    })
}

/// `20246-202516`: a span of dates that lost its 年 and 月 is no range of numbers.
fn lost_date(low: &Number, high: &Number) -> bool {
    let lost = |it: &Number| {
        let digits = it.value.to_string();
        (5..=8).contains(&digits.len())
            && (digits.starts_with("19") || digits.starts_with("20"))
            && !digits.contains('.')
    };
    lost(low) && lost(high)
}
