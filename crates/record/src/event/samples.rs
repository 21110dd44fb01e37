//! One leaf of every type of the catalogue, for tests.

use super::*;

pub fn id(n: u8) -> Id {
    Id([n; 16])
}

fn sealed(n: u8) -> Commitment {
    Commitment([n; 32])
}

pub fn rule() -> Rule {
    Rule {
        quorum: Condition {
            count: "present".into(),
            threshold: Threshold::AtLeast(Share::Fraction { num: 1, den: 2 }),
            of: Some("seats".into()),
            plus: Some(1),
            min: Some(3),
            article: Some("17.4".into()),
        },
        majority: Condition {
            count: "for".into(),
            threshold: Threshold::MoreThan(Share::Number(12)),
            of: None,
            plus: None,
            min: None,
            article: None,
        },
    }
}

fn roll() -> Vec<RollLine> {
    vec![RollLine {
        seat: id(1),
        organisation: id(2),
        sector: "cso".into(),
        college: "entities".into(),
        weight: Weight::ONE,
    }]
}

fn name() -> LangText {
    [("ca", "Consell"), ("ar", "مجلس")]
        .map(|(l, t)| (l.to_owned(), t.to_owned()))
        .into()
}

fn about_the_council() -> Vec<(Subject, Event)> {
    let digest = FileDigest::of(b"x");
    let day: Date = "2026-11-24".parse().unwrap();
    let log = LogOpened {
        origin: "c.example/log".into(),
        vkey: "k".into(),
        previous: Some(PreviousLog {
            origin: "b.example/log".into(),
            checkpoint: "b\n0\n\n".into(),
        }),
    };
    let founded = CouncilFounded {
        slug: "sabadell".into(),
        name: name(),
        languages: vec!["ca".into()],
        time_zone: "Europe/Madrid".into(),
        colleges: vec![College {
            id: "entities".into(),
            seats: 36,
        }],
    };
    let imported = CouncilImported {
        sha256: digest,
        organisations: 46,
        seats: 46,
        representatives: 46,
    };
    let admitted = OrganisationAdmitted {
        code: "ONG1".into(),
        name: name(),
        sector: "cso".into(),
        kind: "association".into(),
        college: Some("entities".into()),
        persons_hidden: true,
        admitted_on: day,
    };
    let amended = OrganisationAmended {
        name: name(),
        persons_hidden: false,
        website: Some("https://a.example".into()),
    };
    let status = OrganisationStatusChanged {
        on: day,
        reason: Some(sealed(1)),
    };
    let added = SeatAdded {
        code: "S1".into(),
        organisation: id(2),
        college: "entities".into(),
        weight: Weight::new(3, 2).unwrap(),
        valid_from: day,
    };
    let appointed = RepresentativeAppointed {
        mandate: id(3),
        organisation: id(2),
        kind: MandateKind::Titular,
        starts_on: day,
        ends_on: Some(day),
        person: sealed(2),
    };
    let ended = RepresentativeEnded {
        mandate: id(3),
        organisation: id(2),
        kind: MandateKind::Substitute,
        ends_on: day,
    };
    let role = RoleChanged {
        role: "chair".into(),
        person: sealed(3),
    };
    vec![
        (Subject::Log("c.example/log".into()), Event::LogOpened(log)),
        (Subject::Council(id(9)), Event::CouncilFounded(founded)),
        (Subject::Council(id(9)), Event::CouncilImported(imported)),
        (
            Subject::Statute(id(8)),
            Event::StatuteAdopted(StatuteAdopted {
                sha256: digest,
                rule: rule(),
            }),
        ),
        (
            Subject::Organisation(id(2)),
            Event::OrganisationAdmitted(admitted),
        ),
        (
            Subject::Organisation(id(2)),
            Event::OrganisationAmended(amended),
        ),
        (
            Subject::Organisation(id(2)),
            Event::OrganisationSuspended(status.clone()),
        ),
        (
            Subject::Organisation(id(2)),
            Event::OrganisationReinstated(status.clone()),
        ),
        (
            Subject::Organisation(id(2)),
            Event::OrganisationWithdrawn(status),
        ),
        (Subject::Seat(id(1)), Event::SeatAdded(added)),
        (
            Subject::Seat(id(1)),
            Event::SeatEnded(SeatEnded {
                organisation: id(2),
                valid_until: day,
            }),
        ),
        (
            Subject::Seat(id(1)),
            Event::RepresentativeAppointed(appointed),
        ),
        (Subject::Seat(id(1)), Event::RepresentativeEnded(ended)),
        (Subject::Council(id(9)), Event::RoleGranted(role.clone())),
        (Subject::Council(id(9)), Event::RoleRevoked(role)),
    ]
}

