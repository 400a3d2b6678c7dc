//! Pages drawn by hand → blocks.

use super::testing::{Draw, page, read};
use expect_test::{Expect, expect};
use zs_pdf::Page;

#[track_caller]
fn check(pages: Vec<Page>, expected: Expect) {
    expected.assert_eq(&read(pages));
}

#[test]
fn a_missing_line_merges_cells() {
    let page = page(1)
        .across(100.0, 50.0, 250.0)
        .across(120.0, 100.0, 250.0)
        .across(140.0, 50.0, 250.0)
        .down(50.0, 100.0, 140.0)
        .down(100.0, 100.0, 140.0)
        .down(180.0, 120.0, 140.0)
        .down(250.0, 100.0, 140.0)
        .text(55.0, 124.0, "目标")
        .text(105.0, 114.0, "整行")
        .text(105.0, 134.0, "左")
        .text(185.0, 134.0, "右");
    check(
        vec![page],
        expect![[r#"
        table
          [目标] [整行]×2 @第1页 表1 第1行 第1列
          [^] [左] [右] @第1页 表1 第2行 第1列
    "#]],
    );
}

#[test]
fn full_lines_of_a_cell_join_and_short_ones_end_paragraphs() {
    let page = page(1)
        .grid(&[50.0, 120.0, 200.0], &[100.0, 150.0])
        .text(55.0, 112.0, "13030322P00L")
        .text(55.0, 124.0, "G")
        .text(125.0, 112.0, "1.保障一")
        .text(125.0, 124.0, "2.做好二三四")
        .text(125.0, 136.0, "五六");
    check(
        vec![page],
        expect![[r#"
        table
          [13030322P00LG] [1.保障一\n2.做好二三四五六] @第1页 表1 第1行 第1列
    "#]],
    );
}

#[test]
fn latin_words_keep_a_space_at_a_line_end() {
    let page = page(1)
        .grid(&[50.0, 120.0], &[100.0, 150.0])
        .text(55.0, 112.0, "Word and")
        .text(55.0, 124.0, "number 95%")
        .text(55.0, 136.0, "以上");
    check(
        vec![page],
        expect![[r#"
        table
          [Word and number 95%以上] @第1页 表1 第1行 第1列
    "#]],
    );
}

/// A page with a table to its lowest line, and the next one.
fn two_pages(last: [&str; 3], rest: [&str; 3]) -> Vec<Page> {
    let xs = [50.0, 110.0, 170.0, 230.0];
    let mut first = page(1).grid(&xs, &[400.0, 420.0, 440.0]);
    let mut second = page(2).grid(&xs, &[50.0, 70.0, 90.0]);
    for (column, x) in [55.0, 115.0, 175.0].into_iter().enumerate() {
        first = first
            .text(x, 412.0, ["甲", "乙", "丙"][column])
            .text(x, 432.0, last[column]);
        second = second
            .text(x, 62.0, rest[column])
            .text(x, 82.0, ["丁", "戊", "己"][column]);
    }
    vec![first, second]
}

#[test]
fn a_row_cut_by_the_page_end_is_one() {
    check(
        two_pages(["数量指标", "食品安全检", "≥95%"], ["", "查次数", ""]),
        expect![[r#"
        table
          [甲] [乙] [丙] @第1页 表1 第1行 第1列
          [数量指标] [食品安全检查次数] [≥95%] @第1页 表1 第2行 第1列
          [丁] [戊] [己] @第2页 表1 第3行 第1列
    "#]],
    );
}

#[test]
fn a_list_cut_by_the_page_end_is_one_cell() {
    check(
        two_pages(["目标", "1.一。", ""], ["", "2.二。", ""]),
        expect![[r#"
        table
          [甲] [乙] [丙] @第1页 表1 第1行 第1列
          [目标] [1.一。\n2.二。] [] @第1页 表1 第2行 第1列
          [丁] [戊] [己] @第2页 表1 第3行 第1列
    "#]],
    );
}

#[test]
fn a_row_below_a_page_end_is_a_row() {
    check(
        two_pages(["数量", "检查次", "≥95%"], ["", "合格率", "100%"]),
        expect![[r#"
        table
          [甲] [乙] [丙] @第1页 表1 第1行 第1列
          [数量] [检查次] [≥95%] @第1页 表1 第2行 第1列
          [^] [合格率] [100%] @第2页 表1 第3行 第1列
          [丁] [戊] [己] @第2页 表1 第4行 第1列
    "#]],
    );
}

#[test]
fn a_head_repeated_on_the_next_page_is_dropped() {
    check(
        two_pages(["一", "二", "三"], ["甲", "乙", "丙"]),
        expect![[r#"
        table
          [甲] [乙] [丙] @第1页 表1 第1行 第1列
          [一] [二] [三] @第1页 表1 第2行 第1列
          [丁] [戊] [己] @第2页 表1 第3行 第1列
    "#]],
    );
}

#[test]
fn a_first_row_without_rules_is_a_row() {
    let page = page(1)
        .text(55.0, 90.0, "某局")
        .text(185.0, 90.0, "单位：万元")
        .grid(&[50.0, 180.0, 250.0], &[95.0, 115.0])
        .text(55.0, 107.0, "甲")
        .text(185.0, 107.0, "乙");
    check(
        vec![page],
        expect![[r#"
        table
          [某局] [单位：万元] @第1页 表1 第1行 第1列
          [甲] [乙] @第1页 表1 第2行 第1列
    "#]],
    );
}

#[test]
fn lines_make_paragraphs_as_far_as_they_are_full() {
    let page = page(1)
        .text(50.0, 100.0, "一、标题")
        .text(
            50.0,
            115.0,
            "部门总体目标经研究同意，确定为：   （一）深化改革，全力推",
        )
        .text(
            50.0,
            130.0,
            "进企业年报工作，力争企业年报公示率达九成以上；加强信用监",
        )
        .text(50.0, 145.0, "管。")
        .text(
            50.0,
            160.0,
            "（二）守牢食品安全底线，完成食品监督抽检，学校食堂检查到",
        )
        .text(
            50.0,
            175.0,
            "位，不合格食品处置率达到百分之百，养老机构食堂全覆盖。二",
        )
        .text(50.0, 200.0, "绩效指标：另起一段");
    check(
        vec![page],
        expect![[r#"
        "一、标题" @第1页 第1段
        "部门总体目标经研究同意，确定为：   （一）深化改革，全力推进企业年报工作，力争企业年报公示率达九成以上；加强信用监管。" @第1页 第2段
        "（二）守牢食品安全底线，完成食品监督抽检，学校食堂检查到位，不合格食品处置率达到百分之百，养老机构食堂全覆盖。二" @第1页 第3段
        "绩效指标：另起一段" @第1页 第4段
    "#]],
    );
}

#[test]
fn running_heads_and_page_numbers_go_to_the_margins() {
    let page = |number: u32, text: &str| {
        page(number)
            .text(150.0, 30.0, "某局绩效文本")
            .text(50.0, 100.0, text)
            .text(190.0, 480.0, &format!("- {number} -"))
    };
    check(
        vec![page(1, "第一页的话"), page(2, "第二页的话")],
        expect![[r#"
            "第一页的话" @第1页 第1段
            "第二页的话" @第2页 第2段
            margin "某局绩效文本"
            margin "- 1 -"
            margin "- 2 -"
        "#]],
    );
}

#[test]
fn watermarks_go_to_the_margins_and_pages_of_images_are_named() {
    let mut first = page(1).text(50.0, 100.0, "正文");
    first.slanted.push("内部资料".to_owned());
    let mut second = page(2);
    second.images = 1;
    check(
        vec![first, second],
        expect![[r#"
        "正文" @第1页 第1段
        margin "内部资料"
        note 第 2 页只有图像、没有文字，未能读取
    "#]],
    );
}

#[test]
fn underlines_and_page_frames_are_no_tables() {
    let page = page(1)
        .grid(&[20.0, 380.0], &[20.0, 480.0])
        .text(50.0, 100.0, "填报单位：某局")
        .across(102.0, 100.0, 130.0)
        .grid(&[50.0, 100.0, 150.0], &[200.0, 220.0])
        .text(55.0, 212.0, "甲")
        .text(105.0, 212.0, "乙");
    check(
        vec![page],
        expect![[r#"
        "填报单位：某局" @第1页 第1段
        table
          [甲] [乙] @第1页 表1 第1行 第1列
    "#]],
    );
}
