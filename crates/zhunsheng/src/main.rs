//! zhunsheng
fn main() {}
