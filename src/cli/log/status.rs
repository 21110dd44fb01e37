//! `claror log status`.
use serde_json::{Value, json};

use super::Of;
use crate::cli::Failure;
use crate::foundation::app::App;
use crate::foundation::ledger::{self, archive, read};
use crate::foundation::tenancy::Council;

#[derive(clap::Args)]
pub(in crate::cli) struct Arguments {
    /// Print it as JSON
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    of: Of,
}

pub(super) async fn run(arguments: Arguments) -> Result<(), Failure> {
    let (app, council) = arguments.of.open().await?;
    let state = look(&app, &council).await?;
    if arguments.json {
        println!("{state:#}");
    } else {
        print!("{}", plain(&state));
    }
    app.store.close().await;
    Ok(())
}

async fn look(app: &App, council: &Council) -> Result<Value, Failure> {
    let conn = app.store.read();
    let summary = read::summary(conn, council.id).await?;
    let held = ledger::held(conn, council.id).await?;
    let frozen = ledger::frozen(conn, council.id).await?;
    let signed = ledger::last_signed(app, council);
    let kept = ledger::state_file(app.ledger.keys_dir(), &council.ledger_origin);
    let keys = ledger::keys_of(app, council);
    let earlier = archive::all(conn, council.id).await?;
    Ok(json!({
        "council": council.slug,
        "origin": council.ledger_origin,
        "entries": held,
        "waiting": summary.pending,
        "checkpoint": { "size": summary.size, "signedAt": summary.signed_at },
        "lastSigned": match signed {
            Ok(signed) => json!({ "size": signed.map(|signed| signed.checkpoint.size), "file": kept }),
            Err(_) => json!({ "unreadable": true, "file": kept }),
        },
        "keys": match keys {
            Ok(keys) => keys.into_iter().map(|(vkey, until)| json!({ "vkey": vkey, "signsUntil": until })).collect(),
            Err(_) => Vec::new(),
        },
        "frozen": frozen.map(|freeze| json!({ "since": freeze.since, "reason": freeze.reason, "say": freeze.reason.to_string() })),
        "earlierLogs": earlier,
    }))
}

fn plain(state: &Value) -> String {
    let text = |pointer: &str| match state.pointer(pointer) {
        Some(Value::String(text)) => text.clone(),
        Some(Value::Null) | None => "none".to_owned(),
        Some(other) => other.to_string(),
    };
    let mut lines = vec![
        format!("log            {}", text("/origin")),
        format!("entries        {} in the database, {} waiting for their place", text("/entries"), text("/waiting")),
        format!("checkpoint     of {} entries, signed {}", text("/checkpoint/size"), text("/checkpoint/signedAt")),
    ];
    lines.push(if state.pointer("/lastSigned/unreadable").is_some() {
        format!(
            "signed last    unknown: {} cannot be read, or is not of this log's key. Nothing is signed",
            text("/lastSigned/file")
        )
    } else {
        format!("signed last    {} entries ({})", text("/lastSigned/size"), text("/lastSigned/file"))
    });
    let keys = state.pointer("/keys").and_then(Value::as_array).cloned().unwrap_or_default();
    if keys.is_empty() {
        lines.push("key            none: its file is missing, and nothing can be signed. Put it back from your offline copy; if there is none, `claror log new-epoch --reason key-lost`".to_owned());
    }
    for key in keys {
        let until = key.get("signsUntil").and_then(Value::as_str).map_or(String::new(), |until| format!(", signs until {until}"));
        lines.push(format!("key            {}{until}", key.get("vkey").and_then(Value::as_str).unwrap_or_default()));
    }
    for earlier in state.pointer("/earlierLogs").and_then(Value::as_array).into_iter().flatten() {
        let of = |name: &str| earlier.get(name).map(ToString::to_string).unwrap_or_default();
        lines.push(format!("earlier log    {} ({} entries), under /log-archive/{}/log", of("origin"), of("size"), of("n")));
    }
    match state.pointer("/frozen/say") {
        Some(Value::String(say)) => lines.push(format!("FROZEN         since {}: {say}", text("/frozen/since"))),
        _ => lines.push("frozen         no".to_owned()),
    }
    lines.push(String::new());
    lines.join("\n")
}
