//! What only the whole document can settle.

use super::{check, document};
use crate::{Container, ReadError, read_document};
use expect_test::expect;

const TABLE: &str = "
        一级指标 | 二级指标 | 三级指标 | 绩效指标描述 | 指标值 | 指标值确定依据
        产出指标 | 数量指标 | 甲 | | 1 | 计划";

#[test]
fn the_cover_states_the_year_and_the_name_of_a_project_does_not() {
    check(
        &format!(
            "某局2023年部门预算绩效文本
        某局编制
        2022年12月
        目录
        一、提前下达2024年补助绩效目标表………3
        第二部分
        预算项目绩效目标
        1.提前下达2024年补助绩效目标表
        414001某局 | 单位：万元
        项目编码 | 13030322P00LDLE10006G | 项目名称 | 提前下达2024年补助{TABLE}
        填表人：张三"
        ),
        expect![[r#"
            == 项目绩效目标 414001 某局 2023
            Some("13030322P00LDLE10006G") Some("提前下达2024年补助")
            ? ? ? 计划 ? ? ? ?
            None []
            r1 产出指标 数量指标 甲 ? 1 计划
            剩 第13行: 填表人：张三 
        "#]],
    );
}

#[test]
fn codes_that_disagree_give_no_year() {
    check(
        &format!(
            "1.甲绩效目标表
        项目编码 | 13030322P00LDLE10006G | 项目名称 | 甲{TABLE}
        2.乙绩效目标表
        项目编码 | 13030323P00LDLE10006G | 项目名称 | 乙
        3.乙绩效目标表
        项目编码 | 13030323P00LDLE10006G | 项目名称 | 乙"
        ),
        expect![[r#"
            == 项目绩效目标 ? ? ?
            Some("13030322P00LDLE10006G") Some("甲")
            ? ? ? 计划 ? ? ? ?
            None []
            r1 产出指标 数量指标 甲 ? 1 计划
            == 项目绩效目标 ? ? ?
            Some("13030323P00LDLE10006G") Some("乙")
            ? ? ? 计划 ? ? ? ?
            None []
            == 项目绩效目标 ? ? ?
            Some("13030323P00LDLE10006G") Some("乙")
            ? ? ? 计划 ? ? ? ?
            None []
            不确定 project_code
        "#]],
    );
}

#[test]
fn another_form_that_states_the_year_counts_before_codes() {
    check(
        &format!(
            "一、总体绩效目标
        加强监管
        三、工作保障措施
        加强领导
        1.甲绩效目标表（2021年度）
        414001某局 | 单位：万元
        项目编码 | 13030322P00LDLE10006G | 项目名称 | 甲{TABLE}
        2.乙绩效目标表
        项目编码 | 13030322P00LDLE10006H | 项目名称 | 乙"
        ),
        expect![[r#"
            == 部门整体绩效目标 414001 某局 2021
            None ["加强监管"]
            m1 None 加强领导
            == 项目绩效目标 414001 某局 2021
            Some("13030322P00LDLE10006G") Some("甲")
            ? ? ? 计划 ? ? ? ?
            None []
            r1 产出指标 数量指标 甲 ? 1 计划
            == 项目绩效目标 414001 某局 2021
            Some("13030322P00LDLE10006H") Some("乙")
            ? ? ? 计划 ? ? ? ?
            None []
            不确定 agency
        "#]],
    );
}

#[test]
fn other_documents_and_secret_ones_are_refused() {
    let leave = document(
        Container::Docx,
        "职工请假申请表\n姓名 | | 部门 | 群众文化部\n请假类别 | 年休假",
    );
    assert_eq!(read_document(leave).map(|_| ()), Err(ReadError::NoForm));
    let marked = document(Container::Docx, &format!("机密★1年{TABLE}"));
    assert_eq!(
        read_document(marked).map(|_| ()),
        Err(ReadError::Secret("机密★1年".to_owned()))
    );
    let mut head = document(Container::Docx, TABLE.trim());
    head.margins.push("某局文件    内部资料".to_owned());
    assert_eq!(
        read_document(head).map(|_| ()),
        Err(ReadError::Secret("内部资料".to_owned()))
    );
}
