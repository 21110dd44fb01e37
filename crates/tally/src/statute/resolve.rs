//! From texts to rules: what a body's own statute says, what it leaves to others, and which of them answers.

use std::collections::BTreeMap;

use super::cond::{Cond, EmptySector};
use super::model::{
    Appointment, BallotForms, Body, Call, ChairBallot, Convening, Days, Deciding, Majority, OffAgenda, OnRequest, Over, Proxy,
    QuorumCheck, ReadingChoice, Recusal, Repeat, Said, Scheme, Sector, Statute, Term, TieStep, Veto, Weights, When,
};
use super::tree::Node;

/// Longest chain of fallbacks that is followed.
const MAX_CHAIN: usize = 8;

/// The statutes at hand, by id: the council's own and those that it falls back on.
pub type Library = BTreeMap<String, Statute>;

/// The rules of one body in one kind of session, each value with the statute and article that it comes from.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Rules {
    /// The council's own statute.
    pub statute: String,
    /// The body.
    pub body: String,
    /// The kind of session, when one was asked for.
    pub session: Option<String>,
    /// Legal number.
    pub seats: Option<Said<u64>>,
    /// Legal number without consultative seats.
    pub voting_seats: Option<Said<u64>>,
    /// Sectors of the statute.
    pub sectors: Vec<Sector>,
    /// How seats weigh.
    pub weights: Option<Said<Weights>>,
    /// What an empty sector does, unless a condition says it itself.
    pub empty_sector: Option<EmptySector>,
    /// Fewest seats of a sector whose figures a secret ballot may show.
    pub min_class: u64,
    /// Calls by number.
    pub calls: Vec<Said<Call>>,
    /// How long a quorum must hold.
    pub quorum_check: Option<Said<QuorumCheck>>,
    /// Texts that allow two readings.
    pub readings: Vec<(String, Said<ReadingChoice>)>,
    /// What any matter needs.
    pub default: Option<Said<Majority>>,
    /// What named matters need.
    pub kinds: Vec<(String, Said<Majority>)>,
    /// What settles a tie.
    pub tie: Option<Said<Vec<TieStep>>>,
    /// Whether abstaining is allowed.
    pub may_abstain: Option<Said<bool>>,
    /// Sectors that may not abstain.
    pub abstain_forbidden_for: Option<Said<Vec<String>>>,
    /// Whoever leaves once the debate began is counted as abstaining.
    pub leaving_abstains: Option<Said<bool>>,
    /// Repeating a ballot in which too many abstained.
    pub repeat: Option<Said<Repeat>>,
    /// Proxies.
    pub proxy: Option<Said<Proxy>>,
    /// How ballots are given.
    pub ballot: BallotForms,
    /// When `seats` becomes `in_office`.
    pub seats_fall_to_in_office: Option<Said<String>>,
    /// Whether a stand-in of the chair has the casting vote.
    pub casting_by_stand_in: Option<Said<bool>>,
    /// Whether the chair may cast it by proxy.
    pub casting_by_proxy: Option<Said<bool>>,
    /// What the chair's own ballot is, where the text leaves it open.
    pub chair_ballot: Option<Said<ChairBallot>>,
    /// A sector's right to stop a resolution.
    pub veto: Option<Said<Veto>>,
    /// What consensus means, where it is sought first.
    pub consensus_first: Option<Said<String>>,
    /// What a recusal does.
    pub recusal: Option<Said<Recusal>>,
    /// Elections to an office.
    pub appoint: Vec<(String, Said<Appointment>)>,
    /// Convening.
    pub convening: Convening,
    /// Nothing may be added to the agenda of this kind of session.
    pub agenda_closed: Option<Said<bool>>,
    /// Blocks that are shown and not computed: key and value, each with its statute.
    pub shown: Vec<(String, Said<Node>)>,
    /// Statutes that should answer and are not at hand.
    pub missing: Vec<String>,
    /// What another text should have said and does not.
    pub asked_in_vain: Vec<Said<&'static str>>,
    /// Where a law's prevailing article says otherwise.
    pub conflicts: Vec<Conflict>,
}

/// A value of the council's own beside the prevailing article of a law.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conflict {
    /// What it is about: `calls[1].quorum`, `vote.default`.
    pub about: String,
    /// Where the council's own value stands.
    pub own: Said<()>,
    /// The law.
    pub law: String,
    /// Its article.
    pub law_article: String,
    /// The law's value, when it is a condition.
    pub law_cond: Option<Cond>,
}

