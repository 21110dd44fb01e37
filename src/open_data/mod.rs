//! Open data: the council's public records as tables that anybody can fetch, with their history.
//!
//! A *dataset* is one table, built from what other rooms show to everybody, with columns fixed by its schema version. A
//! *version* of it is a file (the canonical CSV) that never changes and whose SHA-256 stands in the record
//! (`dataset.published`). The same records give the same bytes, on either database: no clock, no language of a reader, no
//! order of rows in storage enters them. So an idle night publishes nothing.
//!
//! What always holds:
//! - No name of a person is in any dataset. Members are organisations.
//! - Nothing of how a poll stands is published before it is counted, whatever its results rule.
//! - A version and its entry in the record are committed together.
//! - A version may be withdrawn: its bytes go, its number, hash, day and the reason stay, and they are never published again.
//!
//! Another room's public record without a dataset fails a test, unless a reason is given (tests/integration/open_data/coverage.rs).
mod commands;
mod datasets;
mod events;
mod files;
pub mod graphql;
mod http;
mod personal;
mod publish;
mod reads;
mod registry;
pub mod rules;
mod store;

pub use files::DatasetFiles;
pub use http::Files;
pub use personal::TABLES;
pub use publish::{Publisher, publish_due};
pub use registry::{Column, DATASETS, Dataset, Kind, LICENCE, LICENCE_URL, find};

/// Actions that this room's policies know.
pub const ACTIONS: &[&str] = &["publishDataset", "correctDataset", "withdrawDatasetVersion"];
pub const POLICY: &str = include_str!("policy.cedar");
pub const POLICY_SCHEMA: &str = include_str!("policy.cedarschema");
/// Every code with which this room refuses.
pub const CODES: &[&str] = <rules::OpenDataRefusal as crate::foundation::problem::Refusal>::CODES;
