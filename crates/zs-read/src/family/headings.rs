//! Headings, titles and covers.

use super::ordinals;
use super::words::label;

/// What a line of its own says about what follows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Heading {
    /// 第一部分, 第二章 without more words.
    PartMark,
    /// 部门整体绩效目标
    DepartmentPart,
    /// 预算项目绩效目标
    ProjectPart,
    /// 部门职责
    Duties,
    /// 总体绩效目标
    OverallGoals,
    /// 分项绩效目标
    Activities,
    /// 年度主要任务
    Tasks,
    /// 绩效指标, over a table of the department
    Indicators,
    /// 工作保障措施
    Measures,
    /// `N.项目名绩效目标表`
    ProjectTitle,
    /// 目录
    Contents,
}

const WORDS: &[(Heading, &[&str])] = &[
    (
        Heading::DepartmentPart,
        &[
            "部门整体绩效目标",
            "单位整体绩效目标",
            "整体绩效目标",
            "部门(单位)整体绩效目标",
            "部门整体支出绩效目标",
            "部门(单位)整体支出绩效目标",
            "部门整体绩效目标表",
            "部门整体支出绩效目标表",
            "部门整体支出绩效目标申报表",
            "部门(单位)整体支出绩效目标表",
            "部门(单位)整体支出绩效目标申报表",
            "部门(单位)整体绩效目标申报表",
            "单位整体支出绩效目标申报表",
        ],
    ),
    (
        Heading::ProjectPart,
        &[
            "预算项目绩效目标",
            "项目绩效目标",
            "预算项目绩效目标表",
            "部门预算项目绩效目标",
            "单位项目预算安排情况及绩效目标",
            "单位主管专项资金预算安排情况及绩效目标",
            "项目支出绩效目标",
        ],
    ),
    (
        Heading::Duties,
        &["部门职责", "主要职责", "单位职责", "部门(单位)职责"],
    ),
    (
        Heading::OverallGoals,
        &[
            "总体绩效目标",
            "部门总体绩效目标",
            "单位总体绩效目标",
            "年度总体绩效目标",
            "总体目标",
            "年度总体目标",
            "部门年度绩效目标",
        ],
    ),
    (
        Heading::Activities,
        &[
            "分项绩效目标",
            "分项目标",
            "职责活动绩效目标",
            "工作活动绩效目标",
            "部门职责分项绩效目标",
            "职责分类绩效目标",
            "分项绩效目标及指标",
            "分项绩效目标和指标",
        ],
    ),
    (
        Heading::Tasks,
        &["年度主要任务", "主要任务", "年度重点工作任务", "年度重点工作"],
    ),
    (
        Heading::Indicators,
        &["绩效指标", "年度绩效指标", "部门绩效指标", "整体绩效指标"],
    ),
    (
        Heading::Measures,
        &[
            "工作保障措施",
            "保障措施",
            "绩效保障措施",
            "绩效目标保障措施",
            "实现年度发展规划目标的保障措施",
            "实现绩效目标的保障措施",
        ],
    ),
    (Heading::Contents, &["目录", "contents"]),
];

/// The heading a line of its own is.
pub(super) fn find(text: &str) -> Option<Heading> {
    let title = || project_title(text).map(|_| Heading::ProjectTitle);
    let label = label(text);
    if label.is_empty() {
        // Too long for a label, but the names of projects may be long.
        return title();
    }
    let words = without_year(without_part(&label));
    if words.is_empty() {
        return Some(Heading::PartMark);
    }
    let words = without_year(ordinals::without(words));
    let known = WORDS
        .iter()
        .find(|(_, list)| list.contains(&words))
        .map(|(heading, _)| *heading);
    known.or_else(title)
}

/// The name in `3. 提前下达补助经费绩效目标表`, empty for a bare 项目支出绩效目标表.
pub(super) fn project_title(text: &str) -> Option<&str> {
    let text = text.trim();
    let text = text.strip_suffix(['）', ')']).map_or(text, |inside| {
        let open = inside.rfind(['（', '(']).unwrap_or(inside.len());
        if inside[open..].contains('年') {
            inside[..open].trim_end()
        } else {
            text
        }
    });
    let name = ["绩效目标表", "绩效目标申报表"]
        .iter()
        .find_map(|end| text.strip_suffix(end))?;
    let sentence = name.len() > 300 || name.contains(['。', '；', '\n']);
    let name = ordinals::without(name);
    (!sentence).then_some(if matches!(name, "项目" | "项目支出" | "预算项目") {
        ""
    } else {
        name
    })
}

