//! What this room knows of persons, column by column (see `foundation::privacy`): who drafted, who wrote, who cast. Texts
//! and ballots are the council's and the organisations'; an erasure takes the hand that made them away.
use crate::foundation::privacy::{Column as C, Erasure, Found, Table};

const OF_THE_COUNCIL: &str = "an act of the council";
const OF_THE_SEAT: &str = "the organisation's ballot";

/// The room's tables.
pub const TABLES: &[Table] = &[
    Table::new(
        "decisions_decision",
        Found::Person("drafted_by"),
        &[
            C::public("id"),
            C::public("council_id"),
            C::public("code"),
            C::public("number"),
            C::public("state"),
            C::public("results"),
            C::public("ballot_kind"),
            C::public("rule").json(),
            C::public("text_version"),
            C::public("opens_at"),
            C::public("closes_at"),
            C::personal("drafted_by", Erasure::Nobody),
            C::public("created_at"),
            C::public("called_at"),
            C::public("confirmed_at"),
            C::public("annulled_at"),
            C::public("annul_reason").json(),
            C::public("search"),
        ],
    ),
    Table::new(
        "decisions_text",
        Found::Person("author"),
        &[
            C::public("decision_id"),
            C::public("version"),
            C::public("language"),
            C::public("council_id"),
            C::personal("title", Erasure::Stays(OF_THE_COUNCIL)),
            C::personal("summary", Erasure::Stays(OF_THE_COUNCIL)),
            C::personal("body", Erasure::Stays(OF_THE_COUNCIL)),
            C::public("machine_translated"),
            C::personal("author", Erasure::Nobody),
            C::public("created_at"),
        ],
    ),
    Table::new(
        "decisions_ballot",
        Found::Person("cast_by"),
        &[
            C::public("eid"),
            C::public("council_id"),
            C::public("poll_id"),
            C::public("seat_id"),
            C::personal("choice", Erasure::Stays(OF_THE_SEAT)),
            C::personal("cast_by", Erasure::Nobody),
            C::personal("cast_at", Erasure::Stays(OF_THE_SEAT)),
            C::public("replaces"),
            C::public("superseded_at"),
        ],
    ),
    Table::new(
        "decisions_document",
        Found::Nobody,
        &[
            C::public("id"),
            C::public("council_id"),
            C::public("decision_id"),
            C::public("sha256"),
            C::public("size"),
            C::public("name"),
            C::public("language"),
            C::public("media_type"),
            C::public("position"),
            C::public("created_at"),
        ],
    ),
    Table::new(
        "decisions_poll",
        Found::Nobody,
        &[
            C::public("id"),
            C::public("council_id"),
            C::public("decision_id"),
            C::public("number"),
            C::public("state"),
            C::public("results"),
            C::public("rule"),
            C::public("eligible"),
            C::public("opened_at"),
            C::public("closes_at"),
            C::public("closed_at"),
            C::public("close_reason"),
            C::public("result"),
            C::public("opened_eid"),
            C::public("counted_eid"),
        ],
    ),
    Table::new(
        "decisions_roll",
        Found::Nobody,
        &[
            C::public("poll_id"),
            C::public("seat_id"),
            C::public("organisation_id"),
            C::public("sector"),
            C::public("college"),
            C::public("weight_num"),
            C::public("weight_den"),
            C::public("position"),
        ],
    ),
    // How many were told of what; whom is nowhere.
    Table::new(
        "decisions_notice",
        Found::Nobody,
        &[C::public("decision_id"), C::public("kind"), C::public("council_id"), C::public("recipients"), C::public("at")],
    ),
    Table::new(
        "decisions_entry",
        Found::Nobody,
        &[C::public("eid"), C::public("council_id"), C::public("decision_id"), C::public("kind"), C::public("at")],
    ),
];
