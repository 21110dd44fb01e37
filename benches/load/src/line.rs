//! One connection of a client, kept open, as a browser or a program keeps it.
use std::net::SocketAddr;

use anyhow::{Context as _, Result, bail};
use bytes::Bytes;
use http_body_util::{BodyExt as _, Full};
use hyper::body::Incoming;
use hyper::client::conn::http1::{SendRequest, handshake};
use hyper::header::{AUTHORIZATION, CONTENT_TYPE, HOST};
use hyper::{Method, Request, Response};
use hyper_util::rt::TokioIo;
use serde_json::Value;
use tokio::net::TcpStream;

/// A connection over which one request at a time is sent.
pub struct Line {
    sender: SendRequest<Full<Bytes>>,
    host: String,
    /// Sent as a bearer token.
    pub token: Option<String>,
}

impl Line {
    /// Connects.
    ///
    /// # Errors
    /// When nobody answers at the address.
    pub async fn open(address: SocketAddr) -> Result<Self> {
        let stream = TcpStream::connect(address).await.with_context(|| format!("connecting to {address}"))?;
        stream.set_nodelay(true)?;
        let (sender, connection) = handshake(TokioIo::new(stream)).await?;
        tokio::spawn(connection);
        Ok(Self { sender, host: address.to_string(), token: None })
    }

    /// Sends a request and answers once the head of the answer is there.
    ///
    /// # Errors
    /// When the connection breaks.
    pub async fn send(&mut self, method: Method, path: &str, body: Bytes) -> Result<Response<Incoming>> {
        let mut request = Request::builder().method(method).uri(path).header(HOST, &self.host);
        if !body.is_empty() {
            request = request.header(CONTENT_TYPE, "application/json");
        }
        if let Some(token) = &self.token {
            request = request.header(AUTHORIZATION, format!("Bearer {token}"));
        }
        self.sender.ready().await?;
        Ok(self.sender.send_request(request.body(Full::new(body))?).await?)
    }

    /// Sends and reads the whole answer, which must be 200.
    ///
    /// # Errors
    /// When the connection breaks or the answer is another.
    pub async fn ask(&mut self, method: Method, path: &str, body: Bytes) -> Result<Bytes> {
        let response = self.send(method, path, body).await?;
        let status = response.status();
        let bytes = response.into_body().collect().await?.to_bytes();
        if status != 200 {
            bail!("{path}: {status}: {}", String::from_utf8_lossy(&bytes));
        }
        Ok(bytes)
    }

    /// Posts JSON and reads the answer as JSON.
    ///
    /// # Errors
    /// As [`Line::ask`], and for a GraphQL answer with errors.
    pub async fn post(&mut self, path: &str, body: &Value) -> Result<Value> {
        let bytes = self.ask(Method::POST, path, serde_json::to_vec(body)?.into()).await?;
        let answer: Value = serde_json::from_slice(&bytes)?;
        if let Some(errors) = answer.get("errors") {
            bail!("{path}: {errors}");
        }
        Ok(answer)
    }
}