/// `第一部分部门整体绩效目标` → `部门整体绩效目标`.
fn without_part(label: &str) -> &str {
    let Some(rest) = label.strip_prefix('第') else {
        return label;
    };
    let number = rest.trim_start_matches(|c: char| "一二三四五六七八九十0123456789".contains(c));
    if number.len() == rest.len() {
        return label;
    }
    ["部分", "章", "篇"]
        .iter()
        .find_map(|word| number.strip_prefix(word))
        .map_or(label, |rest| rest.trim_start_matches([':', '、', '.']))
}

/// `2023年度部门整体绩效目标` → `部门整体绩效目标`.
fn without_year(label: &str) -> &str {
    let rest =
        label.trim_start_matches(|c: char| c.is_ascii_digit() || "〇○一二三四五六七八九零".contains(c));
    match rest.strip_prefix('年') {
        Some(after) if rest.len() < label.len() => after.strip_prefix('度').unwrap_or(after),
        _ => label,
    }
}

/// A page number: `12`, `— 3 —`, `第3页 共9页`.
pub(super) fn is_page_number(text: &str) -> bool {
    let label = label(text);
    let bare = label.trim_matches(|c| "-—–·~".contains(c));
    let digits = |text: &str| (1..=4).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
    if digits(bare) {
        return true;
    }
    let Some((page, rest)) = bare.strip_prefix('第').and_then(|rest| rest.split_once('页')) else {
        return false;
    };
    let total = rest.trim_matches(|c| ",/共总页".contains(c));
    digits(page) && (rest.is_empty() || digits(total))
}

/// A line of the cover that says no more than what the document is, who made it and when.
pub(super) fn is_cover_line(text: &str) -> bool {
    let label = label(text);
    let short = label.chars().count() <= 40 && !label.contains(['。', ';', ',']);
    let ends = [
        "编制",
        "审核",
        "印制",
        "制",
        "编",
        "绩效文本",
        "部门预算",
        "单位预算",
        "预算公开",
        "绩效目标文本",
    ];
    let about = ["绩效文本", "预算绩效", "部门预算", "单位预算", "预算公开"];
    let date = label.contains('年') && label.ends_with(['月', '日']);
    short && (date || ends.iter().any(|it| label.ends_with(it)) || about.iter().any(|it| label.contains(it)))
}

#[cfg(test)]
mod tests {
    use super::{Heading, find, is_cover_line, is_page_number, project_title};

    #[test]
    fn headings_are_known_with_ordinals_parts_and_years() {
        for (text, heading) in [
            (" 第一部分", Heading::PartMark),
            ("第一部分  部门整体绩效目标", Heading::DepartmentPart),
            ("2023年部门整体绩效目标", Heading::DepartmentPart),
            ("一、总体绩效目标", Heading::OverallGoals),
            ("（二）分项绩效目标：", Heading::Activities),
            ("三、工作保障措施", Heading::Measures),
            ("预算项目绩效目标", Heading::ProjectPart),
            ("目　录", Heading::Contents),
            ("1.车辆保险费绩效目标表", Heading::ProjectTitle),
        ] {
            assert_eq!(find(text), Some(heading), "{text}");
        }
        assert_eq!(find("加强工作保障措施"), None);
        assert_eq!(find("绩效目标：提高能力"), None);
    }

    #[test]
    fn a_project_title_holds_the_name() {
        assert_eq!(
            project_title("3. 提前下达2022年补助经费绩效目标表"),
            Some(" 提前下达2022年补助经费")
        );
        assert_eq!(project_title("项目支出绩效目标申报表（2023年度）"), Some(""));
        assert_eq!(project_title("车辆保险费"), None);
    }

    #[test]
    fn page_numbers_and_covers_are_known() {
        assert!(is_page_number("— 3 —") && is_page_number("第 3 页 共 9 页") && !is_page_number("12345"));
        assert!(is_cover_line("某局2023年部门预算绩效文本") && is_cover_line("某财政局审核"));
        assert!(!is_cover_line("本表一式两份，办公室和部门各存一份。"));
    }
}
