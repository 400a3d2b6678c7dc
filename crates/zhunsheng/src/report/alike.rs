//! Findings that say the same of several rows are told once, with the list (同样的问题).

use std::collections::HashMap;
use zs_model::{Finding, Severity};

/// Which findings of a file are told in full, and which with an earlier one.
pub struct Alike {
    /// Findings told in full, in their order.
    pub first: Vec<usize>,
    groups: Vec<Vec<usize>>,
}

/// So many alike are told one by one; more are told together.
const TOLD_SINGLY: usize = 2;

impl Alike {
    /// Sorts out the findings of a file.
    pub fn of(findings: &[Finding]) -> Alike {
        let mut groups: Vec<Vec<usize>> = Vec::new();
        let mut known: HashMap<(&str, Severity, Option<&str>, String), usize> = HashMap::new();
        for (index, finding) in findings.iter().enumerate() {
            if finding.fix.is_some() {
                groups.push(vec![index]);
                continue;
            }
            let key = (
                finding.rule,
                finding.severity,
                finding.suggestion.as_deref(),
                sentence(&finding.message),
            );
            let group = *known.entry(key).or_insert(groups.len());
            match groups.get_mut(group) {
                Some(group) => group.push(index),
                None => groups.push(vec![index]),
            }
        }
        let mut first = Vec::new();
        for group in &groups {
            let full = if group.len() > TOLD_SINGLY { 1 } else { group.len() };
            first.extend(&group[..full]);
        }
        first.sort_unstable();
        Alike { first, groups }
    }

    /// The finding with which this one is told; itself, where it is told in full.
    pub fn told_with(&self, index: usize) -> usize {
        let group = self.groups.iter().find(|group| group.contains(&index));
        group.map_or(index, |group| {
            if group.len() > TOLD_SINGLY {
                group[0]
            } else {
                index
            }
        })
    }

    /// The findings told with this one.
    pub fn others(&self, index: usize) -> impl Iterator<Item = usize> + '_ {
        let group = self
            .groups
            .iter()
            .find(move |group| group[0] == index && group.len() > TOLD_SINGLY);
        group.into_iter().flat_map(|group| group[1..].iter().copied())
    }
}

/// The sentence of a message without what it quotes and counts: two messages that share it say the same.
fn sentence(message: &str) -> String {
    let message = match message.rsplit_once("（共") {
        Some((sentence, count)) if count.ends_with("处）") => sentence,
        _ => message,
    };
    let mut depth = 0_usize;
    let mut out = String::new();
    for c in message.chars() {
        match c {
            '“' => depth += 1,
            '”' => depth = depth.saturating_sub(1),
            _ if depth > 0 || c.is_ascii_digit() || c == '.' => {}
            _ => out.push(c),
        }
    }
    out
}
