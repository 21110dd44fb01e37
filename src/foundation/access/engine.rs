//! The only module that knows Cedar. Policies and schema are validated strictly at start and in a test.
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::str::FromStr;

use cedar_policy::{
    Authorizer, Context, Decision, Entities, Entity, EntityId, EntityTypeName, EntityUid, PolicyId, PolicySet, Request,
    RestrictedExpression, Schema, ValidationMode, Validator,
};

use super::schema::{policy_sources, schema_source};
use super::{Actor, ActorKind};

/// The value of an attribute that policies may read.
#[derive(Debug, Clone, PartialEq)]
pub enum Attr {
    Text(String),
    Flag(bool),
    Set(BTreeSet<String>),
}

impl From<&str> for Attr {
    fn from(value: &str) -> Self {
        Self::Text(value.to_owned())
    }
}
impl From<String> for Attr {
    fn from(value: String) -> Self {
        Self::Text(value)
    }
}
impl From<bool> for Attr {
    fn from(value: bool) -> Self {
        Self::Flag(value)
    }
}

impl Attr {
    fn expression(&self) -> RestrictedExpression {
        match self {
            Self::Text(text) => RestrictedExpression::new_string(text.clone()),
            Self::Flag(flag) => RestrictedExpression::new_bool(*flag),
            Self::Set(values) => {
                RestrictedExpression::new_set(values.iter().map(|v| RestrictedExpression::new_string(v.clone())))
            }
        }
    }
}

/// What an action is about: a type of the schema, an id, and the attributes that its policies read.
#[derive(Debug, Clone, PartialEq)]
pub struct Resource {
    pub kind: &'static str,
    pub id: String,
    pub attributes: BTreeMap<&'static str, Attr>,
}

impl Resource {
    pub fn new(kind: &'static str, id: impl ToString) -> Self {
        Self { kind, id: id.to_string(), attributes: BTreeMap::new() }
    }

    pub fn with(mut self, name: &'static str, value: impl Into<Attr>) -> Self {
        self.attributes.insert(name, value.into());
        self
    }

    /// The council as a whole.
    pub fn council(id: uuid::Uuid) -> Self {
        Self::new("Council", id)
    }
}

/// Sets of a principal that the schema knows; a source may leave some empty, never invent others.
pub const PRINCIPAL_SETS: &[&str] = &["roles", "seats", "organisations", "sectors", "audits", "scopes"];

/// The policies, ready to answer.
pub struct Access {
    authorizer: Authorizer,
    policies: PolicySet,
    schema: Schema,
    actions: HashMap<&'static str, EntityUid>,
}

impl Access {
    /// Reads and strictly validates every room's policies against the one schema.
    ///
    /// # Errors
    /// A sentence naming the policy or schema line at fault; the program must not start then.
    pub fn load() -> Result<Self, String> {
        let (schema, warnings) = Schema::from_cedarschema_str(&schema_source()).map_err(|e| format!("{e:?}"))?;
        if let Some(warning) = warnings.into_iter().next() {
            return Err(format!("policy schema: {warning}"));
        }
        let policies = load_policies()?;
        let result = Validator::new(schema.clone()).validate(&policies, ValidationMode::Strict);
        if let Some(error) = result.validation_errors().next() {
            return Err(format!("policies: {error}"));
        }
        let mut actions = HashMap::new();
        for action in super::ACTIONS_BY_ROOM.iter().flat_map(|(_, actions)| actions.iter().copied()) {
            actions.insert(action, uid("Action", action)?);
        }
        Ok(Self { authorizer: Authorizer::new(), policies, schema, actions })
    }

    /// Whether `actor` may do `action` on `resource`. Whatever the policies do not allow is forbidden, an action that
    /// they do not know included.
    pub fn allows(&self, actor: &Actor, action: &str, resource: &Resource) -> bool {
        match self.decide(actor, action, resource) {
            Ok((allowed, _)) => allowed,
            Err(error) => {
                tracing::error!(%error, action, "access decision failed; refused");
                false
            }
        }
    }

