//! Which files were meant, and their bytes.

use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

/// A file to be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InputFile {
    /// As the user named it; below a folder that folder, `/`, and the path inside.
    pub name: String,
    /// Where it is.
    pub path: PathBuf,
}

/// The largest file that is read: what any of our readers takes.
fn max_bytes() -> u64 {
    zs_package::Limits::default().input_bytes
}

/// Every file meant by the arguments, in their order; inside a folder in the byte order of the paths.
///
/// Lock files, system files and the files that lie beside our own documents are passed over in folders.
///
/// # Errors
/// A sentence in Chinese for a folder that cannot be listed, and when folders hold nothing to read.
pub fn expand(arguments: &[PathBuf]) -> Result<Vec<InputFile>, String> {
    let mut files = Vec::new();
    for argument in arguments {
        let name = argument.to_string_lossy().into_owned();
        if argument.is_dir() {
            let folder = name.trim_end_matches('/');
            let mut inside = Vec::new();
            walk(argument, "", &mut inside).map_err(|(path, error)| explain(&path, &error))?;
            inside.sort();
            files.extend(inside.into_iter().map(|inner| InputFile {
                name: format!("{folder}/{inner}"),
                path: argument.join(&inner),
            }));
        } else {
            files.push(InputFile {
                name,
                path: argument.clone(),
            });
        }
    }
    if files.is_empty() {
        let names: Vec<String> = arguments.iter().map(|it| it.display().to_string()).collect();
        return Err(format!(
            "{}：文件夹里没有可读取的文件，请核对文件夹",
            names.join("、")
        ));
    }
    Ok(files)
}

fn walk(folder: &Path, prefix: &str, files: &mut Vec<String>) -> Result<(), (PathBuf, io::Error)> {
    let here = |error| (folder.to_owned(), error);
    for entry in fs::read_dir(folder).map_err(here)? {
        let entry = entry.map_err(here)?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let kind = entry.file_type().map_err(here)?;
        if kind.is_dir() && !name.starts_with('.') {
            walk(&entry.path(), &format!("{prefix}{name}/"), files)?;
        } else if kind.is_file() && !is_passed_over(&name) {
            files.push(format!("{prefix}{name}"));
        }
    }
    Ok(())
}

fn is_passed_over(name: &str) -> bool {
    let beside = [".forms.json", ".findings.txt", ".error.txt", ".zhunsheng.toml"];
    let system = ["thumbs.db", "desktop.ini"];
    name.starts_with("~$")
        || name.starts_with('.')
        || system.contains(&name.to_lowercase().as_str())
        || beside.iter().any(|ending| name.ends_with(ending))
}

/// The bytes of a file.
///
/// # Errors
/// A sentence in Chinese that says what to do; it does not name the file.
pub fn read(path: &Path) -> Result<Vec<u8>, ReadFailure> {
    let fail = |error: io::Error| ReadFailure {
        code: "not_found",
        message: explain_error(&error),
    };
    let file = fs::File::open(path).map_err(fail)?;
    let size = file.metadata().map_err(fail)?.len();
    let too_large = || ReadFailure {
        code: "too_large",
        message: format!(
            "文件超过{}MB，请删去其中的图片后另存，或按单位拆开",
            max_bytes() >> 20
        ),
    };
    if size > max_bytes() {
        return Err(too_large());
    }
    let mut bytes = Vec::with_capacity(usize::try_from(size).unwrap_or_default());
    file.take(max_bytes() + 1).read_to_end(&mut bytes).map_err(fail)?;
    // A file may grow while it is read.
    if bytes.len() as u64 > max_bytes() {
        Err(too_large())
    } else {
        Ok(bytes)
    }
}

/// The text of the file `NAME` + `ending` beside a document, with its path; `None` when there is none.
///
/// # Errors
/// A sentence in Chinese that names the file.
pub fn beside(document: &Path, ending: &str) -> Result<Option<(PathBuf, String)>, String> {
    let mut path = document.as_os_str().to_owned();
    path.push(ending);
    let path = PathBuf::from(path);
    match fs::read_to_string(&path) {
        Ok(text) => Ok(Some((path, text))),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) if error.kind() == io::ErrorKind::InvalidData => Err(format!(
            "{}：不是 UTF-8 编码的文本，请用记事本打开后另存为 UTF-8 编码",
            path.display()
        )),
        Err(error) => Err(explain(&path, &error)),
    }
}

/// Why a file gave no bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadFailure {
    /// For programs.
    pub code: &'static str,
    /// For people.
    pub message: String,
}

fn explain(path: &Path, error: &io::Error) -> String {
    format!("{}：{}", path.display(), explain_error(error))
}

fn explain_error(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => "没有这个文件，请核对文件名和所在文件夹".to_owned(),
        io::ErrorKind::PermissionDenied => "没有读取权限，请复制到自己的文件夹后再试".to_owned(),
        io::ErrorKind::IsADirectory => "这是文件夹，不是文件".to_owned(),
        _ => format!("读取失败{}，请复制到本机后再试", number_of(error)),
    }
}

/// What the system calls the error, whose own words are not Chinese; for whoever looks it up.
pub fn number_of(error: &io::Error) -> String {
    let number = error.raw_os_error();
    number.map(|it| format!("（系统错误 {it}）")).unwrap_or_default()
}

/// Refuses to write over the very file that was read: originals stay as they are.
///
/// # Errors
/// A sentence in Chinese that names the file.
pub fn keep_original(read: &Path, written: &Path) -> Result<(), String> {
    match (read.canonicalize(), written.canonicalize()) {
        (Ok(read), Ok(same)) if read == same => Err(format!(
            "{}：输出文件就是原文件，不能覆盖；请换一个文件名",
            written.display()
        )),
        _ => Ok(()),
    }
}

/// Writes a file whole or not at all: first beside it, then under its name.
///
/// # Errors
/// A sentence in Chinese that names the file.
pub fn write(path: &Path, bytes: &[u8]) -> Result<(), String> {
    let mut beside = path.as_os_str().to_owned();
    beside.push(format!(".{}.tmp", std::process::id()));
    let beside = PathBuf::from(beside);
    let written = fs::write(&beside, bytes).and_then(|()| fs::rename(&beside, path));
    written.map_err(|error| {
        let _ = fs::remove_file(&beside);
        let why = match error.kind() {
            io::ErrorKind::NotFound => "所在文件夹不存在，请先建好文件夹".to_owned(),
            io::ErrorKind::PermissionDenied => "没有写入权限，请换一个文件夹".to_owned(),
            io::ErrorKind::StorageFull => "磁盘已满，请腾出空间后再试".to_owned(),
            _ => format!("写入失败{}，请换一个文件夹", number_of(&error)),
        };
        format!("{}：{why}", path.display())
    })
}

#[cfg(test)]
mod tests {
    use super::is_passed_over;

    #[test]
    fn lock_files_and_companions_are_passed_over() {
        for name in [
            "~$预算.docx",
            ".DS_Store",
            "Thumbs.db",
            "a.forms.json",
            "a.docx.zhunsheng.toml",
            "a.error.txt",
        ] {
            assert!(is_passed_over(name), "{name}");
        }
        assert!(!is_passed_over("a.json"));
    }
}
