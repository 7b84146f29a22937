//! A world to test in: the whole product on its own database, a clock that the test moves, browser-like clients.

use crate::client::Client;
use aryk::{
    actions::{
        App, Sender,
        people::{self, Code, Passphrase, Token},
        seats,
        setup::{self, NewItem, NewSeat},
    },
    chance::Chance,
    clock::Clock,
    config::Config,
    domain::{
        dialogue::{BodyKind, Function, Names, SideFacts, Terms},
        id::{BodyId, CategoryId, ItemId, SeatId, SideId, SignInId},
        lang::Lang,
        time::{Span, Timestamp},
    },
    seal::{Key, sha256},
    store::{self, db::Db},
    web::router,
};
use axum::Router;
use std::{
    collections::BTreeMap,
    path::PathBuf,
    sync::{
        Arc, LazyLock,
        atomic::{AtomicU64, Ordering},
    },
};

/// Tuesday 19 October 2021, 09:00 UTC.
pub const START: Timestamp = Timestamp(1_634_634_000_000_000);
pub const PASSPHRASE: &str = "apricot window river seventeen";

/// Two sides (North ▲, South ■), a plenary, two working groups, an agenda, and seats of every kind.
pub struct Scene {
    at: String,
    pub tokens: BTreeMap<String, Token>,
    pub seats: BTreeMap<String, SeatId>,
    pub sides: [SideId; 2],
    pub categories: [CategoryId; 4],
    pub plenary: BodyId,
    pub wg1: BodyId,
    pub wg2: BodyId,
    /// 1 and 1.1 led by WG1, 2 by WG2, 3 by the plenary.
    pub items: [ItemId; 4],
}

pub struct World {
    pub app: Arc<App>,
    pub scene: &'static Scene,
    pub router: Router,
    /// Where the database is.
    pub url: String,
}

static SCENE: LazyLock<Scene> = LazyLock::new(|| {
    let build =
        || tokio::runtime::Runtime::new().unwrap().block_on(async { scene(fresh_database().await).await });
    std::thread::spawn(build).join().unwrap()
});
static COUNT: AtomicU64 = AtomicU64::new(0);

impl World {
    /// The scene, in a database of its own.
    pub async fn new() -> Self {
        let scene: &Scene = tokio::task::spawn_blocking(|| &*SCENE).await.unwrap();
        Self::on(&copy_of(&scene.at).await, scene).await
    }

    async fn on(url: &str, scene: &'static Scene) -> Self {
        let app = Arc::new(app(url, START).await);
        Self { router: router(app.clone()), app, scene, url: url.into() }
    }

    /// The scene, in an empty database of somebody's own.
    pub async fn at(url: &str) -> Self {
        let scene = Box::leak(Box::new(scene(url.into()).await));
        Self::on(url, scene).await
    }

    /// The same after a restart: another process on the same database.
    pub async fn restarted(&self) -> Self {
        let app = Arc::new(app(&self.url, self.app.now()).await);
        Self { router: router(app.clone()), app, scene: self.scene, url: self.url.clone() }
    }

    /// A database without anything in it.
    pub async fn empty() -> (Arc<App>, Router) {
        let app = Arc::new(app(&fresh_database().await, START).await);
        (app.clone(), router(app))
    }

    /// A browser in which the person with this handle is signed in.
    pub fn seat(&self, handle: &str) -> Client {
        let token = self.scene.tokens.get(handle).unwrap_or_else(|| panic!("nobody is called {handle}"));
        self.visitor().with_cookie("aryk-sign-in", &token.0)
    }

    /// The person's token of a sign-in that begins now, for when the first ones have ended.
    pub async fn token(&self, handle: &str) -> Token {
        let token = Token(data_encoding::BASE64URL_NOPAD.encode(&Chance.bytes::<24>()));
        let id = (SignInId::from_bits(Chance.bits()), sha256(token.0.as_bytes()));
        let mut tx = self.app.db.write().await.unwrap();
        let idle = Span::hours(1);
        store::sign_ins::add(&mut tx, id, self.id(handle), idle, self.app.now()).await.unwrap();
        tx.commit().await.unwrap();
        token
    }

    /// A browser in which the person has just signed in.
    pub async fn back(&self, handle: &str) -> Client {
        self.visitor().with_cookie("aryk-sign-in", &self.token(handle).await.0)
    }

