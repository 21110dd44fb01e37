//! `claror erase`: a person's written request, or an order, carried out by whoever runs the server.
use std::sync::Arc;

use super::Failure;
use super::council::pick;
use super::settings::SettingArguments;
use crate::foundation::access::Actor;
use crate::foundation::app::App;
use crate::foundation::command::run;
use crate::foundation::ledger::sequence_all;
use crate::foundation::privacy;
use crate::membership::{self, ErasePerson, ErasureGround};
use crate::workers;

/// How many rounds the effects of the erasure get before a running server is left to finish them.
const ROUNDS: usize = 20;

#[derive(clap::Args)]
pub(super) struct Arguments {
    /// Who: the person's e-mail address, or id
    #[arg(value_name = "PERSON")]
    person: String,
    /// Why: the person asked for it, or a court or authority ordered it
    #[arg(long, value_enum)]
    ground: Ground,
    /// End mandates and take back offices that the person still holds
    #[arg(long)]
    end_mandates: bool,
    /// Which council, by its short name; needed when there are several
    #[arg(long, value_name = "SLUG")]
    council: Option<String>,
    #[command(flatten)]
    settings: SettingArguments,
}

#[derive(Debug, Clone, Copy, clap::ValueEnum)]
enum Ground {
    Request,
    Order,
}

impl From<Ground> for ErasureGround {
    fn from(ground: Ground) -> Self {
        match ground {
            Ground::Request => Self::Request,
            Ground::Order => Self::Order,
        }
    }
}

pub(super) async fn erase(arguments: Arguments) -> Result<(), Failure> {
    let app = super::open(arguments.settings.load()?).await?;
    let council = pick(&app, arguments.council.as_deref())?;
    let id = membership::person_named(&app, council.id, &arguments.person)
        .await
        .map_err(|_| Failure::usage(format!("{} has nobody with this address or id", council.slug)))?;
    let cx = app.context(Arc::clone(&council), Actor::operator(), council.default_language.clone());
    let command = ErasePerson { id, ground: arguments.ground.into(), ends: arguments.end_mandates };
    let receipt = run(cx, command, None).await?;
    sequence_all(&app).await?;
    println!("{id} is erased.");
    println!("openings erased: {}; mandates ended: {}; offices ended: {}", receipt.openings, receipt.mandates, receipt.offices);
    match receipt.eids.as_slice() {
        [] => println!("The record held nothing about this person, so nothing is entered."),
        eids => println!("entries: {}", eids.join(" ")),
    }
    finish(&app).await?;
    println!("Backups made before now still hold what was erased: delete them within 35 days.");
    app.store.close().await;
    Ok(())
}

/// Sends the last mail and sweeps the database's files. A server that runs on the same database may do part of it.
async fn finish(app: &Arc<App>) -> Result<(), Failure> {
    let effects = workers::effects(app);
    for _ in 0..ROUNDS {
        if effects.work_once().await? == 0 {
            break;
        }
    }
    if let Err(problem) = privacy::scour(app).await {
        tracing::warn!(?problem, "somebody holds on to the database's files; a running server sweeps them later");
    }
    Ok(())
}
