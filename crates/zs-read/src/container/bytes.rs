//! Numbers in the streams of the office files of 1997, which keep the low byte first.

/// The number of two bytes; none behind the end.
pub(super) fn u16_at(data: &[u8], at: usize) -> Option<u16> {
    let bytes = data.get(at..)?.first_chunk::<2>()?;
    Some(u16::from_le_bytes(*bytes))
}

/// The number of four bytes; none behind the end.
pub(super) fn u32_at(data: &[u8], at: usize) -> Option<u32> {
    let bytes = data.get(at..)?.first_chunk::<4>()?;
    Some(u32::from_le_bytes(*bytes))
}
