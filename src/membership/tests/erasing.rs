//! T26: what a person takes along, corrects and has erased.
use std::collections::BTreeSet;
use std::net::IpAddr;

use claror_record::Leaf;
use claror_record::event::Event;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use super::*;
use crate::foundation::command::{Recorded, housekeeping};
use crate::foundation::ledger::{Reason, no_event};
use crate::foundation::privacy::Entry;
use ::entity::{accounts_account, foundation_outbox, ledger_opening, membership_person};

const HERE: IpAddr = IpAddr::V4(std::net::Ipv4Addr::new(192, 0, 2, 1));
const PASSWORD: &str = "correct horse battery";

impl Place {
    /// Takes up the account of `NAME@vila.example`.
    async fn settled(&self, name: &str) -> Context {
        let cx = self.as_(name).await;
        let account = cx.actor.account.expect("an account");
        let hash = accounts::hash_password(self.app.settings.passwords, PASSWORD).await.unwrap();
        let operator = self.by(Actor::operator());
        let set = housekeeping(&self.app.store, move |tx| {
            let (operator, hash) = (operator.clone(), hash.clone());
            Box::pin(async move {
                accounts::set_password(tx, &operator, account, &hash).await?;
                Ok(Recorded::new((), no_event(Reason::Session)))
            })
        });
        set.await.unwrap();
        cx
    }

    async fn erase_myself(&self, cx: &Context) -> Result<ErasureReceipt, Problem> {
        let confirmed = accounts::confirm_password(cx, HERE, PASSWORD).await?;
        run(cx.clone(), EraseMyself { confirmed }, None).await
    }

    async fn openings(&self, person: Uuid) -> BTreeSet<(String, String)> {
        let rows = ledger_opening::Entity::find()
            .filter(ledger_opening::Column::SubjectId.eq(person))
            .all(&**self.app.store.read())
            .await
            .unwrap();
        rows.into_iter().map(|row| (row.eid, row.ptr)).collect()
    }

    async fn leaves(&self) -> Vec<Leaf> {
        recorded(&self.app, self.council.id).await
    }

    async fn export_of(&self, cx: &Context) -> Result<serde_json::Value, Problem> {
        use crate::foundation::http::faces::OwnData as _;
        let archive = MemberData.export(cx).await?;
        let data = archive.entries.iter().find_map(|entry| match entry {
            Entry::Bytes { name, bytes } if name == "data.json" => Some(serde_json::from_slice(bytes).unwrap()),
            _ => None,
        });
        Ok(data.expect("data.json"))
    }
}

/// What the last entries of an erasure name.
fn named(leaves: &[Leaf]) -> BTreeSet<(String, String)> {
    let openings = leaves.iter().filter_map(|leaf| match &leaf.event {
        Event::ErasureDone(done) => Some(done.openings.clone()),
        _ => None,
    });
    openings.flatten().map(|place| (place.eid.to_string(), place.ptr)).collect()
}

#[tokio::test]
async fn t26_whoever_erases_themselves_leaves_acts_of_organisations_and_no_name_no_address_and_no_opening() {
    for place in places().await {
        let carme = place.settled("carme").await;
        let id = carme.actor.person.unwrap();
        // An act of her own, so that openings about her stand in other entries than her appointment.
        let amend = AmendOrganisation {
            id: place.organisation("SOC-02").await.id,
            names: None,
            descriptions: None,
            website: Some("https://pau.example".into()),
            persons_hidden: None,
        };
        done(&carme, amend).await;
        let before = place.openings(id).await;
        assert_eq!(before.len(), 3, "{before:?}");
        let receipt = place.erase_myself(&carme).await.unwrap();
        assert_eq!((receipt.openings, receipt.mandates, receipt.offices, receipt.eids.len()), (3, 2, 0, 1));
        assert!(place.openings(id).await.is_empty());
        let leaves = place.leaves().await;
        assert_eq!(named(&leaves), before);
        let types: Vec<_> = leaves.iter().rev().take(3).map(|leaf| leaf.event.type_name()).collect();
        assert_eq!(types, ["erasure.done", "representative.ended", "representative.ended"]);
        assert!(leaves.iter().rev().take(3).all(|leaf| leaf.by.as_ref().is_some_and(|by| by.person.is_none())));
        let read = &**place.app.store.read();
        let row = membership_person::Entity::find_by_id(id).one(read).await.unwrap().unwrap();
        assert_eq!((row.display_name.as_str(), row.language.as_str(), row.account_id, row.invited_at), ("", "", None, None));
        assert_eq!(row.erased_ground.as_deref(), Some("request"));
        let account = accounts_account::Entity::find_by_id(carme.actor.account.unwrap()).one(read).await.unwrap();
        assert!(account.is_none());
        let waiting = foundation_outbox::Entity::find().all(read).await.unwrap();
        let mentions = waiting.iter().filter(|row| row.payload.to_string().contains("carme")).count();
        assert_eq!(mentions, 1, "the last mail");
        let window = place.window(&place.as_public()).await;
        let names: Vec<_> = window
            .representatives(&place.organisation("SOC-02").await)
            .into_iter()
            .filter_map(|mandate| window.person_of(mandate))
            .map(|person| window.name_of(person))
            .collect();
        assert_eq!(names, ["Nom esborrat a petició de la persona"; 2]);
        assert!(place.register().await.is_vacant(place.seat("SOC-02.1").await, place.today()));
    }
}