    /// A browser in which nobody is signed in.
    pub fn visitor(&self) -> Client {
        Client::new(self.router.clone())
    }

    pub fn wait(&self, span: Span) {
        self.app.clock.advance(span);
    }

    /// What the person with this handle sends a form with, for arranging a test below the web.
    pub fn sender(&self, handle: &str) -> Sender {
        sender(&self.scene.tokens[handle])
    }

    pub fn id(&self, handle: &str) -> SeatId {
        self.scene.seats[handle]
    }
}

/// The settings of every test.
pub fn config() -> Config {
    Config::load(None, |name| (name == "ARYK_LIMITS_ATTEMPTS_IN_ALL").then(|| "150".into())).unwrap()
}

pub async fn app(url: &str, now: Timestamp) -> App {
    let db = Db::open(url).await.unwrap();
    App::new(config(), db, Key::from_bytes([7; 32]), Clock::standing_at(now)).unwrap()
}

/// A new empty database of the kind that is tested.
pub async fn fresh_database() -> String {
    let name = format!("aryk_{}_{}", std::process::id(), COUNT.fetch_add(1, Ordering::SeqCst));
    match std::env::var("TEST_POSTGRES") {
        Ok(server) => {
            on_server(&server, format!("CREATE DATABASE {name}")).await;
            with_name(&server, &name)
        }
        Err(_) => format!("sqlite:{}", folder().join(name).display()),
    }
}

/// A database of its own with what another holds.
pub async fn copy_of(at: &str) -> String {
    let name = format!("aryk_{}_{}", std::process::id(), COUNT.fetch_add(1, Ordering::SeqCst));
    match std::env::var("TEST_POSTGRES") {
        Ok(server) => {
            let template = at.rsplit('/').next().unwrap().split('?').next().unwrap();
            on_server(&server, format!("CREATE DATABASE {name} TEMPLATE {template}")).await;
            with_name(&server, &name)
        }
        Err(_) => {
            let copy = folder().join(name);
            std::fs::copy(at.trim_start_matches("sqlite:"), &copy).unwrap();
            format!("sqlite:{}", copy.display())
        }
    }
}

