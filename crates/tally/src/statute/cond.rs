//! Conditions as statutes combine them (statutes.md §4): one language for quorum, majorities, requests and secrecy.

use crate::Condition;

/// What must be so. Read from a statute, and always one that says something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cond {
    /// A count against a threshold.
    Compare(Compare),
    /// All of them.
    All(Vec<Self>),
    /// One of them at least.
    Any(Vec<Self>),
    /// Not that.
    Not(Box<Self>),
    /// Somebody in that role is there.
    RolePresent {
        /// `chair`, `secretary` …
        role: String,
        /// The article.
        art: Option<String>,
    },
    /// The condition, counted within sectors.
    Sectors {
        /// In which, and in how many of them.
        which: Which,
        /// What must be so in each.
        cond: Box<Self>,
        /// What a sector does that has nobody to count.
        empty: Option<EmptySector>,
        /// The article.
        art: Option<String>,
    },
    /// The spokespersons of every sector are there (Catalan law 26/2010, art. 17.5).
    SpokespersonsPresent {
        /// Who says so.
        decided_by: Option<String>,
        /// The article.
        art: Option<String>,
    },
    /// One answer is given more often than each of the others ("abstention is the majority", read as the largest pile).
    Largest {
        /// Which.
        count: crate::Count,
        /// The article.
        art: Option<String>,
    },
    /// Always so (`quorum: none`).
    Always {
        /// The article.
        art: Option<String>,
    },
    /// Something that this engine does not know: neither true nor false.
    Unknown {
        /// Its key.
        what: String,
    },
}

/// A count against a share of a base, or against a number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Compare {
    /// Count, threshold, base, floor and article.
    pub condition: Condition,
    /// Whether weights are compared, as exact fractions and without rounding.
    pub weighted: bool,
    /// Roles left out of the base and of what is counted present (an Italian mayor, who votes all the same).
    pub without_roles: Vec<String>,
}

/// In which sectors, and in how many, something must be so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Which {
    /// In this one.
    In(String),
    /// In each of these; `None`: of all.
    Each(Option<Vec<String>>),
    /// In at least so many of these; `None`: of all.
    Some {
        /// How many.
        at_least: u64,
        /// Of which.
        among: Option<Vec<String>>,
    },
}

/// What a sector with nobody to count does to a rule that asks every sector.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EmptySector {
    /// It has not agreed.
    Blocks,
    /// It is not asked.
    Skipped,
}

impl EmptySector {
    /// The word as statutes write it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Blocks => "blocks",
            Self::Skipped => "skipped",
        }
    }
}

impl Cond {
    /// The article of the first part that names one.
    #[must_use]
    pub fn art(&self) -> Option<&str> {
        match self {
            Self::Compare(compare) => compare.condition.article(),
            Self::All(parts) | Self::Any(parts) => parts.iter().find_map(Self::art),
            Self::Not(part) => part.art(),
            Self::Sectors { art, cond, .. } => art.as_deref().or_else(|| cond.art()),
            Self::RolePresent { art, .. }
            | Self::SpokespersonsPresent { art, .. }
            | Self::Largest { art, .. }
            | Self::Always { art } => art.as_deref(),
            Self::Unknown { .. } => None,
        }
    }

    /// Calls `look` on this condition and on every part of it.
    pub fn walk(&self, look: &mut impl FnMut(&Self)) {
        look(self);
        match self {
            Self::All(parts) | Self::Any(parts) => parts.iter().for_each(|part| part.walk(look)),
            Self::Not(part) | Self::Sectors { cond: part, .. } => part.walk(look),
            Self::Compare(_)
            | Self::RolePresent { .. }
            | Self::SpokespersonsPresent { .. }
            | Self::Largest { .. }
            | Self::Always { .. }
            | Self::Unknown { .. } => {}
        }
    }

    /// The same with every comparison changed by `change`.
    #[must_use]
    pub fn map(&self, change: &impl Fn(&Compare) -> Compare) -> Self {
        let all = |parts: &[Self]| parts.iter().map(|part| part.map(change)).collect();
        match self {
            Self::Compare(compare) => Self::Compare(change(compare)),
            Self::All(parts) => Self::All(all(parts)),
            Self::Any(parts) => Self::Any(all(parts)),
            Self::Not(part) => Self::Not(Box::new(part.map(change))),
            Self::Sectors { which, cond, empty, art } => {
                Self::Sectors { which: which.clone(), cond: Box::new(cond.map(change)), empty: *empty, art: art.clone() }
            }
            other => other.clone(),
        }
    }

    /// Whether any part is such.
    pub fn has(&self, is_such: &impl Fn(&Self) -> bool) -> bool {
        let mut found = false;
        self.walk(&mut |part| found |= is_such(part));
        found
    }
}

/// The same condition without its articles.
pub(super) fn bare(cond: &Cond) -> Cond {
    let all = |parts: &[Cond]| parts.iter().map(bare).collect();
    match cond {
        Cond::Compare(compare) => {
            let own = &compare.condition;
            let condition = Condition::new(own.count(), own.bound(), own.threshold(), own.min(), None);
            Cond::Compare(Compare { condition: condition.unwrap_or_else(|_| own.clone()), ..compare.clone() })
        }
        Cond::All(parts) => Cond::All(all(parts)),
        Cond::Any(parts) => Cond::Any(all(parts)),
        Cond::Not(part) => Cond::Not(Box::new(bare(part))),
        Cond::RolePresent { role, .. } => Cond::RolePresent { role: role.clone(), art: None },
        Cond::Sectors { which, cond, empty, .. } => {
            Cond::Sectors { which: which.clone(), cond: Box::new(bare(cond)), empty: *empty, art: None }
        }
        Cond::SpokespersonsPresent { decided_by, .. } => Cond::SpokespersonsPresent { decided_by: decided_by.clone(), art: None },
        Cond::Largest { count, .. } => Cond::Largest { count: *count, art: None },
        Cond::Always { .. } => Cond::Always { art: None },
        Cond::Unknown { what } => Cond::Unknown { what: what.clone() },
    }
}