#[tokio::test]
async fn t26_an_erased_person_can_be_given_nothing_and_their_address_is_free() {
    for place in places().await {
        let carme = place.settled("carme").await;
        let id = carme.actor.person.unwrap();
        place.erase_myself(&carme).await.unwrap();
        let elena = place.as_("elena").await;
        assert_eq!(refused(&elena, GrantRole { person: id, role: Role::Observer }).await, "NOT_FOUND");
        assert_eq!(refused(&elena, InvitePerson { id }).await, "NOT_FOUND");
        let erase = ErasePerson { id, ground: ErasureGround::Order, ends: false };
        assert_eq!(refused(&elena, erase).await, "NOT_FOUND");
        let anew =
            RegisterPerson { display_name: "Carme Puig".into(), email: Some("carme@vila.example".into()), language: "ca".into() };
        assert_ne!(done(&elena, anew).await.id, id);
        let listed = place.window(&elena).await;
        let page = listed.people(None, &crate::foundation::graphql::PageArgs::parse(200, None).unwrap()).unwrap();
        assert!(!page.rows.iter().any(|(_, listed)| *listed == id));
    }
}

#[tokio::test]
async fn erasing_oneself_takes_the_password_and_a_wrong_one_changes_nothing() {
    for place in places().await {
        let carme = place.settled("carme").await;
        let before = place.openings(carme.actor.person.unwrap()).await;
        let wrong = accounts::confirm_password(&carme, HERE, "wrong horse battery").await;
        assert_eq!(wrong.err().map(|problem| problem.code()), Some("ACCOUNTS_PASSWORD_WRONG"));
        assert_eq!(place.openings(carme.actor.person.unwrap()).await, before);
        let confirmed = accounts::confirm_password(&carme, HERE, PASSWORD).await.unwrap();
        place.settled("carme").await;
        assert_eq!(refused(&carme, EraseMyself { confirmed }).await, "STALE", "the password was changed meanwhile");
    }
}

#[tokio::test]
async fn nobody_is_erased_to_be_rid_of_whom_they_speak_for() {
    for place in places().await {
        let (elena, carme) = (place.as_("elena").await, place.person("carme").await);
        let erase = |ends| ErasePerson { id: carme, ground: ErasureGround::Request, ends };
        assert_eq!(refused(&elena, erase(false)).await, "MEMBERSHIP_STILL_HOLDS");
        assert_eq!(refused(&elena, erase(true)).await, "ACCESS_DENIED", "only the operator ends mandates with it");
        assert_eq!(refused(&place.as_("david").await, erase(false)).await, "ACCESS_DENIED");
        let own = place.settled("carme").await;
        for seat in ["SOC-02.1", "SOC-02.2"] {
            done(&own, EndMandate { id: place.mandate(seat, MandateKind::Titular).await, ends_on: None }).await;
        }
        let receipt = done(&elena, erase(false)).await;
        assert_eq!((receipt.mandates, receipt.offices), (0, 0));
        let last = place.last_entry().await;
        let by = last.by.expect("an actor");
        assert!(by.person.is_some() && by.role.as_deref() == Some("administrator"));
        let order = ErasePerson { id: place.person("david").await, ground: ErasureGround::Order, ends: true };
        assert_eq!(done(&place.by(Actor::operator()), order).await.mandates, 1);
    }
}

#[tokio::test]
async fn the_last_administrator_hands_the_office_over_first() {
    for place in places().await {
        let elena = place.settled("elena").await;
        let refusal = place.erase_myself(&elena).await.unwrap_err();
        assert_eq!(refusal.code(), "MEMBERSHIP_LAST_ADMINISTRATOR");
        place.make("secunda", Role::Administrator).await;
        let receipt = place.erase_myself(&elena).await.unwrap();
        assert_eq!(receipt.offices, 1);
        assert!(place.openings(elena.actor.person.unwrap()).await.is_empty());
    }
}

