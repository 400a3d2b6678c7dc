//! Many places in few words: `表1 第10至14行，表2 第9、12行`.

use zs_model::Place;

/// The places in words, those of one table, sheet or text together; the row of `shown` needs no words.
pub fn in_words(places: &[&Place], shown: Option<&Place>) -> String {
    let shown = shown
        .map(parts)
        .filter(|(thing, ..)| !matches!(thing, Thing::Whole(_)));
    let mut groups: Vec<(Thing, &str, Vec<u32>)> = Vec::new();
    for place in places.iter().map(|place| parts(place)) {
        if shown.as_ref() == Some(&place) {
            continue;
        }
        let (thing, unit, number) = place;
        match groups
            .iter_mut()
            .find(|(known, its, _)| *known == thing && *its == unit)
        {
            Some((.., numbers)) => numbers.push(number),
            None => groups.push((thing, unit, vec![number])),
        }
    }
    // Tables with the same rows become one: `表3、5至7 第12行`.
    let mut words: Vec<(String, Vec<u32>)> = Vec::new();
    for (thing, unit, numbers) in groups {
        let numbers = format!("第{}{unit}", ranges(numbers));
        match thing {
            Thing::Table(table) => match words
                .iter_mut()
                .find(|(its, of)| *its == numbers && !of.is_empty())
            {
                Some((_, tables)) => tables.push(table),
                None => words.push((numbers, vec![table])),
            },
            Thing::Sheet(sheet) => words.push((format!("{sheet} {numbers}"), Vec::new())),
            Thing::Page(page) => words.push((format!("第{page}页 {numbers}"), Vec::new())),
            Thing::Text => words.push((numbers, Vec::new())),
            Thing::Whole(place) => words.push((place, Vec::new())),
        }
    }
    let words = words.into_iter().map(|(numbers, tables)| match &tables[..] {
        [] => numbers,
        _ => format!("表{} {numbers}", ranges(tables)),
    });
    words.collect::<Vec<_>>().join("，")
}

/// What the number of a place counts in.
#[derive(PartialEq)]
enum Thing {
    Sheet(String),
    Table(u32),
    Page(u32),
    Text,
    /// Told apart by its words only.
    Whole(String),
}

/// In what the place lies, what is counted there, and its number.
fn parts(place: &Place) -> (Thing, &'static str, u32) {
    match place {
        Place {
            sheet: Some(sheet),
            row: Some(row),
            ..
        } => (Thing::Sheet(sheet.clone()), "行", *row),
        Place {
            table: Some(table),
            row: Some(row),
            ..
        } => (Thing::Table(*table), "行", *row),
        Place { line: Some(line), .. } => (Thing::Text, "行", *line),
        Place {
            page: Some(page),
            paragraph: Some(paragraph),
            ..
        } => (Thing::Page(*page), "段", *paragraph),
        Place {
            paragraph: Some(paragraph),
            ..
        } => (Thing::Text, "段", *paragraph),
        other => (Thing::Whole(other.to_string()), "", 0),
    }
}

/// `9、11至14`.
fn ranges(mut numbers: Vec<u32>) -> String {
    numbers.sort_unstable();
    numbers.dedup();
    let mut runs: Vec<(u32, u32)> = Vec::new();
    for number in numbers {
        match runs.last_mut() {
            Some((_, last)) if last.checked_add(1) == Some(number) => *last = number,
            _ => runs.push((number, number)),
        }
    }
    let words = runs.into_iter().map(|(first, last)| match last - first {
        0 => first.to_string(),
        1 => format!("{first}、{last}"),
        _ => format!("{first}至{last}"),
    });
    words.collect::<Vec<_>>().join("、")
}

#[cfg(test)]
mod tests {
    use super::in_words;
    use zs_model::Place;

    #[test]
    fn rows_of_one_table_stand_together() {
        let at = |table, row| Place {
            table: Some(table),
            row: Some(row),
            column: Some(6),
            ..Place::default()
        };
        let places = [at(1, 10), at(1, 11), at(1, 12), at(2, 9), at(2, 12), at(2, 13)];
        assert_eq!(
            in_words(&places.iter().collect::<Vec<_>>(), None),
            "表1 第10至12行，表2 第9、12、13行"
        );
        assert_eq!(
            in_words(&places.iter().collect::<Vec<_>>(), Some(&at(2, 9))),
            "表1 第10至12行，表2 第12、13行"
        );
    }

    #[test]
    fn tables_with_the_same_rows_stand_together() {
        let at = |table, row| Place {
            table: Some(table),
            row: Some(row),
            ..Place::default()
        };
        let places = [at(1, 12), at(3, 12), at(4, 12), at(5, 11), at(5, 12), at(6, 12)];
        assert_eq!(
            in_words(&places.iter().collect::<Vec<_>>(), None),
            "表1、3、4、6 第12行，表5 第11、12行"
        );
    }

    #[test]
    fn lines_and_paragraphs_have_no_table() {
        let line = Place {
            line: Some(7),
            ..Place::default()
        };
        let paragraph = Place {
            paragraph: Some(3),
            ..Place::default()
        };
        assert_eq!(in_words(&[&line, &paragraph], None), "第7行，第3段");
    }
}
