//! What a log and a witness say to each other (C2SP tlog-witness): the request `add-checkpoint` and its answers.

use crate::encoding;
use crate::merkle::Hash;
use crate::note::{self, Signature};
use sha2::{Digest as _, Sha256};
use std::fmt;
use std::str::FromStr;

/// The path under the witness's submission prefix, to which a log sends.
pub const ADD_CHECKPOINT: &str = "add-checkpoint";
/// The media type of the answer 409, whose body is [`size_body`].
pub const SIZE_TYPE: &str = "text/x.tlog.size";
/// The most hashes that a consistency proof may have.
pub const MAX_PROOF: usize = 63;
/// The largest request that a witness reads: a full proof and a note of 16 signatures are far smaller.
pub const MAX_REQUEST: usize = 64 * 1024;
/// The largest answer that a log reads.
pub const MAX_ANSWER: usize = 64 * 1024;

/// A log asks to have a checkpoint cosigned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AddCheckpoint {
    /// The size of the log that the witness cosigned last, as far as the log knows.
    pub old: u64,
    /// That the tree of that size begins the new one (RFC 6962 §2.1.2).
    pub proof: Vec<Hash>,
    /// The signed note, verbatim.
    pub checkpoint: String,
}

/// A text that is no such request.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a request to add a checkpoint: {0}")]
pub struct BadRequest(&'static str);

impl fmt::Display for AddCheckpoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "old {}", self.old)?;
        for hash in &self.proof {
            writeln!(f, "{hash}")?;
        }
        write!(f, "\n{}", self.checkpoint)
    }
}

impl FromStr for AddCheckpoint {
    type Err = BadRequest;

    /// The note itself is not looked at: whose it is decides what is answered.
    fn from_str(text: &str) -> Result<AddCheckpoint, BadRequest> {
        if text.len() > MAX_REQUEST {
            return Err(BadRequest("it is too long"));
        }
        let (head, checkpoint) = text.split_once("\n\n").ok_or(BadRequest("no blank line before a checkpoint"))?;
        let mut lines = head.split('\n');
        let old = lines.next().and_then(|line| line.strip_prefix("old ")).and_then(encoding::from_decimal);
        let old = old.ok_or(BadRequest("no old size"))?;
        let hash = |line| encoding::array_from_base64(line).map(Hash).ok_or(BadRequest("a line that is no hash"));
        let proof = lines.map(hash).collect::<Result<Vec<_>, _>>()?;
        if proof.len() > MAX_PROOF {
            return Err(BadRequest("more than 63 hashes"));
        }
        Ok(AddCheckpoint { old, proof, checkpoint: checkpoint.to_owned() })
    }
}

/// The body of the answer 409: the size that the witness cosigned last.
pub fn size_body(size: u64) -> String {
    format!("{size}\n")
}

/// Reads [`size_body`]; `None` when it is something else.
pub fn parse_size(body: &str) -> Option<u64> {
    body.strip_suffix('\n').and_then(encoding::from_decimal)
}

/// The signature lines of the answer 200; `None` when there is anything else in it. Nothing is verified yet, and lines of
/// unknown keys are to be ignored.
pub fn parse_cosignatures(body: &str) -> Option<Vec<Signature>> {
    let lines = body.strip_suffix('\n')?;
    lines.split('\n').map(note::signature_line).collect()
}