fn folder() -> PathBuf {
    let folder = std::env::temp_dir().join(format!("aryk-tests-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

fn with_name(server: &str, name: &str) -> String {
    let (base, query) =
        server.split_once('?').map_or((server, String::new()), |(base, query)| (base, format!("?{query}")));
    let root = base.rsplitn(2, '/').last().unwrap();
    format!("{root}/{name}{query}")
}

async fn on_server(server: &str, sql: String) {
    use sqlx::{AssertSqlSafe, Connection, Executor};
    let mut connection = sqlx::PgConnection::connect(server).await.unwrap();
    connection.execute(AssertSqlSafe(sql)).await.unwrap();
    connection.close().await.unwrap();
}

pub fn sender(token: &Token) -> Sender {
    Sender { token_hash: sha256(token.0.as_bytes()), ticket: Chance.bytes::<16>().to_vec() }
}

pub fn names(en: &str) -> Names {
    Names([(Lang::En, en.to_owned())].into())
}

async fn scene(at: String) -> Scene {
    let app = app(&at, START).await;
    let code = people::invite_convenor(&app).await.unwrap();
    let pass = Passphrase::new(&app, PASSPHRASE).await.unwrap();
    let token = people::begin_dialogue(&app, &Chance.bytes::<16>(), &code.0, (Some("Oasis"), pass, Lang::En))
        .await
        .unwrap();
    let by = || sender(&token);
    let terms = Terms { code: "TST".into(), names: names("Test dialogue"), k: 3, fictional: false };
    setup::set_terms(&app, &by(), terms).await.unwrap();
    let mut sides = Vec::new();
    for (name, letter, symbol, zone) in
        [("North", "N", "▲", chrono_tz::Asia::Dushanbe), ("South", "S", "■", chrono_tz::Asia::Bishkek)]
    {
        let names = names(&format!("{name} side"));
        let places = self::names(name);
        let facts = SideFacts { names, places, letter: letter.into(), symbol: symbol.into(), zone };
        sides.push(setup::add_side(&app, &by(), facts).await.unwrap());
    }
    let mut categories = Vec::new();
    for (name, protected) in
        [("expert", false), ("official", false), ("community leader", true), ("civil society", false)]
    {
        categories.push(setup::add_category(&app, &by(), names(name), protected).await.unwrap());
    }
    let mut bodies = Vec::new();
    for (kind, code, name) in [
        (BodyKind::Plenary, "PL", "Plenary"),
        (BodyKind::Working, "WG1", "Group on water"),
        (BodyKind::Working, "WG2", "Group on roads"),
    ] {
        bodies.push(setup::add_body(&app, &by(), kind, code.into(), names(name)).await.unwrap());
    }
    let [plenary, wg1, wg2] = [bodies[0], bodies[1], bodies[2]];
    let mut items = Vec::new();
    for (parent, lead, title) in [
        (None, wg1, "Water"),
        (Some(0), wg1, "Sharing at the gate"),
        (None, wg2, "Roads"),
        (None, plenary, "Hand-off"),
    ] {
        let parent = parent.map(|at: usize| items[at]);
        let new = NewItem { parent, lead, titles: names(title), stage: 2 };
        items.push(setup::add_item(&app, &by(), new).await.unwrap());
    }
    let mut scene = Scene {
        at,
        tokens: BTreeMap::new(),
        seats: BTreeMap::new(),
        sides: [sides[0], sides[1]],
        categories: [categories[0], categories[1], categories[2], categories[3]],
        plenary,
        wg1,
        wg2,
        items: [items[0], items[1], items[2], items[3]],
    };
    seat_everybody(&app, &mut scene, &token).await;
    scene.tokens.insert("Convenor".into(), token);
    app.db.close().await;
    scene
}

/// Handle, side, category, function, bodies (0 plenary, 1 and 2 the groups), confirmed or not.
type Cast = (&'static str, Option<usize>, Option<usize>, Function, &'static [usize], bool);

const CAST: &[Cast] = &[
    ("Lark", None, None, Function::Moderator, &[0, 1, 2], true),
    ("Tern", None, None, Function::Moderator, &[0, 1, 2], true),
    ("Slate", None, None, Function::Rapporteur, &[0, 1], true),
    ("Reed", None, None, Function::Observer, &[1], true),
    ("Walnut", Some(0), Some(0), Function::Participant, &[0, 1], true),
    ("Almond", Some(0), Some(1), Function::Participant, &[0, 1], true),
    ("Poplar", Some(0), Some(2), Function::Participant, &[0, 1], true),
    ("Sparrow", Some(0), Some(3), Function::Participant, &[0, 1], true),
    ("Maple", Some(1), Some(0), Function::Participant, &[0, 1], true),
    ("Heron", Some(1), Some(1), Function::Participant, &[0, 1], true),
    ("Willow", Some(1), Some(2), Function::Participant, &[0, 1], true),
    ("Basalt", Some(1), Some(3), Function::Participant, &[0, 1], true),
    ("Kestrel", Some(1), Some(0), Function::Participant, &[2], true),
    ("Thyme", Some(1), Some(2), Function::Participant, &[0, 1], false),
];

async fn seat_everybody(app: &App, scene: &mut Scene, convenor: &Token) {
    for (handle, side, category, function, bodies, confirmed) in CAST {
        let new = NewSeat {
            side: side.map(|at| scene.sides[at]),
            category: category.map(|at| scene.categories[at]),
            function: *function,
            handle: Some(handle),
            bodies: bodies.iter().map(|at| [scene.plenary, scene.wg1, scene.wg2][*at]).collect(),
            lang: Lang::En,
        };
        let seat = setup::add_seat(app, &sender(convenor), new).await.unwrap();
        let Code(code) = setup::invite(app, &sender(convenor), seat).await.unwrap();
        let pass = Passphrase::new(app, PASSPHRASE).await.unwrap();
        let token = people::accept(app, &Chance.bytes::<16>(), &code, pass, Lang::En).await.unwrap();
        if *confirmed {
            let by = if *function == Function::Moderator { convenor } else { &scene.tokens["Lark"] };
            seats::confirm(app, &sender(by), seat).await.unwrap();
        }
        scene.tokens.insert((*handle).into(), token);
        scene.seats.insert((*handle).into(), seat);
    }
}
