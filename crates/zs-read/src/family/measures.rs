//! Measures (工作保障措施): which of their sentences is a title.

use super::ordinals::Item;
use zs_model::{Measure, RowId};

/// The first sentence is the title where it is a heading: short, and something follows.
pub(super) fn measure(item: &Item, number: usize) -> Measure {
    let id = RowId::measure(number);
    let parted = item.text.split_once(['。', '\n']);
    let heading = |title: &str| {
        let length = title.chars().count();
        let commas = title.chars().filter(|c| matches!(c, '，' | ',')).count();
        (1..=24).contains(&length) && commas <= 1 && !title.contains(['；', ';', '：', ':', '\n'])
    };
    match parted {
        Some((title, text)) if heading(title) && !text.trim().is_empty() => Measure {
            id,
            title: Some(title.to_owned()),
            text: text.trim_start_matches('\n').to_owned(),
        },
        _ => Measure {
            id,
            title: None,
            text: item.text.clone(),
        },
    }
}
