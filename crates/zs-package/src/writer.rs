//! Writing a fresh package: the same parts always give the same bytes.

use crate::directory::is_safe_name;
use crate::{PackageError, RawPart, Result};
use flate2::{Compression, Crc, write::DeflateEncoder};
use std::collections::HashSet;
use std::io::Write;

/// 1980-01-01 00:00, the first time a zip can hold; there is no clock here.
const DATE: u16 = 0x21;

/// Writes a package part after part. Office programs expect `[Content_Types].xml` first, and ODF
/// wants `mimetype` first and stored.
#[derive(Debug, Default)]
pub struct PackageWriter {
    out: Vec<u8>,
    directory: Vec<u8>,
    names: HashSet<String>,
}

impl PackageWriter {
    /// An empty package.
    pub fn new() -> Self {
        Self::default()
    }

    /// Appends a deflated part.
    ///
    /// # Errors
    /// `Unwritable` where the name is unsafe or taken, or the package passes 4 GiB.
    pub fn add(&mut self, name: &str, content: &[u8]) -> Result<()> {
        let mut encoder = DeflateEncoder::new(Vec::new(), Compression::default());
        let data = encoder.write_all(content).and_then(|()| encoder.finish());
        let data = data.map_err(|_| PackageError::Unwritable("压缩失败".to_owned()))?;
        self.append(name, 8, content, &data)
    }

    /// Appends a part without compression.
    ///
    /// # Errors
    /// As [`PackageWriter::add`].
    pub fn add_stored(&mut self, name: &str, content: &[u8]) -> Result<()> {
        self.append(name, 0, content, content)
    }

    /// Appends an entry of another package as it lies there: data, time and attributes.
    ///
    /// # Errors
    /// As [`PackageWriter::add`].
    pub fn copy(&mut self, part: &RawPart<'_>) -> Result<()> {
        self.take_name(part.name)?;
        let offset = self.offset()?;
        self.out.extend_from_slice(part.whole);
        let at = self.directory.len() + 42;
        self.directory.extend_from_slice(part.central);
        self.directory[at..at + 4].copy_from_slice(&offset.to_le_bytes());
        Ok(())
    }

    /// The finished package.
    ///
    /// # Errors
    /// `Unwritable` over 4 GiB or 65 534 parts.
    pub fn finish(mut self) -> Result<Vec<u8>> {
        let start = self.offset()?;
        let size = fit(self.directory.len())?;
        let count = u16::try_from(self.names.len())
            .ok()
            .filter(|&count| count < u16::MAX)
            .ok_or_else(|| PackageError::Unwritable("部件数量过多".to_owned()))?;
        self.out.append(&mut self.directory);
        self.out.extend_from_slice(b"PK\x05\x06\0\0\0\0");
        self.out.extend_from_slice(&count.to_le_bytes());
        self.out.extend_from_slice(&count.to_le_bytes());
        self.out.extend_from_slice(&size.to_le_bytes());
        self.out.extend_from_slice(&start.to_le_bytes());
        self.out.extend_from_slice(&[0, 0]);
        Ok(self.out)
    }

    fn append(&mut self, name: &str, method: u16, content: &[u8], data: &[u8]) -> Result<()> {
        self.take_name(name)?;
        let offset = self.offset()?;
        let mut crc = Crc::new();
        crc.update(content);
        // Everything from "version needed" to "extra length", shared by both headers.
        let mut shared = Vec::with_capacity(26);
        let flags: u16 = if name.is_ascii() { 0 } else { 0x800 };
        for half in [20, flags, method, 0, DATE] {
            shared.extend_from_slice(&half.to_le_bytes());
        }
        for word in [crc.sum(), fit(data.len())?, fit(content.len())?] {
            shared.extend_from_slice(&word.to_le_bytes());
        }
        let length =
            u16::try_from(name.len()).map_err(|_| PackageError::Unwritable("部件名过长".to_owned()))?;
        shared.extend_from_slice(&length.to_le_bytes());
        shared.extend_from_slice(&[0, 0]);

        self.out.extend_from_slice(b"PK\x03\x04");
        self.out.extend_from_slice(&shared);
        self.out.extend_from_slice(name.as_bytes());
        self.out.extend_from_slice(data);

        self.directory.extend_from_slice(b"PK\x01\x02\x14\0");
        self.directory.extend_from_slice(&shared);
        // Comment length, disk, internal and external attributes.
        self.directory.extend_from_slice(&[0; 10]);
        self.directory.extend_from_slice(&offset.to_le_bytes());
        self.directory.extend_from_slice(name.as_bytes());
        Ok(())
    }

    fn take_name(&mut self, name: &str) -> Result<()> {
        if is_safe_name(name) && self.names.insert(name.to_ascii_lowercase()) {
            return Ok(());
        }
        Err(PackageError::Unwritable(format!("部件名“{name}”不可用或重复")))
    }

    fn offset(&self) -> Result<u32> {
        fit(self.out.len())
    }
}

fn fit(size: usize) -> Result<u32> {
    u32::try_from(size)
        .ok()
        .filter(|&size| size < u32::MAX)
        .ok_or_else(|| PackageError::Unwritable("超过4GB".to_owned()))
}
