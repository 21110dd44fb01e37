//! The tables of `foundation` and of the record.
use super::columns::Column as C;
use super::columns::{Erasure, Found, Table};

/// Effects and answers first: they mention what the others hold.
pub(super) const TABLES: &[Table] = &[
    Table::new(
        "foundation_outbox",
        Found::Mention { column: "payload", key: "id" },
        &[
            C::housekeeping("id"),
            C::public("council_id"),
            C::personal("kind", Erasure::Row),
            C::personal("payload", Erasure::Row).json(),
            C::housekeeping("run_at"),
            C::housekeeping("attempts"),
            C::housekeeping("locked_until"),
            C::housekeeping("last_error"),
            C::housekeeping("done_at"),
            C::housekeeping("dead_at"),
            C::personal("created_at", Erasure::Row),
        ],
    ),
    Table::new(
        "foundation_command_receipt",
        Found::Actor("actor"),
        &[
            C::housekeeping("id"),
            C::public("council_id"),
            C::personal("actor", Erasure::Row),
            C::personal("key", Erasure::Row),
            C::personal("command", Erasure::Row),
            C::secret("input_hash", Erasure::Row),
            C::personal("answer", Erasure::Row).json(),
            C::personal("created_at", Erasure::Row),
        ],
    ),
    Table::new(
        "foundation_upload",
        Found::Account("account_id"),
        &[
            C::public("council_id"),
            C::personal("sha256", Erasure::Row),
            C::personal("account_id", Erasure::Row),
            C::personal("sent_at", Erasure::Row),
        ],
    ),
    // Bytes go when nobody else sent the same and nothing refers to them; what a decision refers to is the council's.
    Table::new(
        "foundation_blob",
        Found::Nobody,
        &[
            C::public("council_id"),
            C::public("sha256"),
            C::public("size"),
            C::public("media_type"),
            C::housekeeping("refs"),
            C::housekeeping("created_at"),
        ],
    ),
    Table::new(
        "foundation_council",
        Found::Nobody,
        &[
            C::public("id"),
            C::public("slug"),
            C::public("hosts"),
            C::public("languages"),
            C::public("default_language"),
            C::public("time_zone"),
            C::public("name"),
            C::public("look"),
            C::public("profile"),
            C::public("ledger_origin"),
            C::public("created_at"),
        ],
    ),
    Table::new("foundation_generation", Found::Nobody, &[C::public("council_id"), C::housekeeping("generation")]),
    Table::new(
        "foundation_retention",
        Found::Nobody,
        &[C::public("council_id"), C::housekeeping("class"), C::housekeeping("removed"), C::housekeeping("since")],
    ),
    Table::of_log(
        "ledger_opening",
        Found::Person("subject_id"),
        &[
            C::personal("eid", Erasure::Row),
            C::personal("ptr", Erasure::Row),
            C::public("log_id"),
            C::personal("salt", Erasure::Row),
            C::personal("value", Erasure::Row).json(),
            C::personal("visibility", Erasure::Row),
            C::personal("subject_id", Erasure::Row),
        ],
    ),
    Table::of_log(
        "ledger_pending",
        Found::Nobody,
        &[C::housekeeping("id"), C::public("log_id"), C::public("eid"), C::public("leaf")],
    ),
    Table::of_log(
        "ledger_entry",
        Found::Nobody,
        &[
            C::public("log_id"),
            C::public("idx"),
            C::public("eid"),
            C::public("kind"),
            C::public("subject"),
            C::public("at"),
            C::public("leaf"),
            C::public("leaf_hash"),
        ],
    ),
    // What leaves name besides their subject: things of the council, never a person.
    Table::of_log("ledger_mention", Found::Nobody, &[C::public("log_id"), C::public("named"), C::public("idx")]),
    Table::of_log("ledger_tile", Found::Nobody, &[C::public("log_id"), C::public("level"), C::public("n"), C::public("hashes")]),
    Table::of_log(
        "ledger_head",
        Found::Nobody,
        &[C::public("log_id"), C::public("size"), C::public("root"), C::housekeeping("frozen")],
    ),
    Table::of_log(
        "ledger_cosignature",
        Found::Nobody,
        &[
            C::public("log_id"),
            C::public("size"),
            C::public("witness"),
            C::public("line"),
            C::public("cosigned_at"),
            C::housekeeping("received_at"),
        ],
    ),
    Table::of_log(
        "ledger_checkpoint",
        Found::Nobody,
        &[
            C::public("log_id"),
            C::public("size"),
            C::public("root"),
            C::public("note"),
            C::public("signed_at"),
            C::public("published_at"),
        ],
    ),
    // Why a log was frozen and what ended it: sizes, names of witnesses, names of commands.
    Table::of_log(
        "ledger_freeze",
        Found::Nobody,
        &[
            C::housekeeping("id"),
            C::public("log_id"),
            C::public("reason"),
            C::public("frozen_at"),
            C::housekeeping("ended_at"),
            C::housekeeping("ended_by"),
        ],
    ),
    Table::of_log(
        "ledger_key",
        Found::Nobody,
        &[C::public("log_id"), C::public("vkey"), C::public("origin"), C::public("signs_from"), C::public("signs_until")],
    ),
    // Earlier logs of the council. What opens their leaves' commitments is in ledger_opening, as for the present one.
    Table::of_log(
        "ledger_epoch",
        Found::Nobody,
        &[
            C::public("log_id"),
            C::public("n"),
            C::public("origin"),
            C::public("vkeys"),
            C::public("size"),
            C::public("root"),
            C::public("note"),
            C::public("last_note"),
            C::public("reason"),
            C::public("closed_at"),
        ],
    ),
    Table::of_log(
        "ledger_epoch_entry",
        Found::Nobody,
        &[
            C::public("log_id"),
            C::public("n"),
            C::public("idx"),
            C::public("eid"),
            C::public("kind"),
            C::public("at"),
            C::public("leaf"),
        ],
    ),
    Table::of_log(
        "ledger_epoch_tile",
        Found::Nobody,
        &[C::public("log_id"), C::public("n"), C::public("level"), C::public("tile"), C::public("hashes")],
    ),
    Table::of_log(
        "ledger_epoch_checkpoint",
        Found::Nobody,
        &[C::public("log_id"), C::public("n"), C::public("size"), C::public("note")],
    ),
];
