//! What an auditor's bundle is asked to hold, from an address's query.
use std::collections::BTreeSet;
use std::str::FromStr;

use claror_record::bundle::BundleScope;
use claror_record::event::{AuditScope, ExportScope};
use uuid::Uuid;

use crate::foundation::problem::{FieldProblem, Problem};

/// What is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WantedBundle {
    pub scope: ExportScope,
    /// Index of the first entry whose openings and files are wanted.
    pub since: u64,
    /// The published checkpoint to end with; the newest one without.
    pub size: Option<u64>,
    /// The grant by which an auditor asks; without it, the one that shows most.
    pub grant: Option<Uuid>,
    /// Parts of the record, where not all that the grant covers is wanted.
    pub parts: Option<BTreeSet<AuditScope>>,
}

impl WantedBundle {
    /// Reads a query such as `scope=auditor&since=0&parts=decisions,log`.
    ///
    /// # Errors
    /// `Invalid`, naming every field that is missing, unknown, given twice or of another form.
    pub fn parse(query: &[(String, String)]) -> Result<Self, Problem> {
        let mut reader = Reader { query, faults: Vec::new() };
        let scope = reader.value("scope", |text| match text {
            "public" => Some(ExportScope::Public),
            "auditor" => Some(ExportScope::Auditor),
            _ => None,
        });
        let since = reader.value("since", number).unwrap_or_default();
        let size = reader.value("size", number);
        let grant = reader.value("grant", |text| Uuid::from_str(text).ok());
        let parts = reader.value("parts", |text| text.split(',').map(|part| part.parse().ok()).collect());
        if scope == Some(ExportScope::Public) {
            // What all may have is one whole.
            for (name, given) in [("grant", grant.is_some()), ("parts", parts.is_some())] {
                if given {
                    reader.fault(name, "INVALID_VALUE");
                }
            }
        }
        reader.check_names(&["scope", "since", "size", "grant", "parts"]);
        if scope.is_none() && reader.faults.iter().all(|fault| fault.field != "scope") {
            reader.fault("scope", "INVALID_MISSING");
        }
        match scope {
            Some(scope) if reader.faults.is_empty() => Ok(Self { scope, since, size, grant, parts }),
            _ => Err(Problem::Invalid(reader.faults)),
        }
    }

    /// What the bundle says of itself, for an auditor who may see `parts`.
    pub fn statement(&self, parts: BTreeSet<AuditScope>) -> BundleScope {
        match self.scope {
            ExportScope::Public => BundleScope::public(self.since),
            ExportScope::Auditor => BundleScope::auditor(self.since, Some(parts)),
        }
    }
}

/// A whole number as addresses write it: no sign, no leading zero.
fn number(text: &str) -> Option<u64> {
    text.parse::<u64>().ok().filter(|number| number.to_string() == text && *number <= i64::MAX.unsigned_abs())
}

struct Reader<'a> {
    query: &'a [(String, String)],
    faults: Vec<FieldProblem>,
}

impl Reader<'_> {
    fn fault(&mut self, name: &str, code: &'static str) {
        self.faults.push(FieldProblem::new(name, code));
    }

    fn value<T>(&mut self, name: &str, read: impl Fn(&str) -> Option<T>) -> Option<T> {
        let mut given = self.query.iter().filter(|(key, _)| key == name);
        let (_, text) = given.next()?;
        let value = if given.next().is_none() { read(text) } else { None };
        if value.is_none() {
            self.fault(name, "INVALID_VALUE");
        }
        value
    }

    fn check_names(&mut self, known: &[&str]) {
        for (name, _) in self.query {
            if !known.contains(&name.as_str()) {
                self.faults.push(FieldProblem::new(name.as_str(), "INVALID_UNKNOWN_FIELD"));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(query: &[(&str, &str)]) -> Result<WantedBundle, Vec<(String, &'static str)>> {
        let query: Vec<_> = query.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        WantedBundle::parse(&query).map_err(|problem| match problem {
            Problem::Invalid(fields) => fields.into_iter().map(|field| (field.field, field.code)).collect(),
            other => panic!("{other:?}"),
        })
    }

    #[test]
    fn a_query_says_scope_beginning_end_grant_and_parts() {
        let wanted = parse(&[("scope", "public")]).unwrap();
        assert_eq!((wanted.scope, wanted.since, wanted.size), (ExportScope::Public, 0, None));
        let id = "018f0000-0000-7000-8000-000000000001";
        let wanted = parse(&[("parts", "log,decisions"), ("since", "7"), ("scope", "auditor"), ("grant", id), ("size", "9")]);
        let wanted = wanted.unwrap();
        assert_eq!((wanted.since, wanted.size, wanted.grant), (7, Some(9), Uuid::from_str(id).ok()));
        assert_eq!(wanted.parts, Some(BTreeSet::from([AuditScope::Decisions, AuditScope::Log])));
    }

    #[test]
    fn what_is_missing_unknown_twice_or_of_another_form_is_named() {
        for (query, field, code) in [
            (&[][..], "scope", "INVALID_MISSING"),
            (&[("scope", "all")], "scope", "INVALID_VALUE"),
            (&[("scope", "public"), ("since", "-1")], "since", "INVALID_VALUE"),
            (&[("scope", "public"), ("since", "01")], "since", "INVALID_VALUE"),
            (&[("scope", "public"), ("since", "18446744073709551615")], "since", "INVALID_VALUE"),
            (&[("scope", "public"), ("since", "1"), ("since", "1")], "since", "INVALID_VALUE"),
            (&[("scope", "public"), ("parts", "log")], "parts", "INVALID_VALUE"),
            (&[("scope", "auditor"), ("parts", "log,everything")], "parts", "INVALID_VALUE"),
            (&[("scope", "auditor"), ("parts", "")], "parts", "INVALID_VALUE"),
            (&[("scope", "auditor"), ("grant", "me")], "grant", "INVALID_VALUE"),
            (&[("scope", "public"), ("colour", "red")], "colour", "INVALID_UNKNOWN_FIELD"),
        ] {
            assert_eq!(parse(query), Err(vec![(field.to_owned(), code)]), "{query:?}");
        }
    }
}
