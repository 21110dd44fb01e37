//! Whose bundle is being made or sent: one at a time for each person, or for each address where nobody is signed in.
use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::{Arc, Mutex, PoisonError};

use uuid::Uuid;

use crate::foundation::command::Context;

/// How many public bundles are made and sent at the same time, whoever asks. Auditors are not counted: strangers cannot keep
/// them out.
const PUBLIC_MAX: usize = 8;

/// Who holds a turn: the council, and the person or the address.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
enum Holder {
    Person(Uuid, Uuid),
    Address(Uuid, IpAddr),
}

/// The turns that are taken, each with whether an auditor's bundle is made in it.
#[derive(Clone, Default)]
pub(super) struct Turns(Arc<Mutex<HashMap<Holder, bool>>>);

/// A turn; dropping it gives it back.
pub(super) struct Turn {
    holder: Holder,
    taken: Turns,
}

impl Turns {
    /// Takes the caller's turn; `None` while they have one already, or too many strangers have.
    pub(super) fn take(&self, cx: &Context, address: IpAddr, as_auditor: bool) -> Option<Turn> {
        let holder = match cx.actor.person {
            Some(person) => Holder::Person(cx.council.id, person),
            None => Holder::Address(cx.council.id, address),
        };
        self.take_as(holder, as_auditor)
    }

    fn take_as(&self, holder: Holder, as_auditor: bool) -> Option<Turn> {
        let mut taken = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let strangers = taken.values().filter(|as_auditor| !**as_auditor).count();
        if taken.contains_key(&holder) || (!as_auditor && strangers >= PUBLIC_MAX) {
            return None;
        }
        taken.insert(holder.clone(), as_auditor);
        Some(Turn { holder, taken: self.clone() })
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        self.taken.0.lock().unwrap_or_else(PoisonError::into_inner).remove(&self.holder);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stranger(n: u8) -> Holder {
        Holder::Address(Uuid::nil(), IpAddr::from([192, 0, 2, n]))
    }

    #[test]
    fn one_bundle_at_a_time_each_and_strangers_never_keep_an_auditor_out() {
        let turns = Turns::default();
        let first = turns.take_as(stranger(0), false);
        assert!(first.is_some() && turns.take_as(stranger(0), false).is_none());
        drop(first);
        let all: Vec<_> = (0..=u8::MAX).filter_map(|n| turns.take_as(stranger(n), false)).collect();
        assert_eq!(all.len(), PUBLIC_MAX);
        let auditor = Holder::Person(Uuid::nil(), Uuid::nil());
        let held = turns.take_as(auditor.clone(), true);
        assert!(held.is_some() && turns.take_as(auditor, true).is_none());
        drop(all);
        assert!(turns.take_as(stranger(0), false).is_some());
    }
}
