//! How far a long run is: one line on a terminal, rewritten each second; lines in a file when asked for.

use std::cell::Cell;
use std::io::{IsTerminal as _, Write as _};
use std::time::{Duration, Instant};

/// Nothing is said about runs that end sooner.
const QUIET: Duration = Duration::from_secs(2);

pub(super) struct Progress {
    terminal: bool,
    told: bool,
    next: Cell<Instant>,
    began: Instant,
    shown: Cell<bool>,
}

impl Progress {
    /// `asked`: also where no terminal shows it.
    pub fn new(asked: bool) -> Self {
        let terminal = std::io::stderr().is_terminal();
        let began = Instant::now();
        let quiet = if asked { Duration::ZERO } else { QUIET };
        Progress { terminal, told: terminal || asked, next: Cell::new(began + quiet), began, shown: Cell::new(false) }
    }

    pub fn tell(&self, behind: u64, size: u64) {
        let now = Instant::now();
        if !self.told || now < self.next.get() {
            return;
        }
        self.next.set(now + Duration::from_secs(1));
        let percent = u128::from(behind) * 100 / u128::from(size.max(1));
        let rate = u128::from(behind) * 1_000 / now.duration_since(self.began).as_millis().max(1);
        let line = format!("{behind} of {size} entries ({percent} %), {rate} a second");
        let mut err = std::io::stderr().lock();
        // Progress that cannot be shown changes nothing.
        let _ = if self.terminal { write!(err, "\r{line}\u{1b}[K") } else { writeln!(err, "{line}") };
        let _ = err.flush();
        self.shown.set(true);
    }

    /// Leaves the terminal's line free for what follows.
    pub fn end(&self) {
        if self.terminal && self.shown.get() {
            let mut err = std::io::stderr().lock();
            let _ = write!(err, "\r\u{1b}[K");
            let _ = err.flush();
        }
    }
}
