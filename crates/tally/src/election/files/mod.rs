//! Reading elections from the files that others publish, and writing them for others to read. Every error of reading names its
//! line.

mod abif;
mod blt;
mod csv;
mod pabulib;
mod preflib;
#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

use super::{Election, ElectionError, Marks, Papers};

/// A form in which ballots are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Rankings with seats and withdrawn options.
    Blt,
    /// Rankings (SOC, SOI, TOC, TOI) and approvals (CAT).
    PrefLib,
    /// Rankings, approvals and points.
    Abif,
    /// Everything but budgets and withdrawn options.
    Csv,
}

impl Form {
    /// All forms.
    pub const ALL: [Self; 4] = [Self::Blt, Self::PrefLib, Self::Abif, Self::Csv];

    /// As `claror count --export` names it.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Blt => "blt",
            Self::PrefLib => "preflib",
            Self::Abif => "abif",
            Self::Csv => "csv",
        }
    }

    /// The form of that id.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|form| form.id() == id)
    }

    fn cannot(self, what: &'static str) -> ElectionError {
        ElectionError::FormUnfit { form: self.id(), what }
    }
}

/// Reads a file of any known form, told by its content: PrefLib (`# NUMBER ALTERNATIVES`), Pabulib (`META`), BLT (two numbers
/// first), ABIF (`{…}`, `=token:name` or `count:` first) or CSV, told by its header: `a,b,prefer_a,prefer_b` (pairwise totals),
/// `roll_call,<member>,vote` (roll calls), `list,votes` (lists), `ranks,…`, `approvals,…` or `points,…` with the options' names (one
/// group of equal papers a row, its number first), `option` (a pool, without papers).
///
/// # Errors
/// The line, and what is wrong there.
pub fn read(text: &str) -> Result<Election, ElectionError> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    let first = lines.find(|line| !line.starts_with('#')).unwrap_or_default();
    let numbers = first.split_whitespace().take(2).filter(|word| word.parse::<u64>().is_ok()).count();
    if first.eq_ignore_ascii_case("META") {
        pabulib::read(text)
    } else if text.trim_start().starts_with('#') && text.contains("# NUMBER ALTERNATIVES") {
        preflib::read(text)
    } else if numbers == 2 {
        blt::read(text)
    } else if abif::begins(first) {
        abif::read(text)
    } else if first.contains(',') || first.eq_ignore_ascii_case("option") {
        csv::read(text)
    } else {
        Err(ElectionError::FormUnknown)
    }
}

/// Writes the election's ballots in that form. Whoever reads the file counts the same papers of the same options; a budget, a
/// title or a number of seats is written where the form has a place for it.
///
/// # Errors
/// The form cannot hold these papers, or one of the names as it stands, or options that stood down.
pub fn write(election: &Election, form: Form) -> Result<String, ElectionError> {
    if election.choices().iter().any(|choice| choice.name.trim() != choice.name || choice.name.contains(['\n', '\r'])) {
        return Err(form.cannot("a name with a line break or with spaces around it"));
    }
    if form != Form::Blt && !election.withdrawn.is_empty() {
        return Err(form.cannot("options that stood down"));
    }
    let kinds: BTreeSet<u8> = election.papers().iter().map(|group| kind(&group.marks)).collect();
    if kinds.len() > 1 {
        return Err(form.cannot("papers of several kinds"));
    }
    let text = match form {
        Form::Blt => blt::write(election),
        Form::PrefLib => preflib::write(election),
        Form::Abif => abif::write(election),
        Form::Csv => csv::write(election),
    }?;
    // Some names and some rare papers mean something else in some form. Nothing leaves that is not read back as it was.
    if read(&text).is_ok_and(|back| same(election, &back)) {
        Ok(text)
    } else {
        Err(form.cannot("this so that it is read back alike"))
    }
}

fn kind(marks: &Marks) -> u8 {
    match marks {
        Marks::Ranks(_) => 0,
        Marks::Approvals(_) => 1,
        Marks::Points(_) => 2,
        Marks::Roll(_) => 3,
    }
}

/// The same options and papers. Order does not matter within a rank or among approvals, nor who answered a roll call first.
fn same(one: &Election, other: &Election) -> bool {
    let names = |election: &Election| election.choices().iter().map(|choice| choice.name.clone()).collect::<Vec<_>>();
    let papers = |election: &Election| {
        let mut papers: Vec<Papers> = Vec::with_capacity(election.papers().len());
        for group in election.papers() {
            let mut group = group.clone();
            match &mut group.marks {
                Marks::Ranks(ranks) => ranks.iter_mut().for_each(|rank| rank.sort_unstable()),
                Marks::Approvals(named) => named.sort_unstable(),
                Marks::Points(points) => points.sort_unstable(),
                Marks::Roll(answers) => answers.sort_unstable(),
            }
            // Members are written one by one.
            match papers.last_mut() {
                Some(last) if last.marks == group.marks => last.count += group.count,
                _ => papers.push(group),
            }
        }
        papers
    };
    let mut gone = [one.withdrawn.clone(), other.withdrawn.clone()];
    gone.iter_mut().for_each(|gone| gone.sort_unstable());
    names(one) == names(other) && one.given_pairs() == other.given_pairs() && papers(one) == papers(other) && gone[0] == gone[1]
}

/// A whole number, or what stands there instead.
fn number(word: &str, expected: &'static str) -> Result<u64, ElectionError> {
    word.trim().parse().map_err(|_| ElectionError::expected(expected, word))
}

/// A title on one line.
fn one_line(title: &str) -> String {
    title.split_whitespace().collect::<Vec<_>>().join(" ")
}
