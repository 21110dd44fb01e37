//! The room's part of the schema.
use async_graphql::{EmptySubscription, Object, Schema};
use serde_json::{Value, json};

use super::*;
use crate::accounts::graphql::{AccountsMutation, ViewerAccount};
use crate::accounts::{open_session, resolve_session};
use crate::foundation::graphql::request::{Credential, Request};

struct Query;

#[Object]
impl Query {
    async fn viewer(&self) -> ViewerAccount {
        ViewerAccount
    }
}

impl Place {
    async fn ask(&self, cx: Context, credential: Credential, text: &str) -> async_graphql::Response {
        let schema = Schema::new(Query, AccountsMutation, EmptySubscription);
        let request = Request { cx, credential, idempotency_key: Some("the same key each time".into()), address: HERE };
        schema.execute(async_graphql::Request::new(text).data(request)).await
    }

    async fn data(&self, cx: Context, credential: Credential, text: &str) -> Value {
        let response = self.ask(cx, credential, text).await;
        assert!(response.errors.is_empty(), "{:?}", response.errors);
        serde_json::to_value(response.data).unwrap()
    }

    /// Code and message of the one error.
    async fn error(&self, cx: Context, text: &str) -> (Value, String) {
        let response = self.ask(cx, Credential::None, text).await;
        let error = &response.errors[0];
        let extensions = serde_json::to_value(error.extensions.as_ref().unwrap()).unwrap();
        (extensions, error.message.replace(['\u{2068}', '\u{2069}'], ""))
    }
}

const SIGN_IN: &str = r#"mutation { signIn(input: {email: "nuria@test.example", password: "correct horse battery"}) { accessToken expiresAt refreshToken refreshExpiresAt } }"#;
const VIEWER: &str = "{ viewer { signedIn email language csrf sessions { id kind current createdAt lastSeenAt } } }";

#[tokio::test]
async fn a_stranger_is_nobody() {
    let dir = tempfile::tempdir().unwrap();
    let place = place(&databases(&dir)[0]).await;
    let seen = place.data(place.public(), Credential::None, VIEWER).await;
    let nobody = json!({ "signedIn": false, "email": null, "language": null, "csrf": null, "sessions": [] });
    assert_eq!(seen["viewer"], nobody);
}

#[tokio::test]
async fn a_program_signs_in_twice_with_the_same_idempotency_key_and_gets_other_tokens() {
    let dir = tempfile::tempdir().unwrap();
    let place = place(&databases(&dir)[0]).await;
    let account = place.nuria().await;
    let first = place.data(place.public(), Credential::None, SIGN_IN).await["signIn"].clone();
    let second = place.data(place.public(), Credential::None, SIGN_IN).await["signIn"].clone();
    assert_ne!(first["accessToken"], second["accessToken"]);
    assert_ne!(first["refreshToken"], second["refreshToken"]);
    use sea_orm::EntityTrait as _;
    let kept = ::entity::foundation_command_receipt::Entity::find();
    assert!(kept.all(&**place.app().store.read()).await.unwrap().is_empty());

    let (_, token) = place.verify(first["accessToken"].as_str().unwrap()).await.unwrap();
    let seen = place.data(place.person(account), Credential::Token(token), VIEWER).await["viewer"].clone();
    assert_eq!((&seen["signedIn"], &seen["email"], &seen["language"]), (&json!(true), &json!(EMAIL), &json!("ca")));
    assert_eq!(seen["csrf"], Value::Null, "only cookies need one");
    let current: Vec<_> = seen["sessions"].as_array().unwrap().iter().map(|s| s["current"].clone()).collect();
    assert_eq!(current, [json!(false), json!(true)]);

    let refresh = |token: &Value| format!("mutation {{ refreshTokens(input: {{refreshToken: {token}}}) {{ refreshToken }} }}");
    let next = place.data(place.public(), Credential::None, &refresh(&first["refreshToken"])).await;
    assert_ne!(next["refreshTokens"]["refreshToken"], first["refreshToken"]);
    let (extensions, _) = place.error(place.public(), &refresh(&first["refreshToken"])).await;
    assert_eq!(extensions["code"], "ACCOUNTS_TOKEN_INVALID");
}

