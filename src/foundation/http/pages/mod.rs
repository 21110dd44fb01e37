//! Pages as everybody may see them, without JavaScript: the server fills the frontend's skeleton with title, description,
//! links, data for crawlers and the page's main text; the frontend replaces that text when it starts. What stands there is
//! what anybody may see, whoever is signed in, so one rendering serves all (T11: the rooms' public reads feed it).
mod feed;
mod route;
mod shell;
mod skeleton;
mod source;

pub use route::FRONTEND_ALONE;
pub use route::answer;
pub use shell::{PLAIN_CSS, refusal_page};
pub use skeleton::Place;
pub(in crate::foundation::http) use skeleton::fill_bare;
pub use source::{Address, Crumb, FeedEntry, Page, PageSource};
