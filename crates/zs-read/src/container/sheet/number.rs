//! Cell values as people see them.

use super::format::Shape;
use calamine::{Data, ExcelDateTime};

/// The text of a value under a number format.
pub(super) fn text(value: &Data, format: Option<&str>) -> String {
    match value {
        Data::Empty => String::new(),
        Data::String(text) => text
            .replace("_x000D_", "")
            .replace("\r\n", "\n")
            .replace('\r', "\n"),
        Data::Int(number) => formatted(*number as f64, format.unwrap_or_default()),
        Data::Float(number) => formatted(*number, format.unwrap_or_default()),
        Data::Bool(true) => "TRUE".to_owned(),
        Data::Bool(false) => "FALSE".to_owned(),
        Data::DateTime(moment) => date(moment, format.unwrap_or_default()),
        Data::DateTimeIso(moment) | Data::DurationIso(moment) => moment.clone(),
        Data::Error(error) => error.to_string(),
    }
}

/// The number with what the format prints around it: percent sign, units, zeros (`6.80` under `0.00`). What the
/// format would only round away is kept, and thousands are not grouped.
fn formatted(number: f64, format: &str) -> String {
    let Some(shape) = Shape::of(format) else {
        return decimal(number);
    };
    if number == 0.0 && shape.hides_zero {
        return String::new();
    }
    let shown = number * if shape.percent { 100.0 } else { 1.0 } / 10f64.powi(shape.scale);
    let digits = padded(decimal(shown), shape.places);
    let (sign, digits) = match digits.strip_prefix('-') {
        Some(digits) => ("-", digits),
        None => ("", digits.as_str()),
    };
    let whole = digits.find('.').unwrap_or(digits.len());
    let zeros = "0".repeat(shape.whole.min(30).saturating_sub(whole));
    let text = [sign, &shape.before, &zeros, digits, &shape.after].concat();
    text.trim().to_owned()
}

/// With at least so many decimals.
fn padded(number: String, places: usize) -> String {
    let printed = number.split_once('.').map_or(0, |(_, decimals)| decimals.len());
    let missing = places.min(30).saturating_sub(printed);
    match (printed, missing) {
        (_, 0) => number,
        (0, _) => format!("{number}.{}", "0".repeat(missing)),
        _ => number + &"0".repeat(missing),
    }
}

/// The shortest decimal with at most 15 digits, which is what a sheet holds: 0.1 + 0.2 is `0.3`.
fn decimal(number: f64) -> String {
    let rounded: f64 = format!("{number:.14e}").parse().unwrap_or(number);
    // Never `-0`.
    if rounded == 0.0 {
        "0".to_owned()
    } else {
        rounded.to_string()
    }
}

/// `2023-12-31`, with the time of day when there is one; a format that prints less, or words, is followed.
fn date(moment: &ExcelDateTime, format: &str) -> String {
    let number = moment.as_f64();
    // Beyond the year 9999 or before the first day it is no date.
    if moment.is_duration() || !(0.0..2_958_466.0).contains(&number) {
        return decimal(number);
    }
    let (year, month, day, hour, minute, ..) = moment.to_ymd_hms_milli();
    let time = format!("{hour:02}:{minute:02}");
    if number < 1.0 {
        return time;
    }
    if let Some(text) = in_words(format, u32::from(year), u32::from(month), u32::from(day)) {
        return text;
    }
    match hour == 0 && minute == 0 {
        true => format!("{year}-{month:02}-{day:02}"),
        false => format!("{year}-{month:02}-{day:02} {time}"),
    }
}

