//! The page in a bundle that says how to check it, with our program and with one that we did not write.
use claror_record::bundle::BundleScope;
use claror_record::event::ExportScope;

/// Its name.
pub(super) const FILE: &str = "HOW-TO-CHECK.md";

/// What the page is about. No time and no name of a person: the same bundle has the same page.
pub(super) struct About<'a> {
    pub origin: &'a str,
    pub vkey: &'a str,
    pub size: u64,
    pub scope: &'a BundleScope,
}

pub(super) fn page(about: &About<'_>) -> String {
    let About { origin, vkey, size, scope } = about;
    let since = scope.since;
    format!(
        "# How to check this bundle\n\n\
         It holds the record of `{origin}`: {size} entries with their whole tree, as published. The openings (what stands behind \
         commitments) and the files that entries name are those of entries from index {since} on.\n\n\
         {}\n\n\
         ## The key\n\n\
         The bundle was made for the log whose public key is\n\n    {vkey}\n\n\
         **Do not take the key from here.** Take it from the minutes, from a member, or from last year's file, and put it into \
         `key.txt`; the line above only helps to see early that the two differ.\n\n\
         ## With the council's own program\n\n\
         The tar as it is, or the folder that it unpacks to:\n\n\
         \x20   claror verify BUNDLE.tar --vkey key.txt\n\
         \x20   claror verify FOLDER --vkey key.txt --state seen/\n\n\
         `--state` remembers the checkpoint, so that next year's bundle must continue this one. Exit 0: verified; 1: tampering is \
         proved; 5: the tree is sound, the council's record is not.\n\n\
         ## With a program that we did not write\n\n\
         Python's tlog-scales reads the same folder and proves single entries:\n\n\
         \x20   pip install tlog-scales==0.0.3\n\
         \x20   tlog-tiles get-leaf --check FOLDER 0\n\
         \x20   tlog-tiles gen-proof FOLDER 0\n\n\
         ## By hand\n\n\
         \x20   sha256sum --check SHA256SUMS     # every file is the one that was packed\n\
         \x20   sha256sum files/*                # each file has its digest for a name, and entries name it\n\n\
         `checkpoint` is a signed note of three lines (log, size, root), a blank line, and signatures: first the log's, then those \
         of witnesses. `tile/entries/` holds the entries, each after its length in two bytes; `tile/0/` their hashes.\n",
        keeping(scope)
    )
}

fn keeping(scope: &BundleScope) -> String {
    let parts = scope.parts.iter().flatten().map(|part| part.to_string()).collect::<Vec<_>>().join(", ");
    let within =
        if parts.is_empty() { String::new() } else { format!(" Of the openings for auditors it holds those of {parts}.") };
    let words = match scope.scope {
        ExportScope::Public => {
            "**Scope: public.** It holds nothing that the council does not show to everybody. When the record says `erasure.done`, \
             whoever keeps this bundle deletes the lines of `openings.jsonl` that it names: these are personal data which the council \
             no longer has a right to spread."
        }
        ExportScope::Auditor => {
            "**Scope: auditor. It holds personal data.** The auditor to whom it was given is responsible for it: keep it encrypted, \
             give it to nobody, use it for the audit alone, and delete it, with every copy, when the engagement ends. When the record \
             says `erasure.done` or `rectification.done`, delete the lines of `openings.jsonl` that it names at once."
        }
    };
    format!("{words}{within}")
}
