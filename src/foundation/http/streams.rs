//! How many live streams and sockets each address holds open.
use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::{Arc, Mutex, PoisonError};

/// The counter; clones share it.
#[derive(Clone)]
pub struct Streams {
    max: usize,
    open: Arc<Mutex<HashMap<IpAddr, usize>>>,
}

/// A place taken; dropping it gives it back.
pub struct Held {
    address: IpAddr,
    open: Arc<Mutex<HashMap<IpAddr, usize>>>,
}

impl Streams {
    pub fn new(max: usize) -> Self {
        Self { max, open: Arc::default() }
    }

    /// Takes a place; `None` when the address has as many as it may.
    pub fn take(&self, address: IpAddr) -> Option<Held> {
        let mut open = self.open.lock().unwrap_or_else(PoisonError::into_inner);
        let count = open.entry(address).or_default();
        if *count >= self.max {
            return None;
        }
        *count += 1;
        Some(Held { address, open: Arc::clone(&self.open) })
    }

    /// How many are open in all.
    pub fn count(&self) -> usize {
        self.open.lock().unwrap_or_else(PoisonError::into_inner).values().sum()
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
}
