//! ABIF, the Aggregated Ballot Information Format (github.com/electorama/abif, grammar 0.31): remarks `{key: value}`, options
//! `=token:[name]`, papers `count: A>B=C` (rankings) or `count: A/5, B/0` (points). What we add: with the remark
//! `{ballot_type: "choose_many"}` a paper's options are approved of, unless rated 0; `{seats: n}` says how many places there are.
//! Where a paper both ranks and rates, the ranks are read.

use std::collections::HashMap;
use std::fmt::Write as _;

use super::super::{Choice, Election, ElectionError, MAX_OPTIONS, Marks, Papers};
use super::{Form, number, one_line};

/// Whether a file's first line that is no comment may be ABIF's.
pub(super) fn begins(line: &str) -> bool {
    let digits = line.trim_start_matches(|c: char| c.is_ascii_digit());
    line.starts_with(['{', '='])
        || line.split_whitespace().next() == Some("ABIF")
        || (digits.len() < line.len() && digits.trim_start().starts_with(':'))
}

/// A word of a line: an option, as it is quoted or bare, or a sign between them.
#[derive(Clone, PartialEq)]
enum Token {
    Name(String),
    Sign(char),
}

/// The line as words, up to a comment or to the data that may follow a paper in braces.
fn tokens(line: &str) -> Result<Vec<Token>, ElectionError> {
    let mut found = Vec::new();
    let mut rest = line.trim_start();
    while let Some(first) = rest.chars().next() {
        if matches!(first, '#' | '{') {
            break;
        }
        if let Some(quoted) = rest.strip_prefix('[') {
            let (name, after) = quoted.split_once(']').ok_or_else(|| ElectionError::expected("a closing bracket", rest))?;
            found.push(Token::Name(name.trim().to_owned()));
            rest = after;
        } else if let Some(quoted) = rest.strip_prefix('"') {
            let (name, after) = unquote(quoted).ok_or_else(|| ElectionError::expected("a closing quotation mark", rest))?;
            found.push(Token::Name(name));
            rest = after;
        } else if matches!(first, '>' | '=' | ',' | '/' | ':' | '*') {
            found.push(Token::Sign(first));
            rest = rest.get(1..).unwrap_or_default();
        } else {
            let ends = |c: char| c.is_whitespace() || ">=,/:*#[\"{".contains(c);
            let (name, after) = rest.split_at(rest.find(ends).unwrap_or(rest.len()));
            found.push(Token::Name(name.to_owned()));
            rest = after;
        }
        rest = rest.trim_start();
    }
    Ok(found)
}

/// The text up to the closing quotation mark, `\\` and `\"` read as what they stand for, and what follows.
fn unquote(text: &str) -> Option<(String, &str)> {
    let mut name = String::new();
    let mut letters = text.char_indices();
    while let Some((at, letter)) = letters.next() {
        match letter {
            '"' => return Some((name.trim().to_owned(), text.get(at + 1..)?)),
            '\\' => name.push(letters.next()?.1),
            _ => name.push(letter),
        }
    }
    None
}

#[derive(Default)]
struct Options {
    names: Vec<String>,
    by_token: HashMap<String, usize>,
    declared: bool,
}

impl Options {
    fn add(&mut self, token: String, name: String) -> Result<usize, ElectionError> {
        if self.by_token.contains_key(&token) {
            return Err(ElectionError::NameTwice { name: token });
        }
        if self.names.len() >= MAX_OPTIONS {
            return Err(ElectionError::Options { count: MAX_OPTIONS + 1 });
        }
        self.by_token.insert(token, self.names.len());
        self.names.push(name);
        Ok(self.names.len() - 1)
    }

    /// The option of a paper. Where the file declares its options, no other may be named.
    fn find(&mut self, token: &str) -> Result<usize, ElectionError> {
        match self.by_token.get(token) {
            Some(found) => Ok(*found),
            None if self.declared => Err(ElectionError::OptionUnknown { name: token.to_owned() }),
            None => self.add(token.to_owned(), token.to_owned()),
        }
    }
}

pub(super) fn read(text: &str) -> Result<Election, ElectionError> {
    let mut head = Election::default();
    let mut approving = false;
    let mut options = Options::default();
    let mut lines = Vec::new();
    for (at, line) in text.lines().enumerate().map(|(at, line)| (at + 1, line.trim())) {
        if line.is_empty() || line.starts_with('#') || line == "@choices" || line.split_whitespace().next() == Some("ABIF") {
            continue;
        }
        if let Some(remark) = line.strip_prefix('{') {
            approving |= read_remark(remark, &mut head).map_err(|error| error.at(at))?;
        } else if line.starts_with(|c: char| c.is_ascii_digit()) {
            lines.push((at, line));
        } else {
            let words = tokens(line.strip_prefix('=').unwrap_or(line)).map_err(|error| error.at(at))?;
            let [Token::Name(token), Token::Sign(':'), Token::Name(name)] = words.as_slice() else {
                return Err(ElectionError::expected("a paper, `=token:[name]` or `{key: value}`", line).at(at));
            };
            options.add(token.clone(), name.clone()).map_err(|error| error.at(at))?;
            options.declared = true;
        }
    }
    let mut papers = Vec::with_capacity(lines.len());
    for (at, line) in lines {
        papers.push(read_paper(line, &mut options, approving).map_err(|error| error.at(at))?);
    }
    settle_blanks(&mut papers);
    let choices = options.names.into_iter().map(|name| Choice { name, cost: 0 }).collect();
    Ok(Election { title: head.title, seats: head.seats, ..Election::new(choices, papers)? })
}

