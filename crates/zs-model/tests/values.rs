//! The little language of target values, read from tables of labelled strings.

use expect_test::{Expect, expect};
use proptest::prelude::*;
use rust_decimal::Decimal;
use std::fmt::Write;
use std::path::Path;
use zs_model::{Dimension, TargetValue, Unit, Value};

/// Compares every line of a table with what is read; gives the rate and the differences.
fn compare(table: &str) -> (usize, usize, String) {
    let mut lines = 0usize;
    let mut same = 0usize;
    let mut differences = String::new();
    for line in table.lines().skip(1).filter(|it| !it.trim().is_empty()) {
        let cells: Vec<&str> = line.split('\t').collect();
        let cell = |at: usize| cells.get(at).copied().unwrap_or_default();
        let target = TargetValue::from_cells(cell(0), some(cell(1)), some(cell(2)));
        let expected = [cell(5), cell(6), cell(7), cell(8)].join(" | ");
        let found = shown(&target);
        lines = lines.saturating_add(1);
        if found == expected {
            same = same.saturating_add(1);
        } else {
            let _ = writeln!(
                differences,
                "{} [{}] [{}]\n  label: {expected}\n  read:  {found}",
                cell(0),
                cell(1),
                cell(2)
            );
        }
    }
    (same, lines, differences)
}

fn some(cell: &str) -> Option<&str> {
    (!cell.is_empty()).then_some(cell)
}

/// Kind, sign, numbers and unit in the columns of the table; a span of dates prints `range` as its sign.
fn shown(target: &TargetValue) -> String {
    let kind = target.value.kind();
    let operator = match (&target.value, target.operator()) {
        (Value::Range { .. }, _) => "range",
        (Value::Date { dates, .. }, None)
            if dates.len() == 2 || dates.iter().any(|it| it.to_string() == "year") =>
        {
            "range"
        }
        (_, Some(operator)) => operator.code(),
        (_, None) => "none",
    };
    let unit = target.unit().map(|it| it.as_str()).unwrap_or_default();
    format!(
        "{kind} | {operator} | {} | {unit}",
        target.value.numbers().join(";")
    )
}

#[test]
fn our_own_strings_are_read_as_labelled() {
    let (same, lines, differences) = compare(include_str!("values.tsv"));
    println!("{same} of {lines}\n{differences}");
    assert_eq!(same, lines, "{differences}");
}

/// The labelled strings of published documents are not part of this repository; where they lie beside it, they count.
#[test]
fn strings_of_published_documents_are_read_as_labelled() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/domain/values-dev.tsv");
    let Ok(table) = std::fs::read_to_string(path) else {
        return;
    };
    let (same, lines, differences) = compare(&table);
    println!("{same} of {lines}\n{differences}");
    assert!(same * 100 >= lines * 99, "{same} of {lines}\n{differences}");
}

#[track_caller]
fn check_meaning(raw: &str, expected: Expect) {
    expected.assert_eq(&TargetValue::parse(raw).meaning().unwrap_or_default());
}

#[test]
fn a_target_is_said_in_plain_words() {
    check_meaning("≥95百分比", expect!["不低于 95%"]);
    check_meaning("＜0.36百分比", expect!["低于 0.36%"]);
    check_meaning("17辆", expect!["17辆"]);
    check_meaning("3-5次", expect!["3 至 5次"]);
    check_meaning("是/否", expect!["尚未选择“是”或“否”"]);
    check_meaning("2023年12月底前", expect!["不晚于 2023年12月31日"]);
    check_meaning("第四季度前完成", expect!["早于 第四季度"]);
    check_meaning("显著提升", expect![""]);
}

#[test]
fn an_answer_is_told_from_two_options_left_open() {
    for (raw, answer) in [
        ("是", Some(true)),
        ("否", Some(false)),
        ("有", Some(true)),
        ("√", Some(true)),
        ("是/否", None),
        ("是□否□", None),
        ("☑是 □否", Some(true)),
        ("□是 ☑否", Some(false)),
        ("是√ 否", Some(true)),
    ] {
        assert_eq!(TargetValue::parse(raw).value, Value::Boolean(answer), "{raw}");
    }
    let beside = TargetValue::from_cells("无", Some("有/无"), None);
    assert_eq!(beside.value, Value::Boolean(Some(false)));
}

#[test]
fn a_very_long_cell_is_read_at_once() {
    for piece in [
        "一",
        "9",
        "每人",
        "≥",
        "(",
        "，",
        "较上年",
        "12月",
        "元/人·",
        "是",
        "优",
        "1,",
    ] {
        let _ = TargetValue::parse(&piece.repeat(50_000));
    }
}

#[test]
fn a_malformed_number_is_noticed() {
    for (raw, malformed) in [
        ("1,20.0,50", true),
        ("7,00.0,77元", true),
        ("1,200元", false),
        ("2021.12.31", false),
        ("完成1部宣传片,2套方案", false),
    ] {
        assert_eq!(TargetValue::parse(raw).has_malformed_number(), malformed, "{raw}");
    }
}

