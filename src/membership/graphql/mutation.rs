//! Mutations of the room.
use async_graphql::{Context, Object, Result};

use super::answers::{self, ImportCouncilAnswer, MandateAnswer, OrganisationAnswer, PersonAnswer, SeatAnswer};
use super::input::{
    AddSeatInput, AdmitOrganisationInput, AmendOrganisationInput, AmendPersonInput, AppointRepresentativeInput, EndMandateInput,
    EndSeatInput, ImportCouncilInput, InvitePersonInput, OrganisationActInput, RegisterPersonInput, RoleInput,
};
use crate::foundation::command::{Command, run};
use crate::foundation::graphql::{act, parse_id, request};
use crate::foundation::problem::Problem;
use crate::membership::commands::{
    AddSeat, AdmitOrganisation, AmendOrganisation, AmendPerson, AppointRepresentative, EndMandate, EndSeat, GrantRole,
    InvitePerson, RegisterPerson, ReinstateOrganisation, RevokeRole, SuspendOrganisation, WithdrawOrganisation,
};
use crate::membership::import;

/// The room's part of the mutations.
#[derive(Default)]
pub struct MembershipMutation;

/// Reads the input and carries the command out.
async fn carry_out<C: Command>(ctx: &Context<'_>, command: std::result::Result<C, Problem>) -> Result<C::Answer> {
    let command = command.map_err(|problem| match request(ctx) {
        Ok(request) => request.refuse(problem),
        Err(error) => error,
    })?;
    act(ctx, command).await
}

#[Object]
impl MembershipMutation {
    /// Admits an organisation to the council. Give it its seats next.
    async fn admit_organisation(&self, ctx: &Context<'_>, input: AdmitOrganisationInput) -> Result<OrganisationAnswer> {
        answers::organisation(ctx, act(ctx, AdmitOrganisation::from(input)).await?).await
    }

    /// Amends what is said of an organisation, and whether it hides its persons.
    async fn amend_organisation(&self, ctx: &Context<'_>, input: AmendOrganisationInput) -> Result<OrganisationAnswer> {
        answers::organisation(ctx, carry_out(ctx, AmendOrganisation::try_from(input)).await?).await
    }

    /// Suspends an organisation: it keeps its seats, but nobody can act for it. The reason is public.
    async fn suspend_organisation(&self, ctx: &Context<'_>, input: OrganisationActInput) -> Result<OrganisationAnswer> {
        let command = parse_id(&input.id).map(|id| SuspendOrganisation { id, reason: input.reason });
        answers::organisation(ctx, carry_out(ctx, command).await?).await
    }

    /// Ends the suspension of an organisation.
    async fn reinstate_organisation(&self, ctx: &Context<'_>, input: OrganisationActInput) -> Result<OrganisationAnswer> {
        let command = parse_id(&input.id).map(|id| ReinstateOrganisation { id, reason: input.reason });
        answers::organisation(ctx, carry_out(ctx, command).await?).await
    }

    /// Ends an organisation's membership, and with it its seats and mandates. The reason is public.
    async fn withdraw_organisation(&self, ctx: &Context<'_>, input: OrganisationActInput) -> Result<OrganisationAnswer> {
        let command = parse_id(&input.id).map(|id| WithdrawOrganisation { id, reason: input.reason });
        answers::organisation(ctx, carry_out(ctx, command).await?).await
    }

    /// Gives an organisation a seat of its college.
    async fn add_seat(&self, ctx: &Context<'_>, input: AddSeatInput) -> Result<SeatAnswer> {
        answers::seat(ctx, carry_out(ctx, AddSeat::try_from(input)).await?).await
    }

    /// Ends a seat, and with it the mandates for it.
    async fn end_seat(&self, ctx: &Context<'_>, input: EndSeatInput) -> Result<SeatAnswer> {
        answers::seat(ctx, carry_out(ctx, EndSeat::try_from(input)).await?).await
    }

    /// Registers a person. Nothing is sent to them yet.
    async fn register_person(&self, ctx: &Context<'_>, input: RegisterPersonInput) -> Result<PersonAnswer> {
        answers::person(ctx, act(ctx, RegisterPerson::from(input)).await?).await
    }

    /// Amends a person's name, language or address.
    async fn amend_person(&self, ctx: &Context<'_>, input: AmendPersonInput) -> Result<PersonAnswer> {
        answers::person(ctx, carry_out(ctx, AmendPerson::try_from(input)).await?).await
    }

    /// Invites a person to take up their account. Takes no idempotency key: an answer with a link is not kept.
    async fn invite_person(&self, ctx: &Context<'_>, input: InvitePersonInput) -> Result<PersonAnswer> {
        let request = request(ctx)?;
        let id = parse_id(&input.id).map_err(|problem| request.refuse(problem))?;
        let receipt = run(request.cx.clone(), InvitePerson { id }, None).await.map_err(|problem| request.refuse(problem))?;
        answers::invited(ctx, receipt).await
    }

    /// Appoints a person to speak for a seat.
    async fn appoint_representative(&self, ctx: &Context<'_>, input: AppointRepresentativeInput) -> Result<MandateAnswer> {
        answers::mandate(ctx, carry_out(ctx, AppointRepresentative::try_from(input)).await?).await
    }

    /// Ends a mandate before its time.
    async fn end_mandate(&self, ctx: &Context<'_>, input: EndMandateInput) -> Result<MandateAnswer> {
        answers::mandate(ctx, carry_out(ctx, EndMandate::try_from(input)).await?).await
    }

    /// Gives a person an office of the council.
    async fn grant_role(&self, ctx: &Context<'_>, input: RoleInput) -> Result<PersonAnswer> {
        let command = parse_id(&input.person_id).map(|person| GrantRole { person, role: input.role.into() });
        answers::person(ctx, carry_out(ctx, command).await?).await
    }

    /// Takes an office back, at once.
    async fn revoke_role(&self, ctx: &Context<'_>, input: RoleInput) -> Result<PersonAnswer> {
        let command = parse_id(&input.person_id).map(|person| RevokeRole { person, role: input.role.into() });
        answers::person(ctx, carry_out(ctx, command).await?).await
    }

    /// Fills a council that has no members yet from files, all or nothing.
    async fn import_council(&self, ctx: &Context<'_>, input: ImportCouncilInput) -> Result<ImportCouncilAnswer> {
        let request = request(ctx)?;
        let (members, representatives) = input.files();
        let report = import(&request.cx, members, representatives).await.map_err(|problem| request.refuse(problem))?;
        Ok(report.into())
    }
}