/// A date as a format with words (`yyyy"年"m"月"`), or without year or day, prints it. `None` for all others:
/// whether they print slashes or dashes depends on the computer.
fn in_words(format: &str, year: u32, month: u32, day: u32) -> Option<String> {
    let section = format.split(';').next().unwrap_or_default();
    let mut text = String::new();
    let mut seen = [false; 3];
    let mut rest = section;
    while let Some(first) = rest.chars().next() {
        let length = rest.len()
            - rest
                .trim_start_matches(|it: char| it.eq_ignore_ascii_case(&first))
                .len();
        let (run, after) = rest.split_at(length);
        let (place, value) = match first.to_ascii_lowercase() {
            'y' if length == 4 => (0, year),
            'm' if length < 3 => (1, month),
            'd' if length < 3 => (2, day),
            '"' => {
                let (quoted, after) = rest[1..].split_once('"')?;
                text.push_str(quoted);
                rest = after;
                continue;
            }
            '[' if rest.starts_with("[$-") => {
                rest = rest.split_once(']')?.1;
                continue;
            }
            '\\' | '!' => {
                let literal = rest.chars().nth(1)?;
                text.push(literal);
                rest = &rest[first.len_utf8() + literal.len_utf8()..];
                continue;
            }
            // Times, names of months and days, two digits of a year.
            it if it.is_ascii_alphabetic() || matches!(it, '[' | '*' | '_') => return None,
            _ => {
                text.push_str(run);
                rest = after;
                continue;
            }
        };
        seen[place] = true;
        text += &if length == 2 {
            format!("{value:02}")
        } else {
            value.to_string()
        };
        rest = after;
    }
    let words = text.contains(['年', '月', '日']);
    let [year, month, day] = seen;
    (month && (words || (year && !day))).then(|| text.trim().to_owned())
}

#[cfg(test)]
mod tests {
    use super::text;
    use calamine::{Data, ExcelDateTime, ExcelDateTimeType};

    #[track_caller]
    fn check(value: Data, format: &str, expected: &str) {
        assert_eq!(text(&value, Some(format)), expected);
    }

    #[test]
    fn numbers_are_printed_as_people_see_them() {
        check(Data::Float(73.0), "General", "73");
        check(Data::Float(0.1 + 0.2), "General", "0.3");
        check(Data::Float(420.06), "0.00", "420.06");
        check(Data::Float(-0.0), "0", "0");
        check(Data::Float(1e20), "General", "100000000000000000000");
        check(Data::Float(6.8), "#,##0.00_ ;-0.00", "6.80");
        check(Data::Float(6.0), "0.00", "6.00");
        check(Data::Float(6.805), "0.00", "6.805");
        check(Data::Float(0.25), "0%", "25%");
        check(Data::Float(0.333), "0.0%", "33.3%");
        check(Data::Float(0.333), "0%", "33.3%");
        check(Data::Int(1), "0.00%", "100.00%");
    }

    #[test]
    fn what_a_format_prints_around_a_number_is_text() {
        check(Data::Float(5.0), "0\"人次\"", "5人次");
        check(Data::Float(0.95), "\"≥\"0%", "≥95%");
        check(Data::Float(5.0), "0\"%内\"", "5%内");
        check(Data::Float(12345.6), "[Red]#,##0.00_);(#,##0.00)", "12345.60");
        check(Data::Float(6.8), "[$¥-804]#,##0.00", "6.80");
        check(Data::Float(-6.8), "0.0元", "-6.8元");
        check(Data::Float(1001.0), "000000", "001001");
        check(Data::Float(68000.0), "0!.0000", "6.8000");
        check(Data::Float(68000.0), "0!.0,\"万元\"", "6.8万元");
        check(Data::Float(68000.0), "#,##0,", "68");
        check(Data::Float(0.0), "0;-0;;@", "");
        check(Data::Float(0.5), "# ?/?", "0.5");
        check(Data::Float(1e5), "0.00E+00", "100000");
        check(Data::Float(20.0), "G/通用格式\"人\"", "20人");
    }

    #[test]
    fn dates_are_dates() {
        let date = |number| Data::DateTime(ExcelDateTime::new(number, ExcelDateTimeType::DateTime, false));
        check(date(45291.0), "yyyy/m/d", "2023-12-31");
        check(date(45291.5), "yyyy/m/d h:mm", "2023-12-31 12:00");
        check(date(45291.0), "yyyy\"年\"m\"月\";@", "2023年12月");
        check(date(45291.0), "[$-804]yyyy年m月d日", "2023年12月31日");
        check(date(45292.0), "yyyy-mm", "2024-01");
        check(date(45292.0), "m/d/yy", "2024-01-01");
        check(date(f64::NAN), "yyyy", "NaN");
    }
}
