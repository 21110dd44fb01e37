//! Cosignatures of witnesses (C2SP tlog-cosignature, the Ed25519 kind `cosignature/v1`, signature type 0x04).
//!
//! A witness says: at this time, this was the largest tree of this log that I have seen, and it continues every one that
//! I saw before. Its line stands under the checkpoint like any other signature.

use crate::encoding;
use crate::note::key::{is_key_name, key_id, point, read_parts, typed};
use crate::note::{BadKey, Note, Signature};
use ed25519_dalek::Signer as _;
use std::fmt;
use std::str::FromStr;
use zeroize::Zeroizing;

/// Ed25519 over header, time and the note's text.
const COSIGNATURE: u8 = 0x04;
/// Bytes of a cosignature: the time, then the Ed25519 signature.
const BYTES: usize = 8 + 64;

/// What is signed (tlog-cosignature, "Ed25519 signed message"): `text` is the note's, with its last newline.
fn message(time: u64, text: &str) -> Vec<u8> {
    format!("cosignature/v1\ntime {time}\n{text}").into_bytes()
}

/// A witness's public key, in text `name+hex(id)+base64(0x04 ‖ public key)`.
#[derive(Clone, PartialEq, Eq)]
pub struct WitnessVkey {
    name: String,
    id: u32,
    key: ed25519_dalek::VerifyingKey,
}

/// Why a line that claims to be a witness's must not be believed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CosignatureError {
    #[error("the cosignature of {0} has another length than 72 bytes, or a time out of range")]
    Form(String),
    #[error("the cosignature of {0} is wrong")]
    Wrong(String),
}

impl WitnessVkey {
    fn new(name: &str, key: ed25519_dalek::VerifyingKey) -> WitnessVkey {
        WitnessVkey { name: name.to_owned(), id: key_id(name, &typed(COSIGNATURE, key.as_bytes())), key }
    }

    /// The witness's name, as it stands before its signatures.
    pub fn name(&self) -> &str {
        &self.name
    }

    pub fn key_id(&self) -> u32 {
        self.id
    }

    /// The raw public key (RFC 8032).
    pub fn public_key(&self) -> &[u8; 32] {
        self.key.as_bytes()
    }

    /// Whether the line is this witness's over `text`, and of which time (seconds since 1970, UTC).
    ///
    /// # Errors
    /// When it claims to be this witness's and is not.
    pub fn time_of(&self, line: &Signature, text: &str) -> Result<Option<u64>, CosignatureError> {
        if line.key_id != self.id || line.name != self.name {
            return Ok(None);
        }
        let form = || CosignatureError::Form(self.name.clone());
        let (time, signature) = line.bytes.split_first_chunk::<8>().ok_or_else(form)?;
        let time = u64::from_be_bytes(*time);
        if line.bytes.len() != BYTES || time > i64::MAX as u64 {
            return Err(form());
        }
        let wrong = || CosignatureError::Wrong(self.name.clone());
        let signature = ed25519_dalek::Signature::from_slice(signature).map_err(|_| wrong())?;
        self.key.verify_strict(&message(time, text), &signature).map_err(|_| wrong())?;
        Ok(Some(time))
    }

    /// The newest time (seconds since 1970, UTC) at which this witness cosigned the note; `None` when it did not.
    ///
    /// # Errors
    /// When a line claims to be this witness's and is not: a note with such a line must be refused.
    pub fn cosigned(&self, note: &Note) -> Result<Option<u64>, CosignatureError> {
        let mut newest = None;
        for line in note.signatures_of(&self.name, self.id) {
            newest = newest.max(self.time_of(line, note.text())?);
        }
        Ok(newest)
    }
}

impl fmt::Display for WitnessVkey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}+{:08x}+{}", self.name, self.id, encoding::base64(&typed(COSIGNATURE, self.key.as_bytes())))
    }
}

impl fmt::Debug for WitnessVkey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "WitnessVkey({self})")
    }
}

impl FromStr for WitnessVkey {
    type Err = BadKey;

    fn from_str(text: &str) -> Result<WitnessVkey, BadKey> {
        let (name, id, key) = read_parts(COSIGNATURE, text)?;
        let vkey = WitnessVkey::new(name, point(&key)?);
        if vkey.id == id { Ok(vkey) } else { Err(BadKey::Id) }
    }
}

/// A witness's signing key, in text `PRIVATE+KEY+name+hex(id)+base64(0x04 ‖ seed)`. Wiped from memory when dropped.
pub struct WitnessKey {
    vkey: WitnessVkey,
    key: ed25519_dalek::SigningKey,
}

impl WitnessKey {
    /// From 32 random bytes. A key serves one witness and nothing else: the signed message does not name the witness.
    pub fn from_seed(name: &str, seed: &[u8; 32]) -> Result<WitnessKey, BadKey> {
        if !is_key_name(name) {
            return Err(BadKey::Name);
        }
        let key = ed25519_dalek::SigningKey::from_bytes(seed);
        Ok(WitnessKey { vkey: WitnessVkey::new(name, key.verifying_key()), key })
    }

    /// Reads the text form; the caller trims the line.
    pub fn parse(text: &str) -> Result<WitnessKey, BadKey> {
        let (name, id, seed) = read_parts(COSIGNATURE, text.strip_prefix("PRIVATE+KEY+").ok_or(BadKey::Form)?)?;
        let key = WitnessKey::from_seed(name, &seed)?;
        if key.vkey.id == id { Ok(key) } else { Err(BadKey::Id) }
    }

