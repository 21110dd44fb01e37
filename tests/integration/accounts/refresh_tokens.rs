//! `refreshTokens`: a refresh token serves once, and a copy of it ends everything that grew out of the sign-in.
use super::{Newcomer, Tokens, is_good, refresh};
use crate::support::{DATABASES, code, data, shared};

#[test]
fn a_refresh_token_serves_once_and_a_second_use_ends_the_family() {
    for database in DATABASES {
        let house = shared(database);
        let newcomer = Newcomer::settled(house);
        let (first, bystander) = (newcomer.tokens(house), newcomer.tokens(house));
        let second = Tokens::of(data(&refresh(house, &first.refresh), "/refreshTokens"));
        assert!(is_good(house, &first.access) && is_good(house, &second.access));
        assert_eq!(
            code(&refresh(house, &first.refresh)),
            "ACCOUNTS_TOKEN_INVALID"
        );
        assert_eq!(
            code(&refresh(house, &second.refresh)),
            "ACCOUNTS_TOKEN_INVALID"
        );
        assert!(!is_good(house, &first.access) && !is_good(house, &second.access));
        assert!(is_good(house, &bystander.access));
    }
}

#[test]
fn an_access_token_is_no_refresh_token() {
    for database in DATABASES {
        let house = shared(database);
        let tokens = Newcomer::settled(house).tokens(house);
        assert_eq!(
            code(&refresh(house, &tokens.access)),
            "ACCOUNTS_TOKEN_INVALID"
        );
        assert!(!is_good(house, &tokens.refresh));
    }
}
