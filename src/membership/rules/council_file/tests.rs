use super::*;

mod export_form;
mod hostile;
mod properties;
mod refusals;
mod sabadell;

/// A small council that is right: three seats, two organisations.
const COUNCIL: &str = "\
slug: vila
name: {ca: Consell, en: Council}
languages: [ca, en]
seat_groups:
  - {id: social, seats: 2}
  - {id: public, seats: 1}
seats_total: 3
";
const MEMBERS: &str = "\
member_id,seat_group,platform_sector,kind,name_ca,name_en,seats
A-1,social,cso,association,Entitat,Institution,2
B-1,public,lra,city,Ciutat,City,
";
const REPRESENTATIVES: &str = "\
member_id,seat,kind,name,email,language
A-1,1,titular,Ona Prat,ona@vila.example,ca
A-1,2,titular,Max Weld,max@vila.example,en
B-1,,titular,Ada Roig,ada@vila.example,ca
";

fn bundle<'a>(council: &'a [u8], members: &'a [u8], representatives: Option<&'a [u8]>) -> CouncilBundle<'a> {
    CouncilBundle {
        council: SourceFile { name: "council.yaml", bytes: council },
        members: SourceFile { name: "members.csv", bytes: members },
        representatives: representatives.map(|bytes| SourceFile { name: "representatives.csv", bytes }),
    }
}

fn parse_texts(council: &str, members: &str, representatives: Option<&str>) -> Result<CouncilPlan, Vec<FileProblem>> {
    parse(&bundle(council.as_bytes(), members.as_bytes(), representatives.map(str::as_bytes)))
}

fn parse_files(files: &CouncilFiles) -> Result<CouncilPlan, Vec<FileProblem>> {
    parse_texts(&files.council, &files.members, files.representatives.as_deref())
}

/// `file:line:column CODE name=value …`, as a report would print it.
fn report(result: Result<CouncilPlan, Vec<FileProblem>>) -> Vec<String> {
    let problems = result.expect_err("the files were taken");
    assert!(!problems.is_empty(), "refused without a reason");
    problems
        .iter()
        .map(|problem| {
            let params = problem.params.iter().map(|(name, value)| format!(" {name}={value}"));
            format!(
                "{}:{}:{} {}{}",
                problem.file,
                problem.line,
                problem.column,
                problem.code.as_str().trim_start_matches("IMPORT_"),
                params.collect::<String>()
            )
        })
        .collect()
}

#[test]
fn a_small_council_is_read() {
    let plan = parse_texts(COUNCIL, MEMBERS, Some(REPRESENTATIVES)).unwrap();
    assert_eq!(plan.seats_total(), 3);
    assert_eq!(plan.organisations[0].seat_codes(), ["A-1.1", "A-1.2"]);
    assert_eq!(plan.organisations[1].seat_codes(), ["B-1"]);
    assert_eq!(plan.representatives[1].seat, 2);
    assert_eq!(plan.representatives[2].seat, 1);
    assert_eq!(plan.council.default_language, "ca");
    assert_eq!(plan.council.time_zone, "UTC");
}
