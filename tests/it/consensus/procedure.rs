//! Parallel consent of the vectors of practice 3.4 (3.8).

use super::{VECTORS, both, roll};
use aryk::domain::consensus::{Cast, has_parallel_consent};

/// The column PC.
pub(super) const PASS: [&str; 13] =
    ["V1", "V2", "V3", "V4", "V5", "V6", "V9", "V10", "V11", "V14", "V15", "V16", "V21"];
pub(super) const FAIL: [&str; 6] = ["V7", "V8", "V12", "V13", "V17", "V18"];

#[test]
fn every_vector_has_parallel_consent_or_not_as_the_practice_lists() {
    for (number, i, b, ..) in VECTORS {
        let roll = roll(both(i, b));
        let cast: Vec<_> = roll.tallies().values().map(Cast::from).collect();
        let listed = PASS.contains(&number) || FAIL.contains(&number);
        assert!(listed || ["V23", "V25"].contains(&number), "{number} is not listed");
        assert!(!listed || has_parallel_consent(&cast) == PASS.contains(&number), "{number}");
    }
}

#[test]
fn a_tie_is_no_majority_and_one_side_alone_is_no_parallel_consent() {
    let even = Cast { favour: 2, against: 2 };
    let most = Cast { favour: 2, against: 1 };
    assert!(has_parallel_consent(&[most, most]));
    assert!(!has_parallel_consent(&[most, even]));
    assert!(!has_parallel_consent(&[most]) && !has_parallel_consent(&[]));
}
