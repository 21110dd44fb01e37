//! Documents: bytes by their content's hash, through `object_store` (a folder by default, S3 by setting). Rooms own the
//! links and who may read; this module owns the bytes and counts who refers to them, so that erasure is possible.
mod forget;
mod open;

use std::sync::Arc;

use bytes::Bytes;
use object_store::path::Path;
use object_store::{ObjectStore, ObjectStoreExt, PutPayload};
use sea_orm::sea_query::{Expr, ExprTrait, OnConflict};
use sea_orm::{ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::command::{Context, WriteTx};
use super::config::Settings;
use super::problem::Problem;
use super::store::ReadConn;
use ::entity::{foundation_blob as table, foundation_upload};

pub use forget::outbox_handlers;
pub(in crate::foundation) use forget::{forget_if_alone, forget_unreferenced};

/// A stored document: its hash (lower-case hexadecimal SHA-256), size in bytes and media type.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Blob {
    pub sha256: String,
    pub size: i64,
    pub media_type: String,
}

/// Where documents lie.
pub struct Documents {
    store: Arc<dyn ObjectStore>,
    prefix: Path,
}

impl Documents {
    /// Opens the store that the settings name, a folder beside the database by default. Nothing is asked of it yet.
    ///
    /// # Errors
    /// A sentence with the address or the option at fault.
    pub fn open(settings: &Settings) -> Result<Self, String> {
        let (store, prefix) = open::open(settings)?;
        Ok(Self { store, prefix })
    }

    fn path(&self, council: Uuid, sha256: &str) -> Path {
        self.prefix.clone().join(council.to_string()).join(sha256)
    }

    /// Stores bytes under their hash. The same bytes twice are stored once. Nothing refers to them yet.
    ///
    /// # Errors
    /// `DocumentsUnavailable`.
    pub async fn put(&self, council: Uuid, bytes: Bytes) -> Result<String, Problem> {
        let sha256 = hex(&Sha256::digest(&bytes));
        self.store.put(&self.path(council, &sha256), PutPayload::from_bytes(bytes)).await.map_err(|e| unavailable(&e))?;
        Ok(sha256)
    }

    /// Removes bytes; that they are gone already is no error.
    pub(in crate::foundation) async fn delete(&self, council: Uuid, sha256: &str) -> Result<(), Problem> {
        match self.store.delete(&self.path(council, sha256)).await {
            Ok(()) | Err(object_store::Error::NotFound { .. }) => Ok(()),
            Err(error) => Err(unavailable(&error)),
        }
    }

    /// The bytes, checked against their hash: a store that altered them is a fault, not a document.
    ///
    /// # Errors
    /// `NotFound`, `DocumentsUnavailable`; a fault when the bytes are others.
    pub async fn get(&self, council: Uuid, sha256: &str) -> Result<Bytes, Problem> {
        let found = self.store.get(&self.path(council, sha256)).await;
        let bytes = match found {
            Err(object_store::Error::NotFound { .. }) => return Err(Problem::NotFound),
            found => found.map_err(|e| unavailable(&e))?.bytes().await.map_err(|e| unavailable(&e))?,
        };
        if hex(&Sha256::digest(&bytes)) != sha256 {
            return Err(Problem::fault(format!("document {sha256} is not what was stored")));
        }
        Ok(bytes)
    }
}

/// The log hears what the store said; the caller hears that it did not answer as it should.
fn unavailable(error: &object_store::Error) -> Problem {
    tracing::error!(%error, "the store of documents");
    Problem::DocumentsUnavailable
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Notes that these bytes are stored for the council, referred to by nothing yet.
pub async fn register(tx: &WriteTx, cx: &Context, blob: &Blob) -> Result<(), Problem> {
    let row = table::ActiveModel {
        council_id: Set(cx.council.id),
        sha256: Set(blob.sha256.clone()),
        size: Set(blob.size),
        media_type: Set(blob.media_type.clone()),
        refs: Set(0),
        created_at: Set(cx.now),
    };
    let twice = OnConflict::columns([table::Column::CouncilId, table::Column::Sha256]).do_nothing().to_owned();
    table::Entity::insert(row).on_conflict(twice).exec_without_returning(tx.conn()).await?;
    match cx.actor.account {
        Some(account) => note_sender(tx, cx, &blob.sha256, account).await,
        None => Ok(()),
    }
}

/// Who sent bytes: so that they can be given back to whoever did, and forgotten with them.
async fn note_sender(tx: &WriteTx, cx: &Context, sha256: &str, account: Uuid) -> Result<(), Problem> {
    use foundation_upload::Column;
    let row = foundation_upload::ActiveModel {
        council_id: Set(cx.council.id),
        sha256: Set(sha256.to_owned()),
        account_id: Set(account),
        sent_at: Set(cx.now),
    };
    let twice = OnConflict::columns([Column::CouncilId, Column::Sha256, Column::AccountId]).do_nothing().to_owned();
    foundation_upload::Entity::insert(row).on_conflict(twice).exec_without_returning(tx.conn()).await?;
    Ok(())
}

/// What an account has sent and is still there, the oldest first.
pub(in crate::foundation) async fn sent_by(
    conn: &impl ConnectionTrait,
    council: Uuid,
    account: Uuid,
) -> Result<Vec<Blob>, Problem> {
    let sent = foundation_upload::Entity::find()
        .filter(foundation_upload::Column::CouncilId.eq(council))
        .filter(foundation_upload::Column::AccountId.eq(account))
        .order_by_asc(foundation_upload::Column::SentAt)
        .order_by_asc(foundation_upload::Column::Sha256)
        .all(conn)
        .await?;
    let mut blobs = Vec::new();
    for upload in sent {
        blobs.extend(table::Entity::find_by_id((council, upload.sha256)).one(conn).await?);
    }
    Ok(blobs.into_iter().map(|row| Blob { sha256: row.sha256, size: row.size, media_type: row.media_type }).collect())
}

/// Adds (or with −1 takes away) a reference. `NotFound` when the council has no such bytes.
pub async fn refer(tx: &WriteTx, council: Uuid, sha256: &str, by: i64) -> Result<Blob, Problem> {
    let filter = table::Column::CouncilId.eq(council).and(table::Column::Sha256.eq(sha256));
    let row = table::Entity::find().filter(filter.clone()).one(tx.conn()).await?.ok_or(Problem::NotFound)?;
    table::Entity::update_many()
        .col_expr(table::Column::Refs, Expr::col(table::Column::Refs).add(by))
        .filter(filter)
        .exec(tx.conn())
        .await?;
    Ok(Blob { sha256: row.sha256, size: row.size, media_type: row.media_type })
}

/// What is known of stored bytes.
pub async fn find(read: &ReadConn, council: Uuid, sha256: &str) -> Result<Option<Blob>, Problem> {
    let row = table::Entity::find_by_id((council, sha256.to_owned())).one(&**read).await?;
    Ok(row.map(|row| Blob { sha256: row.sha256, size: row.size, media_type: row.media_type }))
}
