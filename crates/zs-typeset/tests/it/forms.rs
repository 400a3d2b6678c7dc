//! Made-up project forms as the data of the template `hebei.typ`.

use serde_json::{Value, json};

/// Reads `hebei.typ` its data: `count` forms of 18 indicators, each a little over a page.
pub fn forms(count: usize) -> Vec<u8> {
    let forms: Vec<Value> = (1..=count).map(form).collect();
    Value::from(forms).to_string().into_bytes()
}

fn form(number: usize) -> Value {
    json!({
        "agency": "208001和平县农业农村部门本级",
        "project_code": format!("13072322P00{number:03}10006G"),
        "project_name": format!("农田灌溉设施维护费（第{number}片区）"),
        "budget_amount": "128.50", "fiscal_funds": "120.00", "other_funds": "8.50",
        "use_of_funds": "用于渠道清淤、泵站检修和机井更换，保障春灌、夏灌用水。",
        "spending_plan": ["25%", "50%", "75%", "100%"],
        "goals": ["完成 12 公里渠道清淤，检修泵站 9 座。", "灌溉保证率≥90%，亩均用水＜320㎥。"],
        "types": [
            {"name": "产出指标", "indicators": rows("数量指标", 9)},
            {"name": "效益指标", "indicators": rows("社会效益指标", 6)},
            {"name": "满意度指标", "indicators": rows("服务对象满意度指标", 3)},
        ],
    })
}

fn rows(subtype: &str, count: usize) -> Vec<Value> {
    let row = |number| {
        json!({
            "subtype": subtype, "name": format!("渠道清淤完成率{number}"), "target": "≥95百分比",
            "description": "已清淤长度占计划清淤长度的比例，#import * 与 $x$ 照原样印出",
            "basis": "年度工作计划",
        })
    };
    (1..=count).map(row).collect()
}
