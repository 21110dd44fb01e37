//! Articles of a law that prevail over those who fall back on it. They do not win by themselves: the council's own value
//! is used, both are shown, and adopting such a statute needs a tick with a reason.

use super::cond::Cond;
use super::model::{Body, Said, Statute};
use super::resolve::{Conflict, from, named, own_calls};

type Link<'a> = (&'a Statute, &'a Body);

/// Where a council's own value differs from a prevailing article of a law in its chain.
pub(super) fn conflicts(links: &[Link<'_>], session: Option<&str>) -> Vec<Conflict> {
    let Some(((own, body), laws)) = links.split_first() else { return Vec::new() };
    let mut found = Vec::new();
    for (law, law_body) in laws.iter().filter(|(law, _)| !law.mandatory.is_empty()) {
        let mut compare = |about: &str, ours: Option<Said<Option<Cond>>>, theirs: Option<Said<Option<Cond>>>| {
            let (Some(ours), Some(theirs)) = (ours, theirs) else { return };
            if let Some(article) = prevailing(law, &theirs).filter(|_| !alike(ours.value.as_ref(), theirs.value.as_ref())) {
                let own = Said { value: (), art: ours.art, place: ours.place, path: ours.path, statute: own.id.clone() };
                found.push(Conflict {
                    about: about.to_owned(),
                    own,
                    law: law.id.clone(),
                    law_article: article,
                    law_cond: theirs.value,
                });
            }
        };
        for said in own_calls(body, session) {
            let theirs = law_body.calls.iter().find(|call| call.value.nth == said.value.nth);
            let quorum = |call: &Said<super::model::Call>| with(call, call.value.quorum.clone());
            compare(&format!("calls[{}].quorum", said.value.nth), quorum(said), theirs.and_then(quorum));
        }
        let default = |statute: &Statute, body: &Body| {
            let said = body.deciding.default.clone().map(|said| from(statute, said))?;
            with(&said, said.value.cond.clone())
        };
        compare("vote.default", default(own, body), default(law, law_body));
        let off_agenda = |body: &Body| {
            let said = body.convening.off_agenda.as_ref()?;
            with(said, said.value.cond.clone())
        };
        compare("agenda.off_agenda", off_agenda(body), off_agenda(law_body));
        for (kind, said) in &body.deciding.kinds {
            let theirs = named(&law_body.deciding.kinds, kind);
            let cond = |said: &Said<super::model::Majority>| with(said, said.value.cond.clone());
            compare(&format!("vote.kinds.{kind}"), cond(said), theirs.and_then(cond));
        }
    }
    found
}

fn with<T>(said: &Said<T>, cond: Option<Cond>) -> Option<Said<Option<Cond>>> {
    let cond = cond?;
    Some(Said {
        value: Some(cond),
        art: said.art.clone(),
        place: said.place,
        path: said.path.clone(),
        statute: said.statute.clone(),
    })
}

/// The prevailing article that a value rests on: its own, or one within its condition.
fn prevailing(law: &Statute, said: &Said<Option<Cond>>) -> Option<String> {
    let mut articles: Vec<String> = Vec::new();
    if let Some(cond) = &said.value {
        cond.walk(&mut |part| articles.extend(part.art().map(str::to_owned)));
    }
    articles.extend(said.art.clone());
    articles.into_iter().find(|article| law.mandatory.contains(article))
}

/// Whether two conditions ask for the same, whatever articles they stand in.
fn alike(a: Option<&Cond>, b: Option<&Cond>) -> bool {
    match (a, b) {
        (Some(a), Some(b)) => super::cond::bare(a) == super::cond::bare(b),
        (a, b) => a.is_none() && b.is_none(),
    }
}
