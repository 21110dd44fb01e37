//! Everything tested through the whole program: one binary, one file a command.

mod tidy;
