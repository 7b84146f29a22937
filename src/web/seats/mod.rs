//! Seats: made and invited by the convenor, confirmed by a co-moderator. No field holds a name (ID-1).

mod view;

use super::{
    form::Sent,
    page::{html, unprocessable},
    path,
    typed::Typed,
    visit::{Named, Reader, Shared},
};
use crate::web::form::Nothing;
use crate::{
    actions::{
        Refusal, seats,
        setup::{self, NewSeat},
    },
    domain::{
        dialogue::Function,
        id::SeatId,
        input::{FieldProblem, Problem},
        place::Place,
    },
};
use axum::{
    Router,
    response::{IntoResponse, Response},
    routing::{get, post},
};
use view::{ConfirmPage, PaperPage, SeatPage, SeatsPage};

/// The list, a page for each seat, and what can be done with one.
pub fn routes() -> Router<Shared> {
    Router::new()
        .route("/seats", get(list).post(add))
        .route("/seats/{id}", get(seat))
        .route("/seats/{id}/invitation", post(invite))
        .route("/seats/{id}/confirmation", get(ask).post(confirm))
        .route("/seats/{id}/mistake", post(send_back))
        .route("/seats/{id}/renewal", post(renew))
        .route("/seats/{id}/replacement", post(replace))
        .route("/seats/{id}/lock", post(lock))
}

async fn list(mut reader: Reader) -> Result<Response, Refusal> {
    html(&SeatsPage::read(&mut reader).await?)
}

async fn add(sent: Sent<Typed>) -> Result<Response, Refusal> {
    let done = async { setup::add_seat(&sent.visit.app, &sent.sender, parsed(&sent.form)?).await };
    match done.await {
        Err(Refusal::Invalid(problems)) => {
            let page = SeatsPage::read(&mut sent.reader().await?).await?;
            unprocessable(&page.again(sent.form, problems))
        }
        seat => Ok(path::go(Place::Seat(seat?)).into_response()),
    }
}

async fn seat(mut reader: Reader, Named(id): Named<SeatId>) -> Result<Response, Refusal> {
    html(&SeatPage::read(&mut reader, id).await?)
}

/// Answers with the code itself, since no page can show it again.
async fn invite(Named(id): Named<SeatId>, sent: Sent<Nothing>) -> Result<Response, Refusal> {
    let code = setup::invite(&sent.visit.app, &sent.sender, id).await?;
    html(&PaperPage::new(&sent.reader().await?, id, &code)?)
}

async fn ask(reader: Reader, Named(id): Named<SeatId>) -> Result<Response, Refusal> {
    html(&ConfirmPage::new(&reader, id)?)
}

async fn confirm(Named(id): Named<SeatId>, sent: Sent<Nothing>) -> Result<Response, Refusal> {
    Ok(path::go(seats::confirm(&sent.visit.app, &sent.sender, id).await?).into_response())
}

async fn send_back(Named(id): Named<SeatId>, sent: Sent<Nothing>) -> Result<Response, Refusal> {
    Ok(path::go(seats::send_back(&sent.visit.app, &sent.sender, id).await?).into_response())
}

async fn renew(Named(id): Named<SeatId>, sent: Sent<Nothing>) -> Result<Response, Refusal> {
    Ok(path::go(seats::renew(&sent.visit.app, &sent.sender, id).await?).into_response())
}

async fn replace(Named(id): Named<SeatId>, sent: Sent<Nothing>) -> Result<Response, Refusal> {
    Ok(path::go(seats::replace(&sent.visit.app, &sent.sender, id).await?).into_response())
}

async fn lock(Named(id): Named<SeatId>, sent: Sent<Nothing>) -> Result<Response, Refusal> {
    Ok(path::go(seats::lock(&sent.visit.app, &sent.sender, id).await?).into_response())
}

fn parsed(typed: &Typed) -> Result<NewSeat, Vec<FieldProblem>> {
    let function = typed.choice::<Function>("seat-function")?;
    let bodies = typed.all("seat-bodies").map(str::parse).collect::<Result<Vec<_>, _>>();
    let bodies = bodies.map_err(|_| vec![("seat-bodies", Problem::NotAChoice)])?;
    if bodies.is_empty() {
        return Err(vec![("seat-bodies", Problem::Empty)]);
    }
    Ok(NewSeat {
        side: typed.optional("seat-side")?,
        category: typed.optional("seat-category")?,
        function,
        handle: None,
        bodies,
        lang: typed.choice("seat-lang")?,
    })
}
