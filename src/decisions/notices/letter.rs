//! One reader's letter: written when it is sent, in the language that the reader has set by then.
use std::sync::Arc;

use async_trait::async_trait;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{LETTER, Notice, read, readers};
use crate::accounts;
use crate::decisions::reads::DecisionView;
use crate::decisions::words;
use crate::foundation::app::App;
use crate::foundation::locale;
use crate::foundation::mail::{Mail, Template};
use crate::foundation::outbox::{Failure, Item, OutboxHandler};
use crate::foundation::problem::Params;
use crate::foundation::tenancy::Council;
use crate::membership::Addressee;

/// The layout of every notice.
const fn template(subject: &'static str) -> Template {
    Template { subject, text: include_str!("../mail/notice.txt"), html: include_str!("../mail/notice.html") }
}

/// The layout of a notice of this kind. A subject names the decision, which is public, and nobody.
const fn template_of(what: Notice) -> Template {
    template(match what {
        Notice::Called => "mail-decision-called-subject",
        Notice::Opened => "mail-decision-opened-subject",
        Notice::Reminder => "mail-decision-reminder-subject",
        Notice::Confirmed => "mail-decision-confirmed-subject",
        Notice::Annulled => "mail-decision-annulled-subject",
    })
}

/// A letter to be sent.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Letter {
    pub decision: Uuid,
    pub what: Notice,
    pub person: Uuid,
    /// Each try sends the same mail.
    pub mail: Uuid,
}

pub(super) struct Send;

#[async_trait]
impl OutboxHandler for Send {
    fn kind(&self) -> &'static str {
        LETTER
    }

    async fn handle(&self, app: &Arc<App>, council: &Arc<Council>, item: &Item) -> Result<(), Failure> {
        let letter: Letter = read(item)?;
        // Asked again: since the letter was put, the seat may have cast its ballot, or the mandate may have ended.
        let Some((view, readers)) = readers(app, council, letter.decision, letter.what).await? else { return Ok(()) };
        let Some(reader) = readers.into_iter().find(|reader| reader.person == letter.person) else { return Ok(()) };
        let accounts = accounts::accounts_of(&**app.store.read(), council.id, &[reader.account]).await?;
        let Some(account) = accounts.get(&reader.account).filter(|account| !account.disabled) else { return Ok(()) };
        let language = account.language.as_str();
        let site = accounts::site(&app.settings, council);
        let params = params(council, &view, &reader, letter.what, language, &site);
        let written = template_of(letter.what).write(language, &params)?;
        let mail = Mail { id: letter.mail, to: account.email.clone(), language: language.to_owned(), written };
        app.mailer.send(council, &mail, app.clock.now()).await
    }
}

fn params(council: &Council, view: &DecisionView, reader: &Addressee, what: Notice, language: &str, site: &str) -> Params {
    let default = council.default_language.as_str();
    let named = |texts| locale::pick(texts, language, default).map(|found| found.text);
    let title = view.text(language, default, |row| &row.title).map(|(found, _)| found);
    let (title, title_language) =
        title.map_or((view.row.code.clone(), language.to_owned()), |found| (found.text, found.language));
    let moment = |at: Option<_>| at.map(|at| locale::moment(language, &council.time_zone, at)).unwrap_or_default();
    let seats: Vec<String> =
        reader.seats.iter().map(|seat| named(&seat.organisation).unwrap_or_else(|| seat.code.clone())).collect();
    let counted = view.poll.as_ref().filter(|poll| poll.row.result.is_some()).and_then(|poll| poll.counted.as_ref());
    let outcome = counted.filter(|_| what == Notice::Confirmed).map(|counted| words::outcome(language, counted));
    let reason = view.row.annul_reason.as_ref().filter(|_| what == Notice::Annulled);
    let reason = reason.and_then(|reason| reason.get("text")?.as_str()).unwrap_or_default();
    Params::from([
        ("council", named(&council.name).unwrap_or_else(|| council.slug.clone()).into()),
        ("what", what.as_str().into()),
        ("code", view.row.code.as_str().into()),
        ("title", title.into()),
        ("title_direction", locale::direction(&title_language).into()),
        ("title_language", title_language.into()),
        ("opens_at", moment(view.row.opens_at).into()),
        ("closes_at", moment(view.row.closes_at).into()),
        ("seats", seats.join(" · ").into()),
        ("outcome", outcome.unwrap_or_default().into()),
        ("reason", reason.into()),
        ("link", format!("{site}/{language}/decisions/{}", view.row.code).into()),
    ])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::foundation::locale::LANGUAGES;

    #[test]
    fn every_notice_is_written_in_every_language_with_all_its_sentences() {
        let names = ["council", "code", "title", "opens_at", "closes_at", "seats", "outcome", "reason", "link"];
        for language in LANGUAGES {
            for what in Notice::ALL {
                let mut params: Params = names.iter().map(|name| (*name, format!("«{name}»").into())).collect();
                params.insert("what", what.as_str().into());
                // As `params` gives them: each with its own notice only.
                for (name, own) in [("outcome", Notice::Confirmed), ("reason", Notice::Annulled)] {
                    if what != own {
                        params.insert(name, "".into());
                    }
                }
                params.insert("title_language", language.into());
                params.insert("title_direction", locale::direction(language).into());
                let written = template_of(what).write(language, &params).unwrap();
                for part in [&written.subject, &written.text, &written.html] {
                    assert!(!part.contains("mail-") && !part.contains('{'), "{language} {what:?}: {part}");
                }
                for name in ["council", "code", "title", "seats", "link"] {
                    for part in [&written.text, &written.html] {
                        assert!(part.contains(&format!("«{name}»")), "{language} {what:?} lacks {name}: {part}");
                    }
                }
                assert!(written.subject.contains("«code»") && !written.subject.contains("«seats»"));
                assert_eq!(written.text.contains("«outcome»"), what == Notice::Confirmed);
                assert_eq!(written.text.contains("«reason»"), what == Notice::Annulled);
                assert_eq!(written.text.contains("«closes_at»"), !matches!(what, Notice::Confirmed | Notice::Annulled));
                assert!(written.html.contains(&format!(r#"<html lang="{language}" dir="{}">"#, locale::direction(language))));
            }
        }
    }
}
