//! The little language of target values, read from tables of labelled strings.

use std::fmt::Write;
use std::path::Path;
use zs_model::{TargetValue, Value};

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
