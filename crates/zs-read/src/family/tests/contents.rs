//! Contents pages.

use super::check;
use expect_test::expect;

#[test]
fn what_only_a_contents_page_names_is_left_over() {
    check(
        "目录\n第一部分……1\n1.车辆保险费绩效目标表………2\n2.失踪项目绩效目标表………3\n预算项目绩效目标\n1.车辆保险费绩效目标表\n| 项目编码 | 13030322P00LDLE10006G | 项目名称 | 车辆保险费 |\n| 绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值 |\n| | 产出指标 | 质量指标 | 合格率 | ≥95% |",
        expect![[r#"
            == 项目绩效目标 ? ? 2022
            Some("13030322P00LDLE10006G") Some("车辆保险费")
            ? ? ? 计划 ? ? ? ?
            None []
            r1 产出指标 质量指标 合格率 ? ≥95% ?
            不确定 fiscal_year
            剩 第4行: 2.失踪项目绩效目标表………3 
        "#]],
    );
}
