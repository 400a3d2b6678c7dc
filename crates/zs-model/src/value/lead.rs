//! What stands before the number of a value: signs, verbs, 每人, change against last year.

use super::Operator;
use super::sign::{self, agree};
use crate::unit::longest_word;

/// What stands before the number.
#[derive(Default)]
pub(super) struct Lead<'a> {
    pub operator: Option<Operator>,
    /// A change against an earlier time.
    pub growth: bool,
    /// 每…, what the unit is counted per.
    pub per: Vec<&'a str>,
}

/// Takes the words before a number off; `None` where their signs contradict one another.
pub(super) fn lead(text: &str) -> Option<(Lead<'_>, &str)> {
    let mut lead = Lead::default();
    let mut rest = text;
    // Each round takes a word off, so the text bounds the rounds.
    loop {
        if let Some((operator, next)) = sign::before(rest) {
            lead.operator = agree(lead.operator, Some(operator)).ok()?;
            rest = next;
        } else if let Some((per, next)) = per(rest) {
            lead.per.push(per);
            rest = next;
        } else if let Some(next) = strip(COMPARED, rest) {
            lead.growth = true;
            rest = next;
        } else if let Some(next) = strip(GROWTH, rest) {
            let falling = rest.starts_with(['下', '降', '减', '压', '缩']);
            if let Some(reached) = next.strip_prefix('到').or_else(|| next.strip_prefix('至')) {
                let operator = if falling { Operator::Le } else { Operator::Ge };
                lead.operator = agree(lead.operator, Some(operator)).ok()?;
                rest = reached.strip_prefix('了').unwrap_or(reached);
            } else {
                lead.growth = true;
                rest = next.strip_prefix(['了', '率']).unwrap_or(next);
            }
        } else if let Some(next) = strip(PLAIN, rest) {
            rest = next;
        } else {
            return Some((lead, rest));
        }
    }
}

/// 每人, 每万人, 每100人: what the unit is counted per.
fn per(text: &str) -> Option<(&str, &str)> {
    let rest = text.strip_prefix('每')?;
    let word = rest.trim_start_matches(|c: char| c.is_ascii_digit());
    let digits = rest.len().checked_sub(word.len())?;
    let end = digits.checked_add(longest_word(word)?.len())?;
    rest.split_at_checked(end)
}

fn strip<'a>(words: &[&str], text: &'a str) -> Option<&'a str> {
    words.iter().find_map(|it| text.strip_prefix(it))
}

/// Words before a number that add nothing to its value.
const PLAIN: &[&str] = &[
    "力争",
    "确保",
    "预计",
    "计划",
    "每年度",
    "全年度",
    "全年",
    "年度",
    "当年",
    "本年度",
    "本年",
    "年均",
    "平均",
    "人均",
    "户均",
    "共计",
    "总计",
    "合计",
    "累计",
    "总共",
    "一共",
    "共",
    "完成",
    "开展",
    "组织",
    "举办",
    "召开",
    "新建",
    "新增",
    "建成",
    "建设",
    "建立",
    "改造",
    "培训",
    "覆盖",
    "购置",
    "采购",
    "购买",
    "投入",
    "补助",
    "补贴",
    "发放",
    "修建",
    "修缮",
    "维修",
    "种植",
    "扶持",
    "支持",
    "服务",
    "接待",
    "检查",
    "抽检",
    "监测",
    "编制",
    "印发",
    "印制",
    "制作",
    "拍摄",
    "出版",
    "发表",
    "申请",
    "保障",
    "保持在",
    "保持",
    "维持在",
    "维持",
    "稳定在",
    "实现",
    "均为",
    "约为",
    "大约",
    "约",
    "将近",
    "接近",
    "近",
    "为",
    "于",
    "在",
    "应",
    "须",
    "需",
    "能够",
    "可",
];

/// Change against an earlier time; then the direction is "at least".
const GROWTH: &[&str] = &[
    "提升", "提高", "增长", "增加", "上升", "增幅", "增速", "下降", "降低", "减少", "压减", "压缩", "缩短",
    "节约", "降幅",
];

/// Against what a change is measured.
const COMPARED: &[&str] = &[
    "与上年同期相比",
    "与上年相比",
    "与去年相比",
    "较上年同期",
    "较去年同期",
    "比上年同期",
    "比去年同期",
    "较上一年",
    "比上一年",
    "较上年度",
    "比上年度",
    "较上年",
    "较去年",
    "比上年",
    "比去年",
    "较往年",
    "比往年",
    "同比",
    "环比",
    "较",
    "比",
];