/// Why there are no rules.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ResolveError {
    /// The library does not hold the statute.
    #[error("there is no statute `{id}`")]
    StatuteUnknown {
        /// Its id.
        id: String,
    },
    /// The statute has no such body.
    #[error("the statute has no body `{body}`; it has: {known}")]
    BodyUnknown {
        /// Its name.
        body: String,
        /// Those that it has.
        known: String,
    },
    /// The body has no such kind of session.
    #[error("`{body}` has no kind of session `{session}`; it has: {known}")]
    SessionUnknown {
        /// The body.
        body: String,
        /// The kind that was asked for.
        session: String,
        /// Those that it has.
        known: String,
    },
}

impl ResolveError {
    /// The constant name, for machines.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::StatuteUnknown { .. } => "STATUTE_UNKNOWN",
            Self::BodyUnknown { .. } => "BODY_UNKNOWN",
            Self::SessionUnknown { .. } => "SESSION_UNKNOWN",
        }
    }
}

/// The rules of a body. A body that the statute does not have, and a kind of session, are errors; what no text says is
/// `None`.
///
/// # Errors
/// [`ResolveError`], naming what there is instead.
pub fn resolve(library: &Library, id: &str, body: &str, session: Option<&str>) -> Result<Rules, ResolveError> {
    let own = library.get(id).ok_or_else(|| ResolveError::StatuteUnknown { id: id.to_owned() })?;
    let names = |names: Vec<&str>| names.join(", ");
    let known = || names(own.bodies.iter().map(|(name, _)| name.as_str()).collect());
    let first = named(&own.bodies, body).ok_or_else(|| ResolveError::BodyUnknown { body: body.to_owned(), known: known() })?;
    if let Some(session) = session.filter(|session| named(&first.sessions, session).is_none()) {
        let known = names(first.sessions.iter().map(|(name, _)| name.as_str()).collect());
        return Err(ResolveError::SessionUnknown { body: body.to_owned(), session: session.to_owned(), known });
    }
    // A body whose kinds of session have calls of their own is asked about an ordinary one, unless another is named.
    let ordinary = first.calls.is_empty() && named(&first.sessions, "ordinary").is_some();
    let session = session.or(ordinary.then_some("ordinary"));
    let mut chain = Chain { links: vec![(own, first)], missing: Vec::new() };
    chain.follow(library, own, body, first);
    Ok(chain.rules(own, body, session))
}

struct Chain<'a> {
    links: Vec<(&'a Statute, &'a Body)>,
    missing: Vec<String>,
}

impl<'a> Chain<'a> {
    fn follow(&mut self, library: &'a Library, statute: &'a Statute, name: &str, body: &'a Body) {
        for fallback in &statute.fallback {
            let id = &fallback.value;
            let Some(next) = library.get(id) else {
                if !self.missing.contains(id) {
                    self.missing.push(id.clone());
                }
                continue;
            };
            if self.links.len() >= MAX_CHAIN || self.links.iter().any(|(seen, _)| seen.id == next.id) {
                continue;
            }
            if let Some((name, found)) = stands_for(statute, name, body, next) {
                self.links.push((next, found));
                self.follow(library, next, name, found);
            }
        }
    }

    /// The first that says it, with its statute's id.
    fn pick<T: Clone>(&self, of: impl Fn(&Body) -> Option<Said<T>>) -> Option<Said<T>> {
        self.links.iter().find_map(|(statute, body)| of(body).map(|said| from(statute, said)))
    }

    /// All that are said under a name, the nearest statute first.
    fn all<T: Clone>(&self, of: impl Fn(&Body) -> &[(String, Said<T>)]) -> Vec<(String, Said<T>)> {
        let mut found: Vec<(String, Said<T>)> = Vec::new();
        for (statute, body) in &self.links {
            for (name, said) in of(body) {
                if named(&found, name).is_none() {
                    found.push((name.clone(), from(statute, said.clone())));
                }
            }
        }
        found
    }

