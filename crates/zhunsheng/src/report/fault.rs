//! Which words of a long cell a finding is about.

use zs_model::Finding;

/// The words of the cell that the edit replaces, else the longest that the message quotes; `None` when that is all of
/// it, or nothing.
pub fn fault(finding: &Finding, cell: &str) -> Option<String> {
    let edited = finding.fix.as_ref().filter(|fix| fix.old.trim() == cell.trim());
    let words = match edited {
        Some(fix) => replaced(&fix.old, &fix.new),
        None => quoted(&finding.message)
            .filter(|words| words.chars().count() > 1 && cell.contains(words))
            .max_by_key(|words| words.len())
            .map(str::to_owned),
    };
    words.filter(|words| words.trim() != cell.trim())
}

/// What stands between `“` and `”`, without the dots of what was cut off.
fn quoted(message: &str) -> impl Iterator<Item = &str> {
    let quotes = message.split('“').skip(1);
    quotes.filter_map(|rest| Some(rest.split_once('”')?.0.trim_end_matches('…')))
}

/// The part of the old text that is not in the new one, from its first to its last difference.
fn replaced(old: &str, new: &str) -> Option<String> {
    let (old, new): (Vec<char>, Vec<char>) = (old.chars().collect(), new.chars().collect());
    let before = old.iter().zip(&new).take_while(|(old, new)| old == new).count();
    let rest = old[before..].iter().rev().zip(new[before..].iter().rev());
    let after = rest.take_while(|(old, new)| old == new).count();
    let words: String = old[before..old.len() - after].iter().collect();
    Some(words).filter(|words| !words.trim().is_empty())
}

#[cfg(test)]
mod tests {
    use super::{quoted, replaced};

    #[test]
    fn an_edit_shows_what_it_replaces() {
        assert_eq!(
            replaced("公示率达90％以上", "公示率达90%以上"),
            Some("％".to_owned())
        );
        assert_eq!(replaced("检查6次", "检查6次。"), None);
    }

    #[test]
    fn words_cut_off_in_a_message_are_those_before_the_dots() {
        let message = "“增强各类区场诚信……”里的“区场”，是不是“市场”？";
        assert_eq!(
            quoted(message).collect::<Vec<_>>(),
            ["增强各类区场诚信", "区场", "市场"]
        );
    }
}