fn about_decisions() -> Vec<(Subject, Event)> {
    let digest = FileDigest::of(b"x");
    let time: Timestamp = "2026-11-24T07:06:39Z".parse().unwrap();
    let called = DecisionCalled {
        code: "D-2026-1".into(),
        text_version: 2,
        texts: vec![TextDigest {
            language: "ca".into(),
            sha256: digest,
            size: 10,
        }],
        documents: vec![DocumentDigest {
            sha256: digest,
            size: 20,
            media_type: "application/pdf".into(),
        }],
        ballot_kind: BallotKind::RollCall,
        results: Results::AfterClose,
        rule: rule(),
        opens_at: time,
        closes_at: time,
    };
    let opened = PollOpened {
        decision: id(5),
        number: 1,
        method: Method::SingleChoice,
        options: Choice::ALL.to_vec(),
        ballot_kind: BallotKind::RollCall,
        results: Results::AfterClose,
        rule: rule(),
        roll: roll(),
        roll_parts: 0,
        closes_at: time,
    };
    let ballot = BallotCast {
        poll: id(6),
        seat: id(1),
        choice: ClearOr::Sealed(sealed(4)),
        replaces: Some(Eid([7; 16])),
    };
    let figures = Figures {
        for_: 1,
        against: 0,
        abstain: 0,
        cast: 1,
        not_cast: 0,
        eligible: 1,
    };
    let check = Check {
        name: CheckName::Quorum,
        base: "seats".into(),
        base_count: 1,
        needed: 1,
        have: 1,
        met: true,
        article: Some("17.4".into()),
    };
    let counted = PollCounted {
        method: Method::SingleChoice,
        figures,
        by_sector: vec![GroupFigures::new("cso", figures)],
        by_college: vec![GroupFigures::new("entities", figures)],
        checks: vec![check],
        outcome: Outcome::NoQuorum,
    };
    let dataset = DatasetPublished {
        dataset: "members".into(),
        version: 1,
        sha256: digest,
        bytes: 10,
        rows: 2,
        schema_version: "1.0.0".into(),
        reason: PublishReason::Scheduled,
    };
    vec![
        (Subject::Decision(id(5)), Event::DecisionCalled(called)),
        (
            Subject::Poll(id(6)),
            Event::PollRollListed(PollRollListed {
                part: 1,
                roll: roll(),
            }),
        ),
        (Subject::Poll(id(6)), Event::PollOpened(opened)),
        (Subject::Poll(id(6)), Event::BallotCast(ballot)),
        (
            Subject::Poll(id(6)),
            Event::PollClosed(PollClosed {
                cast: 1,
                reason: CloseReason::Time,
            }),
        ),
        (Subject::Poll(id(6)), Event::PollCounted(counted)),
        (
            Subject::Poll(id(6)),
            Event::PollAnnulled(PollAnnulled {
                decision: id(5),
                reason: sealed(5),
            }),
        ),
        (
            Subject::Decision(id(5)),
            Event::DecisionConfirmed(DecisionConfirmed {
                poll: id(6),
                outcome: Outcome::Adopted,
            }),
        ),
        (
            Subject::Decision(id(5)),
            Event::DecisionAnnulled(DecisionAnnulled {
                poll: Some(id(6)),
                reason: sealed(6),
            }),
        ),
        (
            Subject::Dataset("members".into()),
            Event::DatasetPublished(dataset),
        ),
    ]
}

/// A leaf of every type, with every optional field present.
pub fn leaves() -> Vec<Leaf> {
    let by = By {
        kind: ActorKind::Staff,
        org: Some(id(2)),
        role: Some("secretary".into()),
        person: Some(sealed(9)),
    };
    about_the_council()
        .into_iter()
        .chain(about_decisions())
        .zip(0u8..)
        .map(|((sub, event), n)| {
            let framed = !event.is_anonymous();
            Leaf {
                eid: Eid([n; 16]),
                at: framed.then(|| "2026-11-24T07:06:39Z".parse().unwrap()),
                by: framed.then(|| by.clone()),
                sub,
                event,
            }
        })
        .collect()
}