    fn rules(self, own: &Statute, body: &str, session: Option<&str>) -> Rules {
        let weights = self.links.first().and_then(|(statute, body)| {
            let said = body.weights.clone().or_else(|| statute.weights.clone());
            said.map(|said| from(statute, said))
        });
        let mut rules = Rules {
            statute: own.id.clone(),
            body: body.to_owned(),
            session: session.map(str::to_owned),
            // Numbers of seats are the body's own: a law that others fall back on has none to lend.
            seats: self.links.first().and_then(|(statute, body)| body.seats.clone().map(|said| from(statute, said))),
            voting_seats: self
                .links
                .first()
                .and_then(|(statute, body)| body.voting_seats.clone().map(|said| from(statute, said))),
            sectors: own.sectors.clone(),
            weights,
            empty_sector: own.empty_sector,
            min_class: own.min_class,
            calls: self.calls(session),
            quorum_check: self.pick(|body| body.quorum_check.clone()),
            readings: self.all(|body| &body.readings),
            default: self.default_majority(),
            kinds: self.all(|body| &body.deciding.kinds),
            consensus_first: self.pick(|body| body.consensus_first.clone()),
            recusal: self.pick(|body| body.recusal.clone()),
            appoint: self.all(|body| &body.appoint),
            chair_ballot: self.pick(|body| body.chair_ballot.clone()),
            convening: self.convening(session),
            ..Rules::default()
        };
        self.deciding(&mut rules);
        rules.shown = self.shown();
        rules.agenda_closed = self.links.first().and_then(|(statute, body)| {
            let session = named(&body.sessions, session?)?;
            session.agenda_closed.clone().map(|said| from(statute, said))
        });
        rules.asked_in_vain = self.asked_in_vain(&rules);
        rules.conflicts = super::prevailing::conflicts(&self.links, session);
        rules.missing = self.missing;
        rules
    }

    fn deciding(&self, rules: &mut Rules) {
        let pick = |of: fn(&Deciding) -> Option<Said<bool>>| self.pick(|body| of(&body.deciding));
        rules.tie = self.pick(|body| body.deciding.tie.clone());
        rules.may_abstain = pick(|deciding| deciding.may_abstain.clone());
        rules.abstain_forbidden_for = self.pick(|body| body.deciding.abstain_forbidden_for.clone());
        rules.leaving_abstains = pick(|deciding| deciding.leaving_abstains.clone());
        rules.repeat = self.pick(|body| body.deciding.repeat.clone());
        rules.proxy = self.pick(|body| body.deciding.proxy.clone());
        rules.ballot = BallotForms {
            default: self.pick(|body| body.deciding.ballot.default.clone()),
            roll_call: self.pick(|body| body.deciding.ballot.roll_call.clone()),
            secret: self.pick(|body| body.deciding.ballot.secret.clone()),
        };
        rules.seats_fall_to_in_office = self.pick(|body| body.deciding.seats_fall_to_in_office.clone());
        rules.casting_by_stand_in = pick(|deciding| deciding.casting_by_stand_in.clone());
        rules.casting_by_proxy = pick(|deciding| deciding.casting_by_proxy.clone());
        rules.veto = self.pick(|body| body.deciding.veto.clone());
    }

    /// The usual majority; a block without a condition takes that of the next statute.
    fn default_majority(&self) -> Option<Said<Majority>> {
        let says = |majority: &Majority| majority.cond.is_some() || !majority.grades.is_empty();
        self.pick(|body| body.deciding.default.clone().filter(|said| says(&said.value)))
    }

    /// Calls by number: a call that one statute leaves out, or whose quorum it leaves out, comes from the next.
    fn calls(&self, session: Option<&str>) -> Vec<Said<Call>> {
        let mut found: Vec<Said<Call>> = Vec::new();
        for (place, (statute, body)) in self.links.iter().enumerate() {
            for said in own_calls(body, session) {
                match found.iter_mut().find(|known| known.value.nth == said.value.nth) {
                    Some(known) if known.value.quorum.is_none() && known.value.when != Some(When::OnlyIfOwnRulesAllow) => {
                        known.value.quorum.clone_from(&said.value.quorum);
                    }
                    Some(_) => {}
                    // A law that leaves a further call to the council's own text gives none of its own accord.
                    None => {
                        let mut said = from(statute, said.clone());
                        if place > 0 && said.value.when == Some(When::OnlyIfOwnRulesAllow) {
                            said.value.quorum = None;
                        }
                        found.push(said);
                    }
                }
            }
        }
        found.sort_by_key(|said| said.value.nth);
        found
    }

