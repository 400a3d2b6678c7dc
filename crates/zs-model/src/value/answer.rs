//! Answers (是, 否, √), placeholders (无, /) and rating scales (优良中低差).

const PLACEHOLDERS: [&str; 16] = [
    "无",
    "不涉及",
    "不适用",
    "未涉及",
    "暂无",
    "空",
    "略",
    "待定",
    "待填",
    "待补充",
    "N/A",
    "n/a",
    "NA",
    "NULL",
    "null",
    "本项目不适用此指标",
];

/// Whether the text only says that nothing is said.
pub(super) fn is_placeholder(text: &str) -> bool {
    PLACEHOLDERS.contains(&text)
        || !text
            .chars()
            .any(|c| c.is_alphanumeric() || is_tick(c) || is_measure_mark(c))
}

/// A unit may be nothing but a mark: an unfilled `%` is a template, not a placeholder.
fn is_measure_mark(c: char) -> bool {
    "%‰‱℃㎡".contains(c)
}

/// The answer to yes or no; the inner `None` where both options were left.
#[expect(
    clippy::option_option,
    reason = "no answer at all and both options left are two things"
)]
pub(super) fn answer(text: &str) -> Option<Option<bool>> {
    let text = text.strip_prefix('=').unwrap_or(text);
    match text {
        "是" | "有" => return Some(Some(true)),
        "否" | "无" => return Some(Some(false)),
        _ if !text.is_empty() && text.chars().all(is_tick) => return Some(Some(true)),
        _ => {}
    }
    let marks: Vec<char> = text.chars().filter(|c| !"/\\|、或()和,;-".contains(*c)).collect();
    let options: Vec<char> = marks
        .iter()
        .copied()
        .filter(|c| "是否有无".contains(*c))
        .collect();
    if !matches!(
        options[..],
        ['是', '否'] | ['否', '是'] | ['有', '无'] | ['无', '有']
    ) || !marks
        .iter()
        .all(|c| "是否有无".contains(*c) || is_tick(*c) || is_box(*c))
    {
        return None;
    }
    let ticks = marks.iter().filter(|c| is_tick(**c)).count();
    if ticks != 1 {
        return Some(None);
    }
    let before = marks.first().is_some_and(|c| is_tick(*c) || is_box(*c));
    let at = marks.iter().position(|c| is_tick(*c))?;
    let ticked = if before {
        marks.get(at.checked_add(1)?)?
    } else {
        marks.get(at.checked_sub(1)?)?
    };
    match ticked {
        '是' | '有' => Some(Some(true)),
        '否' | '无' => Some(Some(false)),
        _ => Some(None),
    }
}

fn is_tick(c: char) -> bool {
    "√✓✔☑☒✅".contains(c)
}

fn is_box(c: char) -> bool {
    "□☐○◯".contains(c)
}

/// Grades, longer words first; each with +1 at the good end, −1 at the bad end.
const GRADES: [(&str, i8); 34] = [
    ("非常满意", 1),
    ("比较满意", 0),
    ("较为满意", 0),
    ("基本满意", 0),
    ("不太满意", -1),
    ("很不满意", -1),
    ("非常不满意", -1),
    ("基本合格", 0),
    ("不合格", -1),
    ("不满意", -1),
    ("较满意", 0),
    ("不达标", -1),
    ("未达标", -1),
    ("优秀", 1),
    ("良好", 0),
    ("中等", 0),
    ("一般", 0),
    ("较好", 0),
    ("较差", -1),
    ("较高", 0),
    ("较低", 0),
    ("合格", 0),
    ("满意", 0),
    ("达标", 1),
    ("很好", 1),
    ("很差", -1),
    ("优", 1),
    ("良", 0),
    ("中", 0),
    ("低", -1),
    ("差", -1),
    ("高", 1),
    ("好", 1),
    ("坏", -1),
];

/// Whether a whole rating scale is printed, from a good end to a bad one: 优良中低差, 高中低, 好坏.
pub(super) fn is_scale(text: &str) -> bool {
    let mut rest = text;
    let mut good = false;
    let mut bad = false;
    let mut seen: Vec<&str> = Vec::new();
    while !rest.is_empty() {
        if let Some(next) = rest.strip_prefix(['、', '/', ',', ';', '|', '\\', '-', '或']) {
            rest = next;
            continue;
        }
        let Some((word, end)) = GRADES.iter().find(|(word, _)| rest.starts_with(word)) else {
            return false;
        };
        if seen.contains(word) {
            return false;
        }
        seen.push(word);
        good |= *end > 0;
        bad |= *end < 0;
        rest = &rest[word.len()..];
    }
    // 合格/不合格 and 满意/不满意 are scales of two.
    good |= seen.contains(&"合格") || seen.contains(&"满意");
    good && bad && seen.len() >= 2
}
