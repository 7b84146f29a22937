//! The only folder that knows two drivers. A page reads in a [`ReadTx`], a change happens in a [`WriteTx`].

mod news;
mod open;

pub use news::{Listener, News};

use sqlx::{
    Executor, PgPool, Postgres, SqlSafeStr, Sqlite, SqlitePool, Transaction, postgres::PgRow,
    sqlite::SqliteRow,
};
use std::{
    ops::{Deref, DerefMut},
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
};
use tokio::sync::broadcast;

/// What the database said.
pub type Result<T> = std::result::Result<T, sqlx::Error>;

/// Any number that only Aryk uses in its database.
const ONE_WRITER: &str = "BEGIN; SELECT pg_advisory_xact_lock(4271958)";
const SNAPSHOT: &str = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";
/// How much of what is announced within the process a slow listener may leave unheard before it has missed something.
const UNHEARD: usize = 1024;

/// SQLite (embedded) or PostgreSQL, with all migrations applied.
#[derive(Debug, Clone)]
pub struct Db {
    pools: Pools,
    statements: Arc<AtomicU64>,
    /// For SQLite; PostgreSQL tells its listeners itself.
    news: broadcast::Sender<String>,
}

#[derive(Debug, Clone)]
enum Pools {
    Sqlite { read: SqlitePool, write: SqlitePool },
    Postgres(PgPool),
}

