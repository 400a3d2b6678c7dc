//! Accepting any offered fix raises no new error or warning, over every document there is.

use crate::program::{documents_in, golden_folders, root};
use std::collections::BTreeMap;
use zs_check::{Checked, Input, check, facts::division_of};
use zs_law::Profile;
use zs_model::{Form, Places, Severity};
use zs_read::Reading;

fn checked(forms: &[Form], reading: &Reading) -> Checked {
    let forms: Vec<&Form> = forms.iter().collect();
    let profile = Profile::for_region(division_of(&forms).as_deref());
    let places: Vec<Option<&Places>> = reading.forms.iter().map(|read| read.places.as_ref()).collect();
    let leftovers = &reading.leftovers;
    check(&Input {
        forms,
        places,
        leftovers,
        history: &[],
        profile: &profile,
        dismissals: &[],
    })
}

/// How often each rule speaks at error or warning level.
fn grave(checked: &Checked) -> BTreeMap<&'static str, usize> {
    let mut counts = BTreeMap::new();
    for finding in checked
        .findings
        .iter()
        .filter(|it| it.severity < Severity::Advice)
    {
        *counts.entry(finding.rule).or_default() += finding.paths.len();
    }
    counts
}

#[test]
fn accepting_a_fix_raises_nothing_new() {
    let mut files: Vec<String> = Vec::new();
    for folder in golden_folders() {
        // One container is enough: the forms are the same in all.
        files.extend(
            documents_in(&folder)
                .into_iter()
                .map(|(stem, extensions)| format!("{stem}.{}", extensions[0])),
        );
    }
    let sample = root().join("../shared/samples/sample.docx");
    files.extend(sample.exists().then(|| sample.to_string_lossy().into_owned()));
    let mut fixes = 0;
    for file in files {
        let bytes = std::fs::read(&file).expect("a document");
        let reading = zs_read::read(&bytes, Some(&file)).expect("a readable document");
        let forms: Vec<Form> = reading.forms.iter().map(|read| read.form.clone()).collect();
        let before = checked(&forms, &reading);
        let offered: Vec<_> = before
            .findings
            .iter()
            .filter_map(|it| Some((it.form, it.rule, it.fix.clone()?)))
            .collect();
        let mut all = forms.clone();
        for (form, rule, fix) in offered {
            fixes += 1;
            assert_eq!(
                forms[form].cell(&fix.path),
                Some(fix.old.as_str()),
                "{file} {rule}: the cell holds something else"
            );
            let mut one = forms.clone();
            assert!(
                one[form].set_cell(&fix.path, &fix.new),
                "{file} {rule}: no cell at {}",
                fix.path
            );
            nothing_new(
                &grave(&before),
                &grave(&checked(&one, &reading)),
                &format!("{file} {rule} {}", fix.path),
            );
            all[form].set_cell(&fix.path, &fix.new);
        }
        nothing_new(
            &grave(&before),
            &grave(&checked(&all, &reading)),
            &format!("{file}: all fixes together"),
        );
    }
    assert!(fixes > 0, "no document offers a fix, so nothing was tested");
}

#[track_caller]
fn nothing_new(before: &BTreeMap<&str, usize>, after: &BTreeMap<&str, usize>, what: &str) {
    for (rule, count) in after {
        assert!(
            count <= before.get(rule).unwrap_or(&0),
            "{what}: {rule} speaks {count} times after it"
        );
    }
}
