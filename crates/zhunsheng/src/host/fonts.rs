//! Chinese fonts installed on this machine, for PDFs.

use std::fs;
use std::path::{Path, PathBuf};

/// Files that hold a Chinese text face, best first. The names are those under which systems ship them.
const FACES: [&str; 8] = [
    "NotoSerifCJK-Regular.ttc",
    "NotoSansCJK-Regular.ttc",
    "SourceHanSerifSC-Regular.otf",
    "SourceHanSansSC-Regular.otf",
    "simsun.ttc",
    "simfang.ttf",
    "FZXBSJW.TTF",
    "wqy-microhei.ttc",
];

/// The bytes of the first Chinese font found; none means that the built-in one is used.
pub fn installed() -> Vec<Vec<u8>> {
    let mut found = Vec::new();
    for folder in folders() {
        look_into(&folder, 4, &mut found);
    }
    let rank = |path: &PathBuf| {
        let name = path
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        FACES.iter().position(|face| face.eq_ignore_ascii_case(&name))
    };
    let best = found
        .into_iter()
        .filter(|path| rank(path).is_some())
        .min_by_key(|path| rank(path));
    best.and_then(|path| fs::read(path).ok()).into_iter().collect()
}

fn folders() -> Vec<PathBuf> {
    let mut folders: Vec<PathBuf> = ["/usr/share/fonts", "/usr/local/share/fonts"]
        .map(PathBuf::from)
        .to_vec();
    if let Some(windows) = std::env::var_os("WINDIR") {
        folders.push(PathBuf::from(windows).join("Fonts"));
    }
    if let Some(home) = std::env::var_os("HOME") {
        folders.push(PathBuf::from(home).join(".local/share/fonts"));
    }
    folders
}

fn look_into(folder: &Path, depth: usize, found: &mut Vec<PathBuf>) {
    let Some(deeper) = depth.checked_sub(1) else {
        return;
    };
    let Ok(entries) = fs::read_dir(folder) else { return };
    for path in entries.flatten().map(|entry| entry.path()) {
        if path.is_dir() {
            look_into(&path, deeper, found);
        } else {
            found.push(path);
        }
    }
}
