//! The project's form: its head and its indicators.

use super::{check, document, read, shown};
use crate::{Block, Container, read_document};
use expect_test::expect;

#[test]
fn head_and_indicators_may_stand_in_one_table() {
    check(
        "1.车辆保险费绩效目标表
        414001某局本级*5 | 单位：万元*2
        项目编码 | 13030322P00LDLE10006G*2 | 项目名称 | 车辆保险费*3
        预算规模及资金用途 | 预算数 | 6.80 | 其中：财政    资金 | 6.80 | 其他资金 |
        ^ | 缴纳单位公务用车保险*6
        资金支出计划（%） | 3月底 | 6月底*2 | 10月底 | 12月底*2
        ^ | 25% | *2 | 75% | 100%*2
        绩效目标 | 1.缴纳保险。\\n2.保障运行。*6
        一级指标 | 二级指标 | 三级指标 | 绩效指标描述*2 | 指标值 | 指标值确定依据
        产出指标 | 质量指标 | 缴纳率 | 按时缴纳的比例*2 | ≥95百分比 | 年度工作计划
        ^ | 数量指标 | 车辆数 | *2 | 17辆 | 根据省级转移支付区域绩效目标确定
        满意度指标 | | 满意率 | *2 | | ",
        expect![[r#"
            == 项目绩效目标 414001 某局本级 2022
            Some("13030322P00LDLE10006G") Some("车辆保险费")
            68000.00 68000.00 ? 计划 25 ? 75 100
            Some("缴纳单位公务用车保险") ["缴纳保险。", "保障运行。"]
            r1 产出指标 质量指标 缴纳率 按时缴纳的比例 ≥95百分比 年度工作计划
            r2 产出指标 数量指标 车辆数 ? 17辆 根据省级转移支付区域绩效目标确定 来源HandedDown
            r3 满意度指标 ? 满意率 ?  ?
            不确定 fiscal_year
        "#]],
    );
}

#[test]
fn rows_may_lack_the_cells_of_a_merge() {
    let text = "项目编码 | 13990223P0A1B2C10001W | 项目名称 | 演出
        一级指标 | 二级指标 | 三级指标 | 绩效指标描述 | 指标值 | 指标值确定依据
        产出指标 | 数量指标 | 演出场次 | 场次 | ≥10场 | 计划
        送戏场次 | 场次 | ≥15场 | 计划
        质量指标 | 完成率 | 比例 | ≥95% | 计划
        满意度指标 | 服务对象满意度指标 | 满意度 | 比例 | ≥90%";
    let expect = expect![[r#"
        == 项目绩效目标 ? ? 2023
        Some("13990223P0A1B2C10001W") Some("演出")
        ? ? ? 计划 ? ? ? ?
        None []
        r1 产出指标 数量指标 演出场次 场次 ≥10场 计划
        r2 产出指标 数量指标 送戏场次 场次 ≥15场 计划
        r3 产出指标 质量指标 完成率 比例 ≥95% 计划
        r4 满意度指标 服务对象满意度指标 满意度 比例 ≥90% ?
        不确定 fiscal_year
    "#]];
    expect.assert_eq(&shown(&read(Container::Text, text)));
    check(text, expect);
}

#[test]
fn a_page_cuts_a_table_and_repeats_its_header() {
    check(
        "1.演出绩效目标表（2023年度）
        项目编码 | X1 | 项目名称 | 演出
        一级指标 | 二级指标 | 三级指标 | 绩效指标描述 | 指标值 | 指标值确定依据
        产出指标 | 数量指标 | 甲 | | 1 | 计划
        — 3 —
        一级指标 | 二级指标 | 三级指标 | 绩效指标描述 | 指标值 | 指标值确定依据
        | | 乙 | | 2 | 计划
        一级指标 | 二级指标 | 三级指标 | 绩效指标描述 | 指标值 | 指标值确定依据
        | 质量指标 | 丙 | | 3 | 计划",
        expect![[r#"
            == 项目绩效目标 ? ? 2023
            Some("X1") Some("演出")
            ? ? ? 计划 ? ? ? ?
            None []
            r1 产出指标 数量指标 甲 ? 1 计划
            r2 产出指标 数量指标 乙 ? 2 计划
            r3 产出指标 质量指标 丙 ? 3 计划
        "#]],
    );
}

#[test]
fn columns_are_known_by_their_words() {
    check(
        "项目编码 | X1 | 项目名称 | 演出
        三级指标 | 计量单位 | 计算符号 | 指标值 | 分值 | 一级指标 | 二级指标 | 完成值 | 得分 | 备注 | 指标值确定依据
        指标1：场次（≥**场） | 场 | 大于等于 | 10 | 20分 | 产出指标(50分) | 1.数量指标 | 12场 | 约十分 | 按季 | 计划
        ★完成率 | % | ≥ | 95 | 10 | | 质量\\n指标 | | 9.5 | | ",
        expect![[r#"
            == 项目绩效目标 ? ? ?
            Some("X1") Some("演出")
            ? ? ? 计划 ? ? ? ?
            None []
            r1 产出指标 数量指标 场次 ? 10 计划 分值20 完成12场 提示≥**场
            r2 产出指标 质量指标 完成率 ? 95 ? 分值10 得分9.5
            剩 表1 第3行 第6列: 产出指标(50分) #0/indicators/r1/type
            剩 表1 第3行 第9列: 约十分 #0/indicators/r1/score
            剩 表1 第3行 第10列: 按季 #0/indicators/r1
        "#]],
    );
}

#[test]
fn the_second_half_of_a_row_joins_the_first_when_that_is_certain() {
    check(
        "绩效指标 | 一级指标 | 二级指标 | 三级指标 | 绩效指标描述 | 指标值 | 指标值确定依据
        ^ | 产出指标 | 质量指标 | 合格率 | 抽检产品中合格的 | ≥95% | 年度计划
        ^ | | | | 产品所占比例。 | | 部门职责
        ^ | | | | 无名的一行。 | |
        ^ | | 数量指标 | 抽检批次 | 抽检 | ≥100批次 | 计划
        ^ | | | 检查次数 | 的次数 | |",
        expect![[r#"
            == 项目绩效目标 ? ? ?
            None None
            ? ? ? 计划 ? ? ? ?
            None []
            r1 产出指标 质量指标 合格率 抽检产品中合格的产品所占比例。 ≥95% 年度计划
            部门职责
            r2 产出指标 质量指标  无名的一行。  ?
            r3 产出指标 数量指标 抽检批次 抽检 ≥100批次 计划
            r4 产出指标 数量指标 检查次数 的次数  ?
        "#]],
    );
}

#[test]
fn a_row_cut_by_a_page_end_is_one_though_its_header_is_repeated() {
    let text = "绩效指标 | 一级指标 | 二级指标 | 三级指标 | 绩效指标描述 | 指标值 | 指标值确定依据
        ^ | 产出指标 | 质量指标 | 食品安全检 | 抽检产品中合格的 | ≥95% | 年度计划
        绩效指标 | 一级指标 | 二级指标 | 三级指标 | 绩效指标描述 | 指标值 | 指标值确定依据
        ^ | | | 查合格率 | 产品所占比例 | | 和Word
        ^ | | 数量指标 | 抽检批次 | 批次 | ≥100批次 | 计划";
    let mut document = document(Container::Pdf, text);
    for block in &mut document.blocks {
        let Block::Table(table) = block else { continue };
        for (number, row) in table.rows.iter_mut().enumerate() {
            let page = 1 + u32::from(number > 1);
            row.cells.iter_mut().for_each(|cell| cell.place.page = Some(page));
        }
    }
    let reading = read_document(document).expect("a form");
    expect![[r#"
        == 项目绩效目标 ? ? ?
        None None
        ? ? ? 计划 ? ? ? ?
        None []
        r1 产出指标 质量指标 食品安全检查合格率 抽检产品中合格的产品所占比例 ≥95% 年度计划和Word
        r2 产出指标 数量指标 抽检批次 批次 ≥100批次 计划
    "#]]
    .assert_eq(&shown(&reading));
}

#[test]
fn placeholders_sums_and_management_rows_are_left_over() {
    check(
        "项目编码 | X1 | 项目名称 | 演出
        一级指标 | 二级指标 | 三级指标 | 绩效指标描述 | 指标值 | 指标值确定依据
        产出指标 | 数量指标 | 场次 | | ≥1场 | 计划
        | 质量指标 | 指标2 | | | 
        | 时效指标 | …… | | / | 
        | 成本指标 | | | | 
        效益指标 | 生态效益指标 | 无 | | 无 | 计划
        项目管理 | 资金管理 | 合规性 | | 合规 | 
        总分 | | | | 100 | 
        注：本表由财务科填报*6 | ",
        expect![[r#"
            == 项目绩效目标 ? ? ?
            Some("X1") Some("演出")
            ? ? ? 计划 ? ? ? ?
            None []
            r1 产出指标 数量指标 场次 ? ≥1场 计划
            剩 表1 第4行 第3列: 质量指标 | 指标2 #0/indicators
            剩 表1 第5行 第5列: 时效指标 | …… | / #0/indicators
            剩 表1 第6行 第2列: 成本指标 #0/indicators
            剩 表1 第7行 第6列: 效益指标 | 生态效益指标 | 无 | 无 | 计划 #0/indicators
            剩 表1 第8行 第5列: 项目管理 | 资金管理 | 合规性 | 合规 #0/indicators
            剩 表1 第9行 第5列: 总分 | 100 #0/indicators
            剩 表1 第10行 第1列: 注：本表由财务科填报 
        "#]],
    );
}

#[test]
fn an_unread_amount_or_share_is_missing_not_zero() {
    check(
        "某局 | 单位：元
        项目编码 | X1 | 项目名称 | 演出
        预算规模及资金用途 | 预算数 | 7,00.0,77 | 其中：财政资金 | 68,000 | 其他资金 | /
        资金支出计划（%） | 3月底 | 9月底 | 12月底
        ^ | 约三成 | 60% | 100%",
        expect![[r#"
            == 项目绩效目标 ? 某局 ?
            Some("X1") Some("演出")
            ? 68000.00 ? 计划 ? ? ? 100
            None []
            剩 表1 第3行 第3列: 7,00.0,77 #0/budget_amount
            剩 表1 第3行 第7列: / #0/other_funds
            剩 表1 第4行 第3列: 9月底 
            剩 表1 第5行 第2列: 约三成 #0/spending_plan/1
            剩 表1 第5行 第3列: 60% 
        "#]],
    );
}

#[test]
fn amounts_without_a_unit_line_are_uncertain() {
    check(
        "项目编码：X1
        项目编码 | X1 | 项目名称 | 演出
        预算规模及资金用途 | 预算数 | 6.80 | 其中：财政资金 | 6.80万元 | 其他资金 |
        支付演出费用",
        expect![[r#"
            == 项目绩效目标 ? ? ?
            Some("X1") Some("演出")
            68000.00 68000.00 ? 计划 ? ? ? ?
            Some("支付演出费用") []
            不确定 budget_amount
            剩 第1行: 项目编码：X1 
        "#]],
    );
}

#[test]
fn four_thresholds_go_to_bands() {
    check(
        "绩效指标分类 | 绩效指标 | 绩效指标描述 | 绩效指标评价标准*4 | 评价标准确定依据
        ^ | ^ | ^ | 优 | 良 | 中 | 差 | ^
        产出指标 | 场次 | 演出的场次 | 12场 | 10场 | 8场 | 7场 | 计划",
        expect![[r#"
            == 项目绩效目标 ? ? ?
            None None
            ? ? ? 计划 ? ? ? ?
            None []
            r1 产出指标 ? 场次 演出的场次  计划 档12场/10场/8场/7场
        "#]],
    );
    check(
        "绩效指标分类 | 绩效指标 | 绩效指标描述 | 绩效指标评价标准 | 评价标准确定依据
        产出指标 | 完成率 | 比例 | 100%90%85%85% | 计划",
        expect![[r#"
            == 项目绩效目标 ? ? ?
            None None
            ? ? ? 计划 ? ? ? ?
            None []
            r1 产出指标 ? 完成率 比例  计划 档100%/90%/85%/85%
        "#]],
    );
}

#[test]
fn a_twin_form_is_not_doubled() {
    let text = "一级指标 | 二级指标 | 三级指标 | 指标值 | 二级指标 | 三级指标 | 指标值
        产出指标 | 数量指标 | 甲 | 1 | 数量指标 | 甲 | 1";
    let error = crate::read_document(super::document(Container::Docx, text)).map(|_| ());
    assert_eq!(error, Err(crate::ReadError::NoForm));
}
