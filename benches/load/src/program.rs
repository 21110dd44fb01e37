//! The programs under measure, as processes of their own.
use std::fs::File;
use std::net::{SocketAddr, TcpListener};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, anyhow, bail};
use bytes::Bytes;
use hyper::Method;

use crate::house::House;
use crate::line::Line;

/// How long a program may take until it answers.
const PATIENCE: Duration = Duration::from_secs(60);
/// Clock ticks a second in /proc (USER_HZ, 100 on every Linux that we know).
const TICKS: f64 = 100.0;

/// A running program; stopped when dropped.
pub struct Program {
    child: Child,
    pub address: SocketAddr,
    /// From starting the process to its first answer.
    pub started_in: Duration,
}

impl Program {
    /// The real program serving an installation, with its usual settings but for how many streams one address may hold.
    ///
    /// # Errors
    /// When it does not start; its log is in `claror.log` of the installation's folder.
    pub async fn serve(binary: &Path, house: &House) -> Result<Self> {
        let address = free_address()?;
        let mut command = Command::new(binary);
        command.arg("serve").args(["--database-url", &house.database_url, "--limits-streams-per-address", "2000"]);
        command.arg("--data-dir").arg(&house.dir).args(["--listen", &address.to_string()]);
        Self::start(command, address, &house.dir.join("claror.log")).await
    }

    /// The demonstration in a folder.
    ///
    /// # Errors
    /// When it does not start.
    pub async fn demo(binary: &Path, dir: &Path) -> Result<Self> {
        let address = free_address()?;
        let mut command = Command::new(binary);
        command.arg("demo").arg("--data").arg(dir).args(["--listen", &address.to_string()]);
        Self::start(command, address, &dir.join("claror.log")).await
    }

    /// The bare server, which gives `answer` to every POST and, for an installation, writes ballots.
    ///
    /// # Errors
    /// When it does not start.
    pub async fn bare(answer: Option<&Path>, house: Option<&House>, log: &Path) -> Result<Self> {
        let address = free_address()?;
        let mut command = Command::new(std::env::current_exe()?);
        command.arg("bare").args(["--listen", &address.to_string()]);
        if let Some(answer) = answer {
            command.arg("--answer").arg(answer);
        }
        if let Some(house) = house {
            command.arg("--house").arg(house.write()?);
        }
        Self::start(command, address, log).await
    }

    async fn start(mut command: Command, address: SocketAddr, log: &Path) -> Result<Self> {
        let file = File::create(log).with_context(|| log.display().to_string())?;
        let started = Instant::now();
        let child = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(file).spawn().context("starting a program")?;
        let mut program = Self { child, address, started_in: Duration::ZERO };
        while !program.answers().await {
            if let Some(status) = program.child.try_wait()? {
                bail!("a program ended before it answered ({status}): {}", std::fs::read_to_string(log).unwrap_or_default());
            }
            if started.elapsed() > PATIENCE {
                bail!("a program does not answer: {}", std::fs::read_to_string(log).unwrap_or_default());
            }
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
        program.started_in = started.elapsed();
        Ok(program)
    }

    async fn answers(&self) -> bool {
        let Ok(mut line) = Line::open(self.address).await else { return false };
        let question = Bytes::from_static(br#"{"query":"{ council { id } }"}"#);
        line.ask(Method::POST, "/graphql", question).await.is_ok()
    }

    /// Resident memory in bytes (VmRSS).
    ///
    /// # Errors
    /// When the system does not tell.
    pub fn memory(&self) -> Result<u64> {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id()))?;
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).ok_or_else(|| anyhow!("no VmRSS"))?;
        let kib: u64 = line.split_whitespace().next().ok_or_else(|| anyhow!("no VmRSS"))?.parse()?;
        Ok(kib * 1024)
    }

    /// Processor time that it has used so far.
    ///
    /// # Errors
    /// When the system does not tell.
    pub fn processor(&self) -> Result<Duration> {
        let stat = std::fs::read_to_string(format!("/proc/{}/stat", self.child.id()))?;
        // The name, in parentheses, may hold spaces; user and system time are fields 14 and 15 (proc(5)).
        let (_, rest) = stat.rsplit_once(')').ok_or_else(|| anyhow!("no stat"))?;
        let ticks: u64 = rest.split_whitespace().skip(11).take(2).map(|field| field.parse::<u64>().unwrap_or_default()).sum();
        Ok(Duration::from_secs_f64(ticks as f64 / TICKS))
    }

    /// Asks it to stop and waits until it has.
    ///
    /// # Errors
    /// When it cannot be asked, or ends with an error.
    pub fn stop(mut self) -> Result<()> {
        self.terminate()?;
        let status = self.child.wait()?;
        if !status.success() {
            bail!("a program ended with {status}");
        }
        Ok(())
    }

    fn terminate(&self) -> Result<()> {
        Command::new("kill").arg(self.child.id().to_string()).status().context("kill")?;
        Ok(())
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        if matches!(self.child.try_wait(), Ok(None)) {
            let _ = self.child.kill();
            let _ = self.child.wait();
        }
    }
}

fn free_address() -> Result<SocketAddr> {
    Ok(TcpListener::bind(("127.0.0.1", 0))?.local_addr()?)
}
