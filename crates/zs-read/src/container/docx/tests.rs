//! Small documents, one hazard each.

use super::{Beside, Part, assemble};
use crate::AsideKind;
use crate::container::testing::shown;
use expect_test::{Expect, expect};
use zs_package::Budget;

const MAIN: &str = "word/document.xml";

#[track_caller]
fn check(body: &str, expect: Expect) {
    check_styled(body, "", expect);
}

#[track_caller]
fn check_styled(body: &str, styles: &str, expect: Expect) {
    let xml = format!("<w:document xmlns:w=\"x\"><w:body>{body}</w:body></w:document>");
    let shown = match assemble(
        (MAIN, xml.as_bytes()),
        &[],
        || Ok(Some(styles.into())),
        &Budget::default(),
    ) {
        Ok(document) => shown(&document),
        Err(error) => format!("{}: {error}\n", error.code()),
    };
    expect.assert_eq(&shown);
}

fn p(text: &str) -> String {
    format!("<w:p><w:r><w:t>{text}</w:t></w:r></w:p>")
}

fn tc(text: &str) -> String {
    format!("<w:tc>{}</w:tc>", p(text))
}

fn tr(cells: &[&str]) -> String {
    format!(
        "<w:tr>{}</w:tr>",
        cells.iter().map(|it| tc(it)).collect::<String>()
    )
}

