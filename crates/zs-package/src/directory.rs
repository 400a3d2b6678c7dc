//! The central directory of a zip archive, read strictly (APPNOTE.TXT 6.3.10, 4.3 and 4.4).
//!
//! Parsed here rather than by a library because every refusal needs the raw records: duplicates,
//! overlaps and a directory of a million names must be seen before anything is built from them.

use crate::{Limits, PackageError, Result};
use std::collections::HashSet;
use std::ops::Range;

const LOCAL: u32 = 0x0403_4b50;
const CENTRAL: u32 = 0x0201_4b50;
const END: u32 = 0x0605_4b50;
const OLE: [u8; 8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

/// One entry, with the places of its bytes in the archive.
#[derive(Debug, Clone)]
pub(crate) struct Entry {
    pub name: String,
    pub method: u16,
    pub crc: u32,
    pub inflated: u64,
    /// The record in the central directory.
    pub central: Range<usize>,
    /// Local header, data and data descriptor.
    pub whole: Range<usize>,
    /// The compressed data alone.
    pub data: Range<usize>,
    described: bool,
}

/// Reads and checks the whole directory.
pub(crate) fn read(bytes: &[u8], limits: &Limits) -> Result<Vec<Entry>> {
    if bytes.len() as u64 > limits.input_bytes {
        return Err(PackageError::TooLarge("文件本身超出上限".to_owned()));
    }
    if bytes.starts_with(&OLE) {
        return Err(if holds_encrypted_package(bytes) {
            PackageError::Encrypted
        } else {
            PackageError::OldBinary
        });
    }
    let directory = find(bytes, limits)?;
    let mut entries: Vec<Entry> = Vec::new();
    let mut names: HashSet<String> = HashSet::new();
    let mut at = directory.start;
    while at < directory.end {
        if entries.len() >= limits.entries {
            return Err(too_many());
        }
        let entry = read_entry(bytes, at, directory.clone())?;
        // Office programs compare part names without case (ECMA-376 part 2, 6.2.2.3).
        if !names.insert(entry.name.to_ascii_lowercase()) {
            return Err(PackageError::Unsafe(format!("部件“{}”重复", entry.name)));
        }
        at = entry.central.end;
        entries.push(entry);
    }
    refuse_overlaps(bytes, &mut entries, directory.start)?;
    Ok(entries)
}

/// The stream of an encrypted OOXML file is named `EncryptedPackage` in UTF-16 ([MS-OFFCRYPTO]).
fn holds_encrypted_package(bytes: &[u8]) -> bool {
    let name: Vec<u8> = "EncryptedPackage".bytes().flat_map(|byte| [byte, 0]).collect();
    // Directory entries are 128 bytes, aligned, and begin with the name.
    bytes.chunks(128).any(|chunk| chunk.starts_with(&name))
}

fn find(bytes: &[u8], limits: &Limits) -> Result<Range<usize>> {
    let earliest = bytes.len().saturating_sub(22 + 0xFFFF);
    let end = (earliest..(bytes.len() + 1).saturating_sub(22))
        .rev()
        .find(|&at| {
            u32_at(bytes, at) == Some(END)
                && u16_at(bytes, at + 20).is_some_and(|comment| at + 22 + usize::from(comment) == bytes.len())
        });
    let Some(end) = end else {
        let zip = u32_at(bytes, 0) == Some(LOCAL);
        return Err(if zip {
            PackageError::Truncated
        } else {
            PackageError::NotPackage
        });
    };
    let field = |offset| {
        u32_at(bytes, end + offset)
            .map(|value| value as usize)
            .unwrap_or_default()
    };
    let count = u16_at(bytes, end + 10).unwrap_or_default();
    let (size, start) = (field(12), field(16));
    if u16_at(bytes, end + 4) != Some(0) {
        return Err(PackageError::NotSupported("分卷压缩".to_owned()));
    }
    if size as u64 == 0xFFFF_FFFF || start as u64 == 0xFFFF_FFFF || count == 0xFFFF {
        // A file under 4 GiB and 65 535 entries needs no zip64 directory.
        return Err(if limits.entries < 0xFFFF {
            too_many()
        } else {
            PackageError::NotSupported("zip64目录".to_owned())
        });
    }
    if usize::from(count) > limits.entries {
        return Err(too_many());
    }
    match start.checked_add(size) {
        Some(stop) if stop == end => Ok(start..stop),
        Some(stop) if stop < end => Err(damaged("目录位置不符")),
        _ => Err(PackageError::Truncated),
    }
}

fn read_entry(bytes: &[u8], at: usize, directory: Range<usize>) -> Result<Entry> {
    let short = || damaged("目录不完整");
    if u32_at(bytes, at) != Some(CENTRAL) {
        return Err(short());
    }
    let half = |offset| u16_at(bytes, at + offset).ok_or_else(short);
    let word = |offset| u32_at(bytes, at + offset).ok_or_else(short);
    let (name_length, extra_length) = (usize::from(half(28)?), usize::from(half(30)?));
    let name_end = at + 46 + name_length;
    let stop = name_end + extra_length + usize::from(half(32)?);
    if stop > directory.end {
        return Err(short());
    }
    let name_bytes = bytes.get(at + 46..name_end).ok_or_else(short)?;
    let name = read_name(name_bytes)?;
    let flags = half(8)?;
    // Bit 0: encrypted; bit 6: strong encryption; bit 13: masked headers; method 99: AES.
    if flags & 0x2041 != 0 || half(10)? == 99 {
        return Err(PackageError::Encrypted);
    }
    let extra = bytes.get(name_end..name_end + extra_length).ok_or_else(short)?;
    let (compressed, inflated) = sizes(word(20)?, word(24)?, extra).ok_or_else(short)?;
    let local = word(42)? as usize;
    let data = find_data(bytes, local, name_bytes, compressed, directory.start)?;
    Ok(Entry {
        name,
        method: half(10)?,
        crc: word(16)?,
        inflated,
        central: at..stop,
        whole: local..data.end,
        data,
        described: flags & 8 != 0,
    })
}

/// Names outside UTF-8 (old Chinese zip tools write GBK) don't occur in office packages.
fn read_name(bytes: &[u8]) -> Result<String> {
    let name = std::str::from_utf8(bytes).map_err(|_| PackageError::NotSupported("部件名编码".to_owned()))?;
    if is_safe_name(name) {
        Ok(name.to_owned())
    } else {
        Err(PackageError::Unsafe("部件名指向包外".to_owned()))
    }
}

/// Whether a name stays inside the package wherever it might be unpacked.
pub(crate) fn is_safe_name(name: &str) -> bool {
    let path = name.strip_suffix('/').unwrap_or(name);
    !path.is_empty()
        && !name.contains(['\\', ':', '\0'])
        && path
            .split('/')
            .all(|step| !step.is_empty() && step != "." && step != "..")
}

/// Compressed and inflated size, from the zip64 extra field where the record says so.
fn sizes(compressed: u32, inflated: u32, mut extra: &[u8]) -> Option<(u64, u64)> {
    let (mut compressed, mut inflated) = (u64::from(compressed), u64::from(inflated));
    while extra.len() >= 4 && (compressed == 0xFFFF_FFFF || inflated == 0xFFFF_FFFF) {
        let length = usize::from(u16_at(extra, 2)?);
        let mut values = extra.get(4..4 + length)?.chunks_exact(8);
        if u16_at(extra, 0)? == 1 {
            let mut value = || Some(u64::from_le_bytes(values.next()?.try_into().ok()?));
            if inflated == 0xFFFF_FFFF {
                inflated = value()?;
            }
            if compressed == 0xFFFF_FFFF {
                compressed = value()?;
            }
            break;
        }
        extra = &extra[4 + length..];
    }
    Some((compressed, inflated))
}

fn find_data(bytes: &[u8], local: usize, name: &[u8], compressed: u64, limit: usize) -> Result<Range<usize>> {
    if u32_at(bytes, local) != Some(LOCAL) {
        return Err(damaged("部件头缺失"));
    }
    let length = |offset| {
        u16_at(bytes, local + offset)
            .map(usize::from)
            .ok_or(PackageError::Truncated)
    };
    let name_end = local + 30 + length(26)?;
    // Programs that trust the local name would otherwise see another part than we do.
    if bytes.get(local + 30..name_end) != Some(name) {
        return Err(PackageError::Unsafe("部件名前后不一".to_owned()));
    }
    let start = name_end + length(28)?;
    let size = usize::try_from(compressed).map_err(|_| PackageError::Truncated)?;
    match start.checked_add(size) {
        Some(end) if end <= limit => Ok(start..end),
        _ => Err(PackageError::Truncated),
    }
}

/// Overlapping entries make a small file inflate without end (D. Fifield, 2019).
fn refuse_overlaps(bytes: &[u8], entries: &mut [Entry], limit: usize) -> Result<()> {
    let mut order: Vec<usize> = (0..entries.len()).collect();
    order.sort_unstable_by_key(|&index| entries[index].whole.start);
    for (position, &index) in order.iter().enumerate() {
        let next = order
            .get(position + 1)
            .map_or(limit, |&next| entries[next].whole.start);
        let entry = &mut entries[index];
        if entry.whole.end > next {
            return Err(PackageError::Unsafe("部件互相重叠".to_owned()));
        }
        if entry.described {
            let gap = next - entry.whole.end;
            let signed = u32_at(bytes, entry.whole.end) == Some(0x0807_4b50);
            let usual = if signed { 16 } else { 12 };
            entry.whole.end += if matches!(gap, 12 | 16 | 20 | 24) {
                gap
            } else {
                usual.min(gap)
            };
        }
    }
    Ok(())
}

fn too_many() -> PackageError {
    PackageError::TooLarge("部件数量过多".to_owned())
}

fn damaged(what: &str) -> PackageError {
    PackageError::Damaged(what.to_owned())
}

fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_le_bytes(
        bytes.get(at..at.checked_add(2)?)?.try_into().ok()?,
    ))
}

fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_le_bytes(
        bytes.get(at..at.checked_add(4)?)?.try_into().ok()?,
    ))
}
