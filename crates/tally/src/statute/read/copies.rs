//! `same_as_X`: a copy of what stands beside it under that name.

use crate::statute::problem::{ProblemCode, Problems};
use crate::statute::tree::{Entry, Node, Value};

/// Copies of copies that are followed.
const PASSES: usize = 4;

/// The tree with every copy in its place.
pub(super) fn expand(root: &Node, problems: &mut Problems) -> Node {
    let mut tree = root.clone();
    for pass in 1..=PASSES {
        let mut changed = false;
        let mut walk = Walk { root: &tree, ancestors: Vec::new(), changed: &mut changed, problems, last: pass == PASSES };
        let next = walk.node(&tree, "");
        tree = next;
        if !changed {
            break;
        }
    }
    tree
}

struct Walk<'a, 'b> {
    root: &'a Node,
    ancestors: Vec<&'a Node>,
    changed: &'b mut bool,
    problems: &'b mut Problems,
    last: bool,
}

impl<'a> Walk<'a, '_> {
    fn node(&mut self, node: &'a Node, path: &str) -> Node {
        let value = match &node.value {
            Value::Map(entries) => {
                self.ancestors.push(node);
                let copied = entries.iter().map(|entry| self.entry(entry, path)).collect();
                self.ancestors.pop();
                Value::Map(copied)
            }
            Value::List(items) => {
                self.ancestors.push(node);
                let copied = items.iter().enumerate().map(|(n, item)| self.node(item, &format!("{path}[{n}]"))).collect();
                self.ancestors.pop();
                Value::List(copied)
            }
            other => other.clone(),
        };
        Node { place: node.place, value }
    }

    fn entry(&mut self, entry: &'a Entry, path: &str) -> Entry {
        let path = if path.is_empty() { entry.key.clone() } else { format!("{path}.{}", entry.key) };
        let model = entry.node.as_text().and_then(|text| text.strip_prefix("same_as_"));
        let node = match model.map(|model| self.find(&entry.key, model)) {
            None => self.node(&entry.node, &path),
            Some(Some(found)) if !self.last => {
                *self.changed = true;
                found.clone()
            }
            Some(_) => {
                let name = model.unwrap_or_default();
                self.problems.add(ProblemCode::SiblingUnknown, entry.node.place, &path, &[("name", name)]);
                Node { place: entry.node.place, value: Value::Null }
            }
        };
        Entry { key: entry.key.clone(), place: entry.place, node }
    }

    /// The key itself beside it; or the same key of a neighbour of that name; or of the one kind of session so called.
    fn find(&self, key: &str, model: &str) -> Option<&'a Node> {
        let mut around = self.ancestors.iter().rev();
        let own = around.next()?;
        if let Some(found) = own.get(model).filter(|_| model != key) {
            return Some(found);
        }
        if let Some(outer) = around.next() {
            let neighbour = outer.get(model).or_else(|| nth(outer, model));
            if let Some(found) = neighbour.and_then(|neighbour| neighbour.get(key)) {
                return Some(found);
            }
        }
        let bodies = self.root.get("bodies")?.entries().iter();
        let mut sessions = bodies.filter_map(|body| body.node.get("kinds_of_session")?.get(model)?.get(key));
        sessions.next().filter(|_| sessions.next().is_none())
    }
}

/// The first, second or third of a list of calls.
fn nth<'a>(list: &'a Node, word: &str) -> Option<&'a Node> {
    let number = ["first", "second", "third"].iter().position(|known| *known == word)?;
    let number = i64::try_from(number).ok()?.checked_add(1)?;
    list.items().iter().find(|item| item.get("nth").map(|nth| &nth.value) == Some(&Value::Integer(number)))
}
