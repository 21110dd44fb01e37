//! Files one after the other in one (POSIX.1-1988 ustar): a header of 512 bytes, the bytes, zeros up to the next 512.
use bytes::{BufMut as _, Bytes, BytesMut};

const BLOCK: usize = 512;
/// What closes an archive.
pub const END: [u8; 2 * BLOCK] = [0; 2 * BLOCK];

/// One file; `name` is ASCII of at most 100 bytes. Owner and time are left at zero.
pub fn file(name: &str, bytes: &Bytes) -> Bytes {
    let padding = bytes.len().next_multiple_of(BLOCK) - bytes.len();
    let mut out = BytesMut::with_capacity(BLOCK + bytes.len() + padding);
    out.put_slice(&header(name, bytes.len()));
    out.put_slice(bytes);
    out.put_bytes(0, padding);
    out.freeze()
}

/// Fields in their order and widths; the checksum is over the header with spaces in its place.
fn header(name: &str, size: usize) -> Vec<u8> {
    let fields = |checksum: &str| {
        let mut out = Vec::with_capacity(BLOCK);
        let mut field = |text: &str, width: usize| {
            let start = out.len();
            out.extend(text.bytes().take(width));
            out.resize(start + width, 0);
        };
        field(name, 100);
        field("0000644", 8);
        field("0000000", 8);
        field("0000000", 8);
        field(&format!("{size:011o}"), 12);
        field("00000000000", 12);
        field(checksum, 8);
        field("0", 1);
        field("", 100);
        field("ustar", 6);
        field("00", 2);
        out.resize(BLOCK, 0);
        out
    };
    let sum: u32 = fields("        ").iter().map(|byte| u32::from(*byte)).sum();
    fields(&format!("{sum:06o}\0 "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_archive_is_read_by_the_tar_of_the_system() {
        let dir = tempfile::tempdir().unwrap();
        let archive = dir.path().join("a.tar");
        let files = [("README.txt", "Hola\n".to_owned()), ("files/ab", "x".repeat(513)), ("empty", String::new())];
        let mut bytes = Vec::new();
        for (name, text) in &files {
            bytes.extend(file(name, &Bytes::from(text.clone())));
        }
        bytes.extend(END);
        std::fs::write(&archive, bytes).unwrap();
        let unpacked = std::process::Command::new("tar").arg("-xf").arg(&archive).arg("-C").arg(dir.path()).output().unwrap();
        assert!(unpacked.status.success() && unpacked.stderr.is_empty(), "{}", String::from_utf8_lossy(&unpacked.stderr));
        for (name, text) in files {
            assert_eq!(std::fs::read_to_string(dir.path().join(name)).unwrap(), text, "{name}");
        }
    }
}
