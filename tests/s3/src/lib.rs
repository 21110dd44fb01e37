//! An S3-compatible server for tests: `s3s-fs`, which keeps each bucket as a folder, on a free loopback port. It checks
//! signatures (AWS Signature Version 4) like the services that it stands for.
use std::path::{Path, PathBuf};

use anyhow::Context as _;
use hyper_util::rt::{TokioExecutor, TokioIo};
use hyper_util::server::conn::auto::Builder;
use s3s::auth::SimpleAuth;
use s3s::service::S3ServiceBuilder;
use tokio::net::TcpListener;

/// What whoever uses the server must sign with.
pub const ACCESS_KEY: &str = "claror";
/// The secret that belongs to [`ACCESS_KEY`].
pub const SECRET_KEY: &str = "a secret of the tests";
/// The only bucket.
pub const BUCKET: &str = "documents";

/// A running server; it ends when this is dropped, and its folder goes with it.
pub struct Server {
    endpoint: String,
    folder: tempfile::TempDir,
    runtime: Option<tokio::runtime::Runtime>,
}

impl Server {
    /// Starts a server with one empty bucket.
    ///
    /// # Errors
    /// When no port or no folder can be had.
    pub fn start() -> anyhow::Result<Self> {
        let folder = tempfile::tempdir().context("a folder")?;
        std::fs::create_dir(folder.path().join(BUCKET)).context("a bucket")?;
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build()?;
        let listener = runtime.block_on(TcpListener::bind(("127.0.0.1", 0))).context("a port")?;
        let endpoint = format!("http://{}", listener.local_addr()?);
        let files = s3s_fs::FileSystem::new(folder.path()).map_err(|error| anyhow::anyhow!("{error:?}"))?;
        let mut builder = S3ServiceBuilder::new(files);
        builder.set_auth(SimpleAuth::from_single(ACCESS_KEY, SECRET_KEY));
        let service = builder.build();
        runtime.spawn(async move {
            while let Ok((socket, _)) = listener.accept().await {
                let service = service.clone();
                tokio::spawn(async move {
                    let connections = Builder::new(TokioExecutor::new());
                    let _ = connections.serve_connection(TokioIo::new(socket), service).await;
                });
            }
        });
        Ok(Self { endpoint, folder, runtime: Some(runtime) })
    }

    /// Its address, `http://127.0.0.1:port`.
    #[must_use]
    pub fn endpoint(&self) -> &str {
        &self.endpoint
    }

    /// The objects of the bucket, by their keys.
    ///
    /// # Errors
    /// When the folder cannot be read.
    pub fn objects(&self) -> anyhow::Result<Vec<String>> {
        let root = self.folder.path().join(BUCKET);
        let (mut waiting, mut keys): (Vec<PathBuf>, Vec<String>) = (vec![root.clone()], Vec::new());
        while let Some(folder) = waiting.pop() {
            for entry in std::fs::read_dir(folder)? {
                let path = entry?.path();
                if path.is_dir() { waiting.push(path) } else { keys.push(key(&root, &path)?) }
            }
        }
        keys.sort();
        Ok(keys)
    }

    /// Stops answering; what was stored stays until this is dropped.
    pub fn stop(&mut self) {
        if let Some(runtime) = self.runtime.take() {
            runtime.shutdown_background();
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.stop();
    }
}

fn key(root: &Path, path: &Path) -> anyhow::Result<String> {
    Ok(path.strip_prefix(root)?.to_string_lossy().into_owned())
}
