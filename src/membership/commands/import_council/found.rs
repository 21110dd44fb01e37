//! The council itself: its row, its record, its colleges, its rule.
use crate::foundation::command::{Context, WriteTx};
use crate::foundation::ids;
use crate::foundation::ledger::{self, Appended, append};
use crate::foundation::problem::{Problem, violates_unique};
use crate::foundation::tenancy;
use crate::membership::rules::council_file::CouncilProfile;
use crate::membership::rules::{College, MembershipRefusal};
use crate::membership::{events, store};

/// Stores the council of `cx` and opens its record.
pub async fn found(tx: &WriteTx, cx: &Context, profile: &CouncilProfile) -> Result<Appended, Problem> {
    let council = &cx.council;
    if let Err(error) = tenancy::insert(tx, council).await {
        let taken = violates_unique(&error);
        return Err(if taken { MembershipRefusal::CouncilExists { slug: council.slug.clone() }.into() } else { error.into() });
    }
    let _opened = ledger::open(tx, cx, council).await?;
    let colleges = profile.colleges.iter().zip(1..).map(|(college, position)| College {
        code: college.id.clone(),
        name: college.name.clone(),
        position,
        seats: i64::from(college.seats),
    });
    let colleges: Vec<College> = colleges.collect();
    for college in &colleges {
        store::insert_college(tx, council.id, college).await?;
    }
    let _founded = append(tx, cx, events::council_founded(council, &colleges)).await?;
    let rule = serde_json::to_value(&profile.rule).map_err(Problem::fault)?;
    append(tx, cx, events::statute_adopted(ids::new_id(), &rule)?).await
}
