//! The memorandum of practice.md 8.5 and 8.6, made and settled with the moderators' own edits.

use super::desk::{B, Desk, I, option, words};
use aryk::domain::{
    text::{Count, Edit, Kind, Place, State},
    time::Timestamp,
};

const CLEAN: [&str; 12] = [
    "The participants see the tension in the Isfara–Batken area as a dispute over land and water and how fairly they are shared; they do not see it as a dispute between peoples.",
    "They urge both governments to complete delimitation of the remaining sections without delay, beginning with the areas around Vorukh and at Khoja Alo and Aksai.",
    "a temporary zone administered jointly, from which police and border troops withdraw at the same time, applies for one year and ends unless both sides renew it.",
    "A standing contact group with equal numbers from each side, including community representatives, settles everyday disputes over use of land, water and roads.",
    "The bypass road in Vorukh remains open to residents of both sides; its status is recognised as that of a shared public road.",
    "A joint expert group compares an alternative road to Vorukh with present routes by cost, time and people affected. This work is without prejudice to the line of the border.",
    "Water at the Golovnoy distribution centre follows a seasonal timetable agreed jointly before sowing.",
    "One joint record of flows is kept and open to both sides.",
    "Crossings reopen for border residents and small traders first.",
    "Community representatives take part in working groups as full members. Festivals and sport are welcome and are no substitute.",
    "The participants will not portray the other side as an enemy, and will correct rumours they know to be false.",
    "After adoption the memorandum goes to both official delegations on the same day. It is not the position of any government.",
];

/// `IBD/PL/DRAFT.1/Rev.2`.
pub(crate) fn rev2() -> Desk {
    let mut desk = Desk::new(&CLEAN);
    desk.revision = 2;
    desk.bracket(2, Kind::Wording, &[("urge", &[I]), ("invite", &[B])]);
    desk.bracket(2, Kind::Wording, &[("without delay", &[I]), ("by an agreed timetable", &[B])]);
    let third = desk.uid(3);
    let use_alone = "land, water and roads are used jointly under agreed rules, without change in who exercises jurisdiction.";
    desk.edit(Edit::AddAlternative(third, Some(words(use_alone)), vec![]));
    desk.edit(Edit::AddAlternative(
        third,
        Some(words("no interim regime; all effort goes into delimitation.")),
        vec![],
    ));
    desk.edit(Edit::Lead(third, Some(words("Until then, in the disputed areas:"))));
    let owed = Kind::Placeholder { owed: words("composition and quorum"), owner: None, due: Timestamp(0) };
    desk.insert(4, "", owed, &[]);
    desk.bracket(
        5,
        Kind::Wording,
        &[("recognised as that of a shared public road", &[I]), ("settled together with delimitation", &[B])],
    );
    desk.insert(7, "before sowing", Kind::Inclusion, &[("and posted in villages of both sides", &[])]);
    desk.insert(7, "", Kind::Inclusion, &[("and checked at the centre by one observer from each side", &[])]);
    // The second inclusion belongs before the full stop.
    desk.rewrite(7, 1, "");
    desk.rewrite(7, 2, ".");
    desk.bracket(9, Kind::Wording, &[("reopen", &[I]), ("reopen step by step", &[B])]);
    desk.insert(11, "will not", Kind::Inclusion, &[("and will ask media on both sides not to", &[B])]);
    desk
}

/// Rev.3: what 8.6 says both sides came to.
pub(crate) fn rev3() -> Desk {
    let mut desk = rev2();
    desk.revision = 3;
    let brackets: Vec<_> = desk
        .text
        .paragraphs
        .iter()
        .flat_map(|p| p.wordings().flat_map(|runs| runs.brackets()))
        .map(|b| b.uid)
        .collect();
    let [urge, when, composition, status, posted, checked, reopen, media] = brackets[..] else {
        panic!("eight brackets")
    };
    desk.edit(Edit::AddOption(urge, option(("call on", &[]))));
    desk.settle(urge, 2);
    desk.edit(Edit::AddOption(when, option(("without delay and by an agreed timetable", &[I, B]))));
    desk.settle(when, 2);
    let third = desk.uid(3);
    let dated = "Until then, in the disputed areas, land, water and roads are used jointly under agreed rules for one year, without change in who exercises jurisdiction.";
    desk.edit(Edit::Lead(third, None));
    desk.edit(Edit::Rewrite(Place { paragraph: third, alternative: Some(1) }, 0, Some(words(dated))));
    desk.edit(Edit::Choose(third, 1));
    desk.edit(Edit::AddOption(
        composition,
        option(("It has three seats per side, two of them for communities.", &[])),
    ));
    desk.settle(composition, 0);
    let apart = "settled with delimitation, and its opening hours and access do not depend on that status";
    desk.edit(Edit::ChangeOption(status, 1, option((apart, &[]))));
    desk.settle(status, 1);
    desk.settle(posted, 0);
    desk.settle(checked, 0);
    desk.settle(reopen, 0);
    desk.rewrite(9, 0, "Crossings reopen, beginning with border residents and small traders.");
    desk.settle(media, 0);
    desk
}

#[test]
fn rev2_has_twelve_paragraphs_five_clean_and_nine_open_elements() {
    let count = rev2().text.count(); // TXT-10
    let expected = Count {
        paragraphs: 12,
        clean: 5,
        wording: 4,
        inclusion: 3,
        alternatives: 1,
        placeholders: 1,
        ..Count::default()
    };
    assert_eq!((count, count.open()), (expected, 9));
}

#[test]
fn rev2_reads_as_inside_the_room() {
    let desk = rev2();
    assert_eq!(
        desk.literal(2),
        "They [urge (I)][invite (B)] both governments to complete delimitation of the remaining sections [without delay (I)][by an agreed timetable (B)], beginning with the areas around Vorukh and at Khoja Alo and Aksai."
    );
    assert!(desk.literal(3).starts_with("Until then, in the disputed areas:\nAlt 1: a temporary zone"));
    assert!(desk.literal(3).ends_with("\nAlt 3: no interim regime; all effort goes into delimitation."));
    assert!(desk.literal(4).ends_with("water and roads. [placeholder: composition and quorum]"));
    assert_eq!(
        desk.literal(7),
        "Water at the Golovnoy distribution centre follows a seasonal timetable agreed jointly before sowing [and posted in villages of both sides] [and checked at the centre by one observer from each side]."
    );
    assert!(desk.literal(11).starts_with(
        "The participants will not [and will ask media on both sides not to (B)] portray the other side"
    ));
}

#[test]
fn rev3_is_settled_into_twelve_clean_paragraphs() {
    let desk = rev3();
    let count = desk.text.count();
    assert_eq!((count.paragraphs, count.clean, count.open()), (12, 12, 0)); // TXT-15
    assert!(desk.text.paragraphs.iter().all(|p| p.state() == State::Clean));
    let clean = |number: usize| desk.text.paragraphs[number - 1].clean_text().unwrap();
    assert_eq!(
        clean(2),
        "They call on both governments to complete delimitation of the remaining sections without delay and by an agreed timetable, beginning with the areas around Vorukh and at Khoja Alo and Aksai."
    );
    assert!(
        clean(4)
            .ends_with("land, water and roads. It has three seats per side, two of them for communities.")
    );
    assert_eq!(
        clean(7),
        "Water at the Golovnoy distribution centre follows a seasonal timetable agreed jointly before sowing and posted in villages of both sides and checked at the centre by one observer from each side."
    );
    assert_eq!(clean(9), "Crossings reopen, beginning with border residents and small traders.");
}
