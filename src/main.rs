//! The program.
use std::process::ExitCode;

fn main() -> ExitCode {
    // Exactly one TLS library may be the process's own, and it must be chosen before the first connection.
    if rustls::crypto::aws_lc_rs::default_provider().install_default().is_err() {
        eprintln!("another TLS provider was installed before ours");
        return ExitCode::FAILURE;
    }
    claror::cli::run()
}
