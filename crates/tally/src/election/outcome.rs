//! What a count answers.

use serde::ser::SerializeMap as _;
use serde::{Serialize, Serializer};

/// A count: who is chosen, and every stage of the way.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Count {
    /// The method's id.
    pub method: &'static str,
    /// In order of election.
    pub winners: Vec<String>,
    /// What a winner needed, as decimal text, where the method has a quota.
    pub quota: Option<String>,
    /// Every stage with its totals.
    pub stages: Vec<Stage>,
    /// Every tie that had to be broken, or that stands.
    pub ties: Vec<Tie>,
}

/// One stage of a count.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Stage {
    /// What the stage is about, where the count has several questions.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub about: Option<String>,
    /// Each option's total as decimal text or exact fraction, in the order of the options.
    #[serde(serialize_with = "in_order")]
    pub totals: Vec<(String, String)>,
    /// Elected at this stage.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub elected: Vec<String>,
    /// Out of the count from this stage on.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub excluded: Vec<String>,
    /// Papers' worth that went to nobody.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub exhausted: Option<String>,
}

/// Options that stood alike where one had to be taken.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Tie {
    /// The stage, from 1.
    pub stage: usize,
    /// What was to be decided: `election`, `exclusion`, `surplus` or `place`.
    pub for_what: &'static str,
    /// Those who stood alike.
    pub between: Vec<String>,
    /// Who was taken; empty where the tie stands.
    pub taken: Vec<String>,
    /// By what: `earlier_stage`, `lot` (the order given with the count), `file_order` (no lot was given: draw one and count
    /// again with it), or the name of the rule.
    pub by: &'static str,
}

fn in_order<S: Serializer>(totals: &[(String, String)], serializer: S) -> Result<S::Ok, S::Error> {
    let mut map = serializer.serialize_map(Some(totals.len()))?;
    for (name, total) in totals {
        map.serialize_entry(name, total)?;
    }
    map.end()
}
