//! What the product is measured against: the least that any program would need for the same rows and bytes.

use crate::{
    driver::{Figures, connections, time},
    seeds::{FEW, PEOPLE, WORDS},
    world::fresh_database,
};
use aryk::store::db::{Db, Statement};
use askama::Template;
use axum::{Router, body::Bytes, extract::State, response::Html, routing::get};
use sqlx::{PgPool, SqlitePool, pool::PoolOptions};
use std::{net::SocketAddr, sync::Arc, time::Instant};

const TABLES: [Statement; 3] = [
    Statement("CREATE TABLE people (handle TEXT NOT NULL PRIMARY KEY, side TEXT NOT NULL, category TEXT NOT NULL)"),
    Statement(
        "CREATE TABLE answers (plain_id TEXT NOT NULL, handle TEXT NOT NULL, kind TEXT NOT NULL,
    PRIMARY KEY (plain_id, handle))",
    ),
    Statement(
        "CREATE TABLE plain (id TEXT NOT NULL PRIMARY KEY, ord BIGINT NOT NULL, side TEXT NOT NULL,
    category TEXT NOT NULL, handle TEXT NOT NULL, posted TEXT NOT NULL, revision BIGINT NOT NULL,
    responses TEXT NOT NULL, restatements BIGINT NOT NULL, mine TEXT, position TEXT NOT NULL, interest TEXT NOT NULL,
    concern TEXT NOT NULL, proposal TEXT NOT NULL)",
    ),
];
const ADD_PERSON: Statement = Statement("INSERT INTO people VALUES ($1, 'N', 'expert')");
const ADD_ANSWER: Statement = Statement("INSERT INTO answers VALUES ($1, $2, $3)");
const ADD: Statement = Statement(
    "INSERT INTO plain VALUES ($1, $2, 'N', 'expert', $3, '19 October 2021', 1,
    'can build on this 1', 0, NULL, $4, $5, $6, $7)",
);
const PAGE: &str =
    "SELECT id, ord, side, category, handle, posted, revision, responses, restatements, mine, position,
    interest, concern, proposal FROM plain WHERE ord > $1 ORDER BY ord LIMIT 50";
/// The same with what the product keeps in memory or in columns: who wrote it, how many answered how, what I answered.
const JOINED: &str = "SELECT p.id, p.ord, h.side, h.category, h.handle, p.posted, p.revision,
    (SELECT CAST(COUNT(*) AS TEXT) FROM answers a WHERE a.plain_id = p.id AND a.kind = 'build') || ' · ' ||
    (SELECT CAST(COUNT(*) AS TEXT) FROM answers a WHERE a.plain_id = p.id AND a.kind = 'concern') AS responses,
    p.restatements, m.kind AS mine, p.position, p.interest, p.concern, p.proposal
    FROM plain p JOIN people h ON h.handle = p.handle
    LEFT JOIN answers m ON m.plain_id = p.id AND m.handle = 'Walnut'
    WHERE p.ord > $1 ORDER BY p.ord LIMIT 50";

/// A table of the same rows in plain text, in a database of its own of the same kind.
pub struct Plain {
    db: Db,
    pool: Pool,
    /// What stands before and behind the positions in the product's page.
    around: (String, String),
}

/// The same driver without anything around it.
enum Pool {
    Sqlite(SqlitePool),
    Postgres(PgPool),
}

#[derive(sqlx::FromRow)]
struct Row {
    id: String,
    side: String,
    category: String,
    handle: String,
    posted: String,
    revision: i64,
    responses: String,
    restatements: i64,
    mine: Option<String>,
    position: String,
    interest: String,
    concern: String,
    proposal: String,
}

/// As many bytes as the product's page has, from the same elements.
#[derive(Template)]
#[template(
    ext = "html",
    source = r##"{{ around.0|safe }}{% for row in rows %}<article class="pos pos-a" id="p-{{ row.id }}"><p class="pos__by"><span class="who"><span class="side side-a">{{ row.side }}</span> <b>{{ row.category }}</b> {{ row.handle }}</span><a href="/positions/{{ row.id }}">{{ row.posted }}</a></p><p class="pos__t pre">{{ row.position }}</p><dl><div><dt>Interest</dt><dd class="pre">{{ row.interest }}</dd></div><div><dt>Concern</dt><dd class="pre">{{ row.concern }}</dd></div><div><dt>Proposal</dt><dd class="pre">{{ row.proposal }}</dd></div></dl>{% if row.revision > 1 %}<p class="small">Reworded</p>{% endif %}{% if row.restatements > 0 %}<p class="small">{{ row.restatements }}</p>{% endif %}<div class="resp"><p class="x"><span class="side side-a">N</span><span><span class="vh">North side: </span>{{ row.responses }}</span></p><p class="x"><span class="side side-b">S</span><span><span class="vh">South side: </span>{{ row.responses }}</span></p>{% for word in ["build", "concern", "clarify"] %}<button form="answer" name="answer" value="{{ word }}-{{ row.id }}" aria-pressed="{% if row.mine.as_deref() == Some(*word) %}true{% else %}false{% endif %}">I can {{ word }} on this</button>{% endfor %}</div></article>{% endfor %}{{ around.1|safe }}"##
)]
struct Page<'a> {
    around: &'a (String, String),
    rows: Vec<Row>,
}

