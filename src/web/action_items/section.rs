//! What a session says about action items.

use crate::{
    actions::Refusal,
    domain::{
        action_item::{ActionItem, State},
        dialogue::Dialogue,
        id::{ActionItemId, RoundId},
    },
    store::{self, action_items::Listed},
    web::{page::Page, roles, sessions::Opened, visit::Reader},
};

/// The section.
pub struct Section {
    /// The items that are not done with, and all of this session, the earliest day first.
    pub lines: Vec<Line>,
}

/// An action item in words.
pub struct Line {
    /// Which item.
    pub id: ActionItemId,
    /// Who.
    pub who: String,
    /// Does what.
    pub what: String,
    /// By when.
    pub due: String,
    /// Whether that day has passed and it is not done.
    pub overdue: bool,
    /// How far it has come.
    pub state: State,
    /// The round that asked last whether all consent.
    pub round: Option<RoundId>,
}

impl Section {
    /// The list as the reader's session has it.
    pub async fn of(reader: &mut Reader, page: &Page, opened: &Opened) -> Result<Self, Refusal> {
        let (look, session) = (&mut reader.look, opened.session().id);
        let listed = store::action_items::list(&mut look.tx, &look.keys, &opened.permit, session).await?;
        let line = |Listed { id, state, round, item, .. }: Listed| Line {
            id,
            who: roles::in_words(&look.viewer.dialogue, item.who, page),
            due: page.date(item.due),
            overdue: state == State::Open && item.is_overdue(look.now),
            what: item.what,
            state,
            round,
        };
        Ok(Self { lines: listed.into_iter().map(line).collect() })
    }

    /// What all have consented to and is to be done.
    pub fn due(&self) -> impl Iterator<Item = &Line> {
        self.lines.iter().filter(|line| line.state == State::Open)
    }

    /// How many were written down and not asked about.
    pub fn proposed(&self) -> usize {
        self.lines.iter().filter(|line| line.state == State::Proposed).count()
    }
}

impl Line {
    /// How it can end by a word of one who keeps the list.
    pub fn ends(&self) -> Vec<State> {
        [State::Done, State::Dropped].into_iter().filter(|next| self.state.leads_to(*next)).collect()
    }
}

/// An item in one line, such as "North side: measure the gate. By 5 May 2026."
pub fn in_a_line(dialogue: &Dialogue, item: &ActionItem, page: &Page) -> String {
    let who = roles::in_words(dialogue, item.who, page);
    let said = page.t.say("action-line").set("who", who).set("what", item.what.as_str());
    said.set("day", page.date(item.due)).to_string()
}
