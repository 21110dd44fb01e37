//! Statutes as configuration: what a council's own text says, what the laws behind it say where it is silent, and what
//! that makes of a meeting and a ballot (docs/statutes.md).
//!
//! - [`tree`]: a text as a tree, made by whoever reads the file.
//! - [`read`]: the tree as a [`Statute`], with every [`Problem`].
//! - [`resolve`]: the [`Rules`] of a body, each value with the article that it comes from.
//! - [`validate`]: what forbids the adoption of a statute, and what a council should know before.
//! - [`decide`]: rules and [`Facts`] in, [`Decision`] out, with every sum; [`facts_of`] counts seats.
//! - [`frozen`]: the rules of one matter as a statute of their own, for a poll to keep.
//! - [`sentences`]: the rules in words, as keys of texts. [`power`]: voting power. [`notice`]: times of notice.
//!
//! What a text does not say is `None` and never a default of ours; what facts do not say makes a verdict `None`.

mod case;
mod cond;
mod decision;
mod facts;
mod figure;
mod frozen;
mod judge;
mod model;
pub mod notice;
pub mod power;
mod prepare;
mod prevailing;
mod problem;
mod read;
mod resolve;
mod seats;
mod sentences;
mod span;
pub mod tree;
mod validate;
mod weights;

pub use case::{Case, Given, Spokespersons};
pub use cond::{Compare, Cond, EmptySector, Which};
pub use decision::{CaseError, Decision, Prevailing, decide};
pub use facts::{Answers, CallBefore, Facts, Group, Side};
pub use figure::Figure;
pub use frozen::frozen;
pub use judge::Check;
pub use model::*;
pub use problem::{Problem, ProblemCode, Severity};
pub use read::{Reading, condition, read};
pub use resolve::{Conflict, Library, ResolveError, Rules, resolve};
pub use seats::{Answer, Presence, SeatError, SeatState, facts_of};
pub use sentences::{Sentence, condition as sentence, sentences};
pub use span::{Span, SpanMalformed};
pub use tree::{Entry, Node, Place, Value};
pub use validate::{may_be_adopted, validate};
pub use weights::{Weighing, weighing};
