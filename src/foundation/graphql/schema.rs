//! The schema, put together from the rooms' parts: the one place in `foundation` (with access/schema.rs) that names rooms.
