//! Queries of the room.
use std::sync::Arc;

use async_graphql::connection::Connection;
use async_graphql::{Context, ID, Object, Result, SimpleObject};

use super::answers::ImportCheck;
use super::input::ImportCouncilInput;
use super::words::{OrganisationStatusWord, SectorWord};
use super::{CouncilFields, OrganisationFields, Person, RoleDescription, window};
use crate::foundation::graphql::schema::{Council, Organisation};
use crate::foundation::graphql::{PageArgs, TotalCount, connection, parse_id, request};
use crate::membership::check;
use crate::membership::reads::{OrganisationFilter, permissions};

/// The room's part of the queries.
#[derive(Default)]
pub struct MembershipQuery;

/// The council as files; an import of them founds the same.
#[derive(SimpleObject)]
pub struct CouncilFiles {
    /// The council: YAML.
    council: String,
    /// Its members: CSV.
    members: String,
    /// Their representatives, with addresses: CSV.
    representatives: Option<String>,
}

#[Object]
impl MembershipQuery {
    /// The council of this address.
    async fn council(&self, ctx: &Context<'_>) -> Result<Council> {
        let request = request(ctx)?;
        let fields = CouncilFields::new(window(ctx).await?).map_err(|problem| request.refuse(problem))?;
        Ok(Council::of(fields))
    }

    /// Members, present and former, by their place in the hemicycle.
    #[graphql(complexity = "5 + first.clamp(0, 200) as usize * child_complexity / 10")]
    #[allow(clippy::too_many_arguments, reason = "the arguments of the field")]
    async fn organisations(
        &self,
        ctx: &Context<'_>,
        sector: Option<SectorWord>,
        college: Option<String>,
        status: Option<OrganisationStatusWord>,
        #[graphql(desc = "in any language, without accents; or a code")] search: Option<String>,
        #[graphql(default = 50)] first: i32,
        after: Option<String>,
    ) -> Result<Connection<String, Organisation, TotalCount>> {
        let request = request(ctx)?;
        let args = PageArgs::parse(first, after).map_err(|problem| request.refuse(problem))?;
        let filter = OrganisationFilter { sector: sector.map(Into::into), college, status: status.map(Into::into), search };
        let window = window(ctx).await?;
        let page = window.organisations(&filter, &args);
        Ok(connection(page.map(|id| Organisation::of(OrganisationFields::new(Arc::clone(&window), id)))))
    }

    /// A member by id or by code (`SOC-01`).
    async fn organisation(&self, ctx: &Context<'_>, id: ID) -> Result<Option<Organisation>> {
        let window = window(ctx).await?;
        let found = window.organisation(&id).map(|organisation| organisation.id);
        Ok(found.map(|id| Organisation::of(OrganisationFields::new(window, id))))
    }

    /// What everybody, representatives and each office may do, from the policies.
    async fn roles(&self, ctx: &Context<'_>) -> Result<Vec<RoleDescription>> {
        let cx = &request(ctx)?.cx;
        let permissions = permissions(&cx.app.access, cx.council.id);
        Ok(permissions.into_iter().map(|one| RoleDescription::new(one, &cx.language)).collect())
    }

    /// People of the council, by name; for administrators and the secretary.
    #[graphql(complexity = "5 + first.clamp(0, 200) as usize * child_complexity / 10")]
    async fn people(
        &self,
        ctx: &Context<'_>,
        search: Option<String>,
        #[graphql(default = 50)] first: i32,
        after: Option<String>,
    ) -> Result<Connection<String, Person, TotalCount>> {
        let request = request(ctx)?;
        let window = window(ctx).await?;
        let args = PageArgs::parse(first, after).map_err(|problem| request.refuse(problem))?;
        let page = window.people(search.as_deref(), &args).map_err(|problem| request.refuse(problem))?;
        Ok(connection(page.map(|id| Person::new(Arc::clone(&window), id))))
    }

    /// A person whom the viewer may know.
    async fn person(&self, ctx: &Context<'_>, id: ID) -> Result<Option<Person>> {
        let window = window(ctx).await?;
        let found = parse_id(&id).ok().and_then(|id| window.person(id)).map(|person| person.id);
        Ok(found.map(|id| Person::new(window, id)))
    }

    /// What an import of these files would bring, without doing it; for whoever may import.
    async fn import_check(&self, ctx: &Context<'_>, input: ImportCouncilInput) -> Result<ImportCheck> {
        let request = request(ctx)?;
        let (members, representatives) = input.files();
        let preview = check(&request.cx, members, representatives).await.map_err(|problem| request.refuse(problem))?;
        Ok(preview.into())
    }

    /// The council as files, addresses of people included; for administrators.
    async fn council_files(&self, ctx: &Context<'_>) -> Result<CouncilFiles> {
        let files = window(ctx).await?.export().await.map_err(|problem| match request(ctx) {
            Ok(request) => request.refuse(problem),
            Err(error) => error,
        })?;
        Ok(CouncilFiles { council: files.council, members: files.members, representatives: files.representatives })
    }
}
