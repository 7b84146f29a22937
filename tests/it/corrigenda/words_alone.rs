//! What is a change of words alone.

use crate::text::{
    clumsy::desks,
    desk::{B, Desk, I, option, words},
};
use aryk::domain::text::{Attribution, Edit, Grounds, Kind};
use proptest::prelude::*;

/// A clean paragraph under a part title, one with a bracket of two options, one with alternatives.
fn text() -> Desk {
    let mut desk = Desk::new(&["Water is shared.", "It is counted by day.", "It is read aloud."]);
    desk.bracket(2, Kind::Wording, &[("day", &[I]), ("week", &[B])]);
    desk.edit(Edit::Heading(desk.uid(1), Some(words("Water"))));
    desk.edit(Edit::AddAlternative(desk.uid(3), Some(words("It is printed.")), vec![B]));
    desk
}

#[test]
fn only_the_same_places_may_hold_other_words() {
    let old = text();
    let [first, second, third] = [1, 2, 3].map(|number| old.uid(number));
    let bracket = old.text.paragraphs[1].wordings().next().unwrap().brackets()[0].uid;
    let secret = Grounds { attribution: Attribution::None, ..Grounds::default() };
    let rewrite = |number: usize, gap, to: &str| Edit::Rewrite(old.place(number), gap, Some(words(to)));
    let table = [
        (true, Edit::Title(words("The text"))),
        (true, Edit::Heading(first, Some(words("The water")))),
        (false, Edit::Heading(first, None)),
        (false, Edit::Heading(second, Some(words("Days")))),
        (true, rewrite(1, 0, "Water is shared fairly.")),
        (true, rewrite(2, 0, "It is counted each")),
        (false, Edit::Rewrite(old.place(2), 0, None)),
        (true, Edit::ChangeOption(bracket, 1, option(("weeks", &[B])))),
        (false, Edit::ChangeOption(bracket, 1, option(("week", &[I])))),
        (false, Edit::AddOption(bracket, option(("month", &[])))),
        (false, Edit::RemoveOption(bracket, 1)),
        (false, Edit::Annotate(bracket, secret)),
        (false, Edit::Settle(bracket, Some(0))),
        (false, Edit::BracketNumber(first)),
        (false, Edit::Lead(third, Some(words("Then:")))),
        (false, Edit::AttributeAlternative(third, 1, vec![I])),
        (false, Edit::Choose(third, 0)),
        (false, Edit::Add(Some(first), vec![words("It flows.")])),
        (false, Edit::Remove(first)),
        (false, Edit::MoveDown(first)),
        (false, Edit::Merge(first)),
    ];
    for (alone, edit) in table {
        let mut new = old.clone();
        new.edit(edit.clone());
        assert_eq!(new.text.differs_in_words_alone(&old.text), alone, "{edit:?}");
    }
    assert!(!old.text.differs_in_words_alone(&old.text), "nothing differs");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    /// TXT-13: a correction never changes how much is open, nor where.
    #[test]
    fn a_change_of_words_alone_leaves_everything_open_as_it_is(
        old in desks(),
        at in any::<prop::sample::Index>(),
        typed in "[а-яёa-z]{1,9}( [а-яё]{1,9}){0,3}",
    ) {
        let mut new = old.clone();
        new.edit(Edit::Title(words(&typed)));
        let number = at.index(new.text.paragraphs.len()) + 1;
        let edits = [Edit::Rewrite(new.place(number), 0, Some(words(&typed))), Edit::Replace(new.uid(number), words(&typed))];
        for edit in edits {
            let before = new.clone();
            if new.try_edit(edit).is_err() || !new.text.differs_in_words_alone(&old.text) {
                new = before;
            }
        }
        if new.text.differs_in_words_alone(&old.text) {
            prop_assert_eq!(new.text.count(), old.text.count());
            let elements = |desk: &Desk| desk.text.held().into_iter().map(|held| (held.paragraph, held.element, held.sides)).collect::<Vec<_>>();
            prop_assert_eq!(elements(&new), elements(&old));
            prop_assert!(old.text.differs_in_words_alone(&new.text));
        } else {
            prop_assert_eq!(new.text.title, old.text.title);
        }
    }
}