/// `key: value}` with a title, seats or kind of papers; other keys say nothing about the count. Answers whether papers approve.
fn read_remark(remark: &str, head: &mut Election) -> Result<bool, ElectionError> {
    let inside = remark.rsplit_once('}').map(|(inside, _)| inside).ok_or_else(|| ElectionError::expected("`}`", remark))?;
    let Some((key, value)) = inside.split_once(':') else { return Ok(false) };
    let value = value.trim();
    let text = value.strip_prefix('"').and_then(unquote).map(|(text, _)| text);
    match key.trim().trim_matches('"') {
        "title" => head.title = text.unwrap_or_default(),
        "seats" => {
            let seats = number(value, "a number of seats")?;
            head.seats =
                Some(usize::try_from(seats).map_err(|_| ElectionError::TooLarge { what: "the number of seats".to_owned() })?);
        }
        "ballot_type" => return Ok(text.as_deref() == Some("choose_many")),
        _ => {}
    }
    Ok(false)
}

fn read_paper(line: &str, options: &mut Options, approving: bool) -> Result<Papers, ElectionError> {
    let (count, rest) = line.split_once(':').ok_or_else(|| ElectionError::expected("a count and a colon", line))?;
    let count = number(count, "how many papers")?;
    let words = tokens(rest)?;
    // A further colon ends the paper: what follows belongs to no count.
    let words: Vec<Token> = words.into_iter().take_while(|word| *word != Token::Sign(':')).collect();
    let mut items: Vec<(usize, Option<u64>)> = Vec::new();
    let mut signs = Vec::new();
    let mut words = words.into_iter().peekable();
    while let Some(word) = words.next() {
        let Token::Name(name) = word else { return Err(ElectionError::expected("an option", rest)) };
        let choice = options.find(&name)?;
        let rating = match words.next_if(|word| matches!(word, Token::Sign('/' | '*'))) {
            Some(_) => match words.next() {
                Some(Token::Name(rating)) => Some(number(&rating, "a whole number")?),
                _ => return Err(ElectionError::expected("a rating", rest)),
            },
            None => None,
        };
        items.push((choice, rating));
        match words.next() {
            Some(Token::Sign(sign @ ('>' | '=' | ','))) if words.peek().is_some() => signs.push(sign),
            Some(_) => return Err(ElectionError::expected("`>`, `=` or `,` and another option", rest)),
            None => {}
        }
    }
    Ok(Papers { count, marks: marks(&items, &signs, approving) })
}

fn marks(items: &[(usize, Option<u64>)], signs: &[char], approving: bool) -> Marks {
    if approving {
        return Marks::Approvals(items.iter().filter(|(_, rating)| *rating != Some(0)).map(|(choice, _)| *choice).collect());
    }
    let rated: Option<Vec<(usize, u64)>> = items.iter().map(|(choice, rating)| Some((*choice, (*rating)?))).collect();
    if let Some(points) = rated.filter(|points| !points.is_empty() && signs.iter().all(|sign| *sign == ',')) {
        return Marks::Points(points);
    }
    let mut ranks: Vec<Vec<usize>> = Vec::new();
    for (at, (choice, _)) in items.iter().enumerate() {
        match ranks.last_mut().filter(|_| at > 0 && signs.get(at - 1) != Some(&'>')) {
            Some(same) => same.push(*choice),
            None => ranks.push(vec![*choice]),
        }
    }
    Marks::Ranks(ranks)
}

/// A blank paper is of the kind of the others: where all others give points, it gives none.
fn settle_blanks(papers: &mut [Papers]) {
    let blank = |group: &Papers| matches!(&group.marks, Marks::Ranks(ranks) if ranks.is_empty());
    let points = papers.iter().any(|group| matches!(group.marks, Marks::Points(_)));
    if points && papers.iter().all(|group| blank(group) || matches!(group.marks, Marks::Points(_))) {
        papers.iter_mut().filter(|group| blank(group)).for_each(|group| group.marks = Marks::Points(Vec::new()));
    }
}

pub(super) fn write(election: &Election) -> Result<String, ElectionError> {
    if election.given_pairs().is_some() {
        return Err(Form::Abif.cannot("pairwise totals"));
    }
    let mut text = String::new();
    if !election.title.is_empty() {
        let _ = writeln!(text, "{{title: {}}}", quoted(&one_line(&election.title)));
    }
    if let Some(seats) = election.seats {
        let _ = writeln!(text, "{{seats: {seats}}}");
    }
    if election.papers().iter().any(|group| matches!(group.marks, Marks::Approvals(_))) {
        text.push_str("{ballot_type: \"choose_many\"}\n");
    }
    for (at, choice) in election.choices().iter().enumerate() {
        let name = if choice.name.contains(['[', ']']) || choice.name.is_empty() {
            quoted(&choice.name)
        } else {
            format!("[{}]", choice.name)
        };
        let _ = writeln!(text, "=c{}:{name}", at + 1);
    }
    for group in election.papers() {
        let token = |choice: &usize| format!("c{}", choice + 1);
        let paper = match &group.marks {
            Marks::Ranks(ranks) => {
                ranks.iter().map(|rank| rank.iter().map(token).collect::<Vec<_>>().join("=")).collect::<Vec<_>>().join(">")
            }
            Marks::Approvals(named) => named.iter().map(|choice| token(choice) + "/1").collect::<Vec<_>>().join(","),
            Marks::Points(points) => {
                points.iter().map(|(choice, given)| format!("{}/{given}", token(choice))).collect::<Vec<_>>().join(",")
            }
            Marks::Roll(_) => return Err(Form::Abif.cannot("roll calls")),
        };
        let _ = writeln!(text, "{}:{paper}", group.count);
    }
    Ok(text)
}

fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}
