//! What a file is, told from its content. The name only decides between twins (doc and wps, xls and et).

use super::Container;
use crate::ReadError;

impl Container {
    /// Tells what kind of file `bytes` are. A docx named `.doc` is a docx.
    ///
    /// # Errors
    /// `Empty`, `Truncated`, `Encrypted`, `NotSupported` (naming what it is) and `Damaged`.
    pub fn detect(bytes: &[u8], file_name: Option<&str>) -> Result<Container, ReadError> {
        let extension = file_name
            .and_then(|name| name.rsplit_once('.'))
            .map(|(_, extension)| extension.to_ascii_lowercase())
            .unwrap_or_default();
        match bytes {
            [] => Err(ReadError::Empty),
            [b'P', b'K', 3 | 5, 4 | 6, ..] => zip(bytes),
            [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ..] => compound(bytes, &extension),
            _ => other(bytes, &extension),
        }
    }
}

fn other(bytes: &[u8], extension: &str) -> Result<Container, ReadError> {
    let head = &bytes[..bytes.len().min(8192)];
    if contains(&head[..head.len().min(1024)], b"%PDF-") {
        return Ok(Container::Pdf);
    }
    if let Some((_, kind)) = SIGNATURES
        .iter()
        .find(|(signature, _)| bytes.starts_with(signature))
    {
        return not_supported(kind);
    }
    let wide = head.starts_with(&[0xff, 0xfe]) || head.starts_with(&[0xfe, 0xff]);
    if head.contains(&0) && !wide {
        return match extension {
            "docx" | "doc" | "wps" | "xlsx" | "xls" | "et" | "ods" | "pdf" => {
                Err(ReadError::Damaged(format!("内容不是 {extension}")))
            }
            _ => not_supported("这种文件（内容不是文字）"),
        };
    }
    let text: Vec<u8> = head.iter().copied().filter(|byte| *byte != 0).collect();
    let text = String::from_utf8_lossy(&text).to_ascii_lowercase();
    let text =
        text.trim_start_matches(|it: char| it.is_whitespace() || matches!(it, '\u{feff}' | '\u{fffd}'));
    if text.is_empty() && bytes.len() <= head.len() {
        return Err(ReadError::Empty);
    }
    if text.starts_with('<') {
        return markup(text, extension);
    }
    if text.starts_with("mime-version:") || text.starts_with("from: <saved by") {
        return not_supported("单个文件网页（mht）");
    }
    let json = text.starts_with(['{', '[']) && (extension == "json" || text.contains("\"forms\""));
    Ok(if json { Container::Json } else { Container::Text })
}

/// First bytes of what is not read.
const SIGNATURES: [(&[u8], &str); 13] = [
    (b"{\\rtf", "RTF 文档"),
    (b"\x89PNG", "图片"),
    (b"\xff\xd8\xff", "图片"),
    (b"GIF8", "图片"),
    (b"II*\0", "图片"),
    (b"MM\0*", "图片"),
    (b"RIFF", "图片和音像"),
    (b"Rar!", "压缩包，请先解压再读取其中的文件；如仍不能读取"),
    (b"7z\xbc\xaf", "压缩包，请先解压再读取其中的文件；如仍不能读取"),
    (b"\x1f\x8b", "压缩包，请先解压再读取其中的文件；如仍不能读取"),
    (b"\x7fELF", "程序文件"),
    (b"MZ\x90", "程序文件"),
    (b"SQLite format 3", "数据库文件"),
];

fn markup(text: &str, extension: &str) -> Result<Container, ReadError> {
    if text.contains("progid=\"word.document\"") || text.contains("<w:worddocument") {
        return not_supported("Word 2003 XML 文档");
    }
    if text.contains("progid=\"excel.sheet\"")
        || text.contains("urn:schemas-microsoft-com:office:spreadsheet")
    {
        return not_supported("Excel 2003 XML 表格");
    }
    let page = [
        "<!doctype html",
        "<html",
        "<head",
        "<meta",
        "<body",
        "<table",
        "<div",
        "<p>",
        "<p ",
    ];
    let is_page = page.iter().any(|tag| text.contains(tag)) || matches!(extension, "html" | "htm");
    match is_page {
        true => Ok(Container::Html),
        false if text.starts_with("<?xml") => not_supported("XML 文件"),
        false => Ok(Container::Text),
    }
}

