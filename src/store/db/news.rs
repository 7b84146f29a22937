//! What was announced in a transaction reaches everybody who listens, once it is committed: within the process on SQLite,
//! in every instance on PostgreSQL.

use super::Result;
use sqlx::{PgPool, Postgres, Transaction, postgres::PgListener};
use tokio::sync::broadcast::{self, error::RecvError};

const CHANNEL: &str = "aryk";

/// What a listener is told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum News {
    /// This was announced.
    Of(String),
    /// Something may have gone by unheard: whoever relies on it looks at everything again.
    Missed,
}

/// Hears what is announced from the moment on at which it first waits.
pub struct Listener(Source);

enum Source {
    Process(broadcast::Receiver<String>),
    Server { pool: PgPool, connection: Option<PgListener> },
}

impl Listener {
    pub(super) const fn process(receiver: broadcast::Receiver<String>) -> Self {
        Self(Source::Process(receiver))
    }

    pub(super) const fn server(pool: PgPool) -> Self {
        Self(Source::Server { pool, connection: None })
    }

    /// Waits for what is announced next. Not to be dropped while it waits, other than for good.
    ///
    /// # Errors
    /// When the connection is lost and cannot be made again at once. A later call tries it, and answers
    /// [`News::Missed`] when it is there.
    pub async fn next(&mut self) -> Result<News> {
        match &mut self.0 {
            Source::Process(receiver) => match receiver.recv().await {
                Ok(what) => Ok(News::Of(what)),
                Err(RecvError::Lagged(_)) => Ok(News::Missed),
                Err(RecvError::Closed) => Err(sqlx::Error::PoolClosed),
            },
            Source::Server { pool, connection } => heard(pool, connection).await,
        }
    }
}

/// Has the server tell all listeners at commit.
pub(super) async fn notify(tx: &mut Transaction<'_, Postgres>, what: &str) -> Result<()> {
    let query = sqlx::query("SELECT pg_notify($1, $2)").bind(CHANNEL).bind(what);
    query.execute(&mut **tx).await.map(drop)
}

async fn heard(pool: &PgPool, connection: &mut Option<PgListener>) -> Result<News> {
    let Some(listener) = connection else {
        let mut listener = PgListener::connect_with(pool).await?;
        listener.listen(CHANNEL).await?;
        *connection = Some(listener);
        return Ok(News::Missed);
    };
    // `recv` would make the connection again without a word of what went by meanwhile.
    match listener.try_recv().await {
        Ok(Some(notification)) => Ok(News::Of(notification.payload().to_owned())),
        Ok(None) => Ok(News::Missed),
        Err(error) => {
            *connection = None;
            Err(error)
        }
    }
}
