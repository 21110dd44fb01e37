//! The auditor's program against logs built here, honest ones and others.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)]

mod altered;
mod anything;
mod bundles;
mod cli;
mod history;
mod honest;
#[cfg(feature = "http")]
mod http;
mod leaves;
mod memory;
mod openings;
mod polls;
mod support;
mod tampering;
mod weights;
