//! Text in, PDF out, text read back.

mod escape;
mod forms;
mod layout;
mod reading;
mod refusals;
