//! Names of indicators (三级指标): rank words, stars and hints for filling in come off.

use super::words::label;

/// A name as printed in a form, taken apart.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Name {
    /// The name itself; blank for a bare `指标2`.
    pub name: String,
    /// The hint that stood inside (`≥**人`).
    pub hint: Option<String>,
}

/// Takes `指标1：`, `★` and `（≥**人）` off.
pub(super) fn take_apart(printed: &str) -> Name {
    let (text, hint) = without_hint(printed);
    let text = without_rank(without_stars(&text));
    Name {
        name: without_stars(text).trim_end().to_owned(),
        hint,
    }
}

fn without_stars(text: &str) -> &str {
    let stars = ['★', '☆', '*', '＊'];
    let inner = text.trim();
    if inner.starts_with(stars) || inner.ends_with(stars) {
        inner.trim_matches(stars).trim_start()
    } else {
        text
    }
}

/// `指标1:`, `指标2.`, `指标5` in front; a word such as 指标完成率 is none.
fn without_rank(text: &str) -> &str {
    let Some(rest) = text.trim_start().strip_prefix("指标") else {
        return text;
    };
    let number = rest.trim_start_matches(|c: char| c.is_ascii_digit() || ('０'..='９').contains(&c));
    if number.len() == rest.len() {
        return text;
    }
    number
        .trim_start()
        .trim_start_matches([':', '：', '.', '．', '、'])
        .trim_start()
}

fn without_hint(text: &str) -> (String, Option<String>) {
    for (open, close) in [('(', ')'), ('（', '）')] {
        let mut from = 0;
        while let Some(start) = text[from..].find(open).map(|at| at + from) {
            let inside = start + open.len_utf8();
            let Some(end) = text[inside..].find(close).map(|at| at + inside) else {
                break;
            };
            let hint = text[inside..end].trim();
            if hint.contains("**") || hint.contains("＊＊") || hint.contains("××") {
                let rest = format!("{}{}", text[..start].trim_end(), &text[end + close.len_utf8()..]);
                return (rest, Some(hint.to_owned()));
            }
            from = end;
        }
    }
    (text.to_owned(), None)
}

/// Whether a row of this name (already taken apart) is no indicator: a placeholder or a sum.
pub(super) fn is_placeholder(name: &str) -> bool {
    let name = label(name);
    let only_marks = !name.is_empty() && name.chars().all(|c| "./-—–…·。_".contains(c));
    only_marks
        || matches!(
            name.as_str(),
            "无" | "总分" | "小计" | "合计" | "总计" | "得分合计" | "本项目不适用此指标"
        )
}

/// Whether the level cell marks rows about management, not indicators.
pub(super) fn is_management(level: &str) -> bool {
    matches!(level, "项目决策" | "项目管理" | "决策" | "管理")
}

#[cfg(test)]
mod tests {
    use super::{is_placeholder, take_apart};

    #[track_caller]
    fn check(printed: &str, name: &str, hint: Option<&str>) {
        let taken = take_apart(printed);
        assert_eq!((taken.name.as_str(), taken.hint.as_deref()), (name, hint));
    }

    #[test]
    fn rank_words_stars_and_hints_come_off() {
        check("指标1:公车保险缴纳率", "公车保险缴纳率", None);
        check("指标1工程完工率", "工程完工率", None);
        check("指标2.培训人次（≥**人）", "培训人次", Some("≥**人"));
        check("★★★发放率", "发放率", None);
        check("*发放率( ≥**% )", "发放率", Some("≥**%"));
        check("指标2", "", None);
    }

    #[test]
    fn the_rest_of_a_name_stays_as_printed() {
        check("指标完成率", "指标完成率", None);
        check("管理车辆数（辆）", "管理车辆数（辆）", None);
        check(" 发放 率", " 发放 率", None);
    }

    #[test]
    fn placeholders_and_sums_are_no_indicators() {
        for name in ["无", "/", "……", "...", "——", "总分", "小 计"] {
            assert!(is_placeholder(name), "{name}");
        }
        assert!(!is_placeholder("无差错率") && !is_placeholder(""));
    }
}
