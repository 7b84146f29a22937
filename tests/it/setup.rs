//! Setting up a dialogue, by its convenor alone.

use crate::{
    client::{Client, fill},
    world::{World, names},
};
use aryk::{
    actions::{App, people, setup},
    domain::{dialogue::Terms, record::Kind},
    store,
};
use axum::{Router, http::StatusCode};

const PASSPHRASE: &str = "lantern meadow copper thirteen";

/// A convenor in an empty database, who has just used the set-up link.
async fn convenor() -> Client {
    let (app, router) = World::empty().await;
    convenor_of(&app, &router).await
}

pub async fn convenor_of(app: &App, router: &Router) -> Client {
    let code = people::invite_convenor(app).await.unwrap().0;
    let convenor = Client::new(router.clone());
    assert_eq!(convenor.get(&format!("/begin/{code}")).await.location(), "/begin");
    convenor.follow("/begin", "/begin", &[("passphrase", PASSPHRASE)]).await;
    convenor
}

pub async fn set_up(convenor: &Client) {
    let send = async |action: &str, fields: &[(&str, &str)]| {
        let answer = convenor.submit("/setup", action, fields).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{action}: {}", answer.text());
    };
    send("/setup/terms", &[("terms-names-en", "Two banks"), ("terms-code", "tb")]).await;
    for (place, letter, symbol, zone) in
        [("Upper", "U", "▲", "Asia/Dushanbe"), ("Lower", "L", "■", "Asia/Bishkek")]
    {
        let name = format!("{place} side");
        let names = [("side-names-en", name.as_str()), ("side-places-en", place)];
        let marks = [("side-letter", letter), ("side-symbol", symbol), ("side-zone", zone)];
        send("/setup/sides", &[names.as_slice(), &marks].concat()).await;
    }
    send("/setup/categories", &[("category-names-en", "expert"), ("category-names-ru", "эксперт")]).await;
    send("/setup/categories", &[("category-names-en", "community leader"), ("category-protected", "on")])
        .await;
    for (kind, code, name) in [("plenary", "PL", "Plenary"), ("working", "WG1", "Water group")] {
        send("/setup/bodies", &[("body-kind", kind), ("body-code", code), ("body-names-en", name)]).await;
    }
    send("/setup/items", &[("item-titles-en", "Sharing water"), ("stage", "2")]).await;
}

#[tokio::test]
async fn the_order_of_work_says_what_is_still_missing_before_people_can_be_invited() {
    let convenor = convenor().await;
    let page = convenor.page("/setup").await;
    assert!(page.one(".ask").contains("Give the dialogue a name and a code"));
    assert_eq!(page.all(".line .done").len(), 0);
    set_up(&convenor).await;
    let page = convenor.page("/setup").await;
    assert!(page.one(".ask").contains("Make seats and invite people"), "{}", page.main());
    assert_eq!(page.all(".line .done").len(), 5);
    assert!(page.one("#terms > p").contains("Two banks · TB"));
    assert!(page.one("#sides .rows").contains("U Upper side ▲ Upper, Asia/Dushanbe"));
    assert!(page.one("#items .rows").contains("1 Sharing water Plenary, Mapping and naming"));
}

#[tokio::test]
async fn a_mistake_is_answered_with_422_and_all_that_was_typed() {
    let convenor = convenor().await;
    let typed = [
        ("side-names-en", "Upper side"),
        ("side-names-tg", "Ҷониби боло"),
        ("side-letter", "Ж"),
        ("side-zone", "Asia/Dushanbe"),
    ];
    let answer = convenor.submit("/setup", "/setup/sides", &typed).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    let wrong = answer.one(".err");
    assert!(wrong.contains("Place whose clock is shown: still needed"), "{wrong}");
    assert!(wrong.contains("capital Latin letters and digits only"), "{wrong}");
    let fields = crate::client::fields_of(&answer, "/setup/sides");
    for (name, value) in typed {
        assert!(fields.contains(&(name.into(), value.into())), "{name} is lost");
    }
    assert_eq!(convenor.page("/setup").await.all("#sides .rows li").len(), 0);
}

