//! The record as one file over HTTP: for anybody, and for an auditor within the scope and the days of a grant.
use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::sync::Arc;

use chrono::{Duration, Utc};
use claror::foundation::access::Actor;
use claror::foundation::clock::ManualClock;
use claror::foundation::graphql::request::Credential;
use claror::foundation::ledger::sequence_all;
use claror::foundation::problem::Problem;
use claror_record::bundle::BundleScope;
use claror_record::event::{AuditScope, FileDigest, OpeningLine};
use claror_record::tile::decode_bundle;
use claror_record::{Eid, Leaf};
use claror_verify::{BundleSource, Source as _};
use serde_json::{Value, json};

use super::{day, leaves_about, spoken};
use crate::support::{DATABASES, Database, Installation, Options, code, data};

/// An answer that was saved.
struct Saved {
    _dir: tempfile::TempDir,
    path: PathBuf,
    bytes: Vec<u8>,
    source: BundleSource,
}

impl Saved {
    fn openings(&self) -> Vec<OpeningLine> {
        let text = self.source.read("openings.jsonl", 1 << 26).expect("openings");
        text.split(|byte| *byte == b'\n')
            .filter(|line| !line.is_empty())
            .map(|line| OpeningLine::decode(line).expect("a line"))
            .collect()
    }

    /// Types of the entries in it, by id. The demonstration has fewer than 65,536.
    fn types(&self) -> BTreeMap<Eid, String> {
        let names = self.source.list("tile/entries").expect("listed").expect("a folder");
        let mut types = BTreeMap::new();
        for name in names {
            let bytes = self.source.read(&name, 1 << 26).expect("entries");
            let width = name.split_once(".p/").map_or(256, |(_, width)| width.parse().expect("a width"));
            for entry in decode_bundle(&bytes, width).expect("entries") {
                let leaf = Leaf::decode(entry).expect("a leaf");
                types.insert(leaf.eid, leaf.event.type_name().to_owned());
            }
        }
        types
    }

    fn scope(&self) -> BundleScope {
        BundleScope::decode(&self.source.read("bundle.json", 1 << 16).expect("a scope")).expect("its form")
    }

    /// What the auditor's program says of it.
    fn verify(&self, house: &Installation) {
        let key = self.path.with_extension("vkey");
        std::fs::write(&key, &house.vkey).expect("written");
        let words = [self.path.display().to_string(), "--vkey".to_owned(), key.display().to_string()];
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let exit = claror_verify::cli::run(words, &mut out, &mut err);
        assert_eq!(exit, 0, "{}{}", String::from_utf8_lossy(&out), String::from_utf8_lossy(&err));
    }
}

fn get(house: &Installation, who: &str, address: &str) -> reqwest::blocking::Response {
    let mut request = house.client().get(format!("{}{address}", house.url)).header("Accept-Language", "en");
    if !who.is_empty() {
        request = request.bearer_auth(house.token(who));
    }
    request.send().expect("an answer")
}

fn fetch(house: &Installation, who: &str, address: &str) -> Saved {
    let answer = get(house, who, address);
    assert_eq!(answer.status(), 200, "{address}");
    assert_eq!(answer.headers()["content-type"], "application/x-tar");
    assert_eq!(answer.headers()["cache-control"], "private, no-store");
    let digest = answer.headers()["repr-digest"].to_str().expect("text").to_owned();
    let length = answer.headers()["content-length"].to_str().expect("text").to_owned();
    let bytes = answer.bytes().expect("bytes").to_vec();
    assert_eq!(length, bytes.len().to_string());
    let encoded = base64::Engine::encode(&base64::engine::general_purpose::STANDARD, FileDigest::of(&bytes).0);
    assert_eq!(digest, format!("sha-256=:{encoded}:"));
    let dir = tempfile::tempdir().expect("a folder");
    let path = dir.path().join("bundle.tar");
    std::fs::write(&path, &bytes).expect("written");
    let source = BundleSource::open(&path).expect("a bundle");
    Saved { _dir: dir, path, bytes, source }
}

fn refused(house: &Installation, who: &str, query: &str) -> (u16, String) {
    let answer = get(house, who, &format!("/audit/bundle{query}"));
    let status = answer.status().as_u16();
    let body: Value = answer.json().expect("JSON");
    (status, code(&body).to_owned())
}

