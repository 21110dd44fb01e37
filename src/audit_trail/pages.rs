//! The room's pages as everybody may see them, without JavaScript: the list of engagements, and each of them.
use async_trait::async_trait;
use chrono::NaiveDate;
use serde_json::{Value, json};

use super::bundles::ADDRESS;
use super::faces;
use super::reads;
use super::rules::EngagementState;
use super::store::{Dossier, Finding};
use crate::foundation::command::Context;
use crate::foundation::graphql::PageArgs;
use crate::foundation::http::{Address, Crumb, FeedEntry, Html, Page, PageSource};
use crate::foundation::locale;
use crate::foundation::problem::{Params, Problem};

/// How many engagements the list holds.
const LIST_MAX: u64 = 100;

/// Pages of engagements.
pub struct EngagementPages;

fn say(cx: &Context, key: &str) -> String {
    locale::text(&cx.language, key, &Params::new())
}

fn words(cx: &Context, prefix: &str, word: &str) -> String {
    say(cx, &format!("{prefix}-{}", word.replace('_', "-")))
}

fn day(day: NaiveDate) -> String {
    day.to_string()
}

fn address(dossier: &Dossier) -> String {
    format!("/audit/engagements/{}", dossier.row.code)
}

#[async_trait]
impl PageSource for EngagementPages {
    async fn page(&self, cx: &Context, path: &[&str]) -> Result<Option<Page>, Problem> {
        match path {
            ["audit", "engagements"] => list(cx).await.map(Some),
            // Whether there is such a form for the viewer, the frontend finds out, under the policies.
            ["audit", "engagements", "new"] => Ok(Some(form(cx))),
            ["audit", "engagements", code] => {
                let found = reads::find(cx.app.store.read(), cx.council.id, code).await?;
                // The frontend draws whatever else is below /audit; what does not exist is said here.
                found.map(|dossier| Some(engagement(cx, &dossier))).ok_or(Problem::NotFound)
            }
            _ => Ok(None),
        }
    }

    async fn addresses(&self, cx: &Context) -> Result<Vec<Address>, Problem> {
        let mut addresses = vec![Address { path: "/audit/engagements".to_owned(), modified: None }];
        let page = newest(cx).await?;
        addresses.extend(page.iter().map(|dossier| Address { path: address(dossier), modified: Some(changed(dossier)) }));
        Ok(addresses)
    }

    async fn feed(&self, cx: &Context, name: &str) -> Result<Option<Vec<FeedEntry>>, Problem> {
        if name != "engagements" {
            return Ok(None);
        }
        let entry = |dossier: &Dossier| FeedEntry {
            id: dossier.row.id,
            path: address(dossier),
            title: dossier.row.title.clone(),
            summary: status(cx, dossier),
            language: dossier.row.language.clone(),
            updated: changed(dossier),
            published: dossier.row.opened_at,
        };
        Ok(Some(newest(cx).await?.iter().map(entry).collect()))
    }
}

async fn newest(cx: &Context) -> Result<Vec<Dossier>, Problem> {
    let page = reads::list(cx.app.store.read(), cx.council.id, &PageArgs { first: LIST_MAX, after: None }).await?;
    Ok(page.rows.into_iter().map(|(_, dossier)| dossier).collect())
}

/// When the engagement last went on.
fn changed(dossier: &Dossier) -> chrono::DateTime<chrono::Utc> {
    let findings = dossier.findings.iter().flat_map(|finding| {
        let answers = finding.answers.iter().flat_map(|answer| [Some(answer.answered_at), answer.judged_at]);
        answers.flatten().chain([finding.row.recorded_at])
    });
    let checks = dossier.checks.iter().map(|check| check.row.recorded_at);
    findings.chain(checks).chain(dossier.row.reported_at).max().unwrap_or(dossier.row.opened_at).max(dossier.row.opened_at)
}

/// The stage in words; once reported, the opinion.
fn status(cx: &Context, dossier: &Dossier) -> String {
    match dossier.opinion {
        Some(opinion) => words(cx, "engagements-opinion", opinion.as_str()),
        None => words(cx, "engagements-state", dossier.state.as_str()),
    }
}

