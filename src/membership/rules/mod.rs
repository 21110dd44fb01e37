//! What the membership room decides from plain values: no database, no clock, no side effects.

pub mod council_file;
