//! Why the membership room says no.

crate::refusals! {
    /// Each becomes a code, parameters and a sentence in `locales/<language>/server_membership.ftl`. Days are
    /// `YYYY-MM-DD`.
    pub enum MembershipRefusal {
        /// Another organisation, present or former, has the code.
        CodeTaken { code: String } => "MEMBERSHIP_CODE_TAKEN",
        SeatCodeTaken { code: String } => "MEMBERSHIP_SEAT_CODE_TAKEN",
        /// The statute gives the college no more seats.
        CollegeFull { college: String, seats: i64 } => "MEMBERSHIP_COLLEGE_FULL",
        /// The organisation's seats are of another college.
        CollegeDiffers { college: String } => "MEMBERSHIP_COLLEGE_DIFFERS",
        OrganisationSuspended => "MEMBERSHIP_ORGANISATION_SUSPENDED",
        OrganisationNotSuspended => "MEMBERSHIP_ORGANISATION_NOT_SUSPENDED",
        OrganisationWithdrawn => "MEMBERSHIP_ORGANISATION_WITHDRAWN",
        /// Somebody holds the seat in this way on one of the days; without `ends_on`, until further notice.
        SeatTaken { kind: &'static str, starts_on: String, ends_on: Option<String> } => "MEMBERSHIP_SEAT_TAKEN",
        /// The person speaks for the seat already, in the other way.
        MandateTwice { starts_on: String, ends_on: Option<String> } => "MEMBERSHIP_MANDATE_TWICE",
        /// The seat ends before the mandate would.
        SeatEnded { valid_until: String } => "MEMBERSHIP_SEAT_ENDED",
        /// The seat begins after the mandate would.
        SeatNotYet { valid_from: String } => "MEMBERSHIP_SEAT_NOT_YET",
        DatesReversed => "MEMBERSHIP_DATES_REVERSED",
        /// A mandate that would be over before it is given.
        MandatePast => "MEMBERSHIP_MANDATE_PAST",
        AlreadyEnded { ended_on: String } => "MEMBERSHIP_ALREADY_ENDED",
        EndsInPast => "MEMBERSHIP_ENDS_IN_PAST",
        /// It ends earlier than asked: ending never prolongs.
        EndsLater { ends_on: String } => "MEMBERSHIP_ENDS_LATER",
        /// The person has signed in with this address; nobody else may redirect their links.
        EmailFixed => "MEMBERSHIP_EMAIL_FIXED",
        /// Nobody can be invited without one.
        EmailMissing => "MEMBERSHIP_EMAIL_MISSING",
        RoleHeld => "MEMBERSHIP_ROLE_HELD",
        RoleNotHeld => "MEMBERSHIP_ROLE_NOT_HELD",
        /// Nobody would be left who can grant roles.
        LastAdministrator => "MEMBERSHIP_LAST_ADMINISTRATOR",
        /// Whoever still speaks for somebody or holds an office gives that up first.
        StillHolds { mandates: u64, offices: u64 } => "MEMBERSHIP_STILL_HOLDS",
        CouncilExists { slug: String } => "MEMBERSHIP_COUNCIL_EXISTS",
        /// An import founds; it never merges into members that are there.
        CouncilHasMembers => "MEMBERSHIP_COUNCIL_HAS_MEMBERS",
        /// The file is of another council than the one that it is imported into.
        CouncilDiffers { slug: String } => "MEMBERSHIP_COUNCIL_DIFFERS",
    }
}
