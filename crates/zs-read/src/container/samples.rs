//! The sample and the documents of the repository, where they are present: what must hold over containers.

use super::open;
use crate::{Block, Container, Document};
use expect_test::expect;
use std::path::{Path, PathBuf};
use zs_package::Limits;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn read(path: &Path) -> Document {
    let bytes = std::fs::read(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let container =
        Container::detect(&bytes, path.to_str()).unwrap_or_else(|it| panic!("{}: {it}", path.display()));
    open(&bytes, container, &Limits::default()).unwrap_or_else(|it| panic!("{}: {it}", path.display()))
}

/// Texts of all rows of several cells, blank cells left out: what every container must agree on.
fn rows(document: &Document) -> Vec<String> {
    let mut rows = Vec::new();
    for block in &document.blocks {
        let Block::Table(table) = block else {
            continue;
        };
        for row in &table.rows {
            let cells = row.cells.iter().map(|it| without_zeros(it.text.trim()));
            let cells: Vec<&str> = cells.filter(|it| !it.is_empty()).collect();
            // The activities are prose in some containers and rows in others.
            if cells.len() > 1 && !cells[0].starts_with('（') {
                rows.push(cells.join(" | "));
            }
        }
    }
    rows
}

/// `6.80` and `6.8` are one: an xls read by the library has lost its number formats.
fn without_zeros(text: &str) -> &str {
    let is_decimal = text.contains('.') && text.bytes().all(|it| it.is_ascii_digit() || it == b'.');
    if is_decimal {
        text.trim_end_matches('0').trim_end_matches('.')
    } else {
        text
    }
}

#[track_caller]
fn same(one: &Path, other: &Path) {
    if one.exists() && other.exists() {
        let (left, right) = (rows(&read(one)), rows(&read(other)));
        for (left, right) in left.iter().zip(&right) {
            assert_eq!(left, right, "{} and {}", one.display(), other.display());
        }
        assert_eq!(
            left.len(),
            right.len(),
            "{} and {}",
            one.display(),
            other.display()
        );
    }
}

#[test]
fn the_containers_of_the_sample_agree() {
    let sample = |extension: &str| root().join("../shared/samples/sample").with_extension(extension);
    same(&sample("docx"), &sample("txt"));
    same(&sample("docx"), &sample("xlsx"));
}

#[test]
fn the_containers_of_the_county_bureau_agree() {
    let bureau = |extension: &str| {
        root()
            .join("documents/hebei/青禾市临渠区市场监督管理局2023")
            .with_extension(extension)
    };
    for extension in ["txt", "xlsx", "xls", "et", "ods", "doc", "wps", "html"] {
        same(&bureau("docx"), &bureau(extension));
    }
}

/// Files to be refused, or read as what they are; the families refuse what is no form.
#[test]
fn hostile_files_are_refused_in_one_sentence() {
    let folder = root().join("documents/hostile");
    let Ok(entries) = std::fs::read_dir(folder) else {
        return;
    };
    let mut paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    paths.sort();
    let mut out = String::new();
    for path in paths
        .iter()
        .filter(|path| path.extension().is_some_and(|it| it != "pdf"))
    {
        let name = path
            .file_name()
            .and_then(|name| name.to_str())
            .unwrap_or_default();
        if name.ends_with(".error.txt") {
            continue;
        }
        let bytes = std::fs::read(path).unwrap_or_default();
        let opened =
            Container::detect(&bytes, Some(name)).and_then(|it| open(&bytes, it, &Limits::default()));
        out += &match opened {
            Ok(document) => format!("{name}: {}\n", document.container.name()),
            Err(error) => format!("{name}: {} {error}\n", error.code()),
        };
    }
    expect![[r#"
        乱码.docx: damaged 文件已损坏（内容不是 docx），请用 WPS 或 Word 打开修复后另存，再重试
        乱码旧文档.doc: damaged 文件已损坏（内容不是 doc），请用 WPS 或 Word 打开修复后另存，再重试
        加密文档.docx: encrypted 文件设有打开密码，请在 WPS 或 Word 中取消密码后另存，再重试
        含内部监督字样.docx: docx
        含实体声明.docx: unsafe 文件含有不安全的内容（word/document.xml 带有 DOCTYPE 声明），未予读取，请用 WPS 或 Word 打开后另存为 docx 再试
        外部关系.docx: docx
        实为表格文件.docx: xlsx
        密级标志.docx: docx
        截断.docx: truncated 文件不完整（压缩结构没有结尾），请重新下载或传送后重试
        截断旧文档.doc: truncated 文件不完整（缺少文件目录），请重新下载或传送后重试
        截断表格.xlsx: truncated 文件不完整（压缩结构没有结尾），请重新下载或传送后重试
        空文件.docx: empty 文件是空的，请确认传送完整后重试
        空文本.txt: empty 文件是空的，请确认传送完整后重试
        缺正文部件.docx: damaged 文件已损坏（缺少正文部件），请用 WPS 或 Word 打开修复后另存，再重试
        请假申请表.docx: docx
        路径穿越.docx: unsafe 文件含有不安全的内容（部件名指向包外），未予读取，请用 WPS 或 Word 打开后另存为 docx 再试
        路径穿越压缩包.zip: not_supported 暂不能读取压缩包，请先解压再读取其中的文件；如仍不能读取，请用 WPS 或 Word 另存为 docx 后重试
        页眉密级标志.docx: docx
    "#]].assert_eq(&out);
}
