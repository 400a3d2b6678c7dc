//! The formats over one small form; round trips over many forms are tested with the program.

use expect_test::expect;
use zs_model::{Form, Indicator, Money, ProjectGoal, RowId, TargetValue};
use zs_package::{Limits, Package};
use zs_write::{Format, write};

fn form() -> Form {
    let mut form = ProjectGoal {
        fiscal_year: Some(2023),
        project_name: Some("渠道<清淤>".to_owned()),
        budget_amount: Money::from_yuan("68000".parse().expect("a number")).into(),
        goals: vec!["12公里渠道畅通".to_owned()],
        ..ProjectGoal::default()
    };
    for (number, raw) in ["=0", "-5%", "≥95%", "+1"].iter().enumerate() {
        let mut row = Indicator::named(RowId::indicator(number + 1), format!("指标甲{number}"));
        row.indicator_type = Some("产出指标".to_owned());
        row.target = TargetValue::parse(raw);
        form.indicators.push(row);
    }
    Form::ProjectGoal(Box::new(form))
}

fn written(format: Format) -> Vec<u8> {
    let form = form();
    let bytes = write(&[&form], format, Vec::new()).expect("a document");
    assert_eq!(
        write(&[&form], format, Vec::new()).expect("again"),
        bytes,
        "no clock"
    );
    bytes
}

fn part(bytes: &[u8], name: &str) -> String {
    let package = Package::open(bytes, Limits::default()).expect("a package");
    String::from_utf8(package.required_part(name).expect(name)).expect("text")
}

#[test]
fn nothing_to_write_is_refused() {
    let error = write(&[], Format::Docx, Vec::new()).expect_err("no form");
    assert_eq!(
        error.to_string(),
        "没有可写出的绩效目标表，请先读入含有绩效目标的文件"
    );
}

#[test]
fn extensions_name_formats() {
    assert_eq!(Format::of_extension("DOCX"), Some(Format::Docx));
    assert_eq!(Format::of_extension("doc"), None);
}

#[test]
fn the_contents_of_a_docx_are_filled_in_and_ask_for_no_update() {
    let bytes = written(Format::Docx);
    assert!(!part(&bytes, "word/settings.xml").contains("updateFields"));
    let document = part(&bytes, "word/document.xml");
    let (_, contents) = document.split_once("PAGEREF _Toc00000002").expect("an entry");
    assert!(
        contents.contains("<w:t xml:space=\"preserve\">3</w:t>"),
        "{contents}"
    );
    assert!(document.contains("w:name=\"_Toc00000002\""));
    // An ordinal such as `1.` would run into the number behind it.
    assert!(document.contains("（1）12公里渠道畅通"));
}

#[test]
fn a_workbook_holds_texts_and_no_formulas() {
    let bytes = written(Format::Xlsx);
    let strings = part(&bytes, "xl/sharedStrings.xml");
    for text in ["<t>=0</t>", "<t>-5%</t>", "<t>+1</t>", "<t>6.80</t>"] {
        assert!(strings.contains(text), "{text}");
    }
    assert!(!part(&bytes, "xl/worksheets/sheet1.xml").contains("<f>"));
    assert!(part(&bytes, "xl/workbook.xml").contains("zhunsheng_flat"));
}

#[test]
fn a_page_is_escaped_and_needs_nothing_else() {
    let page = String::from_utf8(written(Format::Html)).expect("UTF-8");
    assert!(page.contains("渠道&lt;清淤&gt;"));
    for outside in ["http", "src=", "<script", "<link"] {
        assert!(!page.contains(outside), "{outside}");
    }
}

#[test]
fn a_list_is_quoted_and_guarded() {
    let list = String::from_utf8(written(Format::Csv)).expect("UTF-8");
    expect![[r#"
        表,单位编码,单位名称,预算年度,项目编码,项目名称或分项,预算数（万元）,一级指标,二级指标,三级指标,绩效指标描述,指标值,指标值确定依据,分值
        项目绩效目标,,,2023,,渠道<清淤>,6.80,产出指标,,指标甲0,,"	=0",,
        项目绩效目标,,,2023,,渠道<清淤>,6.80,产出指标,,指标甲1,,"	-5%",,
        项目绩效目标,,,2023,,渠道<清淤>,6.80,产出指标,,指标甲2,,≥95%,,
        项目绩效目标,,,2023,,渠道<清淤>,6.80,产出指标,,指标甲3,,"	+1",,
    "#]]
    .assert_eq(&list.trim_start_matches('\u{feff}').replace("\r\n", "\n"));
}
