//! The auditor's program alone, without the house around it: `verify DIR|BUNDLE|URL --vkey FILE …`.

fn main() -> std::process::ExitCode {
    let code = claror_verify::cli::run(std::env::args().skip(1), &mut std::io::stdout(), &mut std::io::stderr());
    std::process::ExitCode::from(code)
}
