//! The closed lists of the room's words. Each word has one key: in the database, in files, in the record and in policies.
//! Sectors and kinds of mandate are those of the council's files.

pub use super::council_file::{MandateKind, Sector};

/// A text that is not one of the words of a list.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{word:?} is no {list}")]
pub struct UnknownWord {
    pub list: &'static str,
    pub word: String,
}

impl UnknownWord {
    fn new(list: &'static str, word: &str) -> Self {
        Self { list, word: word.chars().take(40).collect() }
    }
}

macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $key:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        pub enum $name { $($(#[$variant_doc])* #[serde(rename = $key)] $variant,)+ }

        impl $name {
            /// Every one, in the order in which they are listed.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The key of the word.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $key,)+ }
            }
        }

        impl std::str::FromStr for $name {
            type Err = UnknownWord;
            fn from_str(word: &str) -> Result<Self, UnknownWord> {
                match word {
                    $($key => Ok(Self::$variant),)+
                    other => Err(UnknownWord::new(stringify!($name), other)),
                }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.as_str())
            }
        }
    };
}

/// Reading and showing by key, for the lists that have both functions already.
macro_rules! keyed {
    ($($name:ident),+) => { $(
        impl std::str::FromStr for $name {
            type Err = UnknownWord;
            fn from_str(word: &str) -> Result<Self, UnknownWord> {
                Self::from_key(word).ok_or_else(|| UnknownWord::new(stringify!($name), word))
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.as_str())
            }
        }
    )+ };
}

keyed!(Sector, MandateKind);

impl Sector {
    /// Whether its organisations are public bodies: only there may the council's staff choose who represents them.
    pub const fn is_public_body(self) -> bool {
        matches!(self, Self::Lra | Self::OtherPublic)
    }

    /// Whether its organisations hide the names of their persons unless they say otherwise (domain.md §6).
    pub const fn hides_persons(self) -> bool {
        matches!(self, Self::MigrantDiaspora)
    }
}

words! {
    /// Where an organisation's membership stands.
    OrganisationStatus {
        Active = "active",
        /// Keeps its seats and mandates; they count for nothing meanwhile.
        Suspended = "suspended",
        /// Has left. Its page stays, dated.
        Withdrawn = "withdrawn",
    }
}

words! {
    /// Offices of the council. What each may do stands in the policies alone.
    Role {
        Chair = "chair",
        Secretary = "secretary",
        TechnicalStaff = "technical_staff",
        Administrator = "administrator",
        Auditor = "auditor",
        Observer = "observer",
    }
}

words! {
    /// Why what was known of a person is erased.
    ErasureGround {
        /// The person asked for it.
        Request = "request",
        /// Their time had come.
        Retention = "retention",
        /// A court or an authority ordered it.
        Order = "order",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_names_one_word_and_nothing_else_does() {
        for sector in Sector::ALL {
            assert_eq!(sector.as_str().parse::<Sector>(), Ok(sector));
        }
        for stranger in ["", "LRA", "lra ", "superadmin"] {
            assert!(stranger.parse::<Sector>().is_err() && stranger.parse::<Role>().is_err(), "{stranger:?}");
        }
    }
}
