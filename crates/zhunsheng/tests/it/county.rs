//! The made-up county as a bureau gets it: every file is read or refused for its reason.

use crate::program::{stdout, zhunsheng};
use expect_test::{Expect, expect};
use serde_json::Value;
use std::collections::BTreeSet;

/// A line a file: how many forms of which kind, or why there are none; and the projects of all files together.
#[track_caller]
fn check(folder: &str, expected: Expect) {
    let output = zhunsheng(&["read", folder, "--format", "json"]);
    let mut told = String::new();
    let mut codes = BTreeSet::new();
    for line in stdout(&output).lines() {
        let line: Value = serde_json::from_str(line).expect("JSON");
        let file = line["file"].as_str().expect("a file");
        let file = file.strip_prefix(folder).unwrap_or(file).trim_start_matches('/');
        if let Some(code) = line["error"]["code"].as_str() {
            told += &format!("{file}: {code}\n");
            continue;
        }
        let forms = line["forms"].as_array().expect("forms");
        let projects = forms.iter().filter(|form| form["kind"] == "project_goal");
        let rows = projects
            .clone()
            .map(|form| form["indicators"].as_array().map_or(0, Vec::len));
        codes.extend(
            projects
                .clone()
                .filter_map(|form| form["project_code"].as_str().map(str::to_owned)),
        );
        told += &format!(
            "{file}: {} department, {} projects, {} rows, {} left over\n",
            forms.len() - projects.count(),
            forms.iter().filter(|form| form["kind"] == "project_goal").count(),
            rows.sum::<usize>(),
            line["leftovers"].as_array().map_or(0, Vec::len)
        );
    }
    told += &format!("{} project codes\n", codes.len());
    expected.assert_eq(&told);
}

#[test]
fn the_first_round_is_read_file_by_file() {
    check(
        "documents/county",
        expect![[r#"
        临渠区交通运输局/交通局2023年预算绩效文本 定稿.wps: 1 department, 5 projects, 33 rows, 0 left over
        临渠区人力资源和社会保障局/人社局2023年绩效文本.docx: 1 department, 4 projects, 25 rows, 0 left over
        临渠区住房和城乡建设局/住建局2023年绩效目标.docx: 1 department, 6 projects, 44 rows, 1 left over
        临渠区住房和城乡建设局/住建局2023年绩效目标（终稿）.docx: 1 department, 6 projects, 44 rows, 1 left over
        临渠区农业农村局/农业农村局绩效目标2023.xlsx: 1 department, 5 projects, 31 rows, 0 left over
        临渠区卫生健康局/2023预算/绩效/附件1：2023年绩效文本.docx: 1 department, 6 projects, 40 rows, 0 left over
        临渠区卫生健康局/2023预算/绩效/附件2：测算明细（设了密码）.docx: encrypted
        临渠区市场监督管理局/414001临渠区市场监督管理局2023年项目绩效目标表.docx: 1 department, 6 projects, 37 rows, 0 left over
        临渠区教育体育局/临渠区教育体育局2023年部门整体绩效目标.docx: 1 department, 0 projects, 0 rows, 0 left over
        临渠区教育体育局/临渠区教育体育局2023年项目绩效目标表（报送）.docx: 0 department, 6 projects, 41 rows, 0 left over
        临渠区教育体育局/关于召开2023年预算绩效目标填报布置会的通知.docx: no_form
        临渠区文化广电和旅游局/文旅局2023年绩效文本.pdf: 1 department, 5 projects, 32 rows, 0 left over
        临渠区水务局/扫描全能王 2023-01-12 盖章页.pdf: no_text
        临渠区水务局/水务局部门整体绩效目标.txt: 1 department, 0 projects, 0 rows, 0 left over
        临渠区水务局/水务局项目支出绩效目标.xls: 0 department, 4 projects, 25 rows, 0 left over
        民政、应急、自然资源三家报送材料.zip: not_supported
        47 project codes
    "#]],
    );
}

#[test]
fn the_second_round_is_read_file_by_file() {
    check(
        "documents/county-second",
        expect![[r#"
        临渠区住房和城乡建设局/住建局2023年绩效目标（终稿）改.docx: 1 department, 6 projects, 44 rows, 0 left over
        临渠区教育体育局/临渠区教育体育局2023年部门整体绩效目标.docx: 1 department, 0 projects, 0 rows, 0 left over
        临渠区教育体育局/临渠区教育体育局2023年项目绩效目标表（修改后）.docx: 0 department, 6 projects, 41 rows, 0 left over
        临渠区民政局/民政局2023年部门预算绩效文本.doc: 1 department, 4 projects, 27 rows, 0 left over
        临渠区水务局/水务局部门整体绩效目标.txt: 1 department, 0 projects, 0 rows, 0 left over
        临渠区水务局/水务局项目支出绩效目标.xls: 0 department, 4 projects, 25 rows, 0 left over
        20 project codes
    "#]],
    );
}
