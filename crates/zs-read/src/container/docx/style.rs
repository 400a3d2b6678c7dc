//! Heading levels behind style ids.
//!
//! The part with the styles is often larger than the document, so it is searched for the few styles that are
//! needed instead of being parsed.

/// What a paragraph of this style is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// A heading of this level, from 1.
    Heading(u8),
    /// A line of the contents page.
    Contents,
    /// Running text.
    Text,
}

/// The role of the style ids that Word itself gives, without looking into the styles.
pub(super) fn built_in(id: &str) -> Option<Role> {
    if let Some(level) = id.strip_prefix("Heading").and_then(level) {
        return Some(Role::Heading(level));
    }
    if id.strip_prefix("TOC").and_then(level).is_some() {
        return Some(Role::Contents);
    }
    matches!(
        id,
        "Normal" | "BodyText" | "ListParagraph" | "NormalWeb" | "Title"
    )
    .then_some(Role::Text)
}

/// The role of a style as the styles part says: by its outline level, its name, or the style it is based on.
pub(super) fn look_up(styles: &str, id: &str) -> Role {
    let mut id = id.to_owned();
    for _ in 0..10 {
        let Some(style) = definition(styles, &id) else {
            break;
        };
        let name = value_of(style, "name").unwrap_or_default().to_lowercase();
        if name.strip_prefix("toc ").and_then(level).is_some() {
            return Role::Contents;
        }
        if let Some(outline) = value_of(style, "outlineLvl").and_then(|it| it.parse::<u8>().ok()) {
            return if outline < 9 {
                Role::Heading(outline + 1)
            } else {
                Role::Text
            };
        }
        let named = name
            .strip_prefix("heading ")
            .or_else(|| name.strip_prefix("标题 "));
        if let Some(level) = named.and_then(level) {
            return Role::Heading(level);
        }
        match value_of(style, "basedOn") {
            Some(base) if base != id => id = base.to_owned(),
            _ => break,
        }
    }
    Role::Text
}

fn level(digit: &str) -> Option<u8> {
    digit.parse().ok().filter(|level| (1..=9).contains(level))
}

/// The element of the style with this id.
fn definition<'a>(styles: &'a str, id: &str) -> Option<&'a str> {
    let start = styles.find(&format!(":styleId=\"{id}\""))?;
    let style = &styles[start..];
    Some(&style[..style.find("style>").unwrap_or(style.len())])
}

/// The value of the element with this name inside a style.
fn value_of<'a>(style: &'a str, name: &str) -> Option<&'a str> {
    let start = style.find(&format!(":{name} "))?;
    let element = &style[start..start + style[start..].find('>')?];
    let value = element.split_once("val=\"")?.1;
    value.split_once('"').map(|(value, _)| value)
}

#[cfg(test)]
mod tests {
    use super::{Role, look_up};

    const STYLES: &str = r#"<w:styles><w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 2"/></w:style>
        <w:style w:type="paragraph" w:styleId="a5"><w:name w:val="项目标题"/><w:basedOn w:val="2"/></w:style>
        <w:style w:type="paragraph" w:styleId="10"><w:name w:val="toc 1"/></w:style>
        <w:style w:type="paragraph" w:styleId="x"><w:name w:val="正文级"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
        <w:style w:type="paragraph" w:styleId="a"><w:name w:val="Normal"/><w:basedOn w:val="a"/></w:style></w:styles>"#;

    #[test]
    fn a_heading_is_known_by_name_base_or_outline_level() {
        assert_eq!(look_up(STYLES, "2"), Role::Heading(2));
        assert_eq!(look_up(STYLES, "a5"), Role::Heading(2));
        assert_eq!(look_up(STYLES, "x"), Role::Heading(1));
        assert_eq!(look_up(STYLES, "10"), Role::Contents);
        assert_eq!(look_up(STYLES, "a"), Role::Text);
        assert_eq!(look_up(STYLES, "missing"), Role::Text);
    }
}
