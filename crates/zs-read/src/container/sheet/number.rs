//! Cell values as people see them.

use calamine::{Data, ExcelDateTime};

/// The text of a value under a number format.
pub(super) fn text(value: &Data, format: Option<&str>) -> String {
    match value {
        Data::Empty => String::new(),
        Data::String(text) => text
            .replace("_x000D_", "")
            .replace("\r\n", "\n")
            .replace('\r', "\n"),
        Data::Int(number) => number.to_string(),
        Data::Float(number) => {
            let format = format.unwrap_or_default();
            match is_percent(format) {
                true => format!("{}%", padded(decimal(number * 100.0), format)),
                false => padded(decimal(*number), format),
            }
        }
        Data::Bool(true) => "TRUE".to_owned(),
        Data::Bool(false) => "FALSE".to_owned(),
        Data::DateTime(moment) => date(moment),
        Data::DateTimeIso(moment) | Data::DurationIso(moment) => moment.clone(),
        Data::Error(error) => error.to_string(),
    }
}

/// A percent sign that is no quoted word of the format.
fn is_percent(format: &str) -> bool {
    format
        .split('"')
        .step_by(2)
        .any(|part| part.contains('%') && !part.contains("\\%"))
}

/// With the zeros that the format adds (`6.80` under `0.00`). What it would round away is kept.
fn padded(number: String, format: &str) -> String {
    let positive = format.split(';').next().unwrap_or_default();
    let Some((_, decimals)) = positive.split_once("0.") else {
        return number;
    };
    let places = decimals.len() - decimals.trim_start_matches('0').len();
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

/// `2023-12-31`, with the time of day when there is one.
fn date(moment: &ExcelDateTime) -> String {
    let number = moment.as_f64();
    // Beyond the year 9999 or before the first day it is no date.
    if moment.is_duration() || !(0.0..2_958_466.0).contains(&number) {
        return decimal(number);
    }
    let (year, month, day, hour, minute, ..) = moment.to_ymd_hms_milli();
    let time = format!("{hour:02}:{minute:02}");
    match number {
        number if number < 1.0 => time,
        _ if hour == 0 && minute == 0 => format!("{year}-{month:02}-{day:02}"),
        _ => format!("{year}-{month:02}-{day:02} {time}"),
    }
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
        check(Data::Float(5.0), "0\"%内\"", "5");
    }

    #[test]
    fn dates_are_dates() {
        let date = |number| Data::DateTime(ExcelDateTime::new(number, ExcelDateTimeType::DateTime, false));
        check(date(45291.0), "yyyy/m/d", "2023-12-31");
        check(date(45291.5), "yyyy/m/d h:mm", "2023-12-31 12:00");
        check(date(f64::NAN), "yyyy", "NaN");
    }
}
