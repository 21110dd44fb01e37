//! The schema, put together from the rooms' parts: the one place in `foundation` (with access/schema.rs) that names rooms.
//!
//! Several rooms know something of a council, an organisation, a sector or the caller. Each writes its part as an object
//! of its own; here the parts become one type.
use async_graphql::{Context, MergedObject, MergedSubscription, Object, Result, Schema, SchemaBuilder};

use super::codes::RefusalCode;
use super::ledger::LedgerQuery;
use crate::accounts::graphql::{AccountsMutation, ViewerAccount};
use crate::audit_trail::graphql::{AuditTrailMutation, AuditTrailQuery, ViewerAuditor};
use crate::decisions::graphql::{
    CouncilDecisions, DecisionsMutation, DecisionsQuery, DecisionsSubscription, OrganisationBallots, SectorBallots, ViewerTasks,
};
use crate::foundation::http;
use crate::foundation::ledger;
use crate::foundation::problem::COMMON_CODES;
use crate::membership::graphql::{
    CouncilFields, MembershipMutation, MembershipQuery, OrganisationFields, PrivacyMutation, SectorFields, ViewerMember,
};
use crate::open_data::graphql::{OpenDataMutation, OpenDataQuery};
use crate::{accounts, audit_trail, decisions, membership, open_data};

/// The whole schema.
pub type ClarorSchema = Schema<Query, Mutation, Subscription>;

/// A builder of the schema; limits and what else the transports add is theirs.
pub fn builder() -> SchemaBuilder<Query, Mutation, Subscription> {
    Schema::build(Query::default(), Mutation::default(), Subscription::default())
}

/// Every code with which anything may be refused.
pub fn refusal_codes() -> impl Iterator<Item = &'static str> {
    [
        COMMON_CODES,
        http::CODES,
        ledger::CODES,
        accounts::CODES,
        membership::CODES,
        decisions::CODES,
        audit_trail::CODES,
        open_data::CODES,
    ]
    .into_iter()
    .flatten()
    .copied()
}

#[derive(MergedObject, Default)]
pub struct Query(MembershipQuery, DecisionsQuery, OpenDataQuery, AuditTrailQuery, LedgerQuery, PlatformQuery);

#[derive(MergedObject, Default)]
pub struct Mutation(
    AccountsMutation,
    MembershipMutation,
    PrivacyMutation,
    DecisionsMutation,
    AuditTrailMutation,
    OpenDataMutation,
);

#[derive(MergedSubscription, Default)]
pub struct Subscription(DecisionsSubscription);

/// What belongs to no room.
#[derive(Default)]
pub struct PlatformQuery;

#[Object]
impl PlatformQuery {
    /// Who asks: their account, what they may do, what awaits them.
    async fn viewer(&self) -> Viewer {
        Viewer::default()
    }

    /// Every code that `errors[].extensions.code` may hold.
    async fn refusal_codes(&self, _ctx: &Context<'_>) -> Result<Vec<RefusalCode>> {
        Ok(refusal_codes().map(RefusalCode).collect())
    }
}

/// Whoever asks.
#[derive(MergedObject, Default)]
pub struct Viewer(ViewerAccount, ViewerMember, ViewerTasks, ViewerAuditor);

/// A council.
#[derive(MergedObject)]
pub struct Council(CouncilFields, CouncilDecisions);

impl Council {
    /// From the part of the room that knows the members; other rooms add theirs.
    pub fn of(members: CouncilFields) -> Self {
        Self(members, CouncilDecisions)
    }
}

/// A member of the council, present or former.
#[derive(MergedObject)]
pub struct Organisation(OrganisationFields, OrganisationBallots);

impl Organisation {
    /// From the part of the room that knows the members; other rooms add theirs.
    pub fn of(members: OrganisationFields) -> Self {
        let organisation = members.organisation();
        Self(members, OrganisationBallots { organisation })
    }
}

/// A sector's part in the council.
#[derive(MergedObject)]
pub struct SectorSummary(SectorFields, SectorBallots);

impl SectorSummary {
    /// From the part of the room that knows the members; other rooms add theirs.
    pub fn of(members: SectorFields) -> Self {
        let sector = members.key().to_string();
        Self(members, SectorBallots { sector })
    }
}
