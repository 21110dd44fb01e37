//! Who is written to when the council writes to those who speak for its seats.
use uuid::Uuid;

use super::reads::register;
use crate::foundation::command::Context;
use crate::foundation::problem::Problem;
use crate::foundation::tenancy::Texts;

/// A person who has an account and speaks for seats today, as titular or as substitute.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Addressee {
    pub person: Uuid,
    pub account: Uuid,
    pub seats: Vec<AddresseeSeat>,
}

/// One of the seats, with whose it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AddresseeSeat {
    pub seat: Uuid,
    pub code: String,
    pub organisation: Texts,
}

/// Everybody who may act for a seat today and can be written to, each once. Seats of suspended organisations and of those
/// that left have nobody.
///
/// # Errors
/// A fault when the database fails.
pub async fn addressees(cx: &Context) -> Result<Vec<Addressee>, Problem> {
    let register = register(&cx.app, cx.council.id).await?;
    let today = cx.today();
    let of = |person: &super::rules::Person| {
        let hats = register.hats(person.id, today);
        let seats: Vec<_> = hats
            .into_iter()
            .map(|(_, seat, organisation)| AddresseeSeat {
                seat: seat.id,
                code: organisation.code.clone(),
                organisation: organisation.name.clone(),
            })
            .collect();
        (!seats.is_empty()).then_some(Addressee { person: person.id, account: person.account?, seats })
    };
    Ok(register.people().iter().filter_map(of).collect())
}
