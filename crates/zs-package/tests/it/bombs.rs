//! Hostile archives are refused soon and with their code.

use expect_test::{Expect, expect};
use proptest::prelude::*;
use std::time::{Duration, Instant};
use zs_package::{Limits, Package, PackageWriter};

#[track_caller]
fn check(bytes: Vec<u8>, expected: Expect) {
    let begun = Instant::now();
    let result = Package::open(bytes, Limits::default()).and_then(|package| {
        let names: Vec<String> = package.names().map(str::to_owned).collect();
        names.iter().try_for_each(|name| package.part(name).map(drop))
    });
    assert!(begun.elapsed() < Duration::from_secs(5));
    expected.assert_eq(&match result {
        Ok(()) => "fine".to_owned(),
        Err(error) => format!("{}: {error}", error.code()),
    });
}

fn two_parts() -> Vec<u8> {
    let mut writer = PackageWriter::new();
    writer.add("a.xml", b"<a/>").unwrap();
    writer.add("b.xml", b"<b/>").unwrap();
    writer.finish().unwrap()
}

fn replaced(bytes: &[u8], from: &[u8], to: &[u8]) -> Vec<u8> {
    let mut out = bytes.to_vec();
    for at in 0..=out.len() - from.len() {
        if &out[at..at + from.len()] == from {
            out[at..at + to.len()].copy_from_slice(to);
        }
    }
    out
}

/// A lone directory of `count` records, all for one local header.
fn directory(count: usize, distinct: bool) -> Vec<u8> {
    let single = {
        let mut writer = PackageWriter::new();
        writer.add("0000000", &[0; 100]).unwrap();
        writer.finish().unwrap()
    };
    let start = single.len() - 22 - 53;
    let mut out = single[..start].to_vec();
    for index in 0..count {
        let mut record = single[start..start + 53].to_vec();
        if distinct {
            record[46..].copy_from_slice(format!("{index:07}").as_bytes());
        }
        out.extend_from_slice(&record);
    }
    let size = (out.len() - start) as u32;
    out.extend_from_slice(b"PK\x05\x06\0\0\0\0\x01\0\x01\0");
    out.extend_from_slice(&size.to_le_bytes());
    out.extend_from_slice(&(start as u32).to_le_bytes());
    out.extend_from_slice(&[0, 0]);
    out
}

#[test]
fn an_honest_package_is_fine() {
    check(two_parts(), expect!["fine"]);
}

#[test]
fn zeros_beyond_the_ratio_are_too_large() {
    let mut writer = PackageWriter::new();
    writer.add("zeros.xml", &vec![0; 8 << 20]).unwrap();
    let bytes = writer.finish().unwrap();
    check(
        bytes.clone(),
        expect!["too_large: 文件过大（部件“zeros.xml”压缩比异常），请拆分或精简后再试"],
    );
    // Declaring a small size changes nothing.
    check(
        replaced(&bytes, &(8u32 << 20).to_le_bytes(), &9u32.to_le_bytes()),
        expect!["too_large: 文件过大（部件“zeros.xml”压缩比异常），请拆分或精简后再试"],
    );
}

#[test]
fn records_that_share_one_local_header_are_unsafe() {
    // The names differ from the local one, but the first repeats it.
    check(
        directory(1_000_000, true),
        expect!["unsafe: 文件含有不安全的内容（部件名前后不一），已拒绝读取，请向提供者核实来源"],
    );
    check(
        directory(2, false),
        expect!["unsafe: 文件含有不安全的内容（部件“0000000”重复），已拒绝读取，请向提供者核实来源"],
    );
}

#[test]
fn overlapping_parts_are_unsafe() {
    let bytes = two_parts();
    // The first part claims to reach into the second.
    let mut longer = bytes.clone();
    let at = bytes.windows(4).position(|it| it == b"PK\x01\x02").unwrap();
    longer[at + 20] += 20;
    check(
        longer,
        expect!["unsafe: 文件含有不安全的内容（部件互相重叠），已拒绝读取，请向提供者核实来源"],
    );
}

#[test]
fn names_that_lead_outside_are_unsafe() {
    for name in ["../ab", "/a.xm", "a\\b.x", "C:abc", "a\0xml", "a/../"] {
        check(
            replaced(&two_parts(), b"a.xml", name.as_bytes()),
            expect!["unsafe: 文件含有不安全的内容（部件名指向包外），已拒绝读取，请向提供者核实来源"],
        );
    }
}

#[test]
fn duplicate_names_are_unsafe() {
    check(
        replaced(&two_parts(), b"b.xml", b"A.XML"),
        expect!["unsafe: 文件含有不安全的内容（部件“A.XML”重复），已拒绝读取，请向提供者核实来源"],
    );
}

#[test]
fn encrypted_and_old_files_say_what_they_are() {
    let mut ole = vec![0; 1024];
    ole[..8].copy_from_slice(&[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]);
    check(
        ole.clone(),
        expect!["not_supported: 是旧版二进制格式（如doc、xls、wps），请用办公软件另存为docx或xlsx后再试"],
    );
    let name: Vec<u8> = "EncryptedPackage".bytes().flat_map(|it| [it, 0]).collect();
    ole[640..672].copy_from_slice(&name);
    check(
        ole,
        expect!["encrypted: 文件已加密，请在办公软件中取消打开密码后另存再试"],
    );
    let mut bytes = two_parts();
    let at = bytes.windows(4).position(|it| it == b"PK\x01\x02").unwrap();
    bytes[at + 8] |= 1;
    check(
        bytes,
        expect!["encrypted: 文件已加密，请在办公软件中取消打开密码后另存再试"],
    );
}

#[test]
fn cut_and_foreign_files_are_told_apart() {
    let bytes = two_parts();
    check(
        bytes[..bytes.len() - 30].to_vec(),
        expect!["truncated: 文件不完整，可能没有传完，请重新获取该文件"],
    );
    check(
        b"%PDF-1.7".to_vec(),
        expect!["not_supported: 不是docx、xlsx、odt一类的文档，请核对文件类型"],
    );
    check(
        Vec::new(),
        expect!["not_supported: 不是docx、xlsx、odt一类的文档，请核对文件类型"],
    );
    check(
        replaced(&bytes, b"PK\x03\x04", b"PK\x03\x05"),
        expect!["damaged: 文件已损坏（部件头缺失），请用办公软件打开后另存再试"],
    );
}

proptest! {
    #[test]
    fn opening_never_panics(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        let _ = Package::open(bytes, Limits::default());
    }

    #[test]
    fn changed_bytes_never_panic(at in 0usize..220, byte in any::<u8>()) {
        let mut bytes = two_parts();
        let at = at % bytes.len();
        bytes[at] = byte;
        if let Ok(package) = Package::open(bytes, Limits::default()) {
            for part in package.raw_parts() {
                let _ = package.part(part.name);
            }
        }
    }
}
