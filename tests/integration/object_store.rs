//! Documents in an S3-compatible store, by setting: stored, read whole and in part, deleted when nothing refers to them,
//! and refused in words when the store does not answer.
use std::sync::Arc;

use claror::foundation::clock::ManualClock;
use claror::foundation::documents;
use claror::foundation::housekeeping;
use claror::foundation::outbox::Worker;
use claror_test_s3::{ACCESS_KEY, BUCKET, SECRET_KEY, Server};
use serde_json::{Value, json};

use crate::support::{DATABASES, Database, Installation, Options, code, data};

const TEXT: &str = "Bases de la convocatòria\n";

struct Place {
    house: Installation,
    clock: Arc<ManualClock>,
    server: Server,
}

impl Place {
    fn new(database: Database) -> Self {
        let server = Server::start().expect("an S3-compatible server");
        let clock = Arc::new(ManualClock::at(chrono::DateTime::from_timestamp(1_900_000_000, 0).expect("a time")));
        let options = Options { clock: Arc::<ManualClock>::clone(&clock), workers: false };
        let house = Installation::with(database, options, |settings| {
            let option = |name: &str, value: &str| (name.to_owned(), value.to_owned());
            settings.documents.url = Some(format!("s3://{BUCKET}/council"));
            settings.documents.options = vec![
                option("aws_access_key_id", ACCESS_KEY),
                option("aws_secret_access_key", SECRET_KEY),
                option("aws_endpoint", server.endpoint()),
                option("aws_region", "us-east-1"),
                option("aws_allow_http", "true"),
            ];
        });
        Self { house, clock, server }
    }

    fn send(&self, text: &str) -> (u16, Value) {
        let request =
            self.house.client().post(format!("{}/documents", self.house.url)).bearer_auth(self.house.token("secretary"));
        let answer = request.header("Content-Type", "text/plain").body(text.to_owned()).send().expect("an answer");
        (answer.status().as_u16(), answer.json().expect("JSON"))
    }

    fn attach(&self, decision: &str, sha256: &str) -> String {
        let input = json!({ "decisionId": decision, "sha256": sha256, "name": "bases.txt", "language": "ca" });
        let query = "mutation($i: AttachDocumentInput!) { attachDocument(input: $i) { decision { documents { id sha256 } } } }";
        let answer = self.house.ask("secretary", query, json!({ "i": input }));
        let documents = data(&answer, "/attachDocument/decision/documents").as_array().expect("documents").clone();
        let own = documents.iter().find(|document| document["sha256"] == sha256).expect("the document");
        own["id"].as_str().expect("an id").to_owned()
    }

    fn get(&self, document: &str, range: Option<&str>) -> reqwest::blocking::Response {
        let mut request = self.house.client().get(format!("{}/documents/{document}/bases.txt", self.house.url));
        request = request.bearer_auth(self.house.token("secretary"));
        if let Some(range) = range {
            request = request.header("Range", range);
        }
        request.send().expect("an answer")
    }

    fn objects(&self, sha256: &str) -> usize {
        let objects = self.server.objects().expect("objects");
        assert!(objects.iter().all(|key| key.starts_with("council/")), "{objects:?}");
        objects.iter().filter(|key| key.ends_with(sha256)).count()
    }

    /// A day passes, and what nobody needs any more is forgotten.
    fn clean(&self) {
        self.clock.advance(chrono::Duration::hours(25));
        self.house.forget_tokens();
        self.house.block_on(async {
            housekeeping::run(&self.house.app).await.expect("cleaned");
            self.work().await;
        });
    }

    async fn work(&self) {
        let worker = Worker::new(Arc::clone(&self.house.app), documents::outbox_handlers());
        while worker.work_once().await.expect("worked") > 0 {}
    }

    fn discard(&self, decision: &str) {
        let query = "mutation($i: DecisionActInput!) { discardDraft(input: $i) }";
        let answer = self.house.ask("secretary", query, json!({ "i": { "id": decision } }));
        assert_eq!(data(&answer, "/discardDraft"), true);
    }
}

#[test]
fn a_document_lies_in_the_bucket_is_read_whole_and_in_part_and_goes_when_nothing_refers_to_it() {
    for database in DATABASES {
        let place = Place::new(database);
        let (one, other) = (place.house.draft("Un esborrany", "LIVE"), place.house.draft("Un altre", "LIVE"));
        let (status, sent) = place.send(TEXT);
        assert_eq!((status, &sent["size"]), (201, &json!(TEXT.len())));
        let sha256 = sent["sha256"].as_str().expect("a hash");
        assert_eq!(place.send(TEXT).0, 201, "the same again is no fault");
        assert_eq!(place.objects(sha256), 1);
        let document = place.attach(&one, sha256);
        place.attach(&other, sha256);

        assert_eq!(place.get(&document, None).text().expect("text"), TEXT);
        let part = place.get(&document, Some("bytes=9-10"));
        assert_eq!((part.status().as_u16(), part.text().expect("text").as_str()), (206, "la"));
        assert_eq!(place.get(&document, Some("bytes=999-")).status(), 416);

        place.discard(&one);
        place.clean();
        assert_eq!(place.objects(sha256), 1, "another draft refers to it");
        place.discard(&other);
        place.clean();
        assert_eq!(place.objects(sha256), 0);
    }
}

#[test]
fn a_store_out_of_reach_is_said_to_be_nothing_is_written_and_what_was_to_go_goes_later() {
    for database in DATABASES {
        let mut place = Place::new(database);
        let draft = place.house.draft("Un esborrany", "LIVE");
        let (_, sent) = place.send(TEXT);
        let sha256 = sent["sha256"].as_str().expect("a hash").to_owned();
        let document = place.attach(&draft, &sha256);
        let before = place.house.rows("foundation_blob");

        place.server.stop();
        let (status, refused) = place.send("Un altre text");
        assert_eq!((status, code(&refused)), (503, "DOCUMENTS_UNAVAILABLE"));
        assert_eq!(place.house.rows("foundation_blob"), before, "nothing was written");
        assert_eq!(place.get(&document, None).status(), 503);

        place.discard(&draft);
        place.clean();
        assert_eq!(place.house.rows("foundation_blob"), before - 1);
        assert_eq!(place.house.rows("foundation_outbox WHERE kind = 'foundation.delete_document' AND done_at IS NULL"), 1);
    }
}

#[test]
fn somebody_without_the_key_stores_nothing() {
    let server = Server::start().expect("an S3-compatible server");
    let mut settings = claror::foundation::config::Settings::for_dir("/nowhere");
    let option = |name: &str, value: &str| (name.to_owned(), value.to_owned());
    settings.documents.url = Some(format!("s3://{BUCKET}"));
    settings.documents.options = vec![
        option("aws_access_key_id", ACCESS_KEY),
        option("aws_secret_access_key", "another secret"),
        option("aws_endpoint", server.endpoint()),
        option("aws_region", "us-east-1"),
        option("aws_allow_http", "true"),
    ];
    let store = documents::Documents::open(&settings).expect("opened");
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    let council = claror::foundation::ids::new_id();
    let refused = runtime.block_on(store.put(council, TEXT.as_bytes().into())).expect_err("refused");
    assert_eq!(refused.code(), "DOCUMENTS_UNAVAILABLE");
    assert!(server.objects().expect("objects").is_empty());
}
