//! zs-read
