//! Lines of contents pages (目录), as every container and family knows them.
//!
//! They are no text of the forms: their lines would be taken for titles. A container that knows from a field or
//! style that a paragraph is one says so in the block; all others are known here by their words.

/// The title in a line that ends in a page number: `一、总体绩效目标……3` or a tab before the number.
pub(crate) fn title(line: &str) -> Option<&str> {
    let (words, leaders, _) = parts(line)?;
    (leaders.contains(['\t', '…']) || leaders.chars().count() > 2).then_some(words)
}

/// Whether a line is one of a contents page whatever stands around it: dot leaders before a page number.
pub(crate) fn has_leaders(line: &str) -> bool {
    parts(line)
        .is_some_and(|(_, leaders, _)| leaders.contains('…') || leaders.matches(['.', '．', '·']).count() > 3)
}

/// Whether lines are a contents page together: three or more titles, each before a tab and a page number that
/// never falls.
pub(crate) fn is_page<'a>(lines: impl ExactSizeIterator<Item = &'a str>) -> bool {
    let enough = lines.len() > 2;
    let mut pages = Vec::with_capacity(lines.len());
    for line in lines {
        let Some(page) = page_behind_tab(line) else {
            return false;
        };
        pages.push(page);
    }
    enough && pages.is_sorted()
}

/// The page number behind a title and one tab.
pub(crate) fn page_behind_tab(line: &str) -> Option<u16> {
    let (title, page) = line.trim_end().rsplit_once('\t')?;
    let is_title = !title.trim().is_empty() && !title.trim().contains('\t');
    if is_title && page.len() <= 3 {
        page.parse().ok()
    } else {
        None
    }
}

/// Title, leaders and page number of a line; none of them is empty but the leaders.
fn parts(line: &str) -> Option<(&str, &str, &str)> {
    let line = line.trim_end();
    let led = line.trim_end_matches(|it: char| it.is_ascii_digit());
    let title = led.trim_end_matches(|it: char| it.is_whitespace() || ".．·…—-_".contains(it));
    let (leaders, page) = (&led[title.len()..], &line[led.len()..]);
    (!page.is_empty() && !title.trim().is_empty()).then_some((title, leaders, page))
}

#[cfg(test)]
mod tests {
    use super::{has_leaders, is_page, title};

    #[test]
    fn a_line_with_leaders_or_a_tab_before_a_page_number_names_a_title() {
        assert_eq!(title("一、总体绩效目标……………3"), Some("一、总体绩效目标"));
        assert_eq!(
            title("1.车辆保险费绩效目标表\t12"),
            Some("1.车辆保险费绩效目标表")
        );
        assert_eq!(
            title("1.车辆保险费绩效目标表 - - - 12"),
            Some("1.车辆保险费绩效目标表")
        );
        assert_eq!(title("质量信用等级评价企业数量≥100"), None);
        assert_eq!(title("保障人员 20"), None);
        assert_eq!(title("……3"), None);
    }

    #[test]
    fn leaders_alone_are_enough_but_tabs_want_company() {
        assert!(has_leaders("一、总体绩效目标.....3") && !has_leaders("比例为1.5"));
        assert!(is_page(["甲\t1", "乙\t1", "丙\t4"].into_iter()));
        assert!(!is_page(["甲\t1", "乙\t3", "丙\t2"].into_iter()));
        assert!(!is_page(["甲\t1", "乙\t3"].into_iter()));
    }
}