enum Tx {
    Sqlite(Transaction<'static, Sqlite>),
    Postgres(Transaction<'static, Postgres>),
}

/// One consistent snapshot in which the database itself refuses to write.
pub struct ReadTx {
    tx: Tx,
    statements: Arc<AtomicU64>,
}

/// The one writer: a rule that was read true in it stays true until [`WriteTx::commit`]. Dropped, it changes nothing.
pub struct WriteTx {
    tx: ReadTx,
    news: broadcast::Sender<String>,
    unsaid: Vec<String>,
}

impl Db {
    /// Opens `sqlite:PATH` or `postgres://…` and brings its tables up to date.
    pub async fn open(url: &str) -> anyhow::Result<Self> {
        let pools = open::pools(url).await?;
        Ok(Self { pools, statements: Arc::default(), news: broadcast::Sender::new(UNHEARD) })
    }

    /// A snapshot to read from.
    pub async fn read(&self) -> Result<ReadTx> {
        let tx = match &self.pools {
            Pools::Sqlite { read, .. } => Tx::Sqlite(read.begin().await?),
            Pools::Postgres(pool) => Tx::Postgres(pool.begin_with(SNAPSHOT).await?),
        };
        Ok(ReadTx { tx, statements: self.statements.clone() })
    }

    /// The right to write, once everybody before has finished.
    pub async fn write(&self) -> Result<WriteTx> {
        let tx = match &self.pools {
            Pools::Sqlite { write, .. } => Tx::Sqlite(write.begin_with("BEGIN IMMEDIATE").await?),
            Pools::Postgres(pool) => Tx::Postgres(pool.begin_with(ONE_WRITER).await?),
        };
        let tx = ReadTx { tx, statements: self.statements.clone() };
        Ok(WriteTx { tx, news: self.news.clone(), unsaid: Vec::new() })
    }

    /// Hears what is announced, in this process or, on PostgreSQL, in any.
    pub fn listen(&self) -> Listener {
        match &self.pools {
            Pools::Sqlite { .. } => Listener::process(self.news.subscribe()),
            Pools::Postgres(pool) => Listener::server(pool.clone()),
        }
    }

    /// How many statements were run since the start.
    pub fn statements_run(&self) -> u64 {
        self.statements.load(Ordering::Relaxed)
    }

    /// Closes all connections; SQLite folds its log into the file.
    pub async fn close(&self) {
        match &self.pools {
            Pools::Sqlite { read, write } => {
                read.close().await;
                write.close().await;
            }
            Pools::Postgres(pool) => pool.close().await,
        }
    }
}

impl ReadTx {
    /// Whether `statement` is valid here: a test prepares every statement on both databases.
    pub async fn prepare(&mut self, statement: Statement) -> Result<()> {
        match &mut self.tx {
            Tx::Sqlite(tx) => (**tx).prepare(statement.0.into_sql_str()).await.map(drop),
            Tx::Postgres(tx) => (**tx).prepare(statement.0.into_sql_str()).await.map(drop),
        }
    }
}

impl WriteTx {
    /// Tells all listeners once this lasts; never, when it does not.
    pub async fn announce(&mut self, what: String) -> Result<()> {
        match &mut self.tx.tx {
            Tx::Postgres(tx) => news::notify(tx, &what).await?,
            Tx::Sqlite(_) => self.unsaid.push(what),
        }
        Ok(())
    }

    /// Makes everything done in here last.
    pub async fn commit(self) -> Result<()> {
        match self.tx.tx {
            Tx::Sqlite(tx) => tx.commit().await?,
            Tx::Postgres(tx) => tx.commit().await?,
        }
        for what in self.unsaid {
            let _ = self.news.send(what); // nobody may be listening
        }
        Ok(())
    }
}

impl Deref for WriteTx {
    type Target = ReadTx;
    fn deref(&self) -> &ReadTx {
        &self.tx
    }
}

impl DerefMut for WriteTx {
    fn deref_mut(&mut self) -> &mut ReadTx {
        &mut self.tx
    }
}

/// One SQL text that both databases understand; see `statements!`.
#[derive(Debug, Clone, Copy)]
pub struct Statement(pub &'static str);

/// A statement with its arguments.
#[derive(Debug)]
pub struct Query {
    statement: Statement,
    values: Vec<Value>,
}

/// An argument. A missing value still has a type, since PostgreSQL asks for one.
#[derive(Debug, Clone)]
pub enum Value {
    /// BIGINT.
    Int(Option<i64>),
    /// TEXT.
    Text(Option<String>),
    /// BYTEA.
    Bytes(Option<Vec<u8>>),
}

/// A row that both drivers can read.
pub trait Row:
    for<'r> sqlx::FromRow<'r, SqliteRow> + for<'r> sqlx::FromRow<'r, PgRow> + Send + Unpin
{
}
impl<T: for<'r> sqlx::FromRow<'r, SqliteRow> + for<'r> sqlx::FromRow<'r, PgRow> + Send + Unpin> Row for T {}

impl Statement {
    /// The statement with its first argument.
    pub fn bind(self, value: impl Into<Value>) -> Query {
        self.query().bind(value)
    }
    /// The statement without arguments.
    pub fn query(self) -> Query {
        Query { statement: self, values: Vec::new() }
    }
}

macro_rules! bound {
    ($query:expr, $values:expr) => {
        $values.into_iter().fold($query, |query, value| match value {
            Value::Int(value) => query.bind(value),
            Value::Text(value) => query.bind(value),
            Value::Bytes(value) => query.bind(value),
        })
    };
}

/// Runs the query on whichever database the transaction belongs to.
macro_rules! fetch {
    ($query:ident, $tx:ident, $method:ident) => {{
        $tx.statements.fetch_add(1, Ordering::Relaxed);
        match &mut $tx.tx {
            Tx::Sqlite(tx) => {
                bound!(sqlx::query_as($query.statement.0), $query.values).$method(&mut **tx).await
            }
            Tx::Postgres(tx) => {
                bound!(sqlx::query_as($query.statement.0), $query.values).$method(&mut **tx).await
            }
        }
    }};
}

impl Query {
    /// With one more argument.
    pub fn bind(mut self, value: impl Into<Value>) -> Self {
        self.values.push(value.into());
        self
    }

    /// Changes rows; says how many.
    pub async fn run(self, tx: &mut WriteTx) -> Result<u64> {
        let tx = &mut tx.tx;
        tx.statements.fetch_add(1, Ordering::Relaxed);
        match &mut tx.tx {
            Tx::Sqlite(tx) => {
                let query = bound!(sqlx::query(self.statement.0), self.values);
                Ok(query.execute(&mut **tx).await?.rows_affected())
            }
            Tx::Postgres(tx) => {
                let query = bound!(sqlx::query(self.statement.0), self.values);
                Ok(query.execute(&mut **tx).await?.rows_affected())
            }
        }
    }

    /// The row, or `None`.
    pub async fn maybe<R: Row>(self, tx: &mut ReadTx) -> Result<Option<R>> {
        fetch!(self, tx, fetch_optional)
    }

    /// The row; its absence is an error.
    pub async fn one<R: Row>(self, tx: &mut ReadTx) -> Result<R> {
        fetch!(self, tx, fetch_one)
    }

    /// All rows.
    pub async fn all<R: Row>(self, tx: &mut ReadTx) -> Result<Vec<R>> {
        fetch!(self, tx, fetch_all)
    }
}