impl Plain {
    /// With the same number of rows as the page of the product.
    pub async fn new(page: &str) -> Arc<Self> {
        let url = fresh_database().await;
        let db = Db::open(&url).await.unwrap();
        let mut tx = db.write().await.unwrap();
        for table in TABLES {
            table.query().run(&mut tx).await.unwrap();
        }
        for person in PEOPLE {
            ADD_PERSON.bind(person.to_owned()).run(&mut tx).await.unwrap();
        }
        for ord in 1..=FEW {
            for (at, kind) in [(1, "build"), (2, "concern")] {
                let answer =
                    ADD_ANSWER.bind(id(ord as i64)).bind(PEOPLE[(ord + at) % PEOPLE.len()].to_owned());
                answer.bind(kind.to_owned()).run(&mut tx).await.unwrap();
            }
        }
        tx.commit().await.unwrap();
        let pool = if url.starts_with("sqlite:") {
            Pool::Sqlite(PoolOptions::new().max_connections(4).connect(&url).await.unwrap())
        } else {
            Pool::Postgres(PoolOptions::new().max_connections(16).connect(&url).await.unwrap())
        };
        let (from, to) =
            (page.find("<article").unwrap(), page.rfind("</article>").unwrap() + "</article>".len());
        let around = (page[..from].to_owned(), page[to..].to_owned());
        let plain = Self { db, pool, around };
        for ord in 1..=FEW as i64 {
            plain.insert(ord).await;
        }
        Arc::new(plain)
    }

    /// Serves the page from the rows, and `page` from memory, without anything around them.
    pub async fn serve(self: Arc<Self>, page: String) -> SocketAddr {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let at = listener.local_addr().unwrap();
        let page = Bytes::from(page);
        let routes = Router::new()
            .route("/rows", get(async |State(plain): State<Arc<Self>>| plain.page(PAGE).await))
            .route("/joined", get(async |State(plain): State<Arc<Self>>| plain.page(JOINED).await))
            .route("/bytes", get(async move || Html(page.clone())))
            .with_state(self);
        tokio::spawn(async move { axum::serve(listener, routes).await });
        at
    }

    /// Inserts rows, each in a durable transaction of its own, from as many tasks as there are connections elsewhere.
    pub async fn inserts(self: Arc<Self>) -> Figures {
        let start = Instant::now();
        let work = |at| {
            let plain = self.clone();
            tokio::spawn(async move {
                let mut took = Vec::new();
                while start.elapsed() < time() {
                    let begun = Instant::now();
                    plain.insert((at + 1) * 10_000_000 + took.len() as i64).await;
                    took.push(begun.elapsed());
                }
                took
            })
        };
        let tasks: Vec<_> = (0..connections() as i64).map(work).collect();
        let mut took = Vec::new();
        for task in tasks {
            took.extend(task.await.unwrap());
        }
        Figures { took, time: start.elapsed(), bytes: 0 }
    }

    async fn page(&self, sql: &'static str) -> Html<String> {
        let rows = match &self.pool {
            Pool::Sqlite(pool) => sqlx::query_as(sql).bind(0_i64).fetch_all(pool).await,
            Pool::Postgres(pool) => sqlx::query_as(sql).bind(0_i64).fetch_all(pool).await,
        };
        Html(Page { around: &self.around, rows: rows.unwrap() }.render().unwrap())
    }

    async fn insert(&self, ord: i64) {
        let mut tx = self.db.write().await.unwrap();
        let row = ADD.bind(id(ord)).bind(ord).bind(PEOPLE[ord as usize % PEOPLE.len()].to_owned());
        let row = WORDS[..4].iter().fold(row, |row, (_, words)| row.bind((*words).to_owned()));
        row.run(&mut tx).await.unwrap();
        tx.commit().await.unwrap();
    }
}

/// As long as the ids of the product.
fn id(ord: i64) -> String {
    format!("{ord:0>26}")
}
