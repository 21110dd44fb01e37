//! What may happen to an organisation's membership, by where it stands.
use super::{MembershipRefusal, OrganisationStatus};

/// # Errors
/// When it has left: what former members were stays as it was.
pub fn may_amend(status: OrganisationStatus) -> Result<(), MembershipRefusal> {
    match status {
        OrganisationStatus::Withdrawn => Err(MembershipRefusal::OrganisationWithdrawn),
        OrganisationStatus::Active | OrganisationStatus::Suspended => Ok(()),
    }
}

/// # Errors
/// When it is suspended already or has left.
pub fn may_suspend(status: OrganisationStatus) -> Result<(), MembershipRefusal> {
    match status {
        OrganisationStatus::Active => Ok(()),
        OrganisationStatus::Suspended => Err(MembershipRefusal::OrganisationSuspended),
        OrganisationStatus::Withdrawn => Err(MembershipRefusal::OrganisationWithdrawn),
    }
}

/// # Errors
/// When it is not suspended. Who has left is admitted anew, not reinstated.
pub fn may_reinstate(status: OrganisationStatus) -> Result<(), MembershipRefusal> {
    match status {
        OrganisationStatus::Suspended => Ok(()),
        OrganisationStatus::Active => Err(MembershipRefusal::OrganisationNotSuspended),
        OrganisationStatus::Withdrawn => Err(MembershipRefusal::OrganisationWithdrawn),
    }
}

/// # Errors
/// When it has left already.
pub fn may_withdraw(status: OrganisationStatus) -> Result<(), MembershipRefusal> {
    may_amend(status)
}

/// Whether the organisation may be given a seat, and the college has one left.
///
/// # Errors
/// When it is suspended or has left, or when the college has all the seats that the statute gives it.
pub fn may_take_seat(status: OrganisationStatus, college: &str, taken: i64, seats: i64) -> Result<(), MembershipRefusal> {
    may_suspend(status)?;
    if taken >= seats {
        return Err(MembershipRefusal::CollegeFull { college: college.to_owned(), seats });
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::OrganisationStatus::{Active, Suspended, Withdrawn};
    use super::*;

    #[test]
    fn each_act_has_the_states_it_starts_from() {
        type Rule = fn(OrganisationStatus) -> Result<(), MembershipRefusal>;
        let cases: [(&str, Rule, [bool; 3]); 4] = [
            ("amend", may_amend, [true, true, false]),
            ("suspend", may_suspend, [true, false, false]),
            ("reinstate", may_reinstate, [false, true, false]),
            ("withdraw", may_withdraw, [true, true, false]),
        ];
        for (name, rule, expected) in cases {
            assert_eq!([Active, Suspended, Withdrawn].map(|status| rule(status).is_ok()), expected, "{name}");
        }
    }

    #[test]
    fn a_college_gives_no_more_seats_than_the_statute() {
        assert_eq!(may_take_seat(Active, "social", 35, 36), Ok(()));
        assert_eq!(
            may_take_seat(Active, "social", 36, 36),
            Err(MembershipRefusal::CollegeFull { college: "social".into(), seats: 36 })
        );
        assert_eq!(may_take_seat(Suspended, "social", 0, 36), Err(MembershipRefusal::OrganisationSuspended));
    }
}
