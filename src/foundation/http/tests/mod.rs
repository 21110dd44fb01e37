//! The HTTP face by itself: an installation with one council, a schema made for the purpose, and rooms that know one
//! person, one page and one document.
mod bundle;
mod data;
mod documents;
mod graphql;
mod hostile;
mod live;
mod log;
mod own_data;
mod pages;
mod refusals;
mod session;
mod socket;
mod support;
