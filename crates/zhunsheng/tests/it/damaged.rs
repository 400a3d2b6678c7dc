//! Every container, damaged at random: forms or one message, never a panic, whatever the library inside does.

use crate::program::{documents_in, golden_folders, stderr, stdout, zhunsheng};
use std::fs;
use std::path::Path;

const COPIES_OF_EACH: u64 = 6;

/// A small generator of numbers, so that a printed seed repeats the run.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % limit.max(1) as u64).unwrap_or_default()
    }
}

fn damage(bytes: &mut Vec<u8>, random: &mut Random) {
    for _ in 0..=random.below(8) {
        let at = random.below(bytes.len());
        match random.below(4) {
            0 => bytes[at] = random.below(256) as u8,
            1 => bytes.truncate(at.max(1)),
            2 => drop(bytes.drain(at..(at + random.below(64)).min(bytes.len()))),
            _ => {
                let copy = bytes[at..(at + random.below(64)).min(bytes.len())].to_vec();
                bytes.splice(at..at, copy);
            }
        }
        if bytes.is_empty() {
            bytes.push(0);
        }
    }
}

#[test]
fn damaged_documents_of_every_container_end_in_one_line_each() {
    let seed = std::env::var("ZHUNSHENG_SEED")
        .ok()
        .and_then(|it| it.parse().ok())
        .unwrap_or(20_231_125);
    println!("seed {seed} (ZHUNSHENG_SEED)");
    let mut random = Random(seed);
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("damaged");
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("scratch");
    let mut files = 0;
    for (stem, extensions) in golden_folders().iter().flat_map(|folder| documents_in(folder)) {
        for extension in extensions {
            let bytes = fs::read(format!("{stem}.{extension}")).expect("a document");
            for copy in 0..COPIES_OF_EACH {
                let mut bytes = bytes.clone();
                damage(&mut bytes, &mut random);
                fs::write(folder.join(format!("{files:04}-{copy}.{extension}")), bytes).expect("scratch");
            }
            files += 1;
        }
    }
    let output = zhunsheng(&["read", &folder.to_string_lossy(), "--format", "json"]);
    assert!(
        matches!(output.status.code(), Some(0 | 2)),
        "{}\n{}",
        output.status,
        stderr(&output)
    );
    assert!(!stderr(&output).contains("panicked"), "{}", stderr(&output));
    let out = stdout(&output);
    assert_eq!(out.lines().count() as u64, files * COPIES_OF_EACH);
    for line in out.lines() {
        let line: serde_json::Value = serde_json::from_str(line).expect("JSON");
        let is_error = line["error"]["message"]
            .as_str()
            .is_some_and(|message| !message.is_empty());
        assert!(
            is_error || !line["forms"].as_array().expect("forms").is_empty(),
            "{line}"
        );
    }
}
