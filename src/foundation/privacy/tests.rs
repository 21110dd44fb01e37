//! The registry by itself; that it knows every column of both databases is tested through the whole program.
use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::{DateTime, Duration};
use sea_orm::{ActiveValue::Set, ConnectionTrait, DbBackend, EntityTrait, Statement};
use serde_json::json;
use uuid::Uuid;

use super::erase::mentions;
use super::*;
use crate::foundation::clock::ManualClock;
use crate::foundation::command::WriteTx;
use crate::foundation::ledger::Event;
use crate::foundation::testing::{House, databases};
use ::entity::{accounts_account, ledger_pending};

#[test]
fn t26_a_table_with_personal_or_secret_columns_says_how_a_persons_rows_are_found_and_the_others_need_not() {
    for table in tables() {
        let about_persons = table.columns.iter().any(|c| matches!(c.class, Class::Personal | Class::Secret));
        assert_eq!(table.found != Found::Nobody, about_persons, "{}", table.name);
        let named = match table.found {
            Found::Nobody => continue,
            Found::Person(column) | Found::Account(column) | Found::Actor(column) | Found::Bucket(column) => vec![column],
            Found::Mention { column, key } => vec![column, key],
        };
        for name in named.into_iter().chain([table.council]) {
            assert!(table.columns.iter().any(|column| column.name == name), "{}: {name}", table.name);
        }
    }
}

#[test]
fn t26_what_is_personal_goes_or_says_why_it_stays_and_every_secret_goes() {
    for table in tables() {
        for column in table.columns {
            let what = format!("{}.{}", table.name, column.name);
            match (column.class, column.erasure) {
                (Class::Personal, Erasure::Stays(why)) => assert!(!why.is_empty(), "{what}"),
                (Class::Secret, erasure) => assert_eq!(erasure, Erasure::Row, "{what}"),
                (Class::Personal, _) => {}
                (Class::Public | Class::Housekeeping, erasure) => assert_eq!(erasure, Erasure::Stays(""), "{what}"),
            }
            let whole = !table.loses_rows() || matches!(column.erasure, Erasure::Row | Erasure::Stays(""));
            assert!(whole, "{what}: a row that goes leaves nothing to change");
        }
    }
}

#[test]
fn a_table_and_a_column_stand_once() {
    let mut names = BTreeSet::new();
    for table in tables() {
        assert!(names.insert(table.name), "{}", table.name);
        let columns: BTreeSet<_> = table.columns.iter().map(|column| column.name).collect();
        assert_eq!(columns.len(), table.columns.len(), "{}", table.name);
    }
}

#[test]
fn an_effect_mentions_somebody_by_address_or_id_wherever_it_stands_and_however_it_is_written() {
    let own = Uuid::from_u128(7);
    let subject = DataSubject {
        council: Uuid::from_u128(1),
        person: Some(Uuid::from_u128(2)),
        account: Some(Uuid::from_u128(3)),
        addresses: vec!["nuria@test.example".into()],
        mentions: vec![own],
        buckets: Vec::new(),
    };
    for payload in [
        json!({ "to": "Nuria@Test.example" }),
        json!({ "a": [{ "account": Uuid::from_u128(3) }] }),
        json!({ "link": own.to_string().to_uppercase() }),
        json!([Uuid::from_u128(2)]),
    ] {
        assert!(mentions(&payload, &subject), "{payload}");
    }
    for payload in [json!({ "to": "anuria@test.example" }), json!({ "link": Uuid::from_u128(8) }), json!(7), json!({})] {
        assert!(!mentions(&payload, &subject), "{payload}");
    }
}

/// Types and counts of the leaves that wait for the record.
async fn runs(house: &House) -> Vec<std::collections::BTreeMap<String, u64>> {
    let rows = ledger_pending::Entity::find().all(&**house.app.store.read()).await.unwrap();
    let leaves = rows.into_iter().map(|row| claror_record::Leaf::decode(&row.leaf).unwrap());
    let runs = leaves.filter_map(|leaf| match leaf.event {
        Event::RetentionRun(run) => Some(run.removed),
        _ => None,
    });
    runs.collect()
}

