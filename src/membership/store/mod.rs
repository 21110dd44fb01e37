//! Every query of the room. Whoever looks something up by id names the council too: a row of another council is no row
//! (T3).
mod find;
mod register;
mod rows;
mod write;

pub use find::{
    administrators, college, college_for_change, college_seats_taken, has_organisations, last_position, mandate,
    mandates_of_person, mandates_of_seats, organisation, organisation_for_change, person, person_of_account, roles_of, seat,
    seats_of, seats_valid_on,
};
pub use register::{Rows, load};
pub use write::{
    end_mandate, end_seat, insert_college, insert_mandate, insert_organisation, insert_person, insert_role, insert_seat,
    mark_erased, revoke_role, save_organisation, save_person,
};
