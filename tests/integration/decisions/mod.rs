//! Decisions through the API, on both databases.
mod cast_ballot;
mod close_poll;
mod lifecycle;
mod notices;
mod open_poll;
mod prepare;
mod record;
mod smtp;
