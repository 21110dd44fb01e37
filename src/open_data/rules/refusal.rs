//! Why the room says no.
use crate::refusals;

refusals! {
    /// Refusals of the room.
    pub enum OpenDataRefusal {
        /// The version has been withdrawn already.
        VersionWithdrawn { version: i64 } => "OPEN_DATA_VERSION_WITHDRAWN",
        /// What would be published are the very bytes that were withdrawn: what is in them has to change first.
        BytesWithdrawn { version: i64 } => "OPEN_DATA_BYTES_WITHDRAWN",
    }
}
