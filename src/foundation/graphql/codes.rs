//! The refusal codes as an enum of the schema: the same list that the rooms declare, so that clients can rely on it.
use std::borrow::Cow;

use async_graphql::parser::types::Field;
use async_graphql::registry::{MetaEnumValue, MetaType, MetaTypeId, Registry};
use async_graphql::{ContextSelectionSet, Name, OutputType, Positioned, ServerResult, Value};

use super::schema::refusal_codes;

/// One of the codes in `errors[].extensions.code`. Codes are never reused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RefusalCode(pub &'static str);

impl OutputType for RefusalCode {
    fn type_name() -> Cow<'static, str> {
        Cow::Borrowed("RefusalCode")
    }

    fn create_type_info(registry: &mut Registry) -> String {
        registry.create_output_type::<Self, _>(MetaTypeId::Enum, |_| MetaType::Enum {
            name: Self::type_name().into_owned(),
            description: Some("A code of `errors[].extensions`. Codes are never reused.".to_owned()),
            enum_values: refusal_codes().map(|code| (code.to_owned(), MetaEnumValue::new(code))).collect(),
            visible: None,
            inaccessible: false,
            tags: Vec::new(),
            rust_typename: Some(std::any::type_name::<Self>()),
            directive_invocations: Vec::new(),
            requires_scopes: Vec::new(),
        })
    }

    async fn resolve(&self, _ctx: &ContextSelectionSet<'_>, _field: &Positioned<Field>) -> ServerResult<Value> {
        Ok(Value::Enum(Name::new(self.0)))
    }
}