    fn convening(&self, session: Option<&str>) -> Convening {
        let own = self.links.first().and_then(|(statute, body)| {
            let notice = named(&body.sessions, session?)?.notice.clone()?;
            Some(from(statute, notice))
        });
        let mut notice: BTreeMap<String, Said<Term>> = BTreeMap::new();
        for (statute, body) in &self.links {
            for (kind, said) in &body.convening.notice {
                notice.entry(kind.clone()).or_insert_with(|| from(statute, said.clone()));
            }
        }
        if let (Some(session), Some(own)) = (session, own) {
            notice.insert(session.to_owned(), own);
        }
        Convening {
            by: self.pick(|body| body.convening.by.clone()),
            notice,
            days: self.pick::<Days>(|body| body.convening.days.clone()),
            per_year_min: self.pick(|body| body.convening.per_year_min.clone()),
            on_request: self.pick::<OnRequest>(|body| body.convening.on_request.clone()),
            cure: self.pick(|body| body.convening.cure.clone()),
            off_agenda: self.pick::<OffAgenda>(|body| body.convening.off_agenda.clone()),
        }
    }

    /// What is shown of the body, the nearest statute first, and of the whole text.
    fn shown(&self) -> Vec<(String, Said<Node>)> {
        let mut found: Vec<(String, Said<Node>)> = Vec::new();
        for (place, (statute, body)) in self.links.iter().enumerate() {
            let whole = statute.shown.iter().filter(|(key, _)| place == 0 && key == "reports");
            for (key, node) in body.shown.iter().chain(whole) {
                if named(&found, key).is_none() {
                    let art = node.get("art").and_then(Node::as_label);
                    let said =
                        Said { value: node.clone(), art, place: node.place, path: key.clone(), statute: statute.id.clone() };
                    found.push((key.clone(), said));
                }
            }
        }
        found
    }

    fn asked_in_vain(&self, rules: &Rules) -> Vec<Said<&'static str>> {
        let Some((statute, body)) = self.links.first() else { return Vec::new() };
        let asked = body.deciding.asked_of_fallback.iter();
        let unanswered = asked.filter(|said| match said.value {
            "tie" => rules.tie.is_none(),
            _ => rules.default.is_none(),
        });
        unanswered.map(|said| from(statute, said.clone())).collect()
    }
}

/// The calls of a kind of session, else the body's.
pub(super) fn own_calls<'a>(body: &'a Body, session: Option<&str>) -> &'a [Said<Call>] {
    let of_session = session.and_then(|session| named(&body.sessions, session)).map(|session| session.calls.as_slice());
    of_session.filter(|calls| !calls.is_empty()).unwrap_or(&body.calls)
}

/// The body of a fallback that stands for a body: the one that is named, the one of the same name, or the only one.
fn stands_for<'a>(statute: &Statute, name: &str, body: &Body, next: &'a Statute) -> Option<(&'a str, &'a Body)> {
    let told = body.falls_back_to.get(&next.id).map(|said| &said.value).or_else(|| statute.falls_back_to.get(&next.id));
    let wanted = told.map_or(name, String::as_str);
    let found = next.bodies.iter().find(|(known, _)| known == wanted);
    let found = found.or_else(|| next.bodies.first().filter(|_| told.is_none() && next.bodies.len() == 1));
    found.map(|(name, body)| (name.as_str(), body))
}

pub(super) fn from<T>(statute: &Statute, mut said: Said<T>) -> Said<T> {
    said.statute.clone_from(&statute.id);
    said
}

/// The value under a name.
pub(super) fn named<'a, T>(list: &'a [(String, T)], name: &str) -> Option<&'a T> {
    list.iter().find(|(known, _)| known == name).map(|(_, value)| value)
}

impl Rules {
    /// Sectors whose seats cast ballots.
    pub fn voting_sectors(&self) -> impl Iterator<Item = &Sector> {
        self.sectors.iter().filter(|sector| sector.has_ballot)
    }

    /// Whether some seats have a voice and no ballot.
    #[must_use]
    pub fn has_consultative_seats(&self) -> bool {
        self.voting_seats.is_some() || self.sectors.iter().any(|sector| !sector.has_ballot)
    }

    /// The scheme by which seats weigh; without one every seat weighs one.
    #[must_use]
    pub fn scheme(&self) -> (Scheme, Option<Over>) {
        self.weights.as_ref().map_or((Scheme::HeadCount, None), |said| (said.value.scheme, said.value.computed_over))
    }

    /// The majority of a kind; the usual one under its own name or none.
    #[must_use]
    pub fn majority(&self, kind: Option<&str>) -> Option<&Said<Majority>> {
        match kind {
            None | Some("default") => self.default.as_ref(),
            Some(kind) => {
                named(&self.kinds, kind).or_else(|| self.default.as_ref().filter(|said| said.value.name.as_deref() == Some(kind)))
            }
        }
    }
}
