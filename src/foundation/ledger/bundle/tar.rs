//! Writing a tar (POSIX.1-2001 ustar) of plain files whose bytes depend on names and contents alone: mode 0644, no owner,
//! time 0.
use std::io::{self, Read, Write};

const BLOCK: usize = 512;

/// Writes files one after another.
pub(super) struct Writer<W> {
    to: W,
}

impl<W: Write> Writer<W> {
    pub(super) fn new(to: W) -> Self {
        Self { to }
    }

    /// Adds a file of exactly `length` bytes.
    ///
    /// # Errors
    /// When the name is longer than 100 bytes, the content is shorter or longer than said, or nothing can be written.
    pub(super) fn file(&mut self, name: &str, length: u64, content: impl Read) -> io::Result<()> {
        self.to.write_all(&header(name, length)?)?;
        let mut content = content.take(length.saturating_add(1));
        let copied = io::copy(&mut content, &mut self.to)?;
        if copied != length {
            return Err(io::Error::other(format!("{name} changed while it was packed")));
        }
        let over = usize::try_from(length % BLOCK as u64).unwrap_or_default();
        if over > 0 {
            self.to.write_all(&vec![0; BLOCK - over])?;
        }
        Ok(())
    }

    /// Ends the archive with its two empty blocks.
    pub(super) fn finish(mut self) -> io::Result<W> {
        self.to.write_all(&[0; 2 * BLOCK])?;
        Ok(self.to)
    }
}

fn header(name: &str, length: u64) -> io::Result<Vec<u8>> {
    if name.is_empty() || name.len() > 100 || length >= 1 << 33 {
        return Err(io::Error::other(format!("{name} does not fit into a tar")));
    }
    let mut header = Vec::with_capacity(BLOCK);
    let mut field = |bytes: &[u8], width: usize| {
        header.extend_from_slice(bytes);
        header.resize(header.len() + width.saturating_sub(bytes.len()), 0);
    };
    field(name.as_bytes(), 100);
    field(b"0000644", 8);
    field(b"0000000", 8);
    field(b"0000000", 8);
    field(format!("{length:011o}").as_bytes(), 12);
    field(b"00000000000", 12);
    // The sum is made as if its own field were spaces.
    field(b"        ", 8);
    field(b"0", 1);
    field(b"", 100);
    field(b"ustar\x0000", 8);
    field(b"", 247);
    let sum: u32 = header.iter().map(|byte| u32::from(*byte)).sum();
    if let Some(place) = header.get_mut(148..156) {
        place.copy_from_slice(format!("{sum:06o}\0 ").as_bytes());
    }
    Ok(header)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_machines_own_tar_reads_what_was_written() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("a.tar");
        let mut writer = Writer::new(std::fs::File::create(&path).unwrap());
        let long = vec![7u8; 1_000];
        writer.file("a/b", 0, &b""[..]).unwrap();
        writer.file("c", 5, &b"hello"[..]).unwrap();
        writer.file("full", 512, &long[..512]).unwrap();
        writer.file(&"n".repeat(100), 1_000, &long[..]).unwrap();
        writer.finish().unwrap();
        let list = std::process::Command::new("tar").arg("tvf").arg(&path).env("TZ", "UTC").output().unwrap();
        let list = String::from_utf8(list.stdout).unwrap();
        let sizes: Vec<&str> = list.lines().map(|line| line.split_whitespace().nth(2).unwrap()).collect();
        assert_eq!(sizes, ["0", "5", "512", "1000"]);
        assert!(list.lines().all(|line| line.starts_with("-rw-r--r-- 0/0") && line.contains("1970-01-01 00:00")), "{list}");
        let out = std::process::Command::new("tar").args(["xOf"]).arg(&path).arg("c").output().unwrap();
        assert_eq!(out.stdout, b"hello");
    }

    #[test]
    fn what_would_not_be_read_again_is_refused() {
        let mut writer = Writer::new(Vec::new());
        assert!(writer.file("", 0, &b""[..]).is_err());
        assert!(writer.file(&"n".repeat(101), 0, &b""[..]).is_err());
        assert!(writer.file("big", 1 << 33, &b""[..]).is_err());
        assert!(writer.file("short", 2, &b"x"[..]).is_err());
        assert!(writer.file("long", 2, &b"xyz"[..]).is_err());
    }
}
