//! Everything tested through the whole program: one binary, one file a command.

mod accounts;
mod datasets;
mod decisions;
mod support;
mod tidy;
