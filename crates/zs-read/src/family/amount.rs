//! Printed amounts and the unit they are printed in.

use super::words::label;
use rust_decimal::Decimal;
use zs_model::Money;

/// The unit of the amounts of a table (单位：万元).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum AmountUnit {
    /// 元
    Yuan,
    /// 千元
    ThousandYuan,
    /// 万元
    WanYuan,
}

impl AmountUnit {
    fn of_word(word: &str) -> Option<AmountUnit> {
        match word {
            "元" | "人民币元" => Some(AmountUnit::Yuan),
            "千元" => Some(AmountUnit::ThousandYuan),
            "万元" | "人民币万元" => Some(AmountUnit::WanYuan),
            _ => None,
        }
    }

    fn yuan(self) -> Decimal {
        Decimal::from(match self {
            AmountUnit::Yuan => 1,
            AmountUnit::ThousandYuan => 1_000,
            AmountUnit::WanYuan => 10_000,
        })
    }

    /// The unit that a line such as `单位：万元` states, alone or at the end of a longer line; and what stands
    /// before it.
    pub fn stated(text: &str) -> Option<(AmountUnit, &str)> {
        let at = text.rfind("单位")?;
        let words = label(&text[at + "单位".len()..]);
        let unit = AmountUnit::of_word(words.strip_prefix(':')?.trim_matches(['(', ')']))?;
        let before = text[..at].trim_end();
        let before = before.strip_suffix("金额").unwrap_or(before);
        Some((unit, before.trim_end_matches(['（', '(', ' ', '　', '\t'])))
    }

    /// The unit in the brackets of a label, such as `预算数（万元）`.
    pub fn in_label(inside: &str) -> Option<AmountUnit> {
        let word = inside.strip_prefix("单位:").unwrap_or(inside);
        AmountUnit::of_word(word)
    }
}

/// Reads an amount. `None` when it cannot be read; true beside it when the cell itself states the unit.
pub(super) fn parse(text: &str, unit: AmountUnit) -> Option<(Money, bool)> {
    let text = label(text);
    let number = text.trim_end_matches(['元', '万', '千']);
    let own = AmountUnit::of_word(&text[number.len()..]);
    if number.len() < text.len() && own.is_none() {
        return None;
    }
    let plain = without_separators(number)?;
    let is_plain = plain
        .bytes()
        .all(|b| b.is_ascii_digit() || matches!(b, b'.' | b'-'));
    let value = is_plain.then(|| Decimal::from_str_exact(&plain).ok()).flatten()?;
    let yuan = value.checked_mul(own.unwrap_or(unit).yuan())?;
    Some((Money::from_yuan(yuan), own.is_some()))
}

/// `1,234.50` → `1234.50`; misplaced separators (`7,00.0,77`) make the amount unreadable.
fn without_separators(number: &str) -> Option<String> {
    let (whole, decimals) = number.split_once('.').unwrap_or((number, ""));
    let groups: Vec<&str> = whole.split(',').collect();
    let first = groups[0].trim_start_matches('-').len();
    let well_formed =
        groups.len() == 1 || ((1..=3).contains(&first) && groups[1..].iter().all(|it| it.len() == 3));
    (well_formed && !decimals.contains(',')).then(|| number.replace(',', ""))
}

#[cfg(test)]
mod tests {
    use super::{AmountUnit, parse};

    #[track_caller]
    fn check(text: &str, yuan: Option<&str>) {
        let read = parse(text, AmountUnit::WanYuan).map(|(money, _)| money.to_string());
        assert_eq!(read.as_deref(), yuan, "{text}");
    }

    #[test]
    fn amounts_are_read_in_the_unit_of_the_table() {
        check("6.80", Some("68000.00"));
        check("6.8", Some("68000.00"));
        check("104", Some("1040000.00"));
        check("1,234.5", Some("12345000.00"));
        check("６．８０", Some("68000.00"));
        check("0.00005", Some("0.50"));
        check("6.80万元", Some("68000.00"));
        check("68000元", Some("68000.00"));
    }

    #[test]
    fn what_is_no_amount_is_none_not_zero() {
        for text in ["", "/", "—", "7,00.0,77", "约5万", "6.8.0", "五万元"] {
            check(text, None);
        }
    }

    #[test]
    fn a_unit_line_states_the_unit_and_leaves_the_rest() {
        assert_eq!(AmountUnit::stated("单位：万元"), Some((AmountUnit::WanYuan, "")));
        assert_eq!(
            AmountUnit::stated("（金额单位：元）"),
            Some((AmountUnit::Yuan, ""))
        );
        assert_eq!(
            AmountUnit::stated("414001某局本级　　单位：万元"),
            Some((AmountUnit::WanYuan, "414001某局本级"))
        );
        assert_eq!(AmountUnit::stated("单位：某局"), None);
    }
}