#[tokio::test]
async fn a_browsers_page_gets_the_csrf_of_its_own_session() {
    let dir = tempfile::tempdir().unwrap();
    let place = place(&databases(&dir)[0]).await;
    let account = place.nuria().await;
    let opened = open_session(&place.public(), HERE, EMAIL, PASSWORD).await.unwrap();
    let cookie = || Credential::Cookie(opened.session);
    let seen = place.data(place.person(account), cookie(), VIEWER).await["viewer"].clone();
    assert_eq!(seen["csrf"], opened.csrf.as_str());
    assert_eq!(seen["sessions"][0]["current"], true);
    let out = place.data(place.person(account), cookie(), "mutation { signOut }").await;
    assert_eq!(out["signOut"], true);
    assert_eq!(resolve_session(place.app(), place.council(), &opened.secret, place.now()).await.unwrap(), None);
}

#[tokio::test]
async fn a_refusal_has_its_code_its_parameters_and_a_sentence_in_the_callers_language() {
    let dir = tempfile::tempdir().unwrap();
    let place = place(&databases(&dir)[0]).await;
    let account = place.nuria().await;
    let wrong = SIGN_IN.replace("horse", "cow");
    let (extensions, message) = place.error(place.public(), &wrong).await;
    assert_eq!(extensions, json!({ "code": "ACCOUNTS_SIGN_IN_FAILED", "params": {} }));
    assert_eq!(message, "This e-mail address and password do not belong together.");
    let catalan = Context { language: "ca".into(), ..place.public() };
    assert_eq!(place.error(catalan, &wrong).await.1, "Aquesta adreça electrònica i aquesta contrasenya no es corresponen.");

    let change = r#"mutation { changePassword(input: {currentPassword: "correct horse battery", newPassword: "short"}) }"#;
    let (extensions, _) = place.error(place.person(account), change).await;
    assert_eq!(extensions["code"], "INVALID");
    let field = &extensions["fields"][0];
    assert_eq!(
        (&field["field"], &field["code"], &field["params"]),
        (&json!("newPassword"), &json!("ACCOUNTS_PASSWORD_TOO_SHORT"), &json!({ "min": 10 }))
    );
    assert_eq!(
        field["message"].as_str().unwrap().replace(['\u{2068}', '\u{2069}'], ""),
        "The password needs at least 10 characters."
    );

    for mutation in [
        change,
        "mutation { signOut }",
        r#"mutation { endSession(input: {id: "0190b2c0-0000-7000-8000-000000000000"}) }"#,
        r#"mutation { setLanguage(input: {language: "en"}) }"#,
    ] {
        assert_eq!(place.error(place.public(), mutation).await.0["code"], "ACCESS_SIGN_IN_REQUIRED", "{mutation}");
    }
    let nothing = r#"mutation { endSession(input: {id: "nothing"}) }"#;
    assert_eq!(place.error(place.person(account), nothing).await.0["code"], "NOT_FOUND");
}

#[tokio::test]
async fn links_are_used_through_the_api() {
    let dir = tempfile::tempdir().unwrap();
    let place = place(&databases(&dir)[0]).await;
    let account = place.create(&place.house.council, EMAIL).await.unwrap();
    place.invite(account).await.unwrap();
    let secret = place.secret_from_mail().await;
    let accept = format!(
        r#"mutation {{ acceptInvitation(input: {{token: "{secret}", password: "correct horse battery", displayName: "Núria"}}) }}"#
    );
    assert_eq!(place.data(place.public(), Credential::None, &accept).await["acceptInvitation"], true);
    place.data(place.public(), Credential::None, SIGN_IN).await;

    let ask = r#"mutation { requestPasswordReset(input: {email: "nuria@test.example"}) }"#;
    assert_eq!(place.data(place.public(), Credential::None, ask).await["requestPasswordReset"], true);
    let secret = place.secret_from_mail().await;
    let reset = format!(r#"mutation {{ resetPassword(input: {{token: "{secret}", password: "a better password"}}) }}"#);
    assert_eq!(place.data(place.public(), Credential::None, &reset).await["resetPassword"], true);
    assert_eq!(place.error(place.public(), &reset).await.0["code"], "ACCOUNTS_LINK_INVALID");
    let language =
        place.data(place.person(account), Credential::None, r#"mutation { setLanguage(input: {language: "en"}) }"#).await;
    assert_eq!(language["setLanguage"], true);
}
