//! September 2021: the convenor sets up the dialogue, and everybody takes their seat.

use super::{
    agenda::AGENDA,
    cast::{BODIES, CATEGORIES, CONVENOR, DIALOGUE, LARK, SEATS, SIDES, SeatOf, SideOf, names},
    rules,
    story::Story,
};
use crate::{
    actions::{
        Refusal,
        people::{self, Passphrase},
        rules as ground_rules, seats,
        setup::{self, NewItem, NewSeat},
    },
    chance::Chance,
    domain::{
        dialogue::{Function, SideFacts, Terms},
        handle,
        id::CategoryId,
        lang::Lang,
    },
};

const WORDS_IN_PASSPHRASE: usize = 4;

/// From the set-up link to the last confirmed seat.
pub(super) async fn tell(story: &mut Story<'_>) -> Result<(), Refusal> {
    begin(story).await?;
    for side in &SIDES {
        let id = setup::add_side(story.app, &story.by(CONVENOR).await?, facts(side)).await?;
        story.sides.push(id);
    }
    for (kind, code, name) in BODIES {
        let by = story.by(CONVENOR).await?;
        story.bodies.push(setup::add_body(story.app, &by, kind, code.to_owned(), names(name)).await?);
    }
    for (number, lead, stage, title) in AGENDA {
        let parent = number.split_once('.').map(|(heading, _)| story.item(heading)).transpose()?;
        let new = NewItem { parent, lead: story.bodies[lead], titles: names(title), stage };
        let id = setup::add_item(story.app, &story.by(CONVENOR).await?, new).await?;
        story.items.insert(number, id);
    }
    let mut categories = Vec::new();
    for (name, protected) in CATEGORIES {
        let by = story.by(CONVENOR).await?;
        categories.push(setup::add_category(story.app, &by, names(name), protected).await?);
    }
    rules::write(story).await?;
    for seat in &SEATS {
        take_seat(story, seat, &categories).await?;
    }
    Ok(())
}

async fn begin(story: &mut Story<'_>) -> Result<(), Refusal> {
    let code = people::invite_convenor(story.app).await?;
    let passphrase = choose_passphrase(story, CONVENOR).await?;
    let convenor = (Some(CONVENOR), passphrase, Lang::En);
    let token = people::begin_dialogue(story.app, &story.ticket(), &code.0, convenor).await?;
    story.tokens.insert(CONVENOR, token);
    let terms = Terms { code: "IBD".to_owned(), names: names(DIALOGUE), k: 3, fictional: true };
    setup::set_terms(story.app, &story.by(CONVENOR).await?, terms).await.map(drop)
}

async fn take_seat(story: &mut Story<'_>, seat: &SeatOf, categories: &[CategoryId]) -> Result<(), Refusal> {
    let new = NewSeat {
        side: seat.side.map(|at| story.sides[at]),
        category: seat.category.map(|at| categories[at]),
        function: seat.function,
        handle: Some(seat.handle),
        bodies: seat.bodies.iter().map(|&at| story.bodies[at]).collect(),
        lang: Lang::En,
    };
    let id = setup::add_seat(story.app, &story.by(CONVENOR).await?, new).await?;
    let code = setup::invite(story.app, &story.by(CONVENOR).await?, id).await?;
    let passphrase = choose_passphrase(story, seat.handle).await?;
    let token = people::accept(story.app, &story.ticket(), &code.0, passphrase, Lang::En).await?;
    story.seats.insert(seat.handle, id);
    story.tokens.insert(seat.handle, token);
    let confirms = if seat.function == Function::Moderator { CONVENOR } else { LARK };
    seats::confirm(story.app, &story.by(confirms).await?, id).await?;
    ground_rules::accept(story.app, &story.by(seat.handle).await?, 1).await.map(drop)
}

async fn choose_passphrase(story: &mut Story<'_>, handle: &'static str) -> Result<Passphrase, Refusal> {
    let words = draw_words(story.app.chance);
    let passphrase = Passphrase::new(story.app, &words).await?;
    story.passphrases.insert(handle, words);
    Ok(passphrase)
}

fn draw_words(chance: Chance) -> String {
    let word = |_| handle::drawn(chance.bits(), 1).to_lowercase();
    (0..WORDS_IN_PASSPHRASE).map(word).collect::<Vec<_>>().join(" ")
}

fn facts(side: &SideOf) -> SideFacts {
    SideFacts {
        names: names(side.names),
        places: names(side.places),
        letter: side.letter.to_owned(),
        symbol: side.symbol.to_owned(),
        zone: side.zone,
    }
}
