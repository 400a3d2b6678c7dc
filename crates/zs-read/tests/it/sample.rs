//! What the published sample must yield, from every container it came in.

use std::path::{Path, PathBuf};
use zs_model::{DepartmentGoal, Form, Origin, ProjectGoal};
use zs_read::{ReadError, Reading, read};

fn samples() -> Vec<(PathBuf, Reading)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/samples");
    let mut readings = Vec::new();
    for extension in ["docx", "txt", "xlsx", "pdf"] {
        let path = folder.join("sample").with_extension(extension);
        let Ok(bytes) = std::fs::read(&path) else {
            println!("没有样本 {}，略过", path.display());
            continue;
        };
        match read(&bytes, path.to_str()) {
            Ok(reading) => readings.push((path, reading)),
            Err(ReadError::NotSupported(kind)) => println!("尚不能读取 {kind}，略过 {}", path.display()),
            Err(error) => panic!("{}: {error}", path.display()),
        }
    }
    readings
}

fn department(reading: &Reading) -> &DepartmentGoal {
    let mut forms = reading.forms.iter().filter_map(|form| form.form.department());
    forms.next().expect("a department form")
}

fn projects(reading: &Reading) -> Vec<&ProjectGoal> {
    reading
        .forms
        .iter()
        .filter_map(|form| form.form.project())
        .collect()
}

#[test]
fn the_department_part_is_whole() {
    for (path, reading) in samples() {
        let form = department(&reading);
        assert_eq!(reading.family.as_deref(), Some("hebei"), "{}", path.display());
        assert_eq!(
            form.preamble.as_deref(),
            Some("部门总体绩效目标经部门党组研究同意，确定为：")
        );
        assert_eq!(form.overall_goals.len(), 4);
        assert_eq!(form.activities.len(), 15);
        assert!(
            form.activities
                .iter()
                .all(|it| it.indicators.len() == 1 && it.goal.is_some())
        );
        assert_eq!(form.measures.len(), 9);
        assert!(form.measures.iter().all(|it| it.title.is_some()));
        assert_eq!(form.agency.code.as_deref(), Some("414001"));
        assert_eq!(form.fiscal_year, Some(2022));
        assert_eq!(form.uncertain, ["fiscal_year".into()]);
    }
}

#[test]
fn the_projects_are_whole() {
    for (path, reading) in samples() {
        let projects = projects(&reading);
        let at = path.display();
        let rows: Vec<usize> = projects.iter().map(|it| it.indicators.len()).collect();
        assert_eq!(rows, [6, 6, 7, 7, 7, 7, 10, 9, 9], "{at}");
        let budgets: Vec<String> = projects
            .iter()
            .map(|it| {
                it.budget_amount
                    .map_or_else(String::new, |it| it.print_wan_yuan())
            })
            .collect();
        let printed = [
            "6.80", "73.00", "14.00", "20.00", "75.00", "2.26", "75.00", "104.00", "50.00",
        ];
        assert_eq!(budgets, printed, "{at}");
        assert!(
            projects
                .iter()
                .all(|it| it.other_funds.is_none() && it.fiscal_funds == it.budget_amount)
        );
        let codes: Vec<usize> = projects
            .iter()
            .map(|it| it.project_code.as_ref().map_or(0, |code| code.as_str().len()))
            .collect();
        assert_eq!(codes, [21; 9], "{at}");
        assert!(
            projects
                .iter()
                .all(|it| it.agency.code.as_deref() == Some("414001"))
        );
        assert!(
            projects
                .iter()
                .all(|it| it.fiscal_year == Some(2022) && it.uncertain == ["fiscal_year".into()])
        );
        let plans: Vec<[Option<String>; 4]> = projects
            .iter()
            .map(|it| it.spending_plan.map(|share| share.map(|it| it.to_string())))
            .collect();
        let plan = |shares: [&str; 4]| shares.map(|it| Some(it.to_owned()).filter(|it| !it.is_empty()));
        assert_eq!(plans[0], plan(["25", "50", "75", "100"]), "{at}");
        assert_eq!(plans[4], plan(["", "", "", "100"]), "{at}");
        assert_eq!(plans[8], plan(["", "50", "50", "100"]), "{at}");
        let targets: Vec<&str> = projects
            .iter()
            .flat_map(|it| &it.indicators)
            .map(|it| it.target.raw.as_str())
            .collect();
        assert_eq!(targets.iter().filter(|it| **it == "是/否").count(), 28, "{at}");
        assert_eq!(
            targets.iter().filter(|it| it.ends_with("百分比")).count(),
            27,
            "{at}"
        );
        let handed_down: Vec<usize> = projects
            .iter()
            .map(|it| {
                it.indicators
                    .iter()
                    .filter(|row| row.origin == Some(Origin::HandedDown))
                    .count()
            })
            .collect();
        assert_eq!(handed_down, [0, 0, 5, 0, 0, 0, 0, 0, 0], "{at}");
        assert_eq!(
            projects[2].project_name.as_deref(),
            Some(" 提前下达2022年市场监管补助经费"),
            "{at}"
        );
        assert!(reading.leftovers.is_empty(), "{at}: {:?}", reading.leftovers);
    }
}

#[test]
fn all_containers_give_the_same_forms() {
    let samples = samples();
    let Some((_, first)) = samples.first() else { return };
    for (path, reading) in &samples[1..] {
        let forms = |reading: &Reading| {
            reading
                .forms
                .iter()
                .map(|it| it.form.clone())
                .collect::<Vec<Form>>()
        };
        for (one, other) in forms(first).iter().zip(&forms(reading)) {
            assert_eq!(one, other, "{}", path.display());
        }
        assert_eq!(first.forms.len(), reading.forms.len());
    }
}

#[test]
fn every_field_knows_where_it_stands() {
    for (path, reading) in samples() {
        for form in &reading.forms {
            let places = form.places.as_ref().expect("places");
            for cell in form.form.cells() {
                assert!(
                    places.0.contains_key(&cell.path()),
                    "{}: {}",
                    path.display(),
                    cell.path()
                );
            }
            assert!(
                places.0.contains_key(&zs_model::Places::form_title()),
                "{}",
                path.display()
            );
        }
    }
}

#[test]
fn json_of_a_reading_reads_as_the_same_forms() {
    for (_, reading) in samples() {
        let line = zs_read::reading::line("sample.docx", &reading, false);
        assert!(line.starts_with("{\"file\":\"sample.docx\",\"container\":"));
        let again = read(line.as_bytes(), Some("sample.json")).expect("our own JSON");
        let forms = |reading: &Reading| {
            reading
                .forms
                .iter()
                .map(|it| it.form.clone())
                .collect::<Vec<Form>>()
        };
        assert_eq!(forms(&again), forms(&reading));
        let two = format!("{line}\n{line}\n");
        let twice = read(two.as_bytes(), None).expect("two lines");
        assert_eq!(twice.forms.len(), 2 * reading.forms.len());
    }
}