#[tokio::test]
async fn a_letter_of_a_side_and_a_code_of_a_body_are_given_once() {
    let convenor = convenor().await;
    set_up(&convenor).await;
    let body = [("body-code", "wg1"), ("body-names-en", "Another")];
    let answer = convenor.submit("/setup", "/setup/bodies", &body).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.one(".err").contains("somebody else has this already"));
    let side = [
        ("side-names-en", "Third"),
        ("side-places-en", "Third"),
        ("side-letter", "u"),
        ("side-zone", "Asia/Tashkent"),
    ];
    assert_eq!(
        convenor.submit("/setup", "/setup/sides", &side).await.status,
        StatusCode::UNPROCESSABLE_ENTITY
    );
}

#[tokio::test]
async fn only_the_convenor_sets_up() {
    let world = World::new().await;
    let fields = world.seat("Convenor").form("/setup", "/setup/terms").await;
    for handle in ["Lark", "Walnut", "Reed", "Thyme"] {
        let client = world.seat(handle);
        assert_eq!(client.get("/setup").await.status, StatusCode::NOT_FOUND, "{handle}");
        let ticket = client.form("/", "/sign-out").await;
        let forged = [ticket, fields.iter().filter(|(name, _)| name != "ticket").cloned().collect()].concat();
        assert_eq!(client.post("/setup/terms", &forged).await.status, StatusCode::NOT_FOUND, "{handle}");
    }
}

/// Practice 3.5: a side with one seat, a protected category without a seat, fewer than two sides.
#[tokio::test]
async fn the_convenor_is_warned_of_what_counting_will_do() {
    let convenor = convenor().await;
    assert!(convenor.page("/setup").await.main().contains("There are fewer than two sides"));
    set_up(&convenor).await;
    assert!(!convenor.page("/setup").await.main().contains("Good to know before people come"));

    let world = World::new().await;
    let main = world.seat("Convenor").page("/setup").await.main();
    assert!(main.contains("Group on roads: South side has a single seat"), "{main}");
    assert!(main.contains("Group on roads: North side has no seat"), "{main}");
    assert!(!main.contains("Plenary:"), "{main}");
}

/// MOD-1: the rule set is not one person's once people have come.
#[tokio::test]
async fn rules_of_counting_stay_as_they_were_when_people_came() {
    let world = World::new().await;
    let convenor = world.seat("Convenor");
    let changed = [("terms-names-en", "Renamed"), ("terms-k", "9")];
    let answer = convenor.submit("/setup", "/setup/terms", &changed).await;
    assert_eq!(answer.status, StatusCode::CONFLICT);
    let renamed = convenor.follow("/setup", "/setup/terms", &[("terms-names-en", "Renamed")]).await;
    assert!(renamed.one("#terms > p").contains("Renamed · TST"));

    let page = convenor.page("/setup").await;
    for form in ["/setup/sides", "#category-protected"] {
        assert!(!page.text().contains(&form.replace('#', "id=\"")), "{form} is still offered");
    }
    let ticket = convenor.form("/setup", "/setup/categories").await;
    let side = [("side-names-en", "Third side"), ("side-places-en", "Third"), ("side-letter", "T")];
    let side = [side.as_slice(), &[("side-symbol", "▲"), ("side-zone", "Asia/Tashkent")]].concat();
    let category = [("category-names-en", "elder"), ("category-protected", "on")];
    for (action, fields) in [("/setup/sides", side.as_slice()), ("/setup/categories", &category)] {
        let answer = convenor.post(action, &fill(ticket.clone(), fields)).await;
        assert_eq!(answer.status, StatusCode::CONFLICT, "{action}");
    }
    convenor.follow("/setup", "/setup/categories", &category[..1]).await;
}

/// The record can settle afterwards what was set.
#[tokio::test]
async fn the_record_holds_a_hash_of_each_change_of_the_terms() {
    let world = World::new().await;
    let mut look = world.app.look(world.sender("Convenor").token_hash).await.unwrap();
    let dialogue = &look.viewer.dialogue;
    let terms = Terms { names: names("Renamed"), ..dialogue.terms.clone() };
    let (app, by) = (&world.app, world.sender("Convenor"));
    setup::set_terms(app, &by, terms.clone()).await.unwrap();
    look.tx = app.db.read().await.unwrap();
    let entries = store::record::all(&mut look.tx, dialogue.id).await.unwrap();
    let noted = entries.last().unwrap();
    assert_eq!(noted.kind, Kind::TermsChanged.word());
    assert_eq!(noted.content, look.keys.dialogue().mac(&serde_json::to_vec(&terms).unwrap()));
}
