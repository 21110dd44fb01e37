//! What a GraphQL document may cost, decided before its first resolver runs, and the codes under which it is refused.
//!
//! The order matters. Nesting is counted on the bytes, because the parser itself recurses; then the parsed document is
//! walked once with its fragments in place, stopping as soon as a limit is passed, because every later step (the
//! library's own checks included) walks fragments again and again; only then does the library validate, compute the
//! complexity and execute.
use async_graphql::parser::types::{DocumentOperations, ExecutableDocument, OperationType, Selection, SelectionSet};
use async_graphql::parser::{Positioned, parse_query};
use async_graphql::{ObjectType, SchemaBuilder, SubscriptionType};

use crate::foundation::config::LimitSettings;

/// How deep brackets of any kind may nest: selections, lists, objects.
const NESTING_MAX: usize = 100;
/// The most selections that a document may have once its fragments are put in place.
const SELECTIONS_MAX: usize = 4_000;
/// The most operations in one document.
const OPERATIONS_MAX: usize = 16;

/// Why a document is refused before it is executed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refused {
    /// A limit: its code, and what is allowed.
    Limit { code: &'static str, max: usize },
    /// Not GraphQL, or not of this schema. The reason comes from the parser and is in English.
    Invalid { reason: String },
}

/// A document that is within its limits.
pub struct Checked {
    pub document: ExecutableDocument,
    pub operation: OperationType,
}

/// Parses and measures a document.
///
/// # Errors
/// The first limit that it passes, or why it cannot be read.
pub fn check(query: &str, operation_name: Option<&str>, limits: &LimitSettings) -> Result<Checked, Refused> {
    check_nesting(query)?;
    let document = parse_query(query).map_err(|error| Refused::Invalid { reason: error.to_string() })?;
    if document.operations.iter().count() > OPERATIONS_MAX {
        return Err(Refused::Limit { code: "LIMIT_SELECTIONS", max: OPERATIONS_MAX });
    }
    let mut walk = Walk { document: &document, limits, selections: 0, aliases: 0, directives: 0, within: Vec::new() };
    for (_, operation) in document.operations.iter() {
        walk.add_directives(operation.node.directives.len())?;
        walk.selections(&operation.node.selection_set, 1)?;
    }
    let operation = operation_type(&document, operation_name)?;
    Ok(Checked { document, operation })
}

/// Limits that the library keeps: complexity with the weights of the schema, and its own recursion as a second net.
pub fn configure<Q, M, S>(builder: SchemaBuilder<Q, M, S>, limits: &LimitSettings) -> SchemaBuilder<Q, M, S>
where
    Q: ObjectType + 'static,
    M: ObjectType + 'static,
    S: SubscriptionType + 'static,
{
    builder
        .limit_complexity(limits.query_complexity)
        .limit_depth(limits.query_depth)
        .limit_recursive_depth(limits.query_depth.saturating_mul(2).min(NESTING_MAX))
        .limit_aliases(limits.query_aliases)
        .limit_directives(limits.query_directives)
}

/// Counts brackets outside strings and comments.
fn check_nesting(query: &str) -> Result<(), Refused> {
    let mut depth = 0usize;
    let mut rest = query.as_bytes();
    while let Some((byte, tail)) = rest.split_first() {
        rest = match byte {
            b'#' => after(tail, b"\n"),
            b'"' if tail.starts_with(b"\"\"") => after_block_string(tail.get(2..).unwrap_or_default()),
            b'"' => after_string(tail),
            b'{' | b'[' | b'(' => {
                depth += 1;
                tail
            }
            b'}' | b']' | b')' => {
                depth = depth.saturating_sub(1);
                tail
            }
            _ => tail,
        };
        if depth > NESTING_MAX {
            return Err(Refused::Limit { code: "LIMIT_DEPTH", max: NESTING_MAX });
        }
    }
    Ok(())
}

fn after<'a>(text: &'a [u8], end: &[u8]) -> &'a [u8] {
    text.windows(end.len()).position(|window| window == end).and_then(|at| text.get(at + end.len()..)).unwrap_or_default()
}

fn after_string(mut text: &[u8]) -> &[u8] {
    while let Some((byte, tail)) = text.split_first() {
        text = match byte {
            b'\\' => tail.get(1..).unwrap_or_default(),
            b'"' | b'\n' => return tail,
            _ => tail,
        };
    }
    text
}

/// `\"""` does not end a block string (GraphQL October 2021 §2.9.4).
fn after_block_string(mut text: &[u8]) -> &[u8] {
    while !text.is_empty() {
        if text.starts_with(b"\\\"\"\"") {
            text = text.get(4..).unwrap_or_default();
        } else if text.starts_with(b"\"\"\"") {
            return text.get(3..).unwrap_or_default();
        } else {
            text = text.get(1..).unwrap_or_default();
        }
    }
    text
}

struct Walk<'a> {
    document: &'a ExecutableDocument,
    limits: &'a LimitSettings,
    selections: usize,
    aliases: usize,
    directives: usize,
    /// Fragments whose inside we are in.
    within: Vec<&'a str>,
}

