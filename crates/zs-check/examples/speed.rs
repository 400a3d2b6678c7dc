//! How fast all rules together run over forms: lines of the number of forms, the MB of form text a CPU second and
//! a fingerprint that tells whether two builds find the same; and what the first check of a process costs.
//!
//! `cargo run --release -p zs-check --example speed -- READING.json`, where the file is a line of
//! `zhunsheng read --format json`.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::LazyLock;
use std::time::Instant;
use zs_check::{Checked, Input, check};
use zs_law::Profile;
use zs_model::Form;

fn main() {
    let path = std::env::args().nth(1).expect("a file of forms");
    let text = std::fs::read_to_string(path).expect("readable");
    let line: serde_json::Value =
        serde_json::from_str(text.lines().next().unwrap_or_default()).expect("JSON");
    let forms: Vec<Form> = serde_json::from_value(line["forms"].clone()).expect("forms");
    // Too short for the system's count of CPU time, which goes by ticks.
    let started = Instant::now();
    let profile = Profile::for_region(Some("130303"));
    let first = check(&input(&forms, &profile));
    println!("首次检查：{:.2} ms", started.elapsed().as_secs_f64() * 1e3);
    println!("结果指纹：{:016x}", fingerprint(&first));
    for copies in [1, 10, 40] {
        let many: Vec<Form> = (0..copies)
            .flat_map(|number| forms.iter().map(move |form| renamed(form, number)))
            .collect();
        let bytes: usize = many
            .iter()
            .map(|form| serde_json::to_string(form).map_or(0, |json| json.len()))
            .sum();
        let input = input(&many, &profile);
        let rounds = 400 / copies;
        let best = (0..5).map(|_| {
            let started = cpu_seconds();
            (0..rounds).for_each(|_| drop(check(&input)));
            (cpu_seconds() - started) / f64::from(u32::try_from(rounds).expect("small"))
        });
        let best = best.fold(f64::INFINITY, f64::min);
        println!(
            "{}\t{:.1}\t{:016x}",
            many.len(),
            bytes as f64 / best / 1e6,
            fingerprint(&check(&input))
        );
    }
}

/// What the thread has used of the CPU where the system tells it, else the clock on the wall.
fn cpu_seconds() -> f64 {
    static START: LazyLock<Instant> = LazyLock::new(Instant::now);
    let used = std::fs::read_to_string("/proc/thread-self/schedstat").ok();
    let nanoseconds = used.and_then(|it| it.split(' ').next()?.parse::<f64>().ok());
    nanoseconds.map_or_else(|| START.elapsed().as_secs_f64(), |it| it / 1e9)
}

fn input<'a>(forms: &'a [Form], profile: &'a Profile) -> Input<'a> {
    Input {
        forms: forms.iter().collect(),
        places: Vec::new(),
        leftovers: &[],
        history: &[],
        profile,
        dismissals: &[],
    }
}

fn fingerprint(checked: &Checked) -> u64 {
    let mut hasher = DefaultHasher::new();
    format!("{checked:?}").hash(&mut hasher);
    hasher.finish()
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
