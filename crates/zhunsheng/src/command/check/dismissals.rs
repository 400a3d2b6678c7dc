//! `NAME.docx.zhunsheng.toml` beside a document: reasons why a finding needs no change (说明理由).

use serde::Deserialize;
use std::path::{Path, PathBuf};
use zs_check::rules;
use zs_model::Dismissal;

#[derive(Deserialize)]
struct File {
    #[serde(default)]
    dismiss: Vec<Dismissal>,
}

/// The dismissals beside a document. A slip in the file is told on standard error and silences nothing.
pub fn beside(document: &Path) -> Vec<Dismissal> {
    let mut path = document.as_os_str().to_owned();
    path.push(".zhunsheng.toml");
    let path = PathBuf::from(path);
    let text = match std::fs::read_to_string(&path) {
        Ok(text) => text,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Vec::new(),
        Err(_) => {
            eprintln!(
                "{}：读不出来，其中的理由均未采用；请另存为 UTF-8 编码的文本",
                path.display()
            );
            return Vec::new();
        }
    };
    let file: File = match toml::from_str(&text) {
        Ok(file) => file,
        Err(error) => {
            eprintln!(
                "{}：不是有效的 TOML，其中的理由均未采用（{}）",
                path.display(),
                error.message()
            );
            return Vec::new();
        }
    };
    for dismissal in &file.dismiss {
        if dismissal.reason.trim().is_empty() {
            eprintln!("{}：{} 的理由是空的，未采用", path.display(), dismissal.rule);
        }
        if rules::find(&dismissal.rule).is_none() {
            eprintln!("{}：没有“{}”这条检查项", path.display(), dismissal.rule);
        }
    }
    file.dismiss
}
