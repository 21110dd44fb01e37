//! How many live streams and sockets each address holds open.
use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

/// Over how many milliseconds a signal to many is spread at most.
const SPREAD: usize = 400;

/// The counter; clones share it.
#[derive(Clone)]
pub struct Streams {
    max: usize,
    open: Arc<Mutex<HashMap<IpAddr, usize>>>,
    /// How many places were ever taken.
    taken: Arc<AtomicUsize>,
}

/// A place taken; dropping it gives it back.
pub struct Held {
    address: IpAddr,
    open: Arc<Mutex<HashMap<IpAddr, usize>>>,
    place: usize,
}

impl Streams {
    pub fn new(max: usize) -> Self {
        Self { max, open: Arc::default(), taken: Arc::default() }
    }

    /// Takes a place; `None` when the address has as many as it may.
    pub fn take(&self, address: IpAddr) -> Option<Held> {
        let mut open = self.open.lock().unwrap_or_else(PoisonError::into_inner);
        let count = open.entry(address).or_default();
        if *count >= self.max {
            return None;
        }
        *count += 1;
        let place = self.taken.fetch_add(1, Ordering::Relaxed);
        Some(Held { address, open: Arc::clone(&self.open), place })
    }

    /// How many are open in all.
    pub fn count(&self) -> usize {
        total(&self.open)
    }
}

fn total(open: &Mutex<HashMap<IpAddr, usize>>) -> usize {
    open.lock().unwrap_or_else(PoisonError::into_inner).values().sum()
}

impl Held {
    /// How long this one waits before it tells of a change, so that many watchers do not all ask again in the same
    /// instant: a millisecond for each of those before it. Who watches alone waits for nobody.
    pub fn turn(&self) -> Duration {
        let turns = total(&self.open).clamp(1, SPREAD);
        Duration::from_millis(u64::try_from(self.place % turns).unwrap_or_default())
    }
}

impl Drop for Held {
    fn drop(&mut self) {
        let mut open = self.open.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(count) = open.get_mut(&self.address) {
            *count = count.saturating_sub(1);
            if *count == 0 {
                open.remove(&self.address);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_has_as_many_places_as_it_may_and_gets_them_back() {
        let streams = Streams::new(2);
        let (one, other) = (IpAddr::from([1, 1, 1, 1]), IpAddr::from([2, 2, 2, 2]));
        let held = (streams.take(one), streams.take(one));
        assert!(held.0.is_some() && held.1.is_some() && streams.take(one).is_none() && streams.take(other).is_some());
        drop(held);
        assert!(streams.count() == 0 && streams.take(one).is_some());
    }

    #[test]
    fn many_watchers_take_turns_and_one_alone_does_not_wait() {
        let streams = Streams::new(1000);
        let address = IpAddr::from([1, 1, 1, 1]);
        let alone = streams.take(address).unwrap();
        assert_eq!(alone.turn(), Duration::ZERO);
        let many: Vec<Held> = (0..999).filter_map(|_| streams.take(address)).collect();
        let turns: std::collections::BTreeSet<Duration> = many.iter().map(Held::turn).collect();
        assert_eq!((many.len(), turns.len()), (999, SPREAD));
        assert!(turns.last().is_some_and(|last| *last < Duration::from_millis(SPREAD as u64)));
        drop((alone, many));
        assert_eq!(streams.count(), 0);
    }
}