#[test]
fn words_split_over_runs_are_joined_with_their_spaces() {
    check(
        "<w:p><w:r><w:t>绩效</w:t></w:r><w:proofErr/><w:r><w:t xml:space=\"preserve\"> 目</w:t></w:r><w:r><w:t>标 &lt;≥95%&#x3e;</w:t><w:tab/><w:t>表</w:t></w:r></w:p>",
        expect![[r#"
            "绩效 目标<≥95%>\t表" @第1段
        "#]],
    );
}

#[test]
fn merged_cells_keep_their_grid_columns() {
    check(
        "<w:tbl><w:tr><w:trPr><w:gridBefore w:val=\"1\"/></w:trPr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr><w:p/></w:tc></w:tr>\
         <w:tr><w:tc><w:tcPr><w:vMerge w:val=\"restart\"/></w:tcPr><w:p><w:r><w:t>产出</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:hMerge w:val=\"restart\"/></w:tcPr><w:p><w:r><w:t>数量</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:hMerge/></w:tcPr><w:p><w:r><w:t>藏</w:t></w:r></w:p></w:tc></w:tr>\
         <w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p><w:r><w:t>藏</w:t></w:r></w:p></w:tc><w:tc><w:p/></w:tc></w:tr>\
         <w:tr><w:tc><w:p/></w:tc><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p><w:r><w:t>孤</w:t></w:r></w:p></w:tc></w:tr></w:tbl>",
        expect![[r#"
            table
              []×2 @表1 第1行 第1列
              [产出] [数量]×2 @表1 第2行 第1列
              [^] [] @表1 第3行 第1列
              [] [孤] @表1 第4行 第1列
        "#]],
    );
}

#[test]
fn a_break_and_a_paragraph_end_in_a_cell_are_line_ends() {
    check(
        "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>社会效益</w:t><w:br/><w:t>指标</w:t></w:r></w:p><w:p><w:r><w:t>1.目标</w:t></w:r></w:p><w:p/></w:tc></w:tr></w:tbl>",
        expect![[r#"
            table
              [社会效益\n指标\n1.目标] @表1 第1行 第1列
        "#]],
    );
}

#[test]
fn content_controls_at_any_level_are_looked_through_and_prompts_are_blank() {
    let control = |inner: &str| {
        format!(
            "<w:sdt><w:sdtPr><w:alias w:val=\"名\"/></w:sdtPr><w:sdtContent>{inner}</w:sdtContent></w:sdt>"
        )
    };
    let cell = format!(
        "<w:tc><w:p>{}</w:p></w:tc>",
        control(&control("<w:r><w:t>值</w:t></w:r>"))
    );
    let prompt = "<w:tc><w:p><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>单击此处输入文字。</w:t></w:r></w:sdtContent></w:sdt></w:p></w:tc>";
    let row = control(&format!("<w:tr>{}{prompt}</w:tr>", control(&cell)));
    check(
        &control(&control(&format!("<w:tbl>{row}</w:tbl>{}", p("后")))),
        expect![[r#"
        table
          [值] [] @表1 第1行 第1列
        "后" @第1段
    "#]],
    );
}

#[test]
fn tracked_changes_are_read_as_accepted() {
    check(
        "<w:p><w:r><w:t>预算</w:t></w:r><w:del><w:r><w:delText>一</w:delText></w:r></w:del><w:ins><w:r><w:t>二</w:t></w:r></w:ins><w:moveFrom><w:r><w:t>走</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>来</w:t></w:r></w:moveTo></w:p>\
         <w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>前半</w:t></w:r></w:p><w:p><w:r><w:t>后半</w:t></w:r></w:p>\
         <w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p><w:r><w:t>删</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:trPr><w:ins/></w:trPr><w:tc><w:tcPr><w:tcPrChange><w:tcPr><w:gridSpan w:val=\"3\"/></w:tcPr></w:tcPrChange></w:tcPr><w:p><w:r><w:t>增</w:t></w:r></w:p></w:tc></w:tr></w:tbl>",
        expect![[r#"
            "预算二来" @第1段
            "前半后半" @第2段
            table
              [增] @表1 第2行 第1列
            note 已按接受修订后的文字读取
        "#]],
    );
}

#[test]
fn a_text_box_is_read_once_and_counts_all_its_paragraphs() {
    let boxed = |text: &str| format!("<w:txbxContent>{}</w:txbxContent>", p(text));
    check(
        &format!(
            "<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\">{}</mc:Choice><mc:Fallback>{}</mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>题</w:t></w:r></w:p>{}",
            boxed("框"),
            boxed("框"),
            p("文")
        ),
        expect![[r#"
            "框" @第2段
            "题" @第1段
            "文" @第3段
        "#]],
    );
}

#[test]
fn of_fields_only_results_are_text() {
    let mark = |kind: &str| format!("<w:r><w:fldChar w:fldCharType=\"{kind}\"/></w:r>");
    check(
        &format!(
            "<w:p>{}<w:r><w:instrText>PAGEREF x</w:instrText></w:r>{}<w:r><w:t>12</w:t></w:r>{}<w:r><w:t>页</w:t></w:r></w:p>",
            mark("begin"),
            mark("separate"),
            mark("end")
        ),
        expect![[r#"
            "12页" @第1段
        "#]],
    );
}

#[test]
fn a_contents_page_stands_apart_even_when_its_field_never_ends() {
    let contents = "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> TOC \\o </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>1.车辆保险费绩效目标表</w:t></w:r></w:p><w:p><w:r><w:t>2.劳务费绩效目标表</w:t></w:r></w:p>";
    let heading = "<w:p><w:pPr><w:pStyle w:val=\"Heading1\"/></w:pPr><w:r><w:t>第一部分</w:t></w:r></w:p>";
    check(
        &format!("{contents}{heading}{}", p("文")),
        expect![[r#"
            contents "1.车辆保险费绩效目标表" @第1段
            contents "2.劳务费绩效目标表" @第2段
            # "第一部分" @第3段
            "文" @第4段
        "#]],
    );
    let typed: String = [
        "一、总体\t1",
        "二、分项\t2",
        "三、保障\t2",
        "四、附件………9",
        "正文",
    ]
    .map(p)
    .concat();
    check(
        &typed,
        expect![[r#"
            "一、总体\t1" @第1段
            "二、分项\t2" @第2段
            "三、保障\t2" @第3段
            "四、附件………9" @第4段
            "正文" @第5段
        "#]],
    );
}

#[test]
fn headings_are_known_by_style_and_outline_level() {
    let styled = |style: &str| format!("<w:p><w:pPr>{style}</w:pPr><w:r><w:t>题</w:t></w:r></w:p>");
    check_styled(
        &[
            "<w:pStyle w:val=\"Heading2\"/>",
            "<w:outlineLvl w:val=\"0\"/>",
            "<w:pStyle w:val=\"2\"/>",
            "<w:pStyle w:val=\"11\"/>",
            "<w:pStyle w:val=\"x\"/>",
        ]
        .map(styled)
        .concat(),
        "<w:style w:styleId=\"2\"><w:name w:val=\"标题 2\"/></w:style><w:style w:styleId=\"11\"><w:name w:val=\"toc 1\"/></w:style>",
        expect![[r##"
            # "题" @第1段
            # "题" @第2段
            # "题" @第3段
            contents "题" @第4段
            "题" @第5段
        "##]],
    );
}

#[test]
fn a_table_in_a_cell_comes_after_the_outer_one_and_a_frame_vanishes() {
    let inner = format!(
        "<w:tbl>{}{}</w:tbl>",
        tr(&["名称", "指标值"]),
        tr(&["合格率", "95%"])
    );
    check(
        &format!(
            "<w:tbl><w:tr>{}<w:tc>{}{inner}<w:p/></w:tc></w:tr></w:tbl>",
            tc("绩效指标"),
            p("如下：")
        ),
        expect![[r#"
            table
              [绩效指标] [如下：\n名称\n指标值\n合格率\n95%] @表1 第1行 第1列
            table
              [名称] [指标值] @表2 第1行 第1列
              [合格率] [95%] @表2 第2行 第1列
        "#]],
    );
    check(
        &format!(
            "<w:tbl><w:tr>{}</w:tr><w:tr><w:tc>{inner}{}</w:tc></w:tr></w:tbl>",
            tc("标题"),
            p("注：无")
        ),
        expect![[r#"
            "标题" @表1 第1行 第1列
            table
              [名称] [指标值] @表2 第1行 第1列
              [合格率] [95%] @表2 第2行 第1列
            "注：无" @表1 第2行 第1列
        "#]],
    );
}

#[test]
fn hidden_text_and_readings_over_words_are_set_aside() {
    check(
        "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r><w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>见</w:t></w:r></w:p>\
         <w:tbl><w:tr><w:tc><w:p><w:r><w:ruby><w:rubyPr/><w:rt><w:r><w:t>zhǔn</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>准</w:t></w:r></w:rubyBase></w:ruby></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>旧值</w:t></w:r><w:r><w:t>绳</w:t></w:r></w:p></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>",
        expect![[r#"
            "见" @第1段
            table
              [准绳] [] @表1 第1行 第1列
            aside "藏" @第1段（隐藏文字）
            aside "旧值" @表1 第1行 第1列（隐藏文字）
            aside "zhǔn" @表1 第1行 第1列（注音）
        "#]],
    );
}

#[test]
fn notes_are_set_aside_and_comments_are_said() {
    let part = |kind, name, xml: &str| Part {
        kind,
        name,
        xml: xml.as_bytes().to_vec(),
    };
    let beside = [
        part(
            Beside::Notes(AsideKind::Footnote),
            "word/footnotes.xml",
            "<w:footnotes><w:footnote w:type=\"separator\"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t xml:space=\"preserve\"> 含上年结转。</w:t></w:r></w:p></w:footnote></w:footnotes>",
        ),
        part(
            Beside::Comments,
            "word/comments.xml",
            "<w:comments><w:comment w:id=\"0\"><w:p/></w:comment></w:comments>",
        ),
        part(
            Beside::Margin,
            "word/header1.xml",
            "<w:hdr><w:p><w:r><w:t>页眉</w:t></w:r></w:p></w:hdr>",
        ),
        part(
            Beside::Margin,
            "word/header2.xml",
            "<w:hdr><w:p><w:r><w:t>页眉</w:t></w:r></w:p></w:hdr>",
        ),
        part(Beside::Margin, "word/footer1.xml", "<w:ftr><w:p></w:ftr>"),
    ];
    let main = format!(
        "<w:document xmlns:w=\"x\"><w:body>{}<w:altChunk/></w:body></w:document>",
        p("文")
    );
    let document =
        assemble((MAIN, main.as_bytes()), &beside, || Ok(None), &Budget::default()).expect("a document");
    expect![[r#"
        "文" @第1段
        margin "页眉"
        aside "含上年结转。" @脚注
        note 文件嵌有另一份文档或对象，其中的内容未读入
        note 文件带有1条批注，未读入
        note 文件的 word/footer1.xml 部分已损坏，未读入
    "#]]
    .assert_eq(&shown(&document));
}

#[test]
fn symbols_and_hyphens_become_characters() {
    check(
        "<w:p><w:r><w:sym w:font=\"Wingdings 2\" w:char=\"F052\"/><w:t>是</w:t><w:noBreakHyphen/><w:sym w:font=\"Symbol\" w:char=\"F0B3\"/><w:t>5</w:t></w:r></w:p>",
        expect![[r#"
            "☑是-≥5" @第1段
        "#]],
    );
}

#[test]
fn broken_and_hostile_xml_is_refused() {
    check(
        "<w:p><w:r><w:t>&xxe;</w:t></w:r></w:p>",
        expect![[r#"
        unsafe: 文件含有不安全的内容（word/document.xml 中的实体 &xxe;），未予读取，请用 WPS 或 Word 打开后另存为 docx 再试
    "#]],
    );
    check(
        "<w:p><w:r></w:p>",
        expect![[r#"
        damaged: 文件已损坏（word/document.xml：第48字节处不成 XML），请用 WPS 或 Word 打开修复后另存，再重试
    "#]],
    );
    check(
        &"<w:tbl><w:tr><w:tc>".repeat(100_000),
        expect![[r#"
        too_complex: 文件结构过于复杂（表格嵌套超过16层），请用 WPS 或 Word 打开后另存为 docx 再试
    "#]],
    );
    check(
        &"<w:sdt><w:sdtContent>".repeat(100_000),
        expect![[r#"
        too_complex: 文件结构过于复杂（word/document.xml 嵌套超过256层），请用 WPS 或 Word 打开后另存为 docx 再试
    "#]],
    );
}

#[test]
fn another_prefix_is_understood() {
    let xml = "<x:document xmlns:x=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><x:body><x:p><x:r><x:t>文</x:t></x:r></x:p></x:body></x:document>";
    let document =
        assemble((MAIN, xml.as_bytes()), &[], || Ok(None), &Budget::default()).expect("a document");
    expect![[r#"
        "文" @第1段
    "#]]
    .assert_eq(&shown(&document));
}
