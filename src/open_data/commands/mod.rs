//! One file for each thing that can be done with datasets.
mod publish_dataset;

pub use publish_dataset::{PublishDataset, PublishReceipt};
