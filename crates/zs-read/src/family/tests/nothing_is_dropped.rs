//! Properties: reading never panics, and every printed word is in a form, in the layout or left over.

use crate::{Block, Cell, Container, Document, Paragraph, Row, Table, read_document};
use proptest::prelude::*;
use zs_model::Place;

const WORDS: [&str; 72] = [
    "",
    "第一部分",
    "部门整体绩效目标",
    "一、总体绩效目标",
    "二、分项绩效目标",
    "三、工作保障措施",
    "预算项目绩效目标",
    "目录",
    "年度主要任务",
    "任务名称",
    "主要内容",
    "预算金额（万元）",
    "总额",
    "财政拨款",
    "金额合计",
    "经研究：（一）深化改革。（二）加强法治",
    "（一）转变作风。面对形势",
    "（二）综合业务",
    "绩效目标：提高能力。绩效指标：甲率≥90%",
    "绩效指标：完成率≥90%；投诉率≤1%，乙率=3",
    "绩效目标",
    "绩效指标",
    "1.车辆费绩效目标表",
    "项目支出绩效目标申报表（2023年度）",
    "414001某局本级",
    "单位：万元",
    "某局　单位：元",
    "（2022年度）",
    "项目编码",
    "项目编码：一二三",
    "13030322P00LDLE10006G",
    "项目名称",
    " 提前下达补助",
    "预算规模及资金用途",
    "预算数",
    "其中：财政    资金",
    "其他资金",
    "6.80",
    "约五万",
    "资金支出计划（%）",
    "3月底",
    "6月底",
    "9月底",
    "12月底",
    "25%",
    "一级指标",
    "二级指标",
    "三级指标",
    "绩效指标描述",
    "指标值",
    "指标值确定依据",
    "分值",
    "得分",
    "计量单位",
    "备注",
    "绩效指标分类",
    "绩效指标评价标准",
    "优",
    "良",
    "产出指标(50分)",
    "效益指标",
    "数量指标",
    "质量指标",
    "指标1：公车缴纳率（≥**人）",
    "指标2",
    "……",
    "无",
    "合计",
    "项目管理",
    "年度工作计划",
    "1.保障运行。\n2.改进服务",
    "— 3 —",
];

fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        9 => prop::sample::select(WORDS.to_vec()).prop_map(str::to_owned),
        1 => "[甲乙丙丁（(一1．.、：:；≥%*★年 \\n]{0,8}",
    ]
}

fn place(number: usize) -> Place {
    Place {
        line: Some(number as u32),
        ..Place::default()
    }
}

fn table() -> impl Strategy<Value = Block> {
    let cell = (text(), 1usize..3, any::<bool>());
    let row = prop::collection::vec(cell, 0..8);
    prop::collection::vec(row, 1..5).prop_map(|rows| {
        let rows = rows.into_iter().map(|cells| {
            let mut column = 0;
            let cells = cells.into_iter().map(|(text, column_span, continues)| {
                column += column_span;
                Cell {
                    continues: continues && text.is_empty(),
                    text,
                    column: column - column_span,
                    column_span,
                    place: place(column),
                }
            });
            Row {
                cells: cells.collect(),
            }
        });
        Block::Table(Table { rows: rows.collect() })
    })
}

/// A header, so that most documents are recognised, and rows of its width.
fn indicator_table() -> impl Strategy<Value = Block> {
    let row = prop::collection::vec(text(), 6);
    prop::collection::vec(row, 0..4).prop_map(|rows| {
        let header = [
            "一级指标",
            "二级指标",
            "三级指标",
            "绩效指标描述",
            "指标值",
            "指标值确定依据",
        ];
        let all = std::iter::once(header.map(str::to_owned).to_vec()).chain(rows);
        let rows = all.map(|texts| Row {
            cells: texts
                .into_iter()
                .enumerate()
                .map(|(column, text)| Cell {
                    text,
                    column,
                    column_span: 1,
                    continues: false,
                    place: place(column),
                })
                .collect(),
        });
        Block::Table(Table { rows: rows.collect() })
    })
}

fn block() -> impl Strategy<Value = Block> {
    prop_oneof![
        3 => (text(), prop::option::of(1u8..4)).prop_map(|(text, level)| {
            Block::Paragraph(Paragraph { text, level, is_contents: false, place: place(1) })
        }),
        2 => table(),
        1 => indicator_table(),
    ]
}

fn documents() -> impl Strategy<Value = Document> {
    let container = prop::sample::select(vec![Container::Docx, Container::Text, Container::Xlsx]);
    (container, prop::collection::vec(block(), 0..14)).prop_map(|(container, blocks)| Document {
        blocks,
        ..Document::new(container)
    })
}

/// Runs of Chinese characters and of letters: what must not get lost. Numbers are read into values.
fn words(text: &str) -> Vec<String> {
    let keep = |c: char| c.is_alphabetic() && !matches!(c, 'Ａ'..='ｚ');
    text.split(|c: char| !keep(c))
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

/// Ordinals, units, years, rank words and labels before a colon are read for what they say.
fn is_read_for_its_meaning(word: &str) -> bool {
    let words = "一 二 三 指标 百分比 万元 元 年 年度 单位 项目编码 绩效目标 绩效指标 项目支出绩效目标申报表";
    word.is_empty() || words.split(' ').any(|it| it == word)
}

fn check(document: Document) -> Result<(), TestCaseError> {
    let Ok(reading) = read_document(document.clone()) else {
        return Ok(());
    };
    let mut out = crate::reading::line("", &reading, false);
    for it in &reading.boilerplate {
        out.push('\n');
        out.push_str(it);
    }
    let out: String = out
        .replace("\\n", "")
        .chars()
        .filter(|c| !c.is_whitespace())
        .collect();
    for block in &document.blocks {
        let texts: Vec<&str> = match block {
            Block::Paragraph(paragraph) => vec![&paragraph.text],
            Block::Table(table) => table
                .rows
                .iter()
                .flat_map(|row| &row.cells)
                .map(|cell| cell.text.as_str())
                .collect(),
        };
        for word in texts.iter().flat_map(|text| words(text)) {
            let word = word.trim_end_matches("绩效目标表");
            let kept = out.contains(word) || is_read_for_its_meaning(word);
            prop_assert!(kept, "“{}”不见了：{}", word, out);
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_is_dropped_silently(document in documents()) {
        check(document)?;
    }
}
