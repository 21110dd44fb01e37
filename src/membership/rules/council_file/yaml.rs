//! A council file's YAML as a tree, and what is wrong with it as a problem of the file.

use crate::foundation::yaml::{self, Limits};
pub(super) use crate::foundation::yaml::{Entry, Node, Value};

use super::MAX_YAML_BYTES;
use super::problem::{ProblemCode, Problems};
use super::source::Source;

/// A rule's condition stands at a depth of four.
const LIMITS: Limits = Limits { bytes: MAX_YAML_BYTES, depth: 16, nodes: 20_000 };

/// Reads the one document of a file. What YAML can do and a council file may not has a code of its own, since such a file
/// is no mistake of typing. For the rest the parser's own words help.
pub(super) fn read(source: &Source<'_>, problems: &mut Problems) -> Option<Node> {
    let malformed = match yaml::read(source.text, LIMITS) {
        Ok(document) => return Some(document),
        Err(malformed) => malformed,
    };
    if malformed.too_complex {
        problems.add(source.name, malformed.place, ProblemCode::YamlTooComplex, &[]);
    } else {
        problems.add(source.name, malformed.place, ProblemCode::YamlMalformed, &[("reason", &malformed.reason)]);
    }
    None
}