#[tokio::test]
async fn whoever_the_record_knows_nothing_of_leaves_nothing_in_it() {
    for place in places().await {
        let elena = place.as_("elena").await;
        let fatou = RegisterPerson { display_name: "Fatou Ba".into(), email: None, language: "ca".into() };
        let id = done(&elena, fatou).await.id;
        let before = place.entries().await;
        let receipt = done(&elena, ErasePerson { id, ground: ErasureGround::Request, ends: false }).await;
        assert_eq!((receipt.eids.len(), receipt.openings), (0, 0));
        assert_eq!(place.entries().await, before);
    }
}

#[tokio::test]
async fn t26_an_export_holds_what_is_known_of_one_and_nothing_of_others() {
    for place in places().await {
        let carme = place.settled("carme").await;
        let data = place.export_of(&carme).await.unwrap();
        let tables = data["tables"].as_object().unwrap();
        let found: BTreeSet<_> = tables.keys().map(String::as_str).collect();
        let wanted = ["accounts_account", "accounts_throttle", "ledger_opening", "membership_mandate", "membership_person"];
        assert_eq!(found, wanted.into());
        assert_eq!(tables["membership_person"][0]["display_name"], "Carme Puig");
        assert_eq!(tables["membership_mandate"].as_array().unwrap().len(), 2);
        let id = carme.actor.person.unwrap().to_string();
        assert_eq!(tables["membership_person"][0]["id"], id);
        assert_eq!(tables["ledger_opening"][0]["value"], id);
        assert_eq!(tables["ledger_opening"][0]["salt"].as_str().unwrap().len(), 43);
        let text = data.to_string();
        for other in ["aminata", "Aminata", "David", "elena", "argon2id", "token_hash", "bucket"] {
            assert!(!text.contains(other), "{other}: {text}");
        }
        for _ in 0..3 {
            place.export_of(&carme).await.unwrap();
        }
        assert_eq!(place.export_of(&carme).await.unwrap_err().code(), "TOO_MANY");
        assert_eq!(place.export_of(&place.as_public()).await.unwrap_err().code(), "ACCESS_SIGN_IN_REQUIRED");
    }
}

#[tokio::test]
async fn a_corrected_name_is_entered_without_being_said_and_a_former_one_can_be_erased() {
    for place in places().await {
        let carme = place.as_("carme").await;
        let id = carme.actor.person.unwrap();
        let correct = |name: &str, erase_former| CorrectMyName { display_name: name.into(), erase_former };
        let about = place.openings(id).await;
        assert!(done(&carme, correct("Carme Puig Vila", false)).await.eid.is_some());
        let last = place.last_entry().await;
        let Event::RectificationDone(event) = &last.event else { panic!("{last:?}") };
        let places: BTreeSet<_> = event.openings.iter().map(|at| (at.eid.to_string(), at.ptr.clone())).collect();
        assert_eq!(places, about);
        assert!(!String::from_utf8(last.encode().unwrap()).unwrap().contains("Vila"));
        let first = (last.eid.to_string(), "/data/person".to_owned());
        assert!(place.openings(id).await.contains(&first));
        assert_eq!(done(&carme, correct("Carme Puig Vila", true)).await.eid, None, "nothing to correct");
        done(&carme, correct("Carme P.", true)).await;
        assert!(!place.openings(id).await.contains(&first));
        assert_eq!(named(&place.leaves().await), [first].into());
        assert_eq!(place.window(&carme).await.viewer().unwrap().display_name, "Carme P.");
        assert_eq!(refused(&carme, correct("=1", false)).await, "INVALID_FORMULA_START");
        assert_eq!(refused(&place.as_public(), correct("X", false)).await, "ACCESS_SIGN_IN_REQUIRED");
    }
}

#[tokio::test]
async fn t03_a_person_of_another_council_is_nobody_here() {
    for place in places().await {
        let other = COUNCIL.replace("slug: vila", "slug: altra").replace("vila.example", "altra.example");
        let (council, _) =
            found(&place.app, Actor::operator(), &files(&other, Some(MEMBERS), None), Some(administrator())).await.unwrap();
        let register = register(&place.app, council.id).await.unwrap();
        let stranger = register.people()[0].id;
        let erase = ErasePerson { id: stranger, ground: ErasureGround::Order, ends: false };
        assert_eq!(refused(&place.as_("elena").await, erase.clone()).await, "NOT_FOUND");
        assert_eq!(refused(&place.by(Actor::operator()), erase).await, "NOT_FOUND");
    }
}
