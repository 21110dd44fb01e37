//! Things of this room with which an action is possible, for saying what an office may do.
use uuid::Uuid;

use crate::foundation::access::{Actor, Resource};

/// What policies know of a person to whom something was granted.
pub fn of_auditor(person: Uuid) -> Resource {
    Resource::new("AuditorPerson", person).with("person", person.to_string())
}

/// What policies know of a part of the record.
pub fn of_part(scope: &str) -> Resource {
    Resource::new("AuditPart", scope).with("scope", scope)
}

/// Things with which `actor` may do `action`, if there are any such things at all. What the actor looks for is taken as
/// their own.
pub fn typical(action: &str, actor: &Actor, council: Uuid) -> Vec<Resource> {
    let own = |set: &str| actor.set(set).next().unwrap_or_default().to_owned();
    vec![match action {
        "grantAuditor" | "revokeAuditor" | "openEngagement" => Resource::council(council),
        "viewAuditor" => of_auditor(Uuid::nil()),
        "readOpenings" => of_part(&own("scopes")),
        _ => Resource::new("Engagement", "any").with("auditor", own("audits")),
    }]
}
