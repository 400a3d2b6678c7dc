/// The ordinal at the head of a text, as a number with a letter for its kind: `（二）` is `('一', 2)`.
pub(super) fn ordinal(text: &str) -> Option<(char, u32)> {
    let text = text.trim_start();
    if let Some(rest) = text.strip_prefix("目标") {
        let head: String = rest.chars().take_while(|c| digit(*c)).collect();
        let marked = rest[head.len()..].starts_with(['：', ':', '.', '．', '、']);
        return marked.then(|| number(&head))?.map(|number| ('目', number));
    }
    let mut characters = text.chars();
    let first = characters.next()?;
    match first {
        '（' | '(' => {
            let inside: String = characters.by_ref().take_while(|c| !"）)".contains(*c)).collect();
            let number = number(&inside)?;
            Some((
                if inside.starts_with(|c: char| c.is_ascii_digit()) {
                    '('
                } else {
                    '（'
                },
                number,
            ))
        }
        '①'..='⑳' => Some(('①', first as u32 - '①' as u32 + 1)),
        _ => {
            let head: String = text.chars().take_while(|c| digit(*c)).collect();
            let rest = &text[head.len()..];
            let mark = rest.chars().next()?;
            let decimal = rest.chars().nth(1).is_some_and(|next| next.is_ascii_digit());
            let arabic = first.is_ascii_digit();
            let marked = match mark {
                '、' | '）' | ')' => true,
                '.' | '．' => arabic && !decimal,
                _ => false,
            };
            marked
                .then(|| number(&head))?
                .map(|number| (if arabic { '1' } else { '一' }, number))
        }
    }
}

fn digit(c: char) -> bool {
    c.is_ascii_digit() || CHINESE.contains(c)
}

const CHINESE: &str = "一二三四五六七八九十";

/// Up to 99, in either digits.
fn number(text: &str) -> Option<u32> {
    if text.is_empty() || text.chars().count() > 3 {
        return None;
    }
    if text.chars().all(|c| c.is_ascii_digit()) {
        return text.parse().ok().filter(|number| *number < 100);
    }
    let value = |part: &str| match part.chars().count() {
        0 => None,
        1 => part
            .chars()
            .next()
            .and_then(|c| CHINESE.chars().position(|d| d == c))
            .map(|at| at as u32 + 1),
        _ => None,
    };
    match text.split_once('十') {
        None => value(text),
        Some((tens, ones)) => {
            let tens = if tens.is_empty() { 1 } else { value(tens)? };
            let ones = if ones.is_empty() { 0 } else { value(ones)? };
            Some(tens * 10 + ones)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::ordinal;

    #[test]
    fn ordinals_are_told_from_numbers() {
        assert_eq!(ordinal("1.保障"), Some(('1', 1)));
        assert_eq!(ordinal("12、保障"), Some(('1', 12)));
        assert_eq!(ordinal("（十二）特种设备"), Some(('（', 12)));
        assert_eq!(ordinal("二、分项"), Some(('一', 2)));
        assert_eq!(ordinal("③做好"), Some(('①', 3)));
        assert_eq!(ordinal("目标2：完成"), Some(('目', 2)));
        assert_eq!(ordinal("目标值"), None);
        assert_eq!(ordinal("2.5万元"), None);
        assert_eq!(ordinal("113项"), None);
        assert_eq!(ordinal("（%）"), None);
        assert_eq!(ordinal("一级指标"), None);
    }
}