fn zip(bytes: &[u8]) -> Result<Container, ReadError> {
    let names = entry_names(bytes)?;
    let has = |start: &str| names.iter().any(|name| name.starts_with(start.as_bytes()));
    // The first entry of an OpenDocument is its type, stored as it is.
    let head = &bytes[..bytes.len().min(160)];
    if contains(head, b"opendocument.spreadsheet") {
        Ok(Container::Ods)
    } else if contains(head, b"opendocument.") {
        not_supported("OpenDocument 文档（odt、odp）")
    } else if has("word/") {
        Ok(Container::Docx)
    } else if has("xl/workbook.bin") {
        not_supported("二进制工作簿（xlsb）")
    } else if has("xl/") {
        Ok(Container::Xlsx)
    } else if has("ppt/") {
        not_supported("演示文稿")
    } else if has("OFD.xml") {
        not_supported("OFD 版式文件")
    } else if has("[Content_Types].xml") {
        Err(ReadError::Damaged("缺少正文部件".to_owned()))
    } else {
        not_supported("压缩包，请先解压再读取其中的文件；如仍不能读取")
    }
}

/// Names in the directory at the end of the archive.
fn entry_names(bytes: &[u8]) -> Result<Vec<&[u8]>, ReadError> {
    const ENTRIES_MAX: usize = 4096;
    let from = bytes.len().saturating_sub(22 + 0xffff);
    let Some(end) = bytes[from..].windows(4).rposition(|it| it == b"PK\x05\x06") else {
        return Err(ReadError::Truncated("压缩结构没有结尾".to_owned()));
    };
    let end = &bytes[from + end..];
    let mut at = number(end, 16, 4).unwrap_or(usize::MAX);
    let mut names = Vec::new();
    while names.len() < ENTRIES_MAX && bytes.get(at..).is_some_and(|it| it.starts_with(b"PK\x01\x02")) {
        let entry = &bytes[at..];
        let (Some(flags), Some(name), Some(extra), Some(comment)) = (
            number(entry, 8, 2),
            number(entry, 28, 2),
            number(entry, 30, 2),
            number(entry, 32, 2),
        ) else {
            break;
        };
        if flags & 1 == 1 {
            return Err(ReadError::Encrypted);
        }
        names.extend(entry.get(46..46 + name));
        at += 46 + name + extra + comment;
    }
    if names.is_empty() {
        return Err(ReadError::Damaged("压缩结构的目录读不出来".to_owned()));
    }
    Ok(names)
}

/// The little-endian number of `length` bytes at `offset`.
fn number(bytes: &[u8], offset: usize, length: usize) -> Option<usize> {
    let bytes = bytes.get(offset..offset + length)?;
    Some(
        bytes
            .iter()
            .rev()
            .fold(0, |number, byte| number << 8 | usize::from(*byte)),
    )
}

/// A compound file (OLE) by the names of its streams, each in a directory entry of 128 bytes.
fn compound(bytes: &[u8], extension: &str) -> Result<Container, ReadError> {
    let has = |name: &str| {
        let wide: Vec<u8> = name
            .encode_utf16()
            .chain([0])
            .flat_map(u16::to_le_bytes)
            .collect();
        bytes
            .chunks_exact(128)
            .any(|entry| entry.starts_with(&wide) && number(entry, 64, 2) == Some(wide.len()))
    };
    if !has_its_tables(bytes) {
        return Err(ReadError::Truncated("缺少文件目录".to_owned()));
    }
    let sheet = has("Workbook") || has("Book");
    if has("EncryptedPackage") {
        Err(ReadError::Encrypted)
    } else if has("WordDocument") && !(sheet && matches!(extension, "xls" | "et")) {
        Ok(if extension == "wps" {
            Container::Wps
        } else {
            Container::Doc
        })
    } else if sheet {
        Ok(if extension == "et" {
            Container::Et
        } else {
            Container::Xls
        })
    } else if has("PowerPoint Document") {
        not_supported("演示文稿")
    } else if matches!(extension, "wps" | "et" | "dps") {
        not_supported("旧版 WPS 文件")
    } else {
        not_supported("这种复合文档")
    }
}

