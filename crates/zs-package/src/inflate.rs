//! Inflating one part while counting what really comes out.

use crate::{Budget, PackageError, Result};
use flate2::{Crc, Decompress, FlushDecompress, Status};

/// Parts below this are never refused for their ratio.
const RATIO_FROM: u64 = 1 << 20;

/// What the directory says of a part.
pub(crate) struct Declared<'a> {
    pub name: &'a str,
    pub method: u16,
    pub crc: u32,
    pub size: u64,
}

pub(crate) fn inflate(data: &[u8], declared: &Declared, budget: &Budget) -> Result<Vec<u8>> {
    let inflated = match declared.method {
        0 => {
            allow(data.len() as u64, data.len(), declared, budget)?;
            budget.spend_bytes(data.len() as u64)?;
            data.to_vec()
        }
        8 => inflate_deflated(data, declared, budget)?,
        _ => return Err(PackageError::NotSupported("压缩方式".to_owned())),
    };
    let mut crc = Crc::new();
    crc.update(&inflated);
    if inflated.len() as u64 != declared.size || crc.sum() != declared.crc {
        return Err(damaged(declared));
    }
    Ok(inflated)
}

fn inflate_deflated(data: &[u8], declared: &Declared, budget: &Budget) -> Result<Vec<u8>> {
    // The declared size is only a hint for the first allocation, and deflate never exceeds 1032:1.
    let hint = declared
        .size
        .min(data.len() as u64 * 1032)
        .min(budget.limits().part_bytes);
    let mut out = Vec::with_capacity(usize::try_from(hint).unwrap_or_default().min(4 << 20) + 64);
    let mut stream = Decompress::new(false);
    loop {
        let (before_in, before_out) = (stream.total_in(), stream.total_out());
        let rest = data.get(before_in as usize..).unwrap_or_default();
        let status = stream
            .decompress_vec(rest, &mut out, FlushDecompress::None)
            .map_err(|_| damaged(declared))?;
        let gained = stream.total_out() - before_out;
        budget.spend_bytes(gained)?;
        allow(stream.total_out(), data.len(), declared, budget)?;
        match status {
            Status::StreamEnd => return Ok(out),
            _ if out.len() == out.capacity() => out.reserve(out.len().clamp(4 << 10, 8 << 20)),
            _ if gained == 0 && stream.total_in() == before_in => return Err(damaged(declared)),
            _ => {}
        }
    }
}

fn allow(size: u64, compressed: usize, declared: &Declared, budget: &Budget) -> Result<()> {
    let limits = budget.limits();
    if size > limits.part_bytes {
        return Err(PackageError::TooLarge(format!("部件“{}”超出上限", declared.name)));
    }
    if size > RATIO_FROM && size > limits.ratio.saturating_mul(compressed as u64) {
        return Err(PackageError::TooLarge(format!(
            "部件“{}”压缩比异常",
            declared.name
        )));
    }
    Ok(())
}

fn damaged(declared: &Declared) -> PackageError {
    PackageError::Damaged(format!("部件“{}”内容不符", declared.name))
}
