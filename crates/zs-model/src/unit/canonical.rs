//! The canonical writing of a unit.

use crate::half_width;

/// What joins the parts of a denominator: `元/人*月`, `元/户、月`, `元/人•次`.
const JOINERS: [char; 14] = [
    '*', '·', '•', '・', '⋅', '∙', '×', '、', '.', ',', '-', '&', '﹒', '‧',
];

/// The canonical writing of what is printed; `None` for nothing and for placeholders.
pub(super) fn canonical(printed: &str) -> Option<String> {
    let text: String = half_width(printed)
        .chars()
        .filter(|c| !c.is_whitespace() && *c != '\u{feff}')
        .collect();
    let text = peel(&text);
    if is_placeholder(text) {
        return None;
    }
    let text = text.replace("百分比", "%").replace("个百分点", "百分点");
    let text = text.replace("/每", "/").replace('每', "/");
    let mut segments = text.split('/');
    let numerator = join(segments.next().unwrap_or_default());
    let rest: Vec<Vec<String>> = segments.map(parts).filter(|it| !it.is_empty()).collect();
    // `元每人每天` is one denominator in words; `元/生/年` stays as it is printed.
    let spoken = printed.matches('每').count() > 1 && !half_width(printed).contains('/');
    let denominators: Vec<String> = if spoken && !rest.is_empty() {
        vec![group(rest.concat())]
    } else {
        rest.into_iter().map(group).collect()
    };
    let mut unit = numerator;
    for denominator in denominators {
        unit.push('/');
        unit.push_str(&denominator);
    }
    (!is_placeholder(&unit)).then_some(unit)
}

/// The parts of a segment between joiners, without brackets.
fn parts(segment: &str) -> Vec<String> {
    segment
        .split(|c| JOINERS.contains(&c) || c == '(' || c == ')')
        .filter(|it| !it.is_empty())
        .map(str::to_owned)
        .collect()
}

fn group(parts: Vec<String>) -> String {
    match &parts[..] {
        [one] => one.clone(),
        more => format!("({})", more.join("·")),
    }
}

fn join(segment: &str) -> String {
    parts(segment).join("·")
}

/// Takes off brackets round the whole: `(%)`.
fn peel(text: &str) -> &str {
    let mut text = text;
    while let Some(inner) = text.strip_prefix('(').and_then(|it| it.strip_suffix(')')) {
        if inner.contains(['(', ')']) {
            break;
        }
        text = inner;
    }
    text
}

/// Words and marks that stand in a unit's cell though there is no unit.
fn is_placeholder(text: &str) -> bool {
    matches!(text, "无" | "无单位" | "定性" | "定量" | "定性指标" | "定量指标")
        || !text
            .chars()
            .any(|c| c.is_alphanumeric() || "%‰‱℃°$㎡".contains(c))
}
