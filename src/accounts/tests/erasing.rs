//! T26: one list drives what is given out and what is erased.
use sea_orm::{EntityTrait, Iterable as _};
use serde_json::Value;

use super::*;
use crate::accounts::{PERSONAL_DATA, Treatment, erase, export, open_session};
use ::entity::{accounts_account, accounts_link, accounts_refresh_token, accounts_session, accounts_throttle, foundation_outbox};

fn columns<E: EntityTrait>(entity: E) -> Vec<(String, String)>
where
    E::Column: sea_orm::Iterable,
{
    use sea_orm::IdenStatic as _;
    E::Column::iter().map(|column| (entity.table_name().to_owned(), column.as_str().to_owned())).collect()
}

#[test]
fn t26_every_column_of_the_room_is_in_the_list() {
    let mut stored = [
        columns(accounts_account::Entity),
        columns(accounts_session::Entity),
        columns(accounts_refresh_token::Entity),
        columns(accounts_link::Entity),
        columns(accounts_throttle::Entity),
    ]
    .concat();
    let mut listed: Vec<_> = PERSONAL_DATA.iter().map(|c| (c.table.to_owned(), c.column.to_owned())).collect();
    stored.sort();
    listed.sort();
    assert_eq!(stored, listed);
}

/// Everything that the tables hold of persons, as text.
async fn everything(place: &Place) -> String {
    let read = &**place.app().store.read();
    let mut all: Vec<Value> = accounts_account::Entity::find().into_json().all(read).await.unwrap();
    all.extend(accounts_session::Entity::find().into_json().all(read).await.unwrap());
    all.extend(accounts_refresh_token::Entity::find().into_json().all(read).await.unwrap());
    all.extend(accounts_link::Entity::find().into_json().all(read).await.unwrap());
    all.extend(accounts_throttle::Entity::find().into_json().all(read).await.unwrap());
    all.extend(foundation_outbox::Entity::find().into_json().all(read).await.unwrap());
    serde_json::to_string(&all).unwrap()
}

async fn busy(place: &Place) -> Uuid {
    let account = place.nuria().await;
    place.sign_in().await;
    open_session(&place.public(), HERE, EMAIL, PASSWORD).await.unwrap();
    let _ = place.try_to_sign_in(THERE, EMAIL, "wrong horse battery").await;
    place.ask_for_reset().await;
    account
}

#[tokio::test]
async fn t26_an_export_holds_what_the_list_says_and_no_secret() {
    for place in places().await {
        let account = busy(&place).await;
        let given = export(place.app().store.read(), place.council(), account).await.unwrap();
        for table in ["accounts_account", "accounts_session", "accounts_refresh_token", "accounts_link"] {
            let row = given[table][0].as_object().unwrap_or_else(|| panic!("{table} has a row: {given}"));
            let wanted = PERSONAL_DATA
                .iter()
                .filter(|c| c.table == table && matches!(c.treatment, Treatment::Exported | Treatment::ExportedWithRow));
            let mut wanted: Vec<_> = wanted.map(|c| c.column).collect();
            let mut found: Vec<_> = row.keys().map(String::as_str).collect();
            wanted.sort_unstable();
            found.sort_unstable();
            assert_eq!(found, wanted, "{table}");
        }
        assert_eq!(given["accounts_account"][0]["email"], EMAIL);
        let text = given.to_string();
        assert!(!text.contains("argon2id") && !text.contains("token_hash") && !text.contains("csrf"));
        assert_eq!(code(export(place.app().store.read(), Uuid::nil(), account).await), "NOT_FOUND");
    }
}

#[tokio::test]
async fn t26_an_erased_account_leaves_no_address_no_hash_no_session_no_token_no_link_and_no_count() {
    for place in places().await {
        let account = busy(&place).await;
        let neighbour = place.member(&place.house.council, "neighbour@test.example").await;
        let before = everything(&place).await;
        assert!(before.contains(EMAIL) && before.contains("sign-in:pair:"));
        place.write(&place.house.council, move |tx, cx| Box::pin(async move { erase(tx, &cx, account).await })).await.unwrap();
        let after = everything(&place).await;
        assert!(!after.contains(EMAIL) && !after.contains("sign-in:pair:") && !after.contains("sign-in:account:"), "{after}");
        let read = &**place.app().store.read();
        let row = accounts_account::Entity::find_by_id(account).one(read).await.unwrap().unwrap();
        assert_eq!(
            (row.password_hash, row.password_changed_at, row.language.as_str(), row.state.as_str()),
            (None, None, "", "disabled")
        );
        assert!(accounts_session::Entity::find().all(read).await.unwrap().is_empty());
        assert!(accounts_refresh_token::Entity::find().all(read).await.unwrap().is_empty());
        assert!(accounts_link::Entity::find().all(read).await.unwrap().is_empty());
        let kept = accounts_account::Entity::find_by_id(neighbour).one(read).await.unwrap().unwrap();
        assert!(kept.password_hash.is_some());
        place.nuria().await;
        place.sign_in().await;
    }
}
