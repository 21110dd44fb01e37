//! Opening the store that the settings name.
use std::sync::Arc;
use std::time::Duration;

use object_store::aws::{AmazonS3Builder, AmazonS3ConfigKey};
use object_store::local::LocalFileSystem;
use object_store::path::Path;
use object_store::{ClientOptions, ObjectStore, ObjectStoreScheme, RetryConfig};

use crate::foundation::config::Settings;

/// How long the store may take for one answer, and how long it is asked again when it fails: a person waits meanwhile.
const ANSWER: Duration = Duration::from_secs(20);
const CONNECT: Duration = Duration::from_secs(3);
const RETRIES: usize = 2;
const RETRY_FOR: Duration = Duration::from_secs(8);

/// The store and the place in it.
///
/// # Errors
/// A sentence with the address or the option at fault.
pub fn open(settings: &Settings) -> Result<(Arc<dyn ObjectStore>, Path), String> {
    let Some(url) = &settings.documents.url else { return folder(settings) };
    let fault = |error: &dyn std::fmt::Display| format!("documents.url {url}: {error}");
    let parsed = reqwest::Url::parse(url).map_err(|e| fault(&e))?;
    let (scheme, path) = ObjectStoreScheme::parse(&parsed).map_err(|e| fault(&e))?;
    let path = Path::parse(path).map_err(|e| fault(&e))?;
    match scheme {
        ObjectStoreScheme::Local => Ok((Arc::new(LocalFileSystem::new()), path)),
        ObjectStoreScheme::AmazonS3 => Ok((bucket(url, settings)?, path)),
        _ => Err(fault(&"documents lie in a folder (file:///…) or in a bucket (s3://…)")),
    }
}

/// A folder beside the database.
fn folder(settings: &Settings) -> Result<(Arc<dyn ObjectStore>, Path), String> {
    let folder = settings.data_dir.join("documents");
    let fault = |error: &dyn std::fmt::Display| format!("{}: {error}", folder.display());
    std::fs::create_dir_all(&folder).map_err(|e| fault(&e))?;
    let path = Path::from_absolute_path(folder.canonicalize().map_err(|e| fault(&e))?).map_err(|e| fault(&e))?;
    Ok((Arc::new(LocalFileSystem::new()), path))
}

/// A bucket of an S3-compatible service. An option that means nothing is refused: a mistyped one would otherwise send
/// documents elsewhere.
fn bucket(url: &str, settings: &Settings) -> Result<Arc<dyn ObjectStore>, String> {
    let mut builder = AmazonS3Builder::new().with_url(url);
    let mut client = ClientOptions::new().with_timeout(ANSWER).with_connect_timeout(CONNECT);
    for (name, value) in &settings.documents.options {
        let key: AmazonS3ConfigKey =
            name.to_ascii_lowercase().parse().map_err(|_| format!("documents.options {name}: there is no such option"))?;
        match key {
            // Beside limits of our own, an option of the client would be lost.
            AmazonS3ConfigKey::Client(key) => client = client.with_config(key, value),
            key => builder = builder.with_config(key, value),
        }
    }
    let retry = RetryConfig { max_retries: RETRIES, retry_timeout: RETRY_FOR, ..RetryConfig::default() };
    let store = builder.with_client_options(client).with_retry(retry).build().map_err(|e| format!("documents.url {url}: {e}"))?;
    Ok(Arc::new(store))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with(url: &str, options: &[(&str, &str)]) -> Result<(), String> {
        let mut settings = Settings::for_dir("/nowhere");
        settings.documents.url = Some(url.to_owned());
        settings.documents.options = options.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        open(&settings).map(|_| ())
    }

    #[test]
    fn a_wrong_place_or_option_is_named() {
        assert_eq!(with("s3://bucket/place", &[("aws_region", "eu-south-2")]), Ok(()));
        let wrong = with("s3://bucket", &[("aws_acces_key_id", "x")]).unwrap_err();
        assert!(wrong.contains("documents.options aws_acces_key_id"), "{wrong}");
        for url in ["gs://bucket", "http://host/x", "nonsense", "memory:///"] {
            let wrong = with(url, &[]).unwrap_err();
            assert!(wrong.starts_with(&format!("documents.url {url}")), "{wrong}");
        }
    }
}
