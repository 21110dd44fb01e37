//! Answers that anybody may have, computed once. An entry belongs to a council's generation, so a committed change makes
//! it unreachable at once; it also ends at the council's next deadline, because then the answer changes by itself. While
//! one caller computes, the others with the same question wait for that answer. Nothing that was asked with a credential
//! comes here.
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use bytes::Bytes;
use chrono::{DateTime, Duration, Utc};
use sha2::{Digest, Sha256};
use tokio::sync::OnceCell;
use uuid::Uuid;

/// The most bytes that are kept.
const BYTES_MAX: usize = 64 * 1024 * 1024;
/// The most answers that are kept or being computed.
const ENTRIES_MAX: usize = 4_096;
/// The longest that an answer is kept although nothing changed: days begin and end by the clock.
const AGE_MAX_SECONDS: i64 = 60;

/// What an answer depends on.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Key {
    pub council: Uuid,
    pub generation: u64,
    /// SHA-256 of view, arguments and language.
    question: [u8; 32],
}

impl Key {
    /// `parts` are what tells one question from another: view, arguments, language.
    pub fn new(council: Uuid, generation: u64, parts: &[&[u8]]) -> Self {
        let mut hash = Sha256::new();
        for part in parts {
            // The length in front, so that no two lists of parts read the same.
            hash.update((part.len() as u64).to_be_bytes());
            hash.update(part);
        }
        Self { council, generation, question: hash.finalize().into() }
    }
}

/// A kept answer.
#[derive(Debug, Clone, PartialEq)]
pub struct Kept {
    pub status: u16,
    pub media_type: &'static str,
    pub body: Bytes,
    /// Quoted strong ETag of the body.
    pub tag: String,
    /// A header that pages have: when the content last changed.
    pub modified: Option<DateTime<Utc>>,
}

impl Kept {
    pub fn new(status: u16, media_type: &'static str, body: impl Into<Bytes>) -> Self {
        let body: Bytes = body.into();
        let digest = Sha256::digest(&body);
        let tag = digest.iter().take(12).map(|byte| format!("{byte:02x}")).collect::<String>();
        Self { status, media_type, body, tag: format!("\"{tag}\""), modified: None }
    }
}

/// What computing came to.
pub enum Computed<E> {
    /// Anybody may have this until `until` at the latest (`None`: the general limit).
    Keep {
        answer: Kept,
        until: Option<DateTime<Utc>>,
    },
    /// Right, but not to be kept.
    Pass(Kept),
    Failed(E),
}

struct Entry {
    cell: Arc<OnceCell<(Kept, DateTime<Utc>)>>,
    bytes: usize,
    /// Counts up; the smallest was used longest ago.
    used: u64,
}

#[derive(Default)]
struct Shelf {
    entries: HashMap<Key, Entry>,
    bytes: usize,
    clock: u64,
}

/// The cache of one process.
#[derive(Default)]
pub struct PublicCache(Mutex<Shelf>);

enum NotKept<E> {
    Passed(Kept),
    Failed(E),
}

impl PublicCache {
    /// The kept answer, or the one that `compute` gives. Callers with the same key wait for one computation.
    pub async fn get<E, F>(&self, key: Key, now: DateTime<Utc>, compute: F) -> Result<Kept, E>
    where
        F: AsyncFnOnce() -> Computed<E>,
    {
        let cell = self.cell(&key, now);
        let outcome = cell
            .get_or_try_init(|| async {
                match compute().await {
                    Computed::Keep { answer, until } => {
                        let limit = now + Duration::seconds(AGE_MAX_SECONDS);
                        Ok((answer, until.map_or(limit, |until| until.min(limit))))
                    }
                    Computed::Pass(answer) => Err(NotKept::Passed(answer)),
                    Computed::Failed(error) => Err(NotKept::Failed(error)),
                }
            })
            .await;
        match outcome {
            Ok((answer, _)) => {
                let answer = answer.clone();
                self.weigh(&key, answer.body.len());
                Ok(answer)
            }
            Err(NotKept::Passed(answer)) => {
                self.forget(&key);
                Ok(answer)
            }
            Err(NotKept::Failed(error)) => {
                self.forget(&key);
                Err(error)
            }
        }
    }

