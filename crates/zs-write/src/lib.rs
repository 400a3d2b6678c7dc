//! zs-write
