//! Opens either database and brings its tables up to date.

use super::Pools;
use sqlx::{
    Connection,
    migrate::Migrator,
    postgres::PgPoolOptions,
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous},
};
use std::{str::FromStr, time::Duration};

static MIGRATIONS: Migrator = sqlx::migrate!();
const READERS: u32 = 4;
const POSTGRES_CONNECTIONS: u32 = 16;
/// How long an idle connection to a server is taken to be alive.
const TRUSTED: Duration = Duration::from_secs(1);

pub(super) async fn pools(url: &str) -> anyhow::Result<Pools> {
    if url.starts_with("sqlite:") { sqlite(url).await } else { postgres(url).await }
}

async fn sqlite(url: &str) -> anyhow::Result<Pools> {
    // FULL: a write that was acknowledged survives a power cut, which NORMAL does not promise.
    let options = SqliteConnectOptions::from_str(url)?
        .create_if_missing(true)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .foreign_keys(true)
        .busy_timeout(Duration::from_secs(10))
        .pragma("secure_delete", "ON");
    let pool = |connections| SqlitePoolOptions::new().max_connections(connections).test_before_acquire(false);
    let write = pool(1).connect_with(options.clone()).await?;
    MIGRATIONS.run(&write).await?;
    let reading = options.pragma("query_only", "ON");
    let read = pool(READERS).connect_with(reading).await?;
    Ok(Pools::Sqlite { read, write })
}

async fn postgres(url: &str) -> anyhow::Result<Pools> {
    // Only a connection that was idle for a while is asked whether it still lives: asking costs as much as a statement.
    let pool = PgPoolOptions::new()
        .max_connections(POSTGRES_CONNECTIONS)
        .test_before_acquire(false)
        .before_acquire(|connection, meta| {
            Box::pin(async move {
                if meta.idle_for > TRUSTED {
                    connection.ping().await?;
                }
                Ok(true)
            })
        })
        .connect(url)
        .await?;
    MIGRATIONS.run(&pool).await?;
    Ok(Pools::Postgres(pool))
}