    /// The kept answer, if there is one: for whoever would have to read the question to compute it.
    pub fn kept(&self, key: &Key, now: DateTime<Utc>) -> Option<Kept> {
        let mut shelf = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        shelf.clock += 1;
        let used = shelf.clock;
        let entry = shelf.entries.get_mut(key)?;
        let (answer, until) = entry.cell.get()?;
        if *until <= now {
            return None;
        }
        let answer = answer.clone();
        entry.used = used;
        Some(answer)
    }

    /// The cell for a key; one that has ended is replaced, and answers of older generations make room.
    fn cell(&self, key: &Key, now: DateTime<Utc>) -> Arc<OnceCell<(Kept, DateTime<Utc>)>> {
        let mut shelf = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        shelf.clock += 1;
        let used = shelf.clock;
        let ended = |entry: &Entry| entry.cell.get().is_some_and(|(_, until)| *until <= now);
        if shelf.entries.get(key).is_some_and(ended) {
            shelf.remove(key);
        }
        if let Some(entry) = shelf.entries.get_mut(key) {
            entry.used = used;
            return Arc::clone(&entry.cell);
        }
        if shelf.entries.len() >= ENTRIES_MAX {
            shelf.make_room(key, now);
        }
        let cell = Arc::new(OnceCell::new());
        shelf.entries.insert(key.clone(), Entry { cell: Arc::clone(&cell), bytes: 0, used });
        cell
    }

    fn weigh(&self, key: &Key, bytes: usize) {
        let mut shelf = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(entry) = shelf.entries.get_mut(key).filter(|entry| entry.bytes == 0) {
            entry.bytes = bytes;
            shelf.bytes += bytes;
        }
        while shelf.bytes > BYTES_MAX && shelf.entries.len() > 1 {
            shelf.drop_oldest();
        }
    }

    /// Unless another caller has filled it meanwhile.
    fn forget(&self, key: &Key) {
        let mut shelf = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if shelf.entries.get(key).is_some_and(|entry| entry.cell.get().is_none()) {
            shelf.remove(key);
        }
    }

    #[cfg(test)]
    fn len(&self) -> usize {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).entries.len()
    }
}

impl Shelf {
    fn remove(&mut self, key: &Key) {
        if let Some(entry) = self.entries.remove(key) {
            self.bytes = self.bytes.saturating_sub(entry.bytes);
        }
    }

    fn make_room(&mut self, newest: &Key, now: DateTime<Utc>) {
        let outdated = |key: &Key, entry: &Entry| {
            let old = key.council == newest.council && key.generation < newest.generation;
            old || entry.cell.get().is_some_and(|(_, until)| *until <= now)
        };
        self.entries.retain(|key, entry| !outdated(key, entry));
        self.bytes = self.entries.values().map(|entry| entry.bytes).sum();
        while self.entries.len() >= ENTRIES_MAX {
            self.drop_oldest();
        }
    }

