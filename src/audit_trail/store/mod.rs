//! Every query of the room. Whoever looks something up by id names the council too: a row of another council is no row
//! (T3).
mod dossier;
mod engagement;
mod grant;
mod rows;

pub use dossier::{Checked, Dossier, Finding, dossiers};
pub use engagement::{
    NewAnswer, NewCheck, NewEngagement, NewFinding, NewReport, answers_of, checks, due_soon, engagement_for_change,
    finding_for_change, findings, insert_answer, insert_check, insert_engagement, insert_finding, insert_report, mark_reminded,
    save_answer, save_engagement, save_finding,
};
pub use grant::{
    add_reading, finished_readings, grant_for_change, grant_for_reading, grants_of, grants_of_council, insert_grant,
    open_readings, reading_recorded, revoke_grant,
};
