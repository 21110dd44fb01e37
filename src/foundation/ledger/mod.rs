//! The council's ledger.
use super::command::Token;

pub struct Ledger;
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    Draft,
}
pub fn no_event(_why: Reason) -> Token {
    Token(())
}
