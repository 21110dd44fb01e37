//! `claror export --scope …`: a bundle of the record for auditors. That it left the house is itself recorded.
use std::path::Path;

use claror_record::bundle::BundleScope;

use super::Failure;
use crate::foundation::command::Context;
use crate::foundation::ledger::bundle::{Export, bundle, record_export};
use crate::foundation::ledger::sequence_all;
use crate::foundation::problem::Problem;
use crate::start;

pub(super) async fn write(cx: &Context, scope: &str, since: u64, size: Option<u64>, out: &Path) -> Result<(), Failure> {
    // What an auditor's bundle opens is for the operator to hand out; people have the interface for what they may see.
    if cx.actor.person.is_some() {
        return Err(Failure::usage("--as: bundles are exported by the operator"));
    }
    let scope = if scope == "auditor" { BundleScope::auditor(since, None) } else { BundleScope::public(since) };
    let what = Export { scope, size };
    let made = bundle(&cx.app, &cx.council, &start::record_files(), &what, out).await.map_err(|problem| match problem {
        Problem::NotFound => Failure::new("no checkpoint of that size is published, or --since lies beyond it"),
        problem => problem.into(),
    })?;
    let eid = record_export(cx, &what, &made).await?;
    sequence_all(&cx.app).await?;
    println!("{} entries and {} files of {} are in {}", made.size, made.files, cx.council.ledger_origin, out.display());
    println!("sha256 {} ({} bytes); entry {eid} says so", made.sha256, made.bytes);
    for digest in &made.missing {
        println!("not in it, because nobody has it any more: the file {digest}");
    }
    Ok(())
}
