//! BLT, the form of election counts in Scotland and of OpenSTV: options and seats, withdrawn options as negative numbers, papers
//! (`count option option … 0`; `=` between equal ranks, `-` for a rank left out), `0`, the names and the title in quotation marks.

use std::fmt::Write as _;

use super::super::{Choice, Election, ElectionError, Marks, Papers};
use super::{Form, number, one_line};

/// A line's number, a word or quoted text of it, and whether it is quoted.
type Word<'a> = (usize, &'a str, bool);

/// The file as words and quoted texts, each with its line; a comment runs from `#` to the end of the line.
fn words(text: &str) -> Vec<Word<'_>> {
    let mut found = Vec::with_capacity(text.len() / 3);
    for (at, line) in text.lines().enumerate() {
        let mut rest = line.trim_start();
        while !rest.is_empty() && !rest.starts_with('#') {
            if let Some(quoted) = rest.strip_prefix('"') {
                let (inside, after) = quoted.split_once('"').unwrap_or((quoted, ""));
                found.push((at + 1, inside.trim(), true));
                rest = after.trim_start();
            } else {
                let end = rest.find(char::is_whitespace).unwrap_or(rest.len());
                let (word, after) = rest.split_at(end);
                found.push((at + 1, word, false));
                rest = after.trim_start();
            }
        }
    }
    found
}

struct Reader<'a> {
    words: std::iter::Peekable<std::vec::IntoIter<Word<'a>>>,
}

impl<'a> Reader<'a> {
    fn word(&mut self, expected: &'static str) -> Result<(usize, &'a str), ElectionError> {
        match self.words.next() {
            Some((line, word, false)) => Ok((line, word)),
            Some((line, word, true)) => Err(ElectionError::expected(expected, word).at(line)),
            None => Err(ElectionError::Ends { expected }),
        }
    }

    fn number(&mut self, expected: &'static str) -> Result<(usize, u64), ElectionError> {
        let (line, word) = self.word(expected)?;
        number(word, expected).map(|value| (line, value)).map_err(|error| error.at(line))
    }
}

pub(super) fn read(text: &str) -> Result<Election, ElectionError> {
    let mut reader = Reader { words: words(text).into_iter().peekable() };
    let (line, options) = reader.number("the number of options")?;
    let options = usize::try_from(options).ok().filter(|n| (1..=super::super::MAX_OPTIONS).contains(n));
    let options = options.ok_or_else(|| ElectionError::expected("from 1 to 10000 options", "another number").at(line))?;
    let (line, seats) = reader.number("the number of seats")?;
    let seats =
        usize::try_from(seats).map_err(|_| ElectionError::TooLarge { what: "the number of seats".to_owned() }.at(line))?;
    let mut withdrawn = Vec::new();
    let mut papers = Vec::new();
    let last = loop {
        let (line, word) = reader.word("a paper, or 0 after the last")?;
        if let Some(gone) = word.strip_prefix('-').filter(|_| papers.is_empty()) {
            withdrawn.push(option(gone, options).map_err(|error| error.at(line))?);
            continue;
        }
        // A paper's own number may stand before it in brackets.
        if word.starts_with('(') {
            continue;
        }
        let count = number(word, "how many papers").map_err(|error| error.at(line))?;
        if count == 0 {
            break line;
        }
        papers.push(Papers { count, marks: Marks::Ranks(ranks(&mut reader, options)?) });
    };
    let mut names = names(text, last, reader).into_iter();
    let choices: Vec<Choice> = names.by_ref().take(options).map(|name| Choice { name, cost: 0 }).collect();
    if choices.len() < options {
        return Err(ElectionError::Ends { expected: "the name of each option" });
    }
    let title = names.next().unwrap_or_default();
    Ok(Election { title, seats: Some(seats), withdrawn, ..Election::new(choices, papers)? })
}

/// Names and title after the last paper: in quotation marks, or, as some councils write them, bare and one a line.
fn names(text: &str, last: usize, mut reader: Reader<'_>) -> Vec<String> {
    if reader.words.peek().is_none_or(|(_, _, quoted)| *quoted) {
        return reader.words.filter(|(_, _, quoted)| *quoted).map(|(_, name, _)| name.to_owned()).collect();
    }
    text.lines().skip(last).map(str::trim).filter(|line| !line.is_empty()).map(|line| line.trim_matches('"').to_owned()).collect()
}

/// The ranks of one paper, up to its 0.
fn ranks(reader: &mut Reader<'_>, options: usize) -> Result<Vec<Vec<usize>>, ElectionError> {
    let mut ranks = Vec::new();
    loop {
        let (line, word) = reader.word("an option, or 0 at the end of the paper")?;
        match word {
            "0" => return Ok(ranks),
            "-" => continue,
            _ => {}
        }
        let rank: Result<Vec<usize>, _> = word.split('=').map(|part| option(part, options)).collect();
        ranks.push(rank.map_err(|error| error.at(line))?);
    }
}

fn option(word: &str, options: usize) -> Result<usize, ElectionError> {
    let number = number(word, "an option's number")?;
    usize::try_from(number)
        .ok()
        .and_then(|number| number.checked_sub(1))
        .filter(|index| *index < options)
        .ok_or_else(|| ElectionError::OptionUnknown { name: word.to_owned() })
}

pub(super) fn write(election: &Election) -> Result<String, ElectionError> {
    let seats = election.seats.ok_or_else(|| Form::Blt.cannot("an election without a number of seats"))?;
    if election.choices().iter().any(|choice| choice.name.contains('"')) {
        return Err(Form::Blt.cannot("a name with quotation marks"));
    }
    if election.given_pairs().is_some() {
        return Err(Form::Blt.cannot("pairwise totals"));
    }
    let mut text = format!("{} {seats}\n", election.choices().len());
    for choice in &election.withdrawn {
        let _ = writeln!(text, "-{}", choice + 1);
    }
    for group in election.papers() {
        let Marks::Ranks(ranks) = &group.marks else { return Err(Form::Blt.cannot("papers that are no rankings")) };
        let _ = write!(text, "{}", group.count);
        for rank in ranks {
            let rank: Vec<String> = rank.iter().map(|choice| (choice + 1).to_string()).collect();
            let _ = write!(text, " {}", rank.join("="));
        }
        text.push_str(" 0\n");
    }
    text.push_str("0\n");
    for name in election.choices().iter().map(|choice| &choice.name) {
        let _ = writeln!(text, "\"{name}\"");
    }
    let _ = writeln!(text, "\"{}\"", one_line(&election.title).replace('"', "'"));
    Ok(text)
}
