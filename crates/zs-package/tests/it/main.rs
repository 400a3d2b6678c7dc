//! Packages and XML, honest and hostile.

mod bombs;
mod edit;
mod word;
mod xml;
