//! Numbers with a unit inside running text: 抽检1200批次, 达90％以上.

use rust_decimal::Decimal;
use zs_model::{Unit, half_width};

/// A number of a text with its unit and the words around it, up to the next punctuation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counted {
    /// The number.
    pub number: Decimal,
    /// Its unit; `None` where no known unit follows.
    pub unit: Option<Unit>,
    /// Number and unit as written, in half width.
    pub printed: String,
    /// The clause before the number.
    pub before: String,
    /// The clause after number and unit.
    pub after: String,
    /// The number of the sentence in its text.
    pub sentence: usize,
}

/// A clause before or after a number is cut to so many characters.
const CONTEXT: usize = 20;

/// The numbers of a text in order. Years (2022年) and dates are left out.
pub fn counted(text: &str) -> Vec<Counted> {
    if !text
        .chars()
        .any(|c| c.is_ascii_digit() || ('０'..='９').contains(&c))
    {
        return Vec::new();
    }
    let mut found = Vec::new();
    for (sentence, part) in text.split(['。', '；', ';', '\n']).enumerate() {
        let chars: Vec<char> = half_width(part).chars().collect();
        in_sentence(&chars, sentence, &mut found);
    }
    found
}

fn in_sentence(chars: &[char], sentence: usize, found: &mut Vec<Counted>) {
    let mut at = 0;
    while let Some(first) = chars.get(at) {
        if !first.is_ascii_digit() {
            at = at.saturating_add(1);
            continue;
        }
        let end = number_end(chars, at);
        let written: String = chars[at..end].iter().filter(|c| **c != ',').collect();
        let unit_start = if chars.get(end).is_some_and(|c| "余多".contains(*c)) {
            end.saturating_add(1)
        } else {
            end
        };
        let (unit, after_unit) = unit_at(chars, unit_start);
        let next = after_unit.max(end);
        let is_date = chars.get(end).is_some_and(|c| "年月日号".contains(*c))
            && chars.get(end.saturating_add(1)).is_none_or(|c| *c != '限');
        let glued = at > 0
            && chars
                .get(at.saturating_sub(1))
                .is_some_and(|c| c.is_ascii_alphabetic() || "-~—第〔[".contains(*c));
        if let Ok(number) = Decimal::from_str_exact(&written)
            && !is_date
            && !glued
        {
            found.push(Counted {
                number,
                unit,
                printed: chars[at..next].iter().collect(),
                before: clause_before(chars, at),
                after: clause_after(chars, next),
                sentence,
            });
        }
        at = next;
    }
}

fn number_end(chars: &[char], start: usize) -> usize {
    let digit = |at: usize| chars.get(at).is_some_and(char::is_ascii_digit);
    let mut end = start;
    loop {
        let next = end.saturating_add(1);
        let joins = chars.get(end).is_some_and(|c| *c == '.' || *c == ',') && digit(next);
        if !digit(end) && !joins {
            return end;
        }
        end = next;
    }
}

/// The longest known unit that begins here, and where it ends.
fn unit_at(chars: &[char], start: usize) -> (Option<Unit>, usize) {
    for length in (1..=4).rev() {
        let end = start.saturating_add(length);
        let Some(word) = chars.get(start..end) else {
            continue;
        };
        if !word.iter().all(|c| c.is_alphanumeric() || "%‰℃°".contains(*c)) {
            continue;
        }
        let word: String = word.iter().collect();
        if let Some(unit) = Unit::parse(&word).filter(|unit| unit.is_known() && !unit.is_per()) {
            return (Some(unit), end);
        }
    }
    (None, start)
}

fn ends_clause(c: char) -> bool {
    ",:()、".contains(c) || c == '\u{3000}'
}

fn clause_before(chars: &[char], end: usize) -> String {
    let from = end.saturating_sub(CONTEXT);
    let before = &chars[from..end];
    let start = before
        .iter()
        .rposition(|c| ends_clause(*c))
        .map_or(0, |at| at.saturating_add(1));
    before[start..].iter().collect()
}

fn clause_after(chars: &[char], start: usize) -> String {
    let after = chars.iter().skip(start).take(CONTEXT);
    after.take_while(|c| !ends_clause(**c)).collect()
}

#[cfg(test)]
mod tests {
    use super::counted;

    #[test]
    fn numbers_come_with_unit_and_clause() {
        let found = counted("2022年抽检1,200批次，合格率达90％以上；培训３场");
        let shown: Vec<String> = found
            .iter()
            .map(|it| format!("{}|{}|{}|{}", it.before, it.printed, it.after, it.number))
            .collect();
        assert_eq!(
            shown,
            [
                "2022年抽检|1,200批次||1200",
                "合格率达|90%|以上|90",
                "培训|3场||3"
            ]
        );
    }

    #[test]
    fn document_numbers_and_dates_are_left_out() {
        assert!(
            counted("冀财预〔2018〕167号，6月底前、PM2.5")
                .iter()
                .all(|it| it.unit.is_none())
        );
    }
}