#[tokio::test]
async fn what_housekeeping_removes_is_told_to_the_record_once_a_day_as_counts() {
    let dir = Arc::new(tempfile::tempdir().unwrap());
    for url in databases(&dir) {
        let clock = Arc::new(ManualClock::at(DateTime::from_timestamp(1_800_000_000, 0).unwrap()));
        let house = House::with(&url, Arc::clone(&dir), Arc::<ManualClock>::clone(&clock), |_| ()).await;
        let council = house.council.id;
        let removed = async |class: &'static str, rows: u64| {
            let now = house.app.clock.now();
            house.app.store.work(move |tx| Box::pin(retention::count(tx, council, class, rows, now))).await.unwrap();
        };
        removed(retention::SESSIONS, 0).await;
        removed(retention::SESSIONS, 2).await;
        clock.advance(Duration::hours(23));
        removed(retention::SESSIONS, 3).await;
        removed(retention::LINKS, 1).await;
        retention::report(&house.app).await.unwrap();
        assert!(runs(&house).await.is_empty(), "not yet a day");
        clock.advance(Duration::hours(1));
        for _ in 0..2 {
            retention::report(&house.app).await.unwrap();
            let told = [(retention::SESSIONS.to_owned(), 5), (retention::LINKS.to_owned(), 1)];
            assert_eq!(runs(&house).await, [told.into()]);
        }
    }
}

#[tokio::test]
async fn t26_deleted_values_are_in_no_file_once_it_is_swept_also_where_the_planner_sampled_them() {
    const SECRET: &str = "unforgettable@test.example";
    let dir = Arc::new(tempfile::tempdir().unwrap());
    let url = format!("sqlite:{}", dir.path().join("claror.db").display());
    let house = House::new(&url, Arc::clone(&dir)).await;
    let council = house.council.id;
    async fn insert(tx: &WriteTx, council: Uuid) -> Result<(), sea_orm::DbErr> {
        let rows = (0..400).map(|n| accounts_account::ActiveModel {
            id: Set(Uuid::from_u128(n)),
            council_id: Set(council),
            email: Set(format!("{n}-{SECRET}")),
            email_normalised: Set(format!("{n}-{SECRET}")),
            password_hash: Set(None),
            language: Set("ca".into()),
            state: Set("invited".into()),
            created_at: Set(DateTime::from_timestamp(1_800_000_000, 0).unwrap()),
            password_changed_at: Set(None),
        });
        accounts_account::Entity::insert_many(rows).exec_without_returning(tx.conn()).await?;
        Ok(())
    }
    let inserted = house.app.store.work(move |tx| {
        Box::pin(async move {
            insert(tx, council).await?;
            tx.conn().execute_unprepared("ANALYZE").await?;
            Ok(())
        })
    });
    inserted.await.unwrap();
    let sampled = "SELECT count(*) FROM sqlite_stat4 WHERE tbl = 'accounts_account'";
    let statement = Statement::from_string(DbBackend::Sqlite, sampled);
    let row = house.app.store.read().query_one_raw(statement).await.unwrap().unwrap();
    assert!(row.try_get_by_index::<i64>(0).unwrap() > 0, "the planner keeps samples of addresses");
    let deleted = house.app.store.work(|tx| {
        Box::pin(async move {
            accounts_account::Entity::delete_many().exec(tx.conn()).await?;
            Ok(())
        })
    });
    deleted.await.unwrap();
    let holds = |name: &str| {
        let bytes = std::fs::read(dir.path().join(name)).unwrap_or_default();
        bytes.windows(SECRET.len()).any(|part| part == SECRET.as_bytes())
    };
    let files = ["claror.db", "claror.db-wal", "claror.db-shm"];
    assert!(files.iter().any(|name| holds(name)), "deleting alone does not do it");
    scour(&house.app).await.unwrap();
    assert_eq!(files.map(holds), [false; 3]);
}
