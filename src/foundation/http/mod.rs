//! The HTTP face: everything that comes over the network, and in which form it is answered.
//!
//! [`Site`] leads each request to its endpoint and gives every answer its headers; [`Visit`] knows which council is meant,
//! in which language, and who asks; [`Refusal`] is how anything is refused outside GraphQL. What the rooms lend to it
//! stands in [`faces`].
mod absent;
mod answer;
mod archive;
mod assets;
mod body;
mod bundle;
mod cache;
mod compress;
mod data;
mod documents;
pub mod faces;
mod graphql;
mod headers;
mod health;
mod html;
mod live;
mod log;
mod look;
mod mailbox;
mod media;
mod own_data;
mod pages;
mod range;
mod refusal;
mod serve;
mod session;
mod site;
mod socket;
mod streams;
mod tar;
#[cfg(test)]
mod tests;
mod visit;

pub use absent::Absent;
pub use assets::HOW_TO_BUILD;
pub use faces::Faces;
pub use html::Html;
pub use pages::{Address, Crumb, FRONTEND_ALONE, FeedEntry, Page, PageSource};
pub use refusal::{CODES, Refusal};
pub use serve::{Serving, serve};
pub use site::{Door, Site};
pub use visit::Visit;