    fn drop_oldest(&mut self) {
        let oldest = self.entries.iter().min_by_key(|(_, entry)| entry.used).map(|(key, _)| key.clone());
        match oldest {
            Some(key) => self.remove(&key),
            None => self.bytes = 0,
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};

    use super::*;

    fn key(generation: u64, question: &str) -> Key {
        Key::new(Uuid::nil(), generation, &[question.as_bytes()])
    }

    fn start() -> DateTime<Utc> {
        DateTime::from_timestamp(1_800_000_000, 0).unwrap()
    }

    fn answer(text: &str) -> Kept {
        Kept::new(200, "text/plain", text.to_owned())
    }

    async fn ask(cache: &PublicCache, key: Key, now: DateTime<Utc>, count: &AtomicUsize, until: Option<DateTime<Utc>>) -> Kept {
        let computed = cache.get::<(), _>(key, now, async || {
            let n = count.fetch_add(1, Ordering::SeqCst);
            tokio::task::yield_now().await;
            Computed::Keep { answer: answer(&n.to_string()), until }
        });
        computed.await.unwrap()
    }

    #[tokio::test]
    async fn many_callers_with_one_question_are_answered_by_one_computation() {
        let (cache, count) = (Arc::new(PublicCache::default()), Arc::new(AtomicUsize::new(0)));
        let callers = (0..100).map(|_| {
            let (cache, count) = (Arc::clone(&cache), Arc::clone(&count));
            tokio::spawn(async move { ask(&cache, key(1, "q"), start(), &count, None).await })
        });
        let answers = futures_util::future::join_all(callers).await;
        assert!(answers.into_iter().all(|answer| answer.unwrap() == self::answer("0")));
        assert_eq!(count.load(Ordering::SeqCst), 1);
    }

    #[tokio::test]
    async fn a_new_generation_and_a_passed_deadline_are_computed_anew() {
        let (cache, count) = (PublicCache::default(), AtomicUsize::new(0));
        let deadline = start() + Duration::seconds(10);
        ask(&cache, key(1, "q"), start(), &count, Some(deadline)).await;
        ask(&cache, key(1, "q"), deadline - Duration::milliseconds(1), &count, Some(deadline)).await;
        assert_eq!(count.load(Ordering::SeqCst), 1);
        ask(&cache, key(1, "q"), deadline, &count, None).await;
        assert_eq!(count.load(Ordering::SeqCst), 2);
        ask(&cache, key(2, "q"), deadline, &count, None).await;
        assert_eq!(count.load(Ordering::SeqCst), 3);
        ask(&cache, key(2, "q"), deadline + Duration::seconds(AGE_MAX_SECONDS), &count, None).await;
        assert_eq!(count.load(Ordering::SeqCst), 4);
    }

    #[tokio::test]
    async fn what_is_kept_is_given_until_it_ends_and_nothing_else_is() {
        let (cache, count) = (PublicCache::default(), AtomicUsize::new(0));
        let deadline = start() + Duration::seconds(10);
        assert_eq!(cache.kept(&key(1, "q"), start()), None);
        ask(&cache, key(1, "q"), start(), &count, Some(deadline)).await;
        assert_eq!(cache.kept(&key(1, "q"), start()), Some(answer("0")));
        assert_eq!(cache.kept(&key(2, "q"), start()), None);
        assert_eq!(cache.kept(&key(1, "q"), deadline), None);
        let _ = cache.get::<(), _>(key(3, "q"), start(), async || Computed::Pass(answer("once"))).await;
        assert_eq!(cache.kept(&key(3, "q"), start()), None);
    }

    #[tokio::test]
    async fn a_failure_and_what_is_not_to_be_kept_leave_nothing_behind() {
        let cache = PublicCache::default();
        assert_eq!(cache.get(key(1, "q"), start(), async || Computed::Failed("no")).await, Err("no"));
        assert_eq!(cache.get::<(), _>(key(1, "q"), start(), async || Computed::Pass(answer("once"))).await, Ok(answer("once")));
        assert_eq!(cache.len(), 0);
    }

    #[tokio::test]
    async fn it_never_holds_more_than_it_may() {
        let (cache, count) = (PublicCache::default(), AtomicUsize::new(0));
        for n in 0..(ENTRIES_MAX + 100) {
            ask(&cache, key(1, &n.to_string()), start(), &count, None).await;
        }
        assert!(cache.len() <= ENTRIES_MAX);
        let large = Kept::new(200, "text/plain", vec![b'x'; BYTES_MAX / 3]);
        for n in 0..5 {
            let large = large.clone();
            let _ =
                cache.get::<(), _>(key(2, &n.to_string()), start(), async || Computed::Keep { answer: large, until: None }).await;
        }
        assert!(cache.0.lock().unwrap().bytes <= BYTES_MAX);
    }

    #[test]
    fn parts_cannot_be_shifted_into_one_another() {
        let council = Uuid::nil();
        assert_ne!(Key::new(council, 1, &[b"ab", b"c"]), Key::new(council, 1, &[b"a", b"bc"]));
    }
}
