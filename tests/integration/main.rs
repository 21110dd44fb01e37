//! Everything tested through the whole program: one binary, one file a command.

mod datasets;
mod tidy;