    /// The same with the ids of the policies that settled it (`room/name`).
    ///
    /// # Errors
    /// When a request does not fit the schema: a defect of ours, treated as a refusal.
    pub fn decide(&self, actor: &Actor, action: &str, resource: &Resource) -> Result<(bool, Vec<String>), String> {
        let action = self.actions.get(action).cloned().ok_or_else(|| format!("no policy knows {action}"))?;
        let principal = principal_uid(actor)?;
        let target = uid(resource.kind, &resource.id)?;
        let entities = Entities::from_entities([principal_entity(actor, &principal)?, resource_entity(resource, &target)?], None)
            .map_err(|e| e.to_string())?;
        let request = Request::new(principal, action, target, Context::empty(), Some(&self.schema)).map_err(|e| e.to_string())?;
        let response = self.authorizer.is_authorized(&request, &self.policies, &entities);
        if let Some(error) = response.diagnostics().errors().next() {
            return Err(error.to_string());
        }
        let reasons = response.diagnostics().reason().map(|id| id.to_string()).collect();
        Ok((response.decision() == Decision::Allow, reasons))
    }
}

/// Policies carry `@id("name")`; in the set they are known as `room/name`.
fn load_policies() -> Result<PolicySet, String> {
    let mut all = PolicySet::new();
    for (room, source) in policy_sources() {
        let set = PolicySet::from_str(source).map_err(|e| format!("{room}/policy.cedar: {e}"))?;
        for policy in set.policies() {
            let name = policy.annotation("id").ok_or_else(|| format!("{room}/policy.cedar: a policy has no @id"))?;
            let policy = policy.new_id(PolicyId::new(format!("{room}/{name}")));
            all.add(policy).map_err(|e| format!("{room}/policy.cedar: {e}"))?;
        }
    }
    Ok(all)
}

fn uid(kind: &str, id: &str) -> Result<EntityUid, String> {
    let name = EntityTypeName::from_str(kind).map_err(|e| e.to_string())?;
    Ok(EntityUid::from_type_name_and_id(name, EntityId::new(id)))
}

fn principal_uid(actor: &Actor) -> Result<EntityUid, String> {
    let id = actor.person.or(actor.account).map_or_else(|| actor.kind.as_str().to_owned(), |id| id.to_string());
    uid("Actor", &id)
}

fn principal_entity(actor: &Actor, id: &EntityUid) -> Result<Entity, String> {
    let mut attributes = HashMap::new();
    attributes.insert("kind".to_owned(), RestrictedExpression::new_string(actor.kind.as_str().to_owned()));
    let person = actor.person.map(|p| p.to_string()).unwrap_or_default();
    attributes.insert("person".to_owned(), RestrictedExpression::new_string(person));
    for set in PRINCIPAL_SETS {
        let values = if actor.kind == ActorKind::Person { actor.set(set).map(str::to_owned).collect() } else { BTreeSet::new() };
        attributes.insert((*set).to_owned(), Attr::Set(values).expression());
    }
    Entity::new(id.clone(), attributes, HashSet::new()).map_err(|e| e.to_string())
}

fn resource_entity(resource: &Resource, id: &EntityUid) -> Result<Entity, String> {
    let attributes = resource.attributes.iter().map(|(name, value)| ((*name).to_owned(), value.expression())).collect();
    Entity::new(id.clone(), attributes, HashSet::new()).map_err(|e| e.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn policies_and_schema_are_valid() {
        assert!(Access::load().is_ok(), "{:?}", Access::load().err());
    }

    #[test]
    fn an_action_that_no_policy_knows_is_refused() {
        let Ok(access) = Access::load() else { panic!("policies do not load") };
        assert!(!access.allows(&Actor::operator(), "sinkTheShip", &Resource::council(uuid::Uuid::nil())));
    }
}