fn form(cx: &Context) -> Page {
    let title = say(cx, "engagements-title");
    let main = Html::new().line("h1", &title);
    Page { hidden: true, ..Page::new("/audit/engagements/new", title, say(cx, "engagements-lead"), main) }
}

async fn list(cx: &Context) -> Result<Page, Problem> {
    let dossiers = newest(cx).await?;
    let title = say(cx, "engagements-title");
    let mut main = Html::new().line("h1", &title).line("p", &say(cx, "engagements-lead"));
    if dossiers.is_empty() {
        main = main.line("p", &say(cx, "engagements-none"));
    }
    main = main.element("ul", &[], |html| {
        dossiers.iter().fold(html, |html, dossier| html.element("li", &[], |html| item(cx, html, dossier)))
    });
    main = main.line("h2", &say(cx, "engagements-bundle")).line("p", &say(cx, "engagements-bundle-lead")).element(
        "p",
        &[],
        |html| html.link(&format!("{ADDRESS}?scope=public"), &say(cx, "engagements-bundle-public")),
    );
    let mut page = Page::new("/audit/engagements", title.clone(), say(cx, "engagements-lead"), main);
    page.crumbs = crumbs(cx, vec![]);
    page.data = Some(json!({ "engagements": dossiers.iter().map(data).collect::<Vec<_>>() }));
    page.modified = dossiers.iter().map(changed).max();
    Ok(page)
}

fn crumbs(cx: &Context, last: Vec<Crumb>) -> Vec<Crumb> {
    let mut crumbs = vec![
        Crumb { name: say(cx, "shared-audit-trail"), path: "/audit".to_owned() },
        Crumb { name: say(cx, "engagements-title"), path: "/audit/engagements".to_owned() },
    ];
    crumbs.extend(last);
    crumbs
}

fn item(cx: &Context, html: Html, dossier: &Dossier) -> Html {
    let link = format!("/{}{}", cx.language, address(dossier));
    html.link(&link, &format!("{} · {}", dossier.row.code, dossier.row.title))
        .line("p", &format!("{} · {}", dossier.row.auditor, status(cx, dossier)))
}

fn engagement(cx: &Context, dossier: &Dossier) -> Page {
    let row = &dossier.row;
    let mut main = Html::new()
        .element("h1", &[("lang", &row.language), ("dir", "auto")], |html| html.text(&row.title))
        .line("p", &format!("{} · {} · {}", row.code, row.auditor, status(cx, dossier)))
        .line("p", &format!("{} – {}", day(dossier.period.0), day(dossier.period.1)))
        .prose(&row.language, &row.terms);
    main = report(cx, main, dossier);
    main = checks(cx, main, dossier);
    main = findings(cx, main, dossier);
    let mut page = Page::new(address(dossier), row.title.clone(), status(cx, dossier), main);
    page.crumbs = crumbs(cx, vec![Crumb { name: row.title.clone(), path: address(dossier) }]);
    page.data = Some(data(dossier));
    page.modified = Some(changed(dossier));
    page
}

fn report(cx: &Context, main: Html, dossier: &Dossier) -> Html {
    let (Some(report), Some(summary)) = (&dossier.report, dossier.summary()) else { return main };
    let code = &dossier.row.code;
    let json_name = format!("{code}.json");
    let mut main = main.line("h2", &say(cx, "engagements-report")).prose(&summary.language, &summary.text);
    main = main.element("p", &[], |html| html.link(&faces::address(report.id, &json_name), &json_name));
    if let Some((sha256, _)) = &report.pdf {
        let name = format!("{code}.pdf");
        main = main
            .element("p", &[], |html| html.link(&faces::address(dossier.row.id, &name), &name))
            .line("p", &format!("SHA-256 {sha256}"));
    }
    main.line("p", &format!("SHA-256 {}", report.sha256))
}

