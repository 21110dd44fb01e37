//! What this room knows of persons, column by column (see `foundation::privacy`).
//!
//! Acts of organisations stay: that somebody spoke for a seat from a day to a day is part of what the organisation did.
//! Who it was goes: mandates and offices then refer to a row that holds nothing but the day and the ground of the erasure.
use crate::foundation::privacy::{Column as C, Erasure, Found, Table};

const WHO_REMAINS: &str = "refers to a row that names nobody";
const OF_THE_SEAT: &str = "an act of the organisation";
const OF_THE_OFFICE: &str = "an act of the council";

/// The room's tables.
pub const TABLES: &[Table] = &[
    Table::new(
        "membership_mandate",
        Found::Person("person_id"),
        &[
            C::public("id"),
            C::public("council_id"),
            C::public("seat_id"),
            C::personal("person_id", Erasure::Stays(WHO_REMAINS)),
            C::personal("kind", Erasure::Stays(OF_THE_SEAT)),
            C::personal("starts_on", Erasure::Stays(OF_THE_SEAT)),
            C::personal("ends_on", Erasure::Stays(OF_THE_SEAT)),
            C::housekeeping("created_at"),
        ],
    ),
    Table::new(
        "membership_role",
        Found::Person("person_id"),
        &[
            C::public("id"),
            C::public("council_id"),
            C::personal("person_id", Erasure::Stays(WHO_REMAINS)),
            C::personal("role", Erasure::Stays(OF_THE_OFFICE)),
            C::personal("granted_on", Erasure::Stays(OF_THE_OFFICE)),
            C::personal("revoked_on", Erasure::Stays(OF_THE_OFFICE)),
        ],
    ),
    Table::new(
        "membership_person",
        Found::Person("id"),
        &[
            C::personal("id", Erasure::Stays("opaque: no table tells any more whose it was")),
            C::public("council_id"),
            C::personal("account_id", Erasure::Null),
            C::personal("display_name", Erasure::Empty),
            C::personal("language", Erasure::Empty),
            C::personal("invited_at", Erasure::Null),
            C::housekeeping("created_at"),
            C::housekeeping("erased_at"),
            C::housekeeping("erased_ground"),
        ],
    ),
    Table::new(
        "membership_seat",
        Found::Nobody,
        &[
            C::public("id"),
            C::public("council_id"),
            C::public("organisation_id"),
            C::public("code"),
            C::public("college"),
            C::public("weight_num"),
            C::public("weight_den"),
            C::public("position"),
            C::public("valid_from"),
            C::public("valid_until"),
        ],
    ),
    Table::new(
        "membership_organisation",
        Found::Nobody,
        &[
            C::public("id"),
            C::public("council_id"),
            C::public("code"),
            C::public("name"),
            C::public("description"),
            C::public("sector"),
            C::public("kind"),
            C::public("college"),
            C::public("community_origin"),
            C::public("website"),
            C::public("persons_hidden"),
            C::public("status"),
            C::public("admitted_on"),
            C::public("left_on"),
            C::public("notes"),
            C::public("eid"),
        ],
    ),
    Table::new(
        "membership_college",
        Found::Nobody,
        &[C::public("council_id"), C::public("code"), C::public("name"), C::public("position"), C::public("seats")],
    ),
];
