//! How fast all rules together run over forms: lines of their number and the MB of form text a CPU second.
//!
//! `cargo run --release -p zs-check --example speed -- READING.json`, where the file is a line of
//! `zhunsheng read --format json`.

use std::time::Instant;
use zs_check::{Input, check};
use zs_law::Profile;
use zs_model::Form;

fn main() {
    let path = std::env::args().nth(1).expect("a file of forms");
    let text = std::fs::read_to_string(path).expect("readable");
    let line: serde_json::Value =
        serde_json::from_str(text.lines().next().unwrap_or_default()).expect("JSON");
    let forms: Vec<Form> = serde_json::from_value(line["forms"].clone()).expect("forms");
    let profile = Profile::for_region(Some("130303"));
    for copies in [1, 10, 40] {
        let many: Vec<Form> = (0..copies)
            .flat_map(|number| forms.iter().map(move |form| renamed(form, number)))
            .collect();
        let bytes: usize = many
            .iter()
            .map(|form| serde_json::to_string(form).map_or(0, |json| json.len()))
            .sum();
        let input = Input {
            forms: many.iter().collect(),
            places: Vec::new(),
            leftovers: &[],
            history: &[],
            profile: &profile,
            dismissals: &[],
        };
        // One thread does the work, so the clock on the wall is the CPU's where the machine is idle.
        let rounds = 400 / copies;
        let best = (0..5).map(|_| {
            let started = Instant::now();
            (0..rounds).for_each(|_| drop(check(&input)));
            started.elapsed().as_secs_f64() / f64::from(u32::try_from(rounds).expect("small"))
        });
        let best = best.fold(f64::INFINITY, f64::min);
        println!("{}\t{:.1}", many.len(), bytes as f64 / best / 1e6);
    }
}

/// The same form under another name, as another unit's would be.
fn renamed(form: &Form, number: usize) -> Form {
    let mut form = form.clone();
    if let Form::ProjectGoal(goal) = &mut form
        && let Some(name) = &mut goal.project_name
    {
        name.push_str(&format!("（{number}）"));
    }
    form
}