fn checks(cx: &Context, main: Html, dossier: &Dossier) -> Html {
    if dossier.checks.is_empty() {
        return main;
    }
    let header = ["engagements-check", "engagements-check-command", "engagements-check-size", "engagements-check-result"];
    let header: Vec<String> = header.iter().map(|key| say(cx, key)).collect();
    let rows: Vec<Vec<String>> = dossier
        .checks
        .iter()
        .map(|check| {
            let kind = words(cx, "engagements-check", check.kind.as_str());
            let what = check.row.about.as_ref().map_or(kind.clone(), |about| format!("{kind}: {about}"));
            let result = words(cx, "engagements-result", check.result.as_str());
            vec![what, check.row.command.clone(), check.row.size.to_string(), result]
        })
        .collect();
    main.table(&say(cx, "engagements-checks"), &header, &rows)
}

fn findings(cx: &Context, main: Html, dossier: &Dossier) -> Html {
    if dossier.findings.is_empty() {
        return main;
    }
    let today = cx.today();
    let main = main.line("h2", &say(cx, "engagements-findings"));
    dossier.findings.iter().fold(main, |main, found| {
        let late = dossier.state == EngagementState::Open && found.state.is_overdue(found.due_on, today);
        finding(cx, main, found, late)
    })
}

fn finding(cx: &Context, main: Html, found: &Finding, late: bool) -> Html {
    let row = &found.row;
    let severity = words(cx, "engagements-severity", found.severity.as_str());
    let state =
        if late { say(cx, "engagements-finding-overdue") } else { words(cx, "engagements-finding", found.state.as_str()) };
    let heading = if row.withheld { say(cx, "engagements-withheld") } else { row.title.clone() };
    let main = main
        .element("h3", &[("dir", "auto")], |html| html.text(&format!("{}. {heading}", row.number)))
        .line("p", &format!("{severity} · {state} · {}", day(found.due_on)));
    if let Some(withheld) = found.withheld() {
        return main.line("p", &withheld.ground).prose(&withheld.reason.language, &withheld.reason.text);
    }
    let main = main
        .prose(&row.language, &row.text)
        .line("h4", &say(cx, "engagements-recommendation"))
        .prose(&row.language, &row.recommendation);
    found.reported().answers.iter().fold(main, |main, answer| {
        let main = main.line("h4", &say(cx, "engagements-answer")).prose(&answer.text.language, &answer.text.text);
        let Some((accepted, judgement, _)) = &answer.judged else { return main };
        let verdict = if *accepted { "engagements-finding-accepted" } else { "engagements-finding-contested" };
        let main = main.line("p", &say(cx, verdict));
        match judgement {
            Some(text) => main.prose(&text.language, &text.text),
            None => main,
        }
    })
}

/// What a program gets that asks for JSON: nothing that is withheld.
fn data(dossier: &Dossier) -> Value {
    let finding = |found: &Finding| {
        let open = !found.row.withheld;
        json!({
            "number": found.row.number,
            "severity": found.severity.as_str(),
            "state": found.state.as_str(),
            "due_on": found.due_on,
            "title": open.then_some(&found.row.title),
            "text": open.then_some(&found.row.text),
            "recommendation": open.then_some(&found.row.recommendation),
            "language": found.row.language,
            "withheld": found.withheld(),
            "evidence": found.evidence,
            "answers": found.answers.len(),
            "eid": found.row.eid,
        })
    };
    let check = |check: &super::store::Checked| {
        json!({
            "kind": check.kind.as_str(),
            "about": check.row.about,
            "command": check.row.command,
            "record_size": check.row.size,
            "result": check.result.as_str(),
            "eid": check.row.eid,
        })
    };
    json!({
        "id": dossier.row.id,
        "code": dossier.row.code,
        "auditor": dossier.row.auditor,
        "title": dossier.row.title,
        "language": dossier.row.language,
        "scope": dossier.scope,
        "period": { "from": dossier.period.0, "until": dossier.period.1 },
        "state": dossier.state.as_str(),
        "opened_at": dossier.row.opened_at,
        "checks": dossier.checks.iter().map(check).collect::<Vec<_>>(),
        "findings": dossier.findings.iter().map(finding).collect::<Vec<_>>(),
        "opinion": dossier.opinion.map(|opinion| opinion.as_str()),
        "report": dossier.report.as_ref().map(|report| json!({
            "sha256": report.sha256,
            "size": report.size,
            "url": faces::address(report.id, &format!("{}.json", dossier.row.code)),
            "eid": report.eid,
        })),
        "reported_at": dossier.row.reported_at,
    })
}
