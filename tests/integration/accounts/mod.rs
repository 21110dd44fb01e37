//! Accounts through the API and the browser's door, on both databases: one file a command.
mod accept_invitation;
mod change_password;
mod end_session;
mod refresh_tokens;
mod request_password_reset;
mod reset_password;
mod set_language;
mod sign_in;
mod sign_out;
mod two_councils;

use std::time::Duration;

use claror::foundation::ids;
use serde_json::{Value, json};

use crate::support::{Installation, data};

const PASSWORD: &str = "a long enough password";

/// Somebody of a test's own, registered and invited by the administrator.
struct Newcomer {
    person: String,
    email: String,
}

impl Newcomer {
    fn invited(house: &Installation) -> Self {
        let email = format!("{}@demo.claror.example", ids::new_id().simple());
        let input = json!({ "displayName": "Nova Persona", "email": email, "language": "en" });
        let answer = house.ask(
            "administrator",
            "mutation($i: RegisterPersonInput!) { registerPerson(input: $i) { person { id } } }",
            json!({ "i": input }),
        );
        let person = data(&answer, "/registerPerson/person/id").as_str().expect("an id").to_owned();
        let answer = house.ask(
            "administrator",
            "mutation($i: InvitePersonInput!) { invitePerson(input: $i) { person { invited } } }",
            json!({ "i": { "id": person } }),
        );
        assert_eq!(data(&answer, "/invitePerson/person/invited"), true);
        Self { person, email }
    }

    /// Somebody who has taken up their account.
    fn settled(house: &Installation) -> Self {
        let newcomer = Self::invited(house);
        let secret = secret(house, &newcomer.email, "invitation");
        assert_eq!(accept(house, &secret, PASSWORD, None).pointer("/data/acceptInvitation"), Some(&json!(true)));
        newcomer
    }

    fn sign_in(&self, house: &Installation, password: &str) -> Value {
        sign_in(house, &self.email, password)
    }

    fn tokens(&self, house: &Installation) -> Tokens {
        Tokens::of(data(&self.sign_in(house, PASSWORD), "/signIn"))
    }
}

struct Tokens {
    access: String,
    refresh: String,
}

impl Tokens {
    fn of(given: &Value) -> Self {
        let text = |name: &str| given[name].as_str().unwrap_or_else(|| panic!("{name} in {given:#}")).to_owned();
        Self { access: text("accessToken"), refresh: text("refreshToken") }
    }
}

fn sign_in(house: &Installation, email: &str, password: &str) -> Value {
    let query = "mutation($i: SignInInput!) { signIn(input: $i) { accessToken expiresAt refreshToken refreshExpiresAt } }";
    house.ask("", query, json!({ "i": { "email": email, "password": password } }))
}

fn accept(house: &Installation, secret: &str, password: &str, name: Option<&str>) -> Value {
    let input = json!({ "token": secret, "password": password, "displayName": name });
    house.ask("", "mutation($i: AcceptInvitationInput!) { acceptInvitation(input: $i) }", json!({ "i": input }))
}

fn reset(house: &Installation, secret: &str, password: &str) -> Value {
    let input = json!({ "token": secret, "password": password });
    house.ask("", "mutation($i: ResetPasswordInput!) { resetPassword(input: $i) }", json!({ "i": input }))
}

fn refresh(house: &Installation, token: &str) -> Value {
    let query = "mutation($i: RefreshTokensInput!) { refreshTokens(input: $i) { accessToken refreshToken } }";
    house.ask("", query, json!({ "i": { "refreshToken": token } }))
}

/// Asks with an access token.
fn ask_as(house: &Installation, token: &str, query: &str, variables: Value) -> Value {
    let request = house.client().post(format!("{}/graphql", house.url)).bearer_auth(token).header("Accept-Language", "en");
    request.json(&json!({ "query": query, "variables": variables })).send().expect("an answer").json().expect("JSON")
}

/// Whether the API knows who has this token.
fn is_good(house: &Installation, token: &str) -> bool {
    let answer = ask_as(house, token, "{ viewer { signedIn } }", json!({}));
    answer.pointer("/data/viewer/signedIn") == Some(&json!(true))
}

/// The mails to an address, the newest first, as soon as there are `count`.
fn mails(house: &Installation, to: &str, count: usize) -> Vec<claror::foundation::mail::ReceivedMail> {
    let mailbox = house.app.mailer.mailbox().expect("a mailbox");
    for _ in 0..600 {
        let found: Vec<_> = mailbox.list().into_iter().filter(|mail| mail.to == to).collect();
        if found.len() >= count {
            return found;
        }
        std::thread::sleep(Duration::from_millis(100));
    }
    panic!("no mail to {to} within a minute");
}

/// The secret in the newest link to a page by mail.
pub(crate) fn secret(house: &Installation, to: &str, page: &str) -> String {
    let mark = format!("/{page}#token=");
    for count in 1.. {
        let found = mails(house, to, count);
        let link = found.iter().find_map(|mail| mail.text.split_once(&mark));
        if let Some((_, rest)) = link {
            return rest.lines().next().unwrap_or_default().to_owned();
        }
    }
    String::new()
}

/// A browser: it keeps its cookie and what its pages know.
struct Browser<'a> {
    house: &'a Installation,
    cookie: String,
    csrf: String,
}

impl<'a> Browser<'a> {
    fn sign_in(house: &'a Installation, email: &str, password: &str) -> Self {
        let answer = Self::try_to_sign_in(house, email, password);
        assert_eq!(answer.status(), 200);
        let set = answer.headers()["set-cookie"].to_str().expect("text").to_owned();
        assert!(set.contains("HttpOnly") && set.contains("SameSite=Lax"), "{set}");
        let (_, lasts) = set.split_once("Max-Age=").expect("an end");
        let lasts: u64 = lasts.parse().expect("seconds");
        assert!((43_100..=43_200).contains(&lasts), "twelve hours: {set}");
        let cookie = set.split(';').next().unwrap_or_default().to_owned();
        let body: Value = answer.json().expect("JSON");
        Self { house, cookie, csrf: body["csrf"].as_str().expect("a secret").to_owned() }
    }

    fn try_to_sign_in(house: &Installation, email: &str, password: &str) -> reqwest::blocking::Response {
        let request = house.client().post(format!("{}/session", house.url)).header("Origin", &house.url).header("X-Claror", "1");
        request.json(&json!({ "email": email, "password": password })).send().expect("an answer")
    }

    fn ask(&self, query: &str, variables: Value) -> Value {
        let request = self.house.client().post(format!("{}/graphql", self.house.url));
        let request = request
            .header("Cookie", &self.cookie)
            .header("Origin", &self.house.url)
            .header("X-Claror", "1")
            .header("X-Claror-CSRF", &self.csrf);
        request.json(&json!({ "query": query, "variables": variables })).send().expect("an answer").json().expect("JSON")
    }

    fn is_signed_in(&self) -> bool {
        self.ask("{ viewer { signedIn } }", json!({})).pointer("/data/viewer/signedIn") == Some(&json!(true))
    }

    fn leave(&self) -> u16 {
        let request = self.house.client().delete(format!("{}/session", self.house.url));
        let request = request
            .header("Cookie", &self.cookie)
            .header("Origin", &self.house.url)
            .header("X-Claror", "1")
            .header("X-Claror-CSRF", &self.csrf);
        request.send().expect("an answer").status().as_u16()
    }
}