/// Where under the witness's monitoring prefix the log's last cosigned checkpoint stands.
pub fn monitoring_path(origin: &str) -> String {
    format!("{}/checkpoint", encoding::hex(&Sha256::digest(origin.as_bytes())))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The specification's example.
    const REQUEST: &str = "old 20852014\nPlRNCrwHpqhGrupue0L7gxbjbMiKA9temvuZZDDpkaw=\n\
        jrJZDmY8Y7SyJE0MWLpLozkIVMSMZcD5kvuKxPC3swk=\n5+pKlUdi2LeF/BcMHBn+Ku6yhPGNCswZZD1X/6QgPd8=\n\
        /6WVhPs2CwSsb5rYBH5cjHV/wSmA79abXAwhXw3Kj/0=\n\nexample.com/behind-the-sofa\n20852163\n\
        CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\n\
        — example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=\n\
        — example.com/behind-the-sofa opLqBQsREYCgu6xQkYQwJr9fo45a62DN9EdmHXnZdXNqlcVGlCum2Wks+49/V6267UEjw6QUXTS5Rovnzv++qbSzm9Q=\n";
    const ANSWER: &str = "— witness.example/w1 CMp+6LWBU0anHGH5aNDTJkH/gj79sG+T6+iP2ThYN5krrDJbR1HDnucjL39QsZTSvVjyQLrdk3DXDqI5G2HgLatVs0pWh6Up69HVOw==\n\
        — witness.example/w1 I7rEps0pvK2UqkS2gSpVUDhrhVtQV9lgF6pRrWAvjJHjyWpW7VcE3SiOlVlbQNt64vWhO+DlkL0+UfzuOBMh9ChdMkP1vi/lCAsmlw==\n\
        — witness.example/w2 AWui8Sk55XjYLOijihBjhqEH6nS1ndDymE0a+6idX7pLcnoB+dhnz0854aLZgrrKbYKA7nC3HNJhm/kWl7oJlqU3rXXvpysAdyP3wQ==\n";

    #[test]
    fn the_specifications_examples_read_and_are_written_again() {
        let request: AddCheckpoint = REQUEST.parse().unwrap();
        assert_eq!((request.old, request.proof.len()), (20_852_014, 4));
        assert!(note::Note::parse(request.checkpoint.as_bytes()).is_ok());
        assert_eq!(request.to_string(), REQUEST);
        let lines = parse_cosignatures(ANSWER).unwrap();
        assert_eq!(
            lines.iter().map(|line| line.name.as_str()).collect::<Vec<_>>(),
            ["witness.example/w1", "witness.example/w1", "witness.example/w2"]
        );
        assert_eq!(lines.iter().map(ToString::to_string).collect::<String>(), ANSWER);
        assert_eq!(parse_size(&size_body(20_852_014)), Some(20_852_014));
        // sha256sum of the origin's bytes.
        assert_eq!(
            monitoring_path("example.com/behind-the-sofa"),
            "5fd2dc0beb4ce54da5050cf6d5c75248b023abad441c3cecde3976fbe9da4fe4/checkpoint"
        );
    }

    #[test]
    fn anything_else_is_refused() {
        for bad in [
            String::new(),
            REQUEST.replacen("old ", "new ", 1),
            REQUEST.replacen("old 2", "old 02", 1),
            REQUEST.replacen("old 2", "old +2", 1),
            REQUEST.replacen("PlRN", "Pl N", 1),
            REQUEST.replacen("\n\n", "\n", 2),
            REQUEST.replace('\n', "\r\n"),
            format!("old 1\n{}\n{}", "PlRNCrwHpqhGrupue0L7gxbjbMiKA9temvuZZDDpkaw=\n".repeat(64), "o\n1\n"),
            format!("old 1\n\n{}", "x".repeat(MAX_REQUEST)),
        ] {
            assert!(bad.parse::<AddCheckpoint>().is_err(), "{bad}");
        }
        for bad in ["", "1", "01\n", "-1\n", "1\n\n", " 1\n"] {
            assert_eq!(parse_size(bad), None, "{bad:?}");
        }
        for bad in ["", "\n", "hello\n", ANSWER.trim_end(), &format!("{ANSWER}\n")] {
            assert_eq!(parse_cosignatures(bad), None, "{bad:?}");
        }
    }

    #[test]
    fn the_largest_proof_is_still_read() {
        let request = AddCheckpoint { old: 1, proof: vec![Hash([7; 32]); MAX_PROOF], checkpoint: "x\n".into() };
        assert_eq!(request.to_string().parse(), Ok(request));
    }
}
