//! The written form of a condition, read strictly: an unknown key is an error, and so is a number
//! with a fraction part or a share that is not text.

use std::fmt;

use serde::de::{self, Deserialize, Deserializer, Visitor};
use serde::ser::{Serialize, SerializeMap, Serializer};

use super::{Bound, Condition, MAX_NUMBER, Threshold};
use crate::{RuleError, Share};

/// A condition as written, its words not yet judged: for readers that know where in a file each key
/// stands. `Condition::try_from` judges it.
#[derive(Clone, Debug, Default, serde::Deserialize)]
#[serde(deny_unknown_fields, rename = "Condition")]
pub struct ConditionForm {
    /// What is counted.
    pub count: String,
    /// The threshold, when reaching it is enough.
    #[serde(default, deserialize_with = "given")]
    pub at_least: Option<Amount>,
    /// The threshold, when it takes more.
    #[serde(default, deserialize_with = "given")]
    pub more_than: Option<Amount>,
    /// The base of a share.
    #[serde(default, deserialize_with = "given")]
    pub of: Option<String>,
    /// Added to a share.
    #[serde(default, deserialize_with = "given")]
    pub plus: Option<Whole>,
    /// The floor under what is needed.
    #[serde(default, deserialize_with = "given")]
    pub min: Option<Whole>,
    /// The article of the statute.
    #[serde(default, deserialize_with = "given")]
    pub article: Option<String>,
}

/// A key that is there has a value: `null` would be a second way of leaving it out.
fn given<'de, D: Deserializer<'de>, T: Deserialize<'de>>(deserializer: D) -> Result<Option<T>, D::Error> {
    T::deserialize(deserializer).map(Some)
}

/// A threshold as written.
#[derive(Clone, Debug)]
pub enum Amount {
    /// A whole number.
    Number(u64),
    /// A share, as text.
    Share(String),
}

/// A whole number, at most [`MAX_NUMBER`] when it was read by serde.
#[derive(Clone, Copy, Debug)]
pub struct Whole(pub u64);

impl TryFrom<ConditionForm> for Condition {
    type Error = RuleError;

    fn try_from(form: ConditionForm) -> Result<Self, RuleError> {
        let (bound, amount) = match (form.at_least, form.more_than) {
            (Some(amount), None) => (Bound::AtLeast, amount),
            (None, Some(amount)) => (Bound::MoreThan, amount),
            (None, None) => return Err(RuleError::ThresholdMissing),
            (Some(_), Some(_)) => return Err(RuleError::ThresholdTwice),
        };
        let plus = form.plus.map_or(0, |whole| whole.0);
        let threshold = match (amount, form.of) {
            (Amount::Number(_), Some(_)) => return Err(RuleError::BaseWithNumber),
            (Amount::Number(_), None) if plus > 0 => return Err(RuleError::PlusWithNumber),
            (Amount::Number(number), None) => Threshold::Number(number),
            (Amount::Share(_), None) => return Err(RuleError::BaseMissing),
            (Amount::Share(share), Some(of)) => Threshold::Share { share: share.parse()?, of: of.parse()?, plus },
        };
        let min = form.min.map_or(0, |whole| whole.0);
        Self::new(form.count.parse()?, bound, threshold, min, form.article)
    }
}

impl<'de> Deserialize<'de> for Condition {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let form = ConditionForm::deserialize(deserializer)?;
        Self::try_from(form).map_err(de::Error::custom)
    }
}

/// Keys in a fixed order; what says nothing (`plus: 0`, `min: 0`) is left out.
impl Serialize for Condition {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("count", &self.count)?;
        match self.threshold {
            Threshold::Number(number) => map.serialize_entry(self.bound.as_str(), &number)?,
            Threshold::Share { share, of, plus } => {
                map.serialize_entry(self.bound.as_str(), &share)?;
                map.serialize_entry("of", &of)?;
                if plus > 0 {
                    map.serialize_entry("plus", &plus)?;
                }
            }
        }
        if self.min > 0 {
            map.serialize_entry("min", &self.min)?;
        }
        if let Some(article) = &self.article {
            map.serialize_entry("article", article)?;
        }
        map.end()
    }
}

impl<'de> Deserialize<'de> for Share {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(de::Error::custom)
    }
}

impl<'de> Deserialize<'de> for Amount {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Either;
        impl Visitor<'_> for Either {
            type Value = Amount;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a fraction as text, such as \"1/2\", or a whole number")
            }

            fn visit_u64<E: de::Error>(self, number: u64) -> Result<Amount, E> {
                WholeNumber.visit_u64(number).map(|whole| Amount::Number(whole.0))
            }

            fn visit_i64<E: de::Error>(self, number: i64) -> Result<Amount, E> {
                WholeNumber.visit_i64(number).map(|whole| Amount::Number(whole.0))
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<Amount, E> {
                Ok(Amount::Share(text.to_owned()))
            }
        }
        deserializer.deserialize_any(Either)
    }
}

impl<'de> Deserialize<'de> for Whole {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_u64(WholeNumber)
    }
}

struct WholeNumber;

impl Visitor<'_> for WholeNumber {
    type Value = Whole;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a whole number from 0 to {MAX_NUMBER}")
    }

    fn visit_u64<E: de::Error>(self, number: u64) -> Result<Whole, E> {
        if number > MAX_NUMBER {
            return Err(E::invalid_value(de::Unexpected::Unsigned(number), &self));
        }
        Ok(Whole(number))
    }

    fn visit_i64<E: de::Error>(self, number: i64) -> Result<Whole, E> {
        let number = u64::try_from(number).map_err(|_| E::invalid_value(de::Unexpected::Signed(number), &self))?;
        self.visit_u64(number)
    }
}
