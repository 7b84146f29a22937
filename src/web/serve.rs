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
    sync::Semaphore,
};
use tower::ServiceExt;

/// How long a connection may take to send its headers.
const HEADERS: Duration = Duration::from_secs(10);
/// How long requests in flight may take after the end was asked for.
const DRAIN: Duration = Duration::from_secs(8);
const BACKLOG: u32 = 4096;

/// Opens the port.
pub fn listen(address: SocketAddr) -> anyhow::Result<TcpListener> {
    let socket = if address.is_ipv4() { TcpSocket::new_v4() } else { TcpSocket::new_v6() }?;
    socket.set_reuseaddr(true)?;
    socket.bind(address)?;
    Ok(socket.listen(BACKLOG)?)
}

/// Answers requests until `end` is over, then lets those in flight finish.
pub async fn serve(
    app: Arc<App>,
    listener: TcpListener,
    end: impl Future<Output = ()>,
) -> anyhow::Result<()> {
    let seats = Arc::new(Semaphore::new(app.config.limits.connections));
    let router = router(app.clone());
    let graceful = GracefulShutdown::new();
    tokio::pin!(end);
    loop {
        let seat = seats.clone().acquire_owned().await?;
        let stream = tokio::select! {
            accepted = listener.accept() => match accepted {
                Ok((stream, _)) => stream,
                Err(error) => {
                    tracing::warn!("a connection failed: {error}");
                    tokio::time::sleep(Duration::from_millis(50)).await;
                    continue;
                }
            },
            () = &mut end => break,
        };
        let connection = graceful.watch(connection(stream, router.clone()));
        tokio::spawn(async move {
            let _ = connection.await; // a visitor who hangs up is no event
            drop(seat);
        });
    }
    drop(listener);
    if tokio::time::timeout(DRAIN, graceful.shutdown()).await.is_err() {
        tracing::warn!("some requests were still in flight at the end");
    }
    app.db.close().await;
    Ok(())
}

fn connection(
    stream: TcpStream,
    router: axum::Router,
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
        .header_read_timeout(HEADERS)
        .serve_connection(TokioIo::new(stream), answer)
}
