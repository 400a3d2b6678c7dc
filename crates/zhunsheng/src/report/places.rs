//! Many places in few words: `表1 第10至14行，表2 第9、12行`.

use zs_model::Place;

/// The places in words, those of one table, sheet or text together.
pub fn in_words(places: &[&Place]) -> String {
    let mut groups: Vec<(String, Kind, Vec<u32>)> = Vec::new();
    for place in places {
        let (head, kind, number) = parts(place);
        match groups
            .iter_mut()
            .find(|(known, its, _)| *known == head && *its == kind)
        {
            Some((.., numbers)) => numbers.push(number),
            None => groups.push((head, kind, vec![number])),
        }
    }
    let words = groups.into_iter().map(|(head, kind, numbers)| match kind {
        Kind::Whole => head,
        Kind::Row => format!("{head} 第{}行", ranges(numbers)).trim_start().to_owned(),
        Kind::Paragraph => format!("{head} 第{}段", ranges(numbers)).trim_start().to_owned(),
    });
    words.collect::<Vec<_>>().join("，")
}

#[derive(PartialEq, Clone, Copy)]
enum Kind {
    Row,
    Paragraph,
    /// Told apart by its words only.
    Whole,
}

fn parts(place: &Place) -> (String, Kind, u32) {
    match place {
        Place {
            sheet: Some(sheet),
            row: Some(row),
            ..
        } => (sheet.clone(), Kind::Row, *row),
        Place {
            table: Some(table),
            row: Some(row),
            ..
        } => (format!("表{table}"), Kind::Row, *row),
        Place { line: Some(line), .. } => (String::new(), Kind::Row, *line),
        Place {
            page: Some(page),
            paragraph: Some(paragraph),
            ..
        } => (format!("第{page}页"), Kind::Paragraph, *paragraph),
        Place {
            paragraph: Some(paragraph),
            ..
        } => (String::new(), Kind::Paragraph, *paragraph),
        other => (other.to_string(), Kind::Whole, 0),
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
            in_words(&places.iter().collect::<Vec<_>>()),
            "表1 第10至12行，表2 第9、12、13行"
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
        assert_eq!(in_words(&[&line, &paragraph]), "第7行，第3段");
    }
}