/// Whether the directory and the tables of sectors lie inside a compound file. Both tend to stand at its end.
fn has_its_tables(bytes: &[u8]) -> bool {
    let (Some(shift), Some(tables), Some(directory)) =
        (number(bytes, 30, 2), number(bytes, 44, 4), number(bytes, 48, 4))
    else {
        return false;
    };
    let size = 1 << shift.clamp(7, 12);
    let is_inside = |sector: usize| (sector + 2) * size < bytes.len() + size;
    // The first 109 places of tables stand in the head of the file.
    let listed = (0..tables.min(109)).filter_map(|table| number(bytes, 76 + 4 * table, 4));
    is_inside(directory) && listed.into_iter().all(is_inside)
}

fn contains(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

fn not_supported<T>(kind: &str) -> Result<T, ReadError> {
    Err(ReadError::NotSupported(kind.to_owned()))
}

#[cfg(test)]
mod tests {
    use crate::Container;
    use expect_test::{Expect, expect};

    #[track_caller]
    fn check(bytes: &[u8], name: &str, expect: Expect) {
        let found = match Container::detect(bytes, Some(name)) {
            Ok(container) => container.name().to_owned(),
            Err(error) => format!("{}: {error}", error.code()),
        };
        expect.assert_eq(&found);
    }

    #[test]
    fn content_counts_not_the_name() {
        check(
            b"<html><table><tr><td>1</td></tr></table>",
            "a.doc",
            expect!["html"],
        );
        check(b"%PDF-1.6 ...", "a.docx", expect!["pdf"]);
        check("项目编码".as_bytes(), "a.docx", expect!["text"]);
        check(b"{\"file\":\"a\",\"forms\":[]}", "a.txt", expect!["json"]);
    }

    #[test]
    fn what_is_not_read_is_named_with_a_remedy() {
        check(b"", "a.docx", expect!["empty: 文件是空的，请确认传送完整后重试"]);
        check(
            b"  \n",
            "a.txt",
            expect!["empty: 文件是空的，请确认传送完整后重试"],
        );
        check(
            b"{\\rtf1 ",
            "a.rtf",
            expect!["not_supported: 暂不能读取RTF 文档，请用 WPS 或 Word 另存为 docx 后重试"],
        );
        check(
            b"\x89PNG\r\n\x1a\n\0\0",
            "a.png",
            expect!["not_supported: 暂不能读取图片，请用 WPS 或 Word 另存为 docx 后重试"],
        );
        check(
            b"\x01\x02\0\0\x7f",
            "a.docx",
            expect!["damaged: 文件已损坏（内容不是 docx），请用 WPS 或 Word 打开修复后另存，再重试"],
        );
        check(
            b"PK\x03\x04\x14\0\x06\0",
            "a.docx",
            expect!["truncated: 文件不完整（压缩结构没有结尾），请重新下载或传送后重试"],
        );
        check(
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0",
            "a.doc",
            expect!["truncated: 文件不完整（缺少文件目录），请重新下载或传送后重试"],
        );
        check(
            b"Rar!\x1a\x07",
            "a.rar",
            expect![
                "not_supported: 暂不能读取压缩包，请先解压再读取其中的文件；如仍不能读取，请用 WPS 或 Word 另存为 docx 后重试"
            ],
        );
    }
}
