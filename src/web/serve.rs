//! The accept loop: a header timeout, a cap on connections, and an end within ten seconds (SIGTERM).

use super::router;
use crate::actions::App;
use axum::extract::Request;
use hyper::{body::Incoming, server::conn::http1, service::service_fn};
use hyper_util::{
    rt::{TokioIo, TokioTimer},
    server::graceful::GracefulShutdown,
};
use std::{future::Future, net::SocketAddr, sync::Arc, time::Duration};
use tokio::{
    net::{TcpListener, TcpSocket, TcpStream},
    sync::{OwnedSemaphorePermit, Semaphore},
    time::timeout,
};
use tower::ServiceExt;

/// How long requests in flight may take after the end was asked for.
const DRAIN: Duration = Duration::from_secs(8);
/// How long closing the database may take after that.
const CLOSE: Duration = Duration::from_secs(1);
const BACKLOG: u32 = 4096;

/// Opens the port.
pub fn listen(address: SocketAddr) -> anyhow::Result<TcpListener> {
    let socket = if address.is_ipv4() { TcpSocket::new_v4() } else { TcpSocket::new_v6() }?;
    socket.set_reuseaddr(true)?;
    socket.bind(address)?;
    Ok(socket.listen(BACKLOG)?)
}

/// Answers requests until `end` is over, then ends the event streams and lets the other requests in flight finish.
pub async fn serve(
    app: Arc<App>,
    listener: TcpListener,
    end: impl Future<Output = ()>,
) -> anyhow::Result<()> {
    let places = Arc::new(Semaphore::new(app.config.limits.connections));
    let headers = Duration::from_secs(app.config.limits.header_seconds);
    let router = router(app.clone());
    let graceful = GracefulShutdown::new();
    tokio::pin!(end);
    loop {
        let (stream, place) = tokio::select! {
            accepted = accept(&listener, &places) => accepted?,
            () = &mut end => break,
        };
        let connection = graceful.watch(connection(stream, router.clone(), headers));
        tokio::spawn(async move {
            let _ = connection.await; // a visitor who hangs up is no event
            drop(place);
        });
    }
    drop(listener);
    app.streams.end();
    if timeout(DRAIN, graceful.shutdown()).await.is_err() {
        tracing::warn!("some requests were still in flight at the end");
    }
    let _ = timeout(CLOSE, app.db.close()).await; // what was acknowledged is on disk already
    Ok(())
}

/// The next visitor, once there is a place.
async fn accept(
    listener: &TcpListener,
    places: &Arc<Semaphore>,
) -> anyhow::Result<(TcpStream, OwnedSemaphorePermit)> {
    let place = places.clone().acquire_owned().await?;
    loop {
        match listener.accept().await {
            Ok((stream, _)) => return Ok((stream, place)),
            Err(error) => {
                tracing::warn!("a connection failed: {error}");
                tokio::time::sleep(Duration::from_millis(50)).await;
            }
        }
    }
}

fn connection(
    stream: TcpStream,
    router: axum::Router,
    headers: Duration,
) -> http1::Connection<
    TokioIo<TcpStream>,
    impl hyper::service::Service<
        hyper::Request<Incoming>,
        Response = axum::response::Response,
        Error = std::convert::Infallible,
        Future: Send,
    >,
> {
    let _ = stream.set_nodelay(true);
    let answer = service_fn(move |request: hyper::Request<Incoming>| {
        router.clone().oneshot(request.map(axum::body::Body::new) as Request)
    });
    http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(headers)
        .serve_connection(TokioIo::new(stream), answer)
}
