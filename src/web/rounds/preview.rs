//! What the second key for a round will open.

use crate::{
    domain::{
        action_item::Proposed,
        dialogue::Dialogue,
        round::{Plan, Subject},
        text::plain,
    },
    web::{
        action_items::section::in_a_line,
        acts::Preview,
        page::{Page, Section},
        rules::wording::{changes, facts},
        sessions,
        visit::Reader,
    },
};

/// The round that would open: what is asked, how it is decided, until when; of other ground rules the exact difference.
pub fn of_opening(reader: &Reader, plan: &Plan) -> Preview {
    let page = Page::for_reader(reader, Section::Home);
    let dialogue = &reader.look.viewer.dialogue;
    let (t, subject) = (page.t, &plan.subject);
    let mut said = vec![
        ("round-decided", t.pick("round-decided", subject.method().word()).to_owned()),
        ("check-fact-closes", page.both_clocks(plan.closes_at)),
    ];
    said.extend(subject.review_at().map(|at| ("field-review_on", page.date(at))));
    let words = match subject {
        Subject::Question { words, .. } => words.lines().map(str::to_owned).collect(),
        Subject::Agenda(proposal) => sessions::proposed(&page, dialogue, proposal),
        Subject::Actions(items) => actions(dialogue, items, &page),
        Subject::Rules(rules) => {
            said.extend(facts(t, dialogue, Some(rules)));
            let changes = changes(dialogue.rules.as_ref(), rules);
            let of_one = |changed: &crate::web::rules::wording::Changed| {
                let lines = plain(&changed.pieces);
                let named = std::iter::once(changed.lang.own_name().to_owned());
                named.chain(lines.lines().map(str::to_owned)).collect::<Vec<_>>()
            };
            changes.iter().flat_map(of_one).collect()
        }
    };
    Preview {
        title: t.say("round-open-what").set("about", t.pick("round-about", subject.word())).to_string(),
        facts: said,
        words,
        document: None,
        more: matches!(subject, Subject::Rules(_)).then(|| "/rules".to_owned()),
        warning: None,
    }
}

/// What is asked about action items: whether all of them should hold.
pub(super) fn actions(dialogue: &Dialogue, items: &[Proposed], page: &Page) -> Vec<String> {
    let lines = items.iter().map(|proposed| in_a_line(dialogue, &proposed.item, page));
    std::iter::once(page.t.get("round-actions-asked").to_owned()).chain(lines).collect()
}
