//! What this crate promises, over whole documents.

mod annotate;
mod formats;
