//! Two moderators at work below the web, for arranging a test.

use crate::{
    client::Client,
    world::{PASSPHRASE, World, sender},
};
use aryk::{
    actions::{
        Refusal, acts,
        closings::{self, Answer},
        drafts::{self, Beginning, WorkingCopy},
    },
    domain::{
        id::{ActId, BodyId, ClosingId, DraftId, ParagraphId, SideId},
        lang::Lang,
        place::Place,
        text::{self, Choice, Edit, Grounds, Kind, Opening, Text, Words, limit, split_paragraphs},
    },
    store::{self, drafts::Revision},
};

pub(crate) struct Desk<'a> {
    pub(crate) world: &'a World,
    pub(crate) draft: DraftId,
}

impl<'a> Desk<'a> {
    /// A text of the plenary that Lark has begun.
    pub(crate) async fn begin(world: &'a World, title: &str) -> Self {
        Self::begin_in(world, world.scene.plenary, title).await
    }

    /// Like `begin`, in another body.
    pub(crate) async fn begin_in(world: &'a World, body: BodyId, title: &str) -> Self {
        let new = Beginning {
            body,
            item: None,
            lang: Lang::En,
            title: words(title),
            package: true,
            knows_early: false,
        };
        let place = drafts::begin(&world.app, &world.sender("Lark"), new).await.unwrap();
        let Place::Pen(draft) = place else { panic!("{place:?}") };
        Self { world, draft }
    }

    /// Like `begin`, with these paragraphs issued.
    pub(crate) async fn issued(world: &'a World, paragraphs: &str) -> Self {
        let desk = Self::begin(world, "A text").await;
        desk.edit(Edit::Add(None, split_paragraphs(paragraphs).unwrap())).await;
        desk.issue().await;
        desk
    }

    pub(crate) async fn edit(&self, edit: Edit) {
        let copy = self.copy().await;
        drafts::edit(&self.world.app, &self.world.sender("Lark"), copy, edit).await.unwrap();
    }

    /// An edit that closes something: Walnut and Maple give the word of their sides (TXT-5).
    pub(crate) async fn agreed(&self, edit: Edit) {
        self.edit(edit).await;
        self.agreed_by(&["Walnut", "Maple"]).await;
    }

    /// These people give their word where it is asked.
    pub(crate) async fn agreed_by(&self, handles: &[&str]) {
        for handle in handles {
            for closing in self.asked(handle).await {
                closings::answer(&self.world.app, &self.world.sender(handle), closing, Answer::Agree)
                    .await
                    .unwrap();
            }
        }
    }

    /// The closings that wait for this person's word.
    pub(crate) async fn asked(&self, handle: &str) -> Vec<ClosingId> {
        let mut look = self.world.app.look(self.world.sender(handle).token_hash).await.unwrap();
        let waiting = store::closings::waiting(&mut look.tx, look.viewer.dialogue.id).await.unwrap();
        let asks =
            |stored: &&store::closings::Stored| stored.open(&look.keys).unwrap().asks(look.viewer.seat());
        waiting.iter().filter(asks).map(|stored| stored.id).collect()
    }

    /// Lark asks and Tern agrees.
    pub(crate) async fn issue(&self) {
        let act = self.ask().await.unwrap();
        acts::agree(&self.world.app, &self.world.sender("Tern"), act).await.unwrap();
    }

    pub(crate) async fn ask(&self) -> Result<ActId, Refusal> {
        let copy = self.copy().await;
        match drafts::ask_to_issue(&self.world.app, &self.world.sender("Lark"), copy, true).await? {
            Place::Act(act) => Ok(act),
            place => panic!("{place:?}"),
        }
    }

    pub(crate) async fn copy(&self) -> WorkingCopy {
        let mut tx = self.world.app.db.read().await.unwrap();
        let draft = store::drafts::find(&mut tx, self.draft).await.unwrap().unwrap();
        WorkingCopy { draft: self.draft, pen_rev: draft.pen_rev }
    }

    pub(crate) async fn pen(&self) -> Text {
        let token = self.world.token("Lark").await;
        let mut look = self.world.app.look(sender(&token).token_hash).await.unwrap();
        let draft = store::drafts::find(&mut look.tx, self.draft).await.unwrap().unwrap();
        let permit = look.viewer.may_moderate(draft.body_id).unwrap();
        store::drafts::pen(&mut look.tx, &look.keys, &permit, self.draft, draft.pen_rev)
            .await
            .unwrap()
            .unwrap()
    }

    pub(crate) async fn newest(&self) -> i64 {
        let mut tx = self.world.app.db.read().await.unwrap();
        store::drafts::find(&mut tx, self.draft).await.unwrap().unwrap().revision
    }

    pub(crate) async fn revision(&self, number: i64) -> Option<Revision> {
        let mut look = self.world.app.look(self.world.sender("Walnut").token_hash).await.unwrap();
        let permit = look.viewer.may_read(self.world.scene.plenary).unwrap();
        store::drafts::revision(&mut look.tx, &look.keys, &permit, self.draft, number).await.unwrap()
    }
}

/// A new sign-in, for days after the world began.
pub(crate) async fn signed_in(world: &World, handle: &str) -> Client {
    let client = world.visitor();
    client.submit("/sign-in", "/sign-in", &[("handle", handle), ("passphrase", PASSPHRASE)]).await;
    client
}

pub(crate) fn words(typed: &str) -> Words {
    Words::parse(typed, limit::PARAGRAPH).unwrap()
}

/// Brackets the first option's words in the paragraph; the others compete with them.
pub(crate) fn bracket(text: &Text, number: usize, kind: Kind, options: &[(&str, &[SideId])]) -> Edit {
    let option = |&(typed, sides): &(&str, &[SideId])| Choice {
        words: words(typed),
        sides: sides.to_vec(),
        compromise: false,
    };
    let options = options.iter().map(option).collect();
    let place = text::Place { paragraph: text.paragraphs[number - 1].uid, alternative: None };
    Edit::Bracket(place, Opening { kind, options, grounds: Grounds::default() })
}

/// Replaces the whole wording of a paragraph without brackets.
pub(crate) fn rewrite(paragraph: ParagraphId, to: &str) -> Edit {
    Edit::Rewrite(text::Place { paragraph, alternative: None }, 0, Some(words(to)))
}
