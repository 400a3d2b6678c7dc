//! The facts of the real sample, where it lies beside the checkout.

use crate::program::{root, stdout, zhunsheng};
use serde_json::Value;

fn sample(command: &str, name: &str) -> Option<Value> {
    let path = root().join("../shared/samples").join(name);
    if !path.exists() {
        println!("skipped: {} is not there", path.display());
        return None;
    }
    let out = stdout(&zhunsheng(&[
        command,
        &path.to_string_lossy(),
        "--format",
        "json",
    ]));
    Some(serde_json::from_str(out.trim()).expect("one JSON line"))
}

#[test]
fn all_four_containers_of_the_sample_yield_identical_forms() {
    let Some(docx) = sample("read", "sample.docx") else {
        return;
    };
    assert_eq!(docx["family"], "hebei");
    for name in ["sample.xlsx", "sample.txt", "sample.pdf"] {
        let other = sample("read", name).expect("beside the docx");
        for (number, form) in docx["forms"].as_array().into_iter().flatten().enumerate() {
            assert_eq!(other["forms"][number], *form, "{name}, form {number}");
        }
        assert_eq!(
            other["forms"].as_array().map(Vec::len),
            docx["forms"].as_array().map(Vec::len),
            "{name}"
        );
    }
}

#[test]
fn the_sample_yields_its_known_facts() {
    let Some(line) = sample("read", "sample.docx") else {
        return;
    };
    let forms = line["forms"].as_array().expect("forms");
    let department = &forms[0];
    assert_eq!(department["agency"]["code"], "414001");
    assert_eq!(
        department["preamble"],
        "部门总体绩效目标经部门党组研究同意，确定为："
    );
    assert_eq!(department["overall_goals"].as_array().map(Vec::len), Some(4));
    let activities = department["activities"].as_array().expect("activities");
    assert_eq!(activities.len(), 15);
    assert!(
        activities
            .iter()
            .all(|it| it["indicators"].as_array().map(Vec::len) == Some(1))
    );
    assert_eq!(department["measures"].as_array().map(Vec::len), Some(9));

    let projects = &forms[1..];
    let rows: Vec<usize> = projects
        .iter()
        .map(|it| it["indicators"].as_array().map_or(0, Vec::len))
        .collect();
    assert_eq!(rows, [6, 6, 7, 7, 7, 7, 10, 9, 9]);
    let budgets: Vec<&str> = projects
        .iter()
        .filter_map(|it| it["budget_amount"].as_str())
        .collect();
    let wan = [
        "68000.00",
        "730000.00",
        "140000.00",
        "200000.00",
        "750000.00",
        "22600.00",
        "750000.00",
        "1040000.00",
        "500000.00",
    ];
    assert_eq!(budgets, wan);
    assert!(projects.iter().all(|it| it["other_funds"].is_null()));
    assert!(
        forms
            .iter()
            .all(|it| it["fiscal_year"] == 2022 && it["uncertain"] == serde_json::json!(["fiscal_year"]))
    );

    let all_rows: Vec<&Value> = projects
        .iter()
        .flat_map(|it| it["indicators"].as_array().into_iter().flatten())
        .collect();
    let count = |test: &dyn Fn(&Value) -> bool| all_rows.iter().filter(|row| test(row)).count();
    assert_eq!(count(&|row| row["target"]["raw"] == "是/否"), 28);
    assert_eq!(
        count(&|row| row["target"]["raw"]
            .as_str()
            .is_some_and(|raw| raw.contains("百分比"))),
        27
    );
    let handed_down = projects[2]["indicators"].as_array().into_iter().flatten();
    assert_eq!(
        handed_down.filter(|row| row["origin"] == "handed_down").count(),
        5
    );
    assert!(line["leftovers"].as_array().is_some_and(Vec::is_empty));
}

#[test]
fn the_sample_is_found_wanting_where_a_reviewer_would() {
    let Some(line) = sample("check", "sample.docx") else {
        return;
    };
    let findings: Vec<&Value> = line["findings"].as_array().into_iter().flatten().collect();
    let has = |rule: &str, path: &str, code: &str| {
        findings.iter().any(|it| {
            it["rule"] == rule
                && it["project_code"].as_str().unwrap_or_default() == code
                && it["paths"].as_array().into_iter().flatten().any(|at| at == path)
        })
    };
    assert!(
        has("VAL005", "indicators/r2/target", "13030322P00288410011M"),
        "a rate of 7人"
    );
    assert!(has("TXT016", "activities/a1/goal", ""), "区场 for 市场");
    assert!(
        has("FUN009", "spending_plan/1", "13030322P00T6DR100027"),
        "a plan with blanks"
    );
    assert!(
        findings.iter().all(|it| it["rule"] != "STR016"),
        "all nine codes are right"
    );
    let costs: Vec<&&Value> = findings
        .iter()
        .filter(|it| {
            let message = it["message"].as_str().unwrap_or_default();
            it["rule"] == "VAL003" && message.starts_with("“项目控制预算数”") && it["severity"] == "warning"
        })
        .collect();
    assert_eq!(costs.len(), 1, "the same problem is told once");
    let paths = costs[0]["paths"].as_array().expect("paths");
    assert_eq!(paths.len(), 8);
    assert_eq!(paths[1], "#3/indicators/r4/target");
    let handed_down = findings.iter().filter(|it| {
        it["project_code"] == "13030322P00434410001B"
            && it["paths"] == serde_json::json!(["indicators/r5/target"])
    });
    assert!(
        handed_down.clone().all(|it| it["severity"] == "advice"),
        "rows handed down get advice at most"
    );
}
