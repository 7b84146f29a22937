//! Practice 2.2: compromise language bears a mark of its own, in signs as well as in style.

use super::desk::{B, Desk, I, option, words};
use aryk::domain::text::{Choice, Edit, Kind};

#[test]
fn an_option_that_is_compromise_language_prints_as_that_and_stays_it_when_reworded() {
    let mut desk = Desk::new(&["The sides shall share."]);
    let uid = desk.bracket(1, Kind::Wording, &[("shall", &[I]), ("may", &[B])]);
    desk.edit(Edit::AddOption(uid, Choice { compromise: true, ..option(("should", &[B])) }));
    assert_eq!(desk.literal(1), "The sides [shall (I)][may (B)]{compromise: should (B)} share.");
    desk.edit(Edit::ChangeOption(uid, 2, option(("ought to", &[]))));
    assert_eq!(desk.literal(1), "The sides [shall (I)][may (B)]{compromise: ought to} share.");
    desk.settle(uid, 2);
    assert_eq!(desk.literal(1), "The sides ought to share.");
}

#[test]
fn so_does_an_alternative() {
    let mut desk = Desk::new(&["One."]);
    desk.edit(Edit::AddAlternative(desk.uid(1), Some(words("Two.")), vec![I]));
    desk.edit(Edit::MarkCompromise(desk.uid(1), 1));
    assert_eq!(desk.literal(1), "Alt 1: One.\nAlt 2 (I): {compromise: Two.}");
    desk.edit(Edit::Choose(desk.uid(1), 1));
    assert_eq!(desk.literal(1), "Two.");
}