impl<'a> Walk<'a> {
    fn selections(&mut self, set: &'a Positioned<SelectionSet>, depth: usize) -> Result<(), Refused> {
        for selection in &set.node.items {
            self.selections += 1;
            limit(self.selections, SELECTIONS_MAX, "LIMIT_SELECTIONS")?;
            self.add_directives(selection.node.directives().len())?;
            match &selection.node {
                Selection::Field(field) => {
                    self.aliases += usize::from(field.node.alias.is_some());
                    limit(self.aliases, self.limits.query_aliases, "LIMIT_ALIASES")?;
                    limit(depth, self.limits.query_depth, "LIMIT_DEPTH")?;
                    self.selections(&field.node.selection_set, depth + 1)?;
                }
                Selection::InlineFragment(fragment) => self.selections(&fragment.node.selection_set, depth)?,
                Selection::FragmentSpread(spread) => self.fragment(spread.node.fragment_name.node.as_str(), depth)?,
            }
        }
        Ok(())
    }

    fn fragment(&mut self, name: &'a str, depth: usize) -> Result<(), Refused> {
        if self.within.contains(&name) {
            return Err(Refused::Invalid { reason: format!("fragment {name} contains itself") });
        }
        let Some(fragment) = self.document.fragments.get(name) else {
            return Err(Refused::Invalid { reason: format!("there is no fragment {name}") });
        };
        limit(self.within.len() + 1, self.limits.query_depth, "LIMIT_DEPTH")?;
        self.within.push(name);
        self.selections(&fragment.node.selection_set, depth)?;
        self.within.pop();
        Ok(())
    }

    fn add_directives(&mut self, count: usize) -> Result<(), Refused> {
        self.directives += count;
        limit(self.directives, self.limits.query_directives, "LIMIT_DIRECTIVES")
    }
}

fn limit(count: usize, max: usize, code: &'static str) -> Result<(), Refused> {
    if count > max { Err(Refused::Limit { code, max }) } else { Ok(()) }
}

/// The kind of the operation that will run.
fn operation_type(document: &ExecutableDocument, name: Option<&str>) -> Result<OperationType, Refused> {
    let found = match (&document.operations, name) {
        (DocumentOperations::Single(operation), None) => Some(operation),
        (DocumentOperations::Multiple(operations), Some(name)) => operations.get(name),
        (DocumentOperations::Multiple(operations), None) if operations.len() == 1 => operations.values().next(),
        _ => None,
    };
    let unknown = || Refused::Invalid { reason: "operationName names no operation of the document".to_owned() };
    found.map(|operation| operation.node.ty).ok_or_else(unknown)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::foundation::config::Settings;

    fn code(query: &str) -> String {
        match check(query, None, &Settings::for_dir("x").limits) {
            Ok(_) => "ok".to_owned(),
            Err(Refused::Limit { code, .. }) => code.to_owned(),
            Err(Refused::Invalid { reason }) => reason,
        }
    }

    #[test]
    fn each_limit_has_its_code() {
        let deep = format!("{}a{}", "{a".repeat(20), "}".repeat(20));
        let aliased: String = (0..40).map(|i| format!("a{i}: council {{ id }} ")).collect();
        let wide: String = (0..5_000).map(|i| format!("f{i} ")).collect();
        let directed = format!("{{ a {} }}", "@skip(if: false) ".repeat(30));
        for (query, expected) in [
            ("{ council { id } }".to_owned(), "ok"),
            (deep, "LIMIT_DEPTH"),
            (format!("{{ {aliased} }}"), "LIMIT_ALIASES"),
            (format!("{{ {wide} }}"), "LIMIT_SELECTIONS"),
            (directed, "LIMIT_DIRECTIVES"),
        ] {
            assert_eq!(code(&query), expected, "{query:.60}");
        }
    }

    #[test]
    fn nesting_that_would_exhaust_the_parsers_stack_is_refused_before_parsing() {
        for open in ["{a", "[", "{a:", "("] {
            assert_eq!(code(&format!("{{ f(x: {}", open.repeat(100_000))), "LIMIT_DEPTH", "{open}");
        }
        assert_eq!(code("{ f(x: \"[[[[\\\"[[[\", y: \"\"\"{{{ \\\"\"\" [[[\"\"\") # ((((\n }"), "ok");
        assert_ne!(code(&format!("{{ f(x: \"{}\") }}", "[".repeat(1_000))), "LIMIT_DEPTH");
    }

    #[test]
    fn fragments_that_double_with_each_level_are_refused_without_being_walked_to_the_end() {
        let mut query = String::from("{ ...F0 }");
        for i in 0..14 {
            query.push_str(&format!(" fragment F{i} on Query {{ ...F{} ...F{} }}", i + 1, i + 1));
        }
        query.push_str(" fragment F14 on Query { a }");
        assert_eq!(code(&query), "LIMIT_SELECTIONS");
    }

    #[test]
    fn a_long_chain_of_fragments_is_refused() {
        let mut query = String::from("{ ...F0 }");
        for i in 0..2_000 {
            query.push_str(&format!(" fragment F{i} on Query {{ ...F{} }}", i + 1));
        }
        query.push_str(" fragment F2000 on Query { a }");
        assert_eq!(code(&query), "LIMIT_DEPTH");
    }

    #[test]
    fn a_fragment_within_itself_is_refused() {
        assert_eq!(code("{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }"), "fragment A contains itself");
    }

    #[test]
    fn the_operation_that_will_run_is_the_one_that_is_named() {
        let limits = Settings::for_dir("x").limits;
        let document = "query A { a } mutation B { b }";
        assert_eq!(check(document, Some("B"), &limits).map(|c| c.operation).ok(), Some(OperationType::Mutation));
        assert!(check(document, None, &limits).is_err() && check(document, Some("C"), &limits).is_err());
        assert!(check("{ a }", Some("C"), &limits).is_err());
    }
}
