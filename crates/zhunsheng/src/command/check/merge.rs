//! The same problem in many places is one finding with all its places (同样的问题只说一次).

use std::collections::{HashMap, HashSet};
use zs_model::{FieldPath, Finding, Places, Severity};

/// Findings that say the same of several places become the first of them, which then lists every place.
///
/// Alike are those of one rule with the same message, suggestion, edit and severity; so text, JSON and comments
/// speak once. An edit stays the one of the first place. `places` are those of the forms.
pub fn merge(findings: Vec<Finding>, places: &[Option<&Places>]) -> Vec<Finding> {
    let leaders = leaders(&findings, places);
    let mut merged: Vec<(Finding, usize)> = Vec::with_capacity(findings.len());
    // Where the finding of an index went: a leader always stands before those that follow it.
    let mut slots = Vec::with_capacity(findings.len());
    for (index, finding) in findings.into_iter().enumerate() {
        if leaders[index] == index {
            slots.push(merged.len());
            merged.push((finding, 1));
        } else {
            let slot = slots[leaders[index]];
            slots.push(slot);
            let (first, count) = &mut merged[slot];
            let paths = finding.paths.into_iter();
            first
                .paths
                .extend(paths.map(|path| seen_from(first.form, finding.form, path)));
            *count += 1;
        }
    }
    for (finding, count) in merged.iter_mut().filter(|(_, count)| *count > 1) {
        finding.message.push_str(&format!("（共{count}处）"));
        let mut known = HashSet::new();
        finding.paths.retain(|path| known.insert(path.clone()));
    }
    merged.into_iter().map(|(finding, _)| finding).collect()
}

/// What a finding says, whatever it says it of.
#[derive(PartialEq, Eq, Hash)]
struct Words<'a> {
    rule: &'static str,
    severity: Severity,
    message: &'a str,
    clause: &'a str,
    suggestion: Option<&'a str>,
    edit: Option<(&'a str, &'a str)>,
}

/// For every finding the index of the first one that says the same, often its own.
fn leaders(findings: &[Finding], places: &[Option<&Places>]) -> Vec<usize> {
    let mut first: HashMap<Words, usize> = HashMap::with_capacity(findings.len());
    let mut leader = |index: usize, finding| {
        if is_beside_its_path(finding, places) {
            return index;
        }
        *first.entry(words(finding)).or_insert(index)
    };
    findings
        .iter()
        .enumerate()
        .map(|(index, finding)| leader(index, finding))
        .collect()
}

/// Whether no path names the place, such as a row left over: in a list of paths it would be lost.
fn is_beside_its_path(finding: &Finding, places: &[Option<&Places>]) -> bool {
    let places = places.get(finding.form).copied().flatten();
    let named = places.zip(finding.paths.first());
    named.and_then(|(places, path)| places.nearest(path)) != finding.place.as_ref()
}

fn words(finding: &Finding) -> Words<'_> {
    let fix = finding.fix.as_ref();
    Words {
        rule: finding.rule,
        severity: finding.severity,
        message: &finding.message,
        clause: &finding.clause,
        suggestion: finding.suggestion.as_deref(),
        edit: fix.map(|fix| (fix.old.as_str(), fix.new.as_str())),
    }
}

/// A path of a finding of form `own`, for a finding that stands with form `first`.
fn seen_from(first: usize, own: usize, path: FieldPath) -> FieldPath {
    match path.split_form().unwrap_or((own, path)) {
        (form, path) if form == first => path,
        (form, path) => path.in_form(form),
    }
}

#[cfg(test)]
mod tests {
    use super::merge;
    use zs_model::{FieldPath, Finding, Fix, FormKind, Place, Severity};

    fn finding(form: usize, message: &str, paths: &[&str]) -> Finding {
        Finding {
            rule: "VAL002",
            name: "both-options-left",
            form,
            severity: Severity::Error,
            kind: FormKind::ProjectGoal,
            project_code: None,
            indicator: None,
            paths: paths.iter().map(|path| FieldPath::from(*path)).collect(),
            place: None,
            at: String::new(),
            message: message.to_owned(),
            clause: String::new(),
            by_reference: false,
            suggestion: None,
            fix: None,
        }
    }

    #[track_caller]
    fn merges(findings: Vec<Finding>, expected: &[&str]) {
        let told: Vec<String> = merge(findings, &[])
            .iter()
            .map(|it| {
                let paths: Vec<&str> = it.paths.iter().map(FieldPath::as_str).collect();
                format!("{} {}", it.message, paths.join(" "))
            })
            .collect();
        assert_eq!(told, expected);
    }

    #[test]
    fn one_message_is_one_finding_with_the_places_of_all_forms() {
        merges(
            vec![
                finding(1, "未作选择", &["indicators/r1/target"]),
                finding(1, "别的", &["goals/1"]),
                finding(1, "未作选择", &["indicators/r2/target"]),
                finding(
                    2,
                    "未作选择",
                    &["indicators/r1/target", "#1/goals/1", "#4/goals/1"],
                ),
            ],
            &[
                "未作选择（共3处） indicators/r1/target indicators/r2/target #2/indicators/r1/target goals/1 #4/goals/1",
                "别的 goals/1",
            ],
        );
    }

    #[test]
    fn another_severity_or_edit_is_another_finding() {
        let mut advice = finding(1, "多余的空格", &["goals/2"]);
        advice.severity = Severity::Advice;
        let mut fixed = finding(1, "多余的空格", &["goals/3"]);
        fixed.fix = Some(Fix {
            path: "goals/3".into(),
            old: "甲 乙".to_owned(),
            new: "甲乙".to_owned(),
        });
        let first = finding(1, "多余的空格", &["goals/1"]);
        merges(
            vec![first, advice, fixed],
            &["多余的空格 goals/1", "多余的空格 goals/2", "多余的空格 goals/3"],
        );
    }

    #[test]
    fn a_place_that_no_path_names_keeps_its_finding() {
        let left_over = |row| {
            let mut it = finding(0, "没有填写的一行", &["indicators"]);
            it.place = Some(Place {
                table: Some(1),
                row: Some(row),
                ..Place::default()
            });
            it
        };
        merges(
            vec![left_over(4), left_over(9)],
            &["没有填写的一行 indicators", "没有填写的一行 indicators"],
        );
    }
}