/// Strings that look like values: pieces of the language in any order.
fn pieces() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "≥",
        "≤",
        "＜",
        "=",
        "不低于",
        "控制在",
        "以内",
        "以上",
        "95",
        "1,200",
        "0.5",
        "一百二十",
        "百分之",
        "九十五",
        "%",
        "百分比",
        "万",
        "元",
        "/",
        "人",
        "·",
        "每",
        "年",
        "月",
        "日",
        "12",
        "2023",
        "底",
        "前",
        "第四季度",
        "上半年",
        "-",
        "至",
        "是",
        "否",
        "无",
        "√",
        "优良中低差",
        "，",
        "。",
        "（",
        "）",
        "**",
        " ",
        "显著提升",
        "２",
        "个工作日",
        "多",
        "两",
        "十",
        "点",
        "到",
        "次年",
    ]);
    prop::collection::vec(piece, 0..9).prop_map(|it| it.concat())
}

/// A printed target reads back from its JSON as itself.
fn round_trip(target: &TargetValue) {
    let json = serde_json::to_string(target).expect("a target has a JSON");
    let back: TargetValue = serde_json::from_str(&json).expect("its JSON is a target");
    assert_eq!(back, *target, "{json}");
}

proptest! {
    #[test]
    fn reading_never_panics_and_json_keeps_the_target(raw in ".{0,40}", operator in ".{0,4}", unit in ".{0,8}") {
        round_trip(&TargetValue::parse(&raw));
        round_trip(&TargetValue::from_cells(&raw, Some(&operator), Some(&unit)));
    }

    #[test]
    fn strings_of_the_language_never_panic_and_keep_their_json(raw in pieces(), operator in pieces(), unit in pieces()) {
        let target = TargetValue::parse(&raw);
        prop_assert_eq!(&target.raw, &raw);
        round_trip(&target);
        round_trip(&TargetValue::from_cells(&raw, Some(&operator), Some(&unit)));
    }

    #[test]
    fn the_canonical_writing_of_a_unit_is_its_own(printed in pieces()) {
        if let Some(unit) = Unit::parse(&printed) {
            let again = Unit::parse(unit.as_str());
            prop_assert_eq!(again.as_ref(), Some(&unit));
            let _ = (unit.dimension(), unit.scale(), unit.is_ratio(), unit.is_known());
        }
    }

    #[test]
    fn converting_there_and_back_is_the_same(
        cents in -1_000_000_000i64..1_000_000_000,
        pair in prop::sample::select(vec![
            ("万元", "元"), ("亿元", "万元"), ("公里", "米"), ("km", "公里"), ("公顷", "亩"), ("小时", "分钟"), ("年", "个月"), ("吨", "公斤"),
            ("%", "‰"), ("万人", "人"), ("万元/人", "元/人"), ("元/公里", "元/米"), ("立方米", "升"), ("件/10万人", "件/万人"),
        ]),
    ) {
        let (from, to) = (unit(pair.0), unit(pair.1));
        let value = Decimal::new(cents, 2);
        let there = Unit::convert(value, &from, &to).expect("one dimension");
        prop_assert_eq!(Unit::convert(there, &to, &from), Some(value));
    }
}

fn unit(printed: &str) -> Unit {
    Unit::parse(printed).expect("a unit")
}

#[test]
fn amounts_convert_exactly() {
    for (value, from, to, expected) in [
        ("3.5", "万元", "元", Some("35000")),
        ("1", "公顷", "亩", Some("15")),
        ("2", "km", "米", Some("2000")),
        ("1.5", "小时", "分钟", Some("90")),
        ("95", "%", "比例", Some("0.95")),
        ("1", "名", "人", Some("1")),
        ("1", "个月", "天", None),
        ("1", "工作日", "天", None),
        ("1", "人", "辆", None),
        ("1", "元", "元/人", None),
    ] {
        let value: Decimal = value.parse().expect("a decimal");
        let converted = Unit::convert(value, &unit(from), &unit(to));
        assert_eq!(
            converted.map(|it| it.to_string()).as_deref(),
            expected,
            "{from} {to}"
        );
    }
}

#[test]
fn units_know_what_they_measure() {
    let count = |it: &str| Dimension::Count(it.to_owned());
    for (printed, dimension) in [
        ("百分比", Dimension::Ratio),
        ("/万", Dimension::Ratio),
        ("万元", Dimension::Money),
        ("万人", count("人")),
        ("人次", count("人次")),
        ("批次", count("批次")),
        ("个工作日", Dimension::Time),
        ("平米", Dimension::Area),
        ("分", Dimension::Score),
        ("分钟", Dimension::Time),
        ("万", Dimension::Unknown),
        (
            "元/人*月",
            Dimension::Per(Box::new(Dimension::Money), vec![count("人"), Dimension::Time]),
        ),
        (
            "元/人月",
            Dimension::Per(Box::new(Dimension::Money), vec![count("人"), Dimension::Time]),
        ),
    ] {
        assert_eq!(unit(printed).dimension(), dimension, "{printed}");
    }
    assert!(unit("人/万人").is_ratio() && unit("例/10万人").is_ratio() && unit("人/万车").is_ratio());
    assert!(!unit("次/年").is_ratio() && !unit("元/人").is_ratio());
    assert!(unit("元/人").is_money() && unit("批次").is_count() && unit("万").is_bare_multiplier());
}
