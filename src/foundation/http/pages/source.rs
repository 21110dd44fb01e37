//! What a room gives for its pages.
use async_trait::async_trait;
use chrono::{DateTime, Utc};
use serde_json::Value;

use super::super::html::Html;
use crate::foundation::command::Context;
use crate::foundation::problem::Problem;

/// One step of the way to a page; addresses are below the language (`/decisions`).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Crumb {
    pub name: String,
    pub path: String,
}

/// A page as anybody may see it.
#[derive(Debug, Clone, PartialEq)]
pub struct Page {
    /// 200, or 410 for what once was here.
    pub status: u16,
    /// The address below the language that this page should be known by.
    pub path: String,
    pub title: String,
    /// One or two sentences.
    pub description: String,
    /// The page's main text: one `h1`, paragraphs, tables, links.
    pub main: Html,
    /// Schema.org objects; `@context` is added.
    pub json_ld: Vec<Value>,
    /// Way from the start page, this page last.
    pub crumbs: Vec<Crumb>,
    /// What a program gets that asks for JSON; `None` when the page has no data of its own.
    pub data: Option<Value>,
    /// When the content last changed.
    pub modified: Option<DateTime<Utc>>,
    /// Whether search engines should pass it over.
    pub hidden: bool,
}

impl Page {
    /// A page with status 200 and nothing but its text.
    pub fn new(path: impl Into<String>, title: impl Into<String>, description: impl Into<String>, main: Html) -> Self {
        Self {
            status: 200,
            path: path.into(),
            title: title.into(),
            description: description.into(),
            main,
            json_ld: Vec::new(),
            crumbs: Vec::new(),
            data: None,
            modified: None,
            hidden: false,
        }
    }
}

/// An address for the sitemap, below the language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Address {
    pub path: String,
    pub modified: Option<DateTime<Utc>>,
}

/// An entry of a feed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FeedEntry {
    /// Stable for ever, the same in every language.
    pub id: uuid::Uuid,
    /// Address below the language.
    pub path: String,
    pub title: String,
    pub summary: String,
    /// Language of title and summary: may differ from the feed's when a text is not translated.
    pub language: String,
    pub updated: DateTime<Utc>,
    pub published: DateTime<Utc>,
}

/// A room's public pages. `cx` always is nobody in particular: what is answered here is kept and given to all.
#[async_trait]
pub trait PageSource: Send + Sync {
    /// The page at `path`, split at the slashes and without the language: `["decisions", "D-2026-001"]`; the start page is
    /// `[]`. `None` when the address is no page of this room or there is no such thing.
    async fn page(&self, cx: &Context, path: &[&str]) -> Result<Option<Page>, Problem>;

    /// What this room has to say on the start page, below the main text of the room whose page that is.
    async fn home_part(&self, _cx: &Context) -> Result<Option<Html>, Problem> {
        Ok(None)
    }

    /// Every address that search engines should know.
    async fn addresses(&self, cx: &Context) -> Result<Vec<Address>, Problem>;

    /// The newest entries of the feed called `name` (`decisions`); `None` when it is none of this room's.
    async fn feed(&self, _cx: &Context, _name: &str) -> Result<Option<Vec<FeedEntry>>, Problem> {
        Ok(None)
    }
}