fn house(database: Database) -> (Installation, Arc<ManualClock>) {
    let clock = Arc::new(ManualClock::at("2026-11-24T09:00:00Z".parse::<chrono::DateTime<Utc>>().expect("a time")));
    let house = Installation::start(database, Options { clock: Arc::clone(&clock) as _, workers: false });
    house.block_on(sequence_all(&house.app)).expect("sequenced");
    (house, clock)
}

/// Lets `auditor@…` look into decisions for 30 days; answers the grant's id.
fn grant(house: &Installation) -> String {
    let query = "mutation($input: GrantAuditorInput!) { grantAuditor(input: $input) { grant { id } } }";
    let input = json!({
        "organisation": "Sindicatura de proves", "displayName": "Ellen Marsh", "email": "auditor@demo.claror.example",
        "language": "ca", "scope": ["DECISIONS"], "from": day(house, 0), "until": day(house, 30),
    });
    let id =
        data(&house.ask("chair", query, json!({ "input": input })), "/grantAuditor/grant/id").as_str().expect("an id").to_owned();
    house.block_on(sequence_all(&house.app)).expect("sequenced");
    id
}

#[test]
fn anybody_fetches_the_public_bundle_and_verifies_it_and_the_record_does_not_grow() {
    for database in DATABASES {
        let (house, _) = house(database);
        let address =
            data(&house.ask("", "{ auditBundle { url scope parts recordSize made { eid } } }", json!({})), "/auditBundle")
                .clone();
        assert_eq!((&address["scope"], &address["parts"], &address["made"]), (&json!("PUBLIC"), &json!([]), &Value::Null));
        let saved = fetch(&house, "", address["url"].as_str().expect("an address"));
        saved.verify(&house);
        assert_eq!(saved.scope(), BundleScope::public(0));
        assert!(saved.openings().iter().all(|opening| !opening.ptr.ends_with("/person")), "no person is opened");
        assert_eq!(address["recordSize"], json!(saved.types().len()));
        house.block_on(sequence_all(&house.app)).expect("sequenced");
        let again = fetch(&house, "rep-soc-01", "/audit/bundle?scope=public");
        assert!(again.bytes == saved.bytes, "the same record, the same bytes, whoever asks");
        let size = address["recordSize"].as_i64().expect("a size");
        assert!(fetch(&house, "", &format!("/audit/bundle?scope=public&size={size}&since={size}")).openings().is_empty());
    }
}