    /// The text form. Whoever holds it can cosign as this witness.
    pub fn to_text(&self) -> Zeroizing<String> {
        let seed = Zeroizing::new(self.key.to_bytes());
        let secret = Zeroizing::new(encoding::base64(Zeroizing::new(typed(COSIGNATURE, &seed)).as_slice()));
        Zeroizing::new(format!("PRIVATE+KEY+{}+{:08x}+{}", self.vkey.name, self.vkey.id, secret.as_str()))
    }

    /// The public key that belongs to it.
    pub fn vkey(&self) -> &WitnessVkey {
        &self.vkey
    }

    /// Cosigns a note's text (with its last newline) at `time`, seconds since 1970, UTC. The witness must have checked the
    /// tree before.
    pub fn cosign(&self, text: &str, time: u64) -> Signature {
        let mut bytes = time.to_be_bytes().to_vec();
        bytes.extend_from_slice(&self.key.sign(&message(time, text)).to_bytes());
        Signature { name: self.vkey.name.clone(), key_id: self.vkey.id, bytes }
    }
}

impl fmt::Debug for WitnessKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "WitnessKey({})", self.vkey)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checkpoint::Checkpoint;
    use crate::merkle::empty_root;
    use crate::note::{SigningKey, Vkey};

    fn witness(n: u8) -> WitnessKey {
        WitnessKey::from_seed("witness.example/w1", &[n; 32]).unwrap()
    }

    fn log() -> SigningKey {
        SigningKey::from_seed("c.example/log", &[1; 32]).unwrap()
    }

    fn note() -> String {
        Checkpoint { origin: "c.example/log".into(), size: 0, root: empty_root() }.sign(&log()).unwrap()
    }

    fn cosigned(by: &WitnessKey, time: u64) -> Note {
        let note = note();
        let line = by.cosign(Note::parse(note.as_bytes()).unwrap().text(), time);
        Note::parse(format!("{note}{line}").as_bytes()).unwrap()
    }

    #[test]
    fn keys_and_lines_of_other_programs_read() {
        // A witness that runs on the web, and the test of the time in github.com/transparency-dev/formats.
        let text = "remora.n621.de+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2";
        assert_eq!(text.parse::<WitnessVkey>().unwrap().to_string(), text);
        assert_eq!(text.parse::<Vkey>().unwrap_err(), BadKey::Type);
        // The specification's own example of a cosigned checkpoint.
        let note = "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\n\
            — example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=\n\
            — witness.example.com/w1 jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==\n";
        let note = Note::parse(note.as_bytes()).unwrap();
        let line = &note.signatures()[1];
        assert_eq!((line.name.as_str(), line.key_id, line.bytes.len()), ("witness.example.com/w1", 0x8d66_cf3f, BYTES));
        assert_eq!(u64::from_be_bytes(*line.bytes.first_chunk().unwrap()), 1_679_315_147);
    }

    #[test]
    fn a_cosignature_tells_its_time_and_leaves_the_logs_signature_alone() {
        let note = cosigned(&witness(7), 1_679_315_147);
        assert_eq!(witness(7).vkey().cosigned(&note), Ok(Some(1_679_315_147)));
        assert!(note.verify(&[log().vkey().clone()]).is_ok());
        assert_eq!(witness(8).vkey().cosigned(&note), Ok(None), "another key of the same name has another id");
    }

    #[test]
    fn of_two_cosignatures_the_newer_time_counts() {
        let first = cosigned(&witness(7), 200);
        let both = format!("{}{}", note(), witness(7).cosign(first.text(), 100)) + &first.signatures()[1].to_string();
        assert_eq!(witness(7).vkey().cosigned(&Note::parse(both.as_bytes()).unwrap()), Ok(Some(200)));
    }

    #[test]
    fn any_changed_bit_of_time_text_or_signature_is_noticed() {
        let good = cosigned(&witness(7), 1_679_315_147);
        let line = good.signatures()[1].clone();
        let vkey = witness(7).vkey().clone();
        for at in 0..BYTES * 8 {
            let mut changed = line.clone();
            changed.bytes[at / 8] ^= 1 << (at % 8);
            assert!(vkey.time_of(&changed, good.text()).is_err(), "bit {at}");
        }
        assert!(vkey.time_of(&line, &good.text().replacen("\n0\n", "\n1\n", 1)).is_err());
        for length in [0, 8, 64, 71] {
            let short = Signature { bytes: line.bytes[..length].to_vec(), ..line.clone() };
            assert_eq!(vkey.time_of(&short, good.text()), Err(CosignatureError::Form("witness.example/w1".into())));
        }
        // The log's own kind of signature does not pass for a cosignature.
        let plain = Signature { bytes: log().sign(good.text().as_bytes()).to_vec(), ..line };
        assert!(vkey.time_of(&plain, good.text()).is_err());
    }

    #[test]
    fn keys_survive_the_way_through_text_and_hide_their_seed() {
        let secret = witness(7).to_text();
        assert_eq!(WitnessKey::parse(&secret).unwrap().vkey(), witness(7).vkey());
        assert!(!format!("{:?}", witness(7)).contains(secret.rsplit('+').next().unwrap()));
        assert_eq!(WitnessKey::parse(&log().to_text()).unwrap_err(), BadKey::Type);
        assert_eq!(WitnessKey::from_seed("a b", &[1; 32]).unwrap_err(), BadKey::Name);
        assert_eq!(log().vkey().to_string().parse::<WitnessVkey>().unwrap_err(), BadKey::Type);
    }
}
