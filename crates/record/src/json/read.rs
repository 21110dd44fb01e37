//! Reading a canonical text into a value, in the same single pass that checks its form ([`super::scan`]).
//!
//! A verifier reads every leaf of a log once. What comes out is what a general reader would give for the same text; a text
//! in any other form is refused, and so are forms that only general readers know (a structure written as an array, an enum
//! with content): no leaf has them.

use super::JsonError;
use super::scan::{Progress, Scan};
use serde::de::value::{BorrowedStrDeserializer, StrDeserializer};
use serde::de::{DeserializeSeed, Deserializer, EnumAccess, Error, MapAccess, SeqAccess, Visitor};
use serde::forward_to_deserialize_any;
use std::borrow::Cow;

impl Error for JsonError {
    fn custom<T: std::fmt::Display>(what: T) -> Self {
        JsonError::Syntax(what.to_string())
    }
}

impl<'de> Deserializer<'de> for &mut Scan<'de> {
    type Error = JsonError;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, JsonError> {
        match self.peek() {
            Some(b'"') => match self.string()? {
                Cow::Borrowed(text) => visitor.visit_borrowed_str(text),
                Cow::Owned(text) => visitor.visit_string(text),
            },
            Some(b'{') => {
                let progress = self.enter()?;
                visitor.visit_map(Members { scan: self, progress })
            }
            Some(b'[') => {
                let progress = self.enter()?;
                visitor.visit_seq(Items { scan: self, progress })
            }
            Some(b'-' | b'0'..=b'9') => match self.integer()? {
                (false, amount) => visitor.visit_u64(amount),
                // At most 2^53-1, so it fits.
                (true, amount) => visitor.visit_i64(i64::try_from(amount).map_or(i64::MIN, |amount| -amount)),
            },
            Some(b't') => self.word("true").and_then(|()| visitor.visit_bool(true)),
            Some(b'f') => self.word("false").and_then(|()| visitor.visit_bool(false)),
            Some(b'n') => self.word("null").and_then(|()| visitor.visit_unit()),
            _ => self.refuse("no value where one is due"),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, JsonError> {
        match self.peek() {
            Some(b'n') => self.word("null").and_then(|()| visitor.visit_none()),
            _ => visitor.visit_some(self),
        }
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, JsonError> {
        match self.peek() {
            Some(b'{') => self.deserialize_any(visitor),
            _ => self.refuse("no object where one is due"),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, JsonError> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, JsonError> {
        match self.peek() {
            Some(b'"') => visitor.visit_enum(Name(self.string()?)),
            _ => self.refuse("no name where one is due"),
        }
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, JsonError> {
        self.value()?;
        visitor.visit_unit()
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct seq tuple
        tuple_struct map identifier
    }
}

/// The members of an object that is being read.
struct Members<'s, 'de> {
    scan: &'s mut Scan<'de>,
    progress: Progress<'de>,
}

impl<'de> MapAccess<'de> for Members<'_, 'de> {
    type Error = JsonError;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, JsonError> {
        match self.scan.next_key(&mut self.progress)? {
            None => Ok(None),
            Some(Cow::Borrowed(key)) => seed.deserialize(BorrowedStrDeserializer::new(key)).map(Some),
            Some(Cow::Owned(key)) => seed.deserialize(StrDeserializer::new(key)).map(Some),
        }
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, JsonError> {
        seed.deserialize(&mut *self.scan)
    }
}

/// The items of an array that is being read.
struct Items<'s, 'de> {
    scan: &'s mut Scan<'de>,
    progress: Progress<'de>,
}

impl<'de> SeqAccess<'de> for Items<'_, 'de> {
    type Error = JsonError;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, JsonError> {
        match self.scan.next_item(&mut self.progress)? {
            true => seed.deserialize(&mut *self.scan).map(Some),
            false => Ok(None),
        }
    }
}

/// An enum without content.
struct Name<'de>(Cow<'de, str>);

impl<'de> EnumAccess<'de> for Name<'de> {
    type Error = JsonError;
    type Variant = Bare;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, Bare), JsonError> {
        let name = StrDeserializer::<JsonError>::new(&self.0);
        seed.deserialize(name).map(|variant| (variant, Bare))
    }
}

/// The nothing that follows an enum's name.
struct Bare;

impl<'de> serde::de::VariantAccess<'de> for Bare {
    type Error = JsonError;

    fn unit_variant(self) -> Result<(), JsonError> {
        Ok(())
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, _: T) -> Result<T::Value, JsonError> {
        Err(JsonError::custom("a name without content"))
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, _: V) -> Result<V::Value, JsonError> {
        Err(JsonError::custom("a name without content"))
    }

    fn struct_variant<V: Visitor<'de>>(self, _: &'static [&'static str], _: V) -> Result<V::Value, JsonError> {
        Err(JsonError::custom("a name without content"))
    }
}