#[test]
fn an_auditor_fetches_what_the_grant_opens_and_the_record_says_so_before() {
    for database in DATABASES {
        let (house, _) = house(database);
        let id = grant(&house);
        let own = |who: &str| {
            let query = "{ auditors { id bundle { url scope parts made { eid recordSize sha256 bytes } } } }";
            let answer = house.ask(who, query, json!({}));
            let grants = data(&answer, "/auditors").as_array().expect("grants").clone();
            grants.into_iter().find(|grant| grant["id"] == json!(id)).expect("the grant")["bundle"].clone()
        };
        assert!(own("").is_null() && own("chair").is_null() && own(super::AUDITOR).is_null(), "nobody else's");
        let bundle = own("auditor");
        assert_eq!(
            (&bundle["scope"], &bundle["parts"], &bundle["made"]),
            (&json!("AUDITOR"), &json!(["DECISIONS"]), &Value::Null)
        );
        let saved = fetch(&house, "auditor", bundle["url"].as_str().expect("an address"));
        saved.verify(&house);
        assert_eq!(saved.scope(), BundleScope::auditor(0, Some(BTreeSet::from([AuditScope::Decisions]))));

        // Who called a decision is opened; who was appointed, and who let whom in, lies outside the scope.
        let types = saved.types();
        let opened: Vec<(AuditScope, OpeningLine)> =
            saved.openings().into_iter().map(|line| (AuditScope::of_type(&types[&line.eid]), line)).collect();
        let persons: Vec<_> = opened.iter().filter(|(_, line)| line.ptr.ends_with("/person")).collect();
        assert!(!persons.is_empty() && persons.iter().all(|(part, _)| *part == AuditScope::Decisions), "{persons:?}");
        let public: BTreeSet<_> =
            fetch(&house, "", "/audit/bundle?scope=public").openings().into_iter().map(|line| (line.eid, line.ptr)).collect();
        let guarded = opened.iter().filter(|(_, line)| !public.contains(&(line.eid, line.ptr.clone())));
        let guarded: Vec<_> = guarded.collect();
        assert!(guarded.iter().all(|(part, _)| *part == AuditScope::Decisions), "{guarded:?}");

        let leaves = leaves_about(&house, &id);
        let made = leaves.last().expect("a leaf");
        assert_eq!(
            (&made["type"], &made["sub"]["kind"], &made["by"]["kind"]),
            (&json!("export.made"), &json!("export"), &json!("auditor"))
        );
        assert_eq!(made["data"]["sha256"], json!(FileDigest::of(&saved.bytes).to_string()));
        assert_eq!((&made["data"]["scope"], &made["data"]["since"]), (&json!("auditor"), &json!(0)));
        let told = own("auditor")["made"].clone();
        assert_eq!((&told["sha256"], &told["bytes"]), (&made["data"]["sha256"], &json!(saved.bytes.len())));
        let size = told["recordSize"].as_u64().expect("a size");
        assert!(fetch(&house, "auditor", &format!("/audit/bundle?scope=auditor&size={size}")).bytes == saved.bytes);

        // Its openings were read: they are counted, for both bundles, and stand in the record when the grant is taken back.
        let revoke = "mutation($input: RevokeAuditorInput!) { revokeAuditor(input: $input) { eid } }";
        let revoked = house.ask("chair", revoke, json!({ "input": { "grantId": id, "reason": spoken("Prou.") } }));
        assert!(revoked.get("errors").is_none(), "{revoked:#}");
        let leaves = leaves_about(&house, &id);
        let kinds: Vec<_> = leaves.iter().map(|leaf| leaf["type"].as_str().expect("a type")).collect();
        assert_eq!(kinds, ["auditor.granted", "export.made", "export.made", "auditor.read", "auditor.revoked"]);
        assert_eq!(leaves[3]["data"], json!({ "scope": ["decisions"], "count": 2 * guarded.len() }));
        fetch(&house, "", "/audit/bundle?scope=public").verify(&house);
    }
}

#[test]
fn nobody_fetches_more_than_a_standing_grant_covers() {
    for database in DATABASES {
        let (house, clock) = house(database);
        let id = grant(&house);
        let before = house.rows("ledger_entry") + house.rows("ledger_pending");
        for (who, query, status, expected) in [
            ("", "", 400, "INVALID"),
            ("", "?scope=everything", 400, "INVALID"),
            ("", "?scope=public&since=-1", 400, "INVALID"),
            ("", "?scope=public&parts=log", 400, "INVALID"),
            ("", "?scope=public&since=999999", 409, "AUDIT_TRAIL_SIZE_BEYOND_RECORD"),
            ("", "?scope=public&size=1000000", 404, "NOT_FOUND"),
            ("", "?scope=auditor", 401, "ACCESS_SIGN_IN_REQUIRED"),
            ("chair", "?scope=auditor", 403, "ACCESS_DENIED"),
            ("administrator", "?scope=auditor", 403, "ACCESS_DENIED"),
            ("rep-soc-01", "?scope=auditor", 403, "ACCESS_DENIED"),
            ("auditor", "?scope=auditor&parts=membership", 409, "AUDIT_TRAIL_OUTSIDE_SCOPE"),
            ("auditor", "?scope=auditor&parts=decisions,log", 409, "AUDIT_TRAIL_OUTSIDE_SCOPE"),
        ] {
            assert_eq!(refused(&house, who, query), (status, expected.to_owned()), "{who} {query}");
        }
        let others = format!("?scope=auditor&grant={id}");
        assert_eq!(refused(&house, super::AUDITOR, &others), (403, "ACCESS_DENIED".to_owned()), "another's grant");
        assert_eq!(house.rows("ledger_entry") + house.rows("ledger_pending"), before, "what was refused leaves no trace");
        assert_eq!(house.rows("audit_trail_reading"), 0);

        clock.advance(Duration::days(31));
        house.forget_tokens();
        assert_eq!(
            refused(&house, "auditor", "?scope=auditor"),
            (409, "AUDIT_TRAIL_GRANT_ENDED".to_owned()),
            "it ended by itself"
        );
        let grants = house.ask("chair", "{ auditors { id standing } }", json!({}));
        let standing =
            data(&grants, "/auditors").as_array().expect("grants").iter().find(|grant| grant["standing"] == true).cloned();
        let id = standing.expect("the demonstration's auditor")["id"].clone();
        let revoke = "mutation($input: RevokeAuditorInput!) { revokeAuditor(input: $input) { eid } }";
        let revoked = house.ask("chair", revoke, json!({ "input": { "grantId": id, "reason": spoken("Prou.") } }));
        assert!(revoked.get("errors").is_none(), "{revoked:#}");
        assert_eq!(refused(&house, super::AUDITOR, "?scope=auditor"), (409, "AUDIT_TRAIL_GRANT_ENDED".to_owned()), "taken back");
        assert_eq!(get(&house, "auditor", "/audit/bundle?scope=public").status(), 200, "what all may have");
    }
}

