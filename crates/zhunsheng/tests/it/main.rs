//! Tests of the program over whole files: golden documents, hostile files, commands, round trips.

mod commands;
mod contents;
mod county;
mod damaged;
mod fixes;
mod golden;
mod hostile;
mod program;
mod representable;
mod round_trip;
mod samples;
mod schemas;
