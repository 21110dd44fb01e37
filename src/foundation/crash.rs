//! Places where a process may die, and where the tests let one die (audit-trail design §11). In the program itself there is
//! nothing here: the points exist in tests only.

/// In a test's child process that was told to (`CLAROR_TEST_STOP_AT`), says that this point is reached and waits to be
/// killed.
#[cfg(test)]
pub(crate) fn point(name: &str) {
    if std::env::var("CLAROR_TEST_STOP_AT").is_ok_and(|wanted| wanted == name) {
        println!("reached {name}");
        loop {
            std::thread::park();
        }
    }
}

/// Nothing.
#[cfg(not(test))]
#[inline]
pub(crate) fn point(_: &str) {}
