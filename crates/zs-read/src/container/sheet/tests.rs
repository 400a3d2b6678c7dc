use super::grid::Grid;
use crate::container::testing::shown;
use crate::{Container, Document};
use expect_test::{Expect, expect};
use zs_package::{Budget, Limits};

/// Cells as `A1=text` a line; `A1:B2` alone merges.
#[track_caller]
fn check(cells: &str, limits: Limits, expect: Expect) {
    let budget = Budget::new(limits);
    let mut grid = Grid::new("表");
    let at = |name: &str| {
        let digits = name.find(|it: char| it.is_ascii_digit()).unwrap_or(name.len());
        let column = name[..digits]
            .bytes()
            .fold(0, |number, it| number * 26 + u32::from(it - b'A') + 1);
        (name[digits..].parse::<u32>().unwrap_or(1) - 1, column - 1)
    };
    for line in cells.lines() {
        if let Some((name, text)) = line.split_once('=') {
            grid.set(at(name), text.to_owned(), &budget)
                .expect("within the budget");
        } else if let Some((start, end)) = line.split_once(':') {
            grid.merge(at(start), at(end));
        }
    }
    let shown = match grid.blocks(&budget) {
        Ok(blocks) => shown(&Document {
            blocks,
            ..Document::new(Container::Xlsx)
        }),
        Err(error) => format!("{}\n", error.code()),
    };
    expect.assert_eq(&shown);
}

#[test]
fn rows_of_one_cell_are_paragraphs_and_empty_rows_part_tables() {
    check(
        "A1=1.劳务费绩效目标表\nA1:C1\nA2=项目编码\nB2=13030322P\nA3=注\nA5=一级指标\nB5=指标值\n",
        Limits::default(),
        expect![[r#"
            "1.劳务费绩效目标表" @表!A1
            table
              [项目编码] [13030322P] @表!A2
            "注" @表!A3
            table
              [一级指标] [指标值] @表!A5
        "#]],
    );
}

#[test]
fn merges_give_spans_and_continuations() {
    check(
        "A1=资金支出计划\nA1:A2\nB1=3月底\nB1:C1\nD1=6月底\nC2=25%\nA3=产出\nB3=藏\nA3:C4\nD3=17辆\nB4=藏\n",
        Limits::default(),
        expect![[r#"
            table
              [资金支出计划] [3月底]×2 [6月底] @表!A1
              [^] [] [25%] [] @表!A2
              [产出]×3 [17辆] @表!A3
        "#]],
    );
}

#[test]
fn far_corners_take_no_room() {
    check(
        "A1=甲\nXFD1=乙\nA2=丙\nXFD2=丁\nXFD1048576=远\n",
        Limits {
            cells: 100,
            ..Limits::default()
        },
        expect![[r#"
            table
              [甲] [乙] @表!A1
              [丙] [丁] @表!A2
            "远" @表!XFD1048576
        "#]],
    );
}

#[test]
fn a_merge_over_a_million_rows_is_cut_at_the_last_text() {
    check(
        "A1=甲\nA1:A1048576\nB2=乙\n",
        Limits {
            cells: 100,
            ..Limits::default()
        },
        expect![[r#"
            table
              [甲] [] @表!A1
              [^] [乙] @表!A2
        "#]],
    );
}

#[test]
fn hidden_sheets_are_noted_and_flat_lists_passed_over() {
    let sheet = |name: &str, visible| calamine::Sheet {
        name: name.to_owned(),
        typ: calamine::SheetType::WorkSheet,
        visible,
    };
    let sheets = [
        sheet("项目", calamine::SheetVisible::Visible),
        sheet("旧稿", calamine::SheetVisible::Hidden),
        sheet("清 单", calamine::SheetVisible::Visible),
    ];
    let defined = [("zhunsheng_flat".to_owned(), "'清 单'!$A$1:$F$9".to_owned())];
    let mut notes = Vec::new();
    assert_eq!(super::shown_sheets(&sheets, &defined, &mut notes), ["项目"]);
    assert_eq!(notes, ["已跳过隐藏的工作表“旧稿”"]);
}