#[test]
fn one_bundle_at_a_time_and_none_stays_on_the_disk() {
    for database in DATABASES {
        let (house, _) = house(database);
        let council = house.app.tenancy.all()[0].clone();
        let source = claror::start::faces().bundles;
        let cx = house.app.context(council, Actor::public(), "en");
        let query = [("scope".to_owned(), "public".to_owned())];
        let ask = |n: u8| house.block_on(source.bundle(&cx, &Credential::None, [192, 0, 2, n].into(), &query));
        let first = ask(1).expect("a bundle");
        assert_eq!(ask(1).err(), Some(Problem::TooMany { retry_after: 30 }));
        let others: Vec<_> = (2..=8).map(|n| ask(n).expect("a bundle")).collect();
        assert_eq!(ask(9).err(), Some(Problem::TooMany { retry_after: 30 }), "strangers are counted together");
        let folder = house.app.settings.data_dir.join("bundles");
        assert_eq!(std::fs::read_dir(folder).expect("a folder").count(), 0, "only open files are left");
        drop((first, others));
        assert!(ask(1).is_ok());
    }
}

#[test]
fn a_published_report_is_in_every_bundle_and_a_withdrawn_version_is_missed_by_nobody() {
    for database in DATABASES {
        let (house, _) = house(database);
        let id = super::open(&house);
        super::check(&house, &id);
        let input = json!({ "engagementId": id, "opinion": "UNQUALIFIED", "summary": spoken("Tot quadra.") });
        let reported = super::act(&house, super::AUDITOR, "publishReport", input);
        assert!(reported.get("errors").is_none(), "{reported:#}");
        let shown = house.ask("", "query($id: ID!) { engagement(id: $id) { report { url sha256 } } }", json!({ "id": id }));
        let report = data(&shown, "/engagement/report").clone();
        let content = get(&house, "", report["url"].as_str().expect("an address")).bytes().expect("bytes").to_vec();

        let act = |query: &str, input: Value| house.ask("administrator", query, json!({ "input": input }));
        let publish = "mutation($input: PublishDatasetInput!) { publishDataset(input: $input) { version eid } }";
        assert_eq!(data(&act(publish, json!({ "dataset": "members" })), "/publishDataset/version"), 1);
        house.block_on(sequence_all(&house.app)).expect("sequenced");
        let members = get(&house, "", "/data/members/v/1.csv").bytes().expect("bytes").to_vec();
        let name = |content: &[u8]| format!("files/{}", FileDigest::of(content));
        let before = fetch(&house, "", "/audit/bundle?scope=public");
        before.verify(&house);
        assert_eq!(before.source.read(&name(&content), 1 << 26).expect("the report"), content);
        assert_eq!(name(&content), format!("files/{}", report["sha256"].as_str().expect("a digest")));
        assert_eq!(before.source.read(&name(&members), 1 << 26).expect("the dataset"), members);

        let withdraw = "mutation($input: WithdrawDatasetVersionInput!) { withdrawDatasetVersion(input: $input) { eid } }";
        let withdrawn = act(withdraw, json!({ "dataset": "members", "version": 1, "note": "Per ordre judicial." }));
        assert!(withdrawn.get("errors").is_none(), "{withdrawn:#}");
        house.block_on(sequence_all(&house.app)).expect("sequenced");
        let after = fetch(&house, "", "/audit/bundle?scope=public");
        assert!(after.source.read(&name(&members), 1 << 26).is_err(), "its bytes are gone");
        after.verify(&house);
    }
}
