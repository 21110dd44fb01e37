"""Writes the vectors of this directory.

A second opinion, made from the specifications and not from our programs: hashes by hashlib, signatures by
`cryptography`, trees, tiles and proofs by `tlog-scales` 0.0.3 (pip install tlog-scales==0.0.3), canonical JSON by the
few lines below. Run it in this directory; the same input gives the same bytes.
"""

import base64
import hashlib
import json
import pathlib
import tempfile
import unicodedata

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from tlog_scales import signing, tlog
from tlog_scales.backend import LocalBackend
from tlog_scales.reader import TilesReader
from tlog_scales.writer import TilesWriter


def sha(*parts):
    return hashlib.sha256(b"".join(parts)).digest()


def b64(data):
    return base64.b64encode(data).decode()


def b64url(data):
    return base64.urlsafe_b64encode(data).decode().rstrip("=")


def jcs(value):
    """RFC 8785 for values without fractions: keys by UTF-16 code units, shortest escapes, no spaces."""
    if isinstance(value, dict):
        keys = sorted(value, key=lambda key: key.encode("utf-16-be"))
        return "{" + ",".join(jcs(key) + ":" + jcs(value[key]) for key in keys) + "}"
    if isinstance(value, list):
        return "[" + ",".join(map(jcs, value)) + "]"
    return json.dumps(value, ensure_ascii=False)


def write(name, about, content):
    text = json.dumps({"about": about, **content}, ensure_ascii=True, indent=1)
    pathlib.Path(name).write_text(text + "\n")


# ---- canonical JSON ------------------------------------------------------------------------------------------------

SORTED = {
    "\u20ac": "Euro Sign", "\r": "Carriage Return", "\ufb01": "Ligature", "1": "One", "\U0001f600": "Emoji",
    "\u0080": "Control", "\u00f6": "O With Diaeresis", "": "Empty", "aa": "Two letters", "a": "One letter",
}
VALUES = [
    None, True, False, 0, 1, -1, 9007199254740991, -9007199254740991, "", "a", "é", "東京", "\U0001f600", "مجلس",
    "".join(map(chr, range(0x20))) + "\"\\/\x7f", [], {}, [1, [2, [3]]], {"b": [True, None], "a": {"d": 1, "c": 2}},
    SORTED, {"\ue000": 1, "\U00010000": 2}, {"$c": "x"}, "</script>", "\u2028\u2029",
]
SPELLED = {
    " { \"b\" : 1 ,\n\t\"a\" : 2 } ": {"a": 2, "b": 1},
    "\"\\u00e9\\/\\u0041\"": "é/A",
    "\"\\ud83d\\ude00\"": "\U0001f600",
    "[ ]": [],
}
REFUSED = [
    "", " ", "{", "[1,]", "{\"a\":1,}", "{\"a\":1,\"a\":1}", "{\"a\":1,\"\\u0061\":2}", "1.0", "1.5", "1e2", "-0", "01", "+1",
    "9007199254740992", "-9007199254740992", "18446744073709551616", "NaN", "\"\\ud800\"", "\"\\udc00\"", "\"\\x41\"",
    "\"a", "'a'", "\"\t\"", "\"e\u0301\"", "{\"e\u0301\":1}", "\"\u212b\"", "1 2", "[1 2]", "{1:2}", "tru", "nul", "//x\n1",
]
NOT_CANONICAL = [
    " 1", "1 ", "[1, 2]", "{\"a\": 1}", "{\"b\":1,\"a\":2}", "\"\\/\"", "\"\\u0041\"", "\"\\u000A\"", "\"\\u000a\"", "\"\\u001F\"",
    "{\"\ue000\":1,\"\U00010000\":2}", "[1]\n",
]

write("json.json", "Canonical JSON (RFC 8785) of the subset of leaves: no fractions, |n| <= 2^53-1, strings in NFC.", {
    "canonical": [{"value": jcs(value), "sha256": sha(jcs(value).encode()).hex()} for value in VALUES],
    "spelled": [{"text": text, "canonical": jcs(value)} for text, value in SPELLED.items()],
    "refused": REFUSED,
    "not_canonical": NOT_CANONICAL,
})
assert all(unicodedata.is_normalized("NFC", jcs(value)) for value in VALUES)

# ---- commitments ---------------------------------------------------------------------------------------------------


def commit(salt, value):
    return b64url(sha(b"audit/commit/v1\n", salt, jcs(value).encode()))


def salt(n):
    return sha(f"salt {n}".encode())


VALUE_CASES = ["for", "against", "abstain", "", "Núria Ferrer i Pujol", {"name": "A", "email": "a@example.org"}, None, 7, VALUES[14]]
FILE_CASES = [b"", b"\"for\"", bytes(range(256))]
OPENING = {"eid": b64url(bytes(range(16))), "ptr": "/data/choice", "salt": b64url(salt(0)), "value": "for"}

write("commitment.json", "Commitments: SHA-256(domain, salt, JCS(value) or raw bytes), base64url without padding.", {
    "values": [{"salt": b64url(salt(n)), "value": value, "commitment": commit(salt(n), value)} for n, value in enumerate(VALUE_CASES)],
    "files": [
        {"salt": b64url(salt(n)), "hex": data.hex(), "commitment": b64url(sha(b"audit/commit-file/v1\n", salt(n), data))}
        for n, data in enumerate(FILE_CASES)
    ],
    "opening_line": {"line": jcs(OPENING), "commitment": commit(salt(0), "for")},
})

# ---- leaves --------------------------------------------------------------------------------------------------------


def uid(n):
    text = sha(f"id {n}".encode()).hex()
    return f"{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:32]}"


def sealed(n):
    return {"$c": commit(salt(n), f"value {n}")}


DIGEST = sha(b"x").hex()
DAY, TIME = "2026-11-24", "2026-11-24T07:06:39Z"
NAME = {"ca": "Consell Municipal", "ar": "مجلس"}
RULE = {
    "quorum": {"count": "present", "at_least": "1/2", "of": "seats", "plus": 1, "min": 3, "article": "17.4"},
    "majority": {"count": "for", "more_than": 12},
}
ROLL = [{"seat": uid("seat"), "organisation": uid("organisation"), "sector": "cso", "college": "entities", "weight": {"num": 1, "den": 1}}]
FIGURES = {"for": 1, "against": 0, "abstain": 0, "cast": 1, "not_cast": 0, "eligible": 1}
STATUS = {"on": DAY, "reason": sealed(1)}
OPENED = {
    "decision": uid("decision"), "number": 1, "method": "single_choice", "options": ["for", "against", "abstain"],
    "ballot_kind": "roll_call", "results": "after_close", "rule": RULE, "roll": ROLL, "roll_parts": 0, "closes_at": TIME,
}
MANDATE = {"mandate": uid("mandate"), "organisation": uid("organisation")}

ORIGIN = "council.example/log"


def ed25519(n):
    """A key by its seed of 32 equal bytes, with its verifier key in the form of signed-note."""
    private = Ed25519PrivateKey.from_private_bytes(bytes([n] * 32))
    typed = b"\1" + private.public_key().public_bytes_raw()
    key_id = sha(ORIGIN.encode() + b"\n", typed)[:4].hex()
    return private, f"{ORIGIN}+{key_id}+{b64(typed)}"


OLD_KEY, NEW_VKEY = ed25519(7)[0], ed25519(8)[1]
ROTATION = {"new_vkey": NEW_VKEY, "proof": b64(OLD_KEY.sign(f"audit/rotate/v1\n{ORIGIN}\n{NEW_VKEY}\n".encode()))}
OPENINGS = [{"eid": b64url(bytes([n] * 16)), "ptr": ptr} for n, ptr in [(11, "/data/person"), (11, "/by/person"), (12, "/by/person")]]

EVENTS = [
    ("log.opened", "log", "council.example/log", {
        "origin": "council.example/log", "vkey": "council.example/log+00000000+AQ==",
        "previous": {"origin": "old.example/log", "checkpoint": "old.example/log\n0\n\n"}}),
    ("council.founded", "council", uid("council"), {
        "slug": "sabadell", "name": NAME, "languages": ["ca", "es"], "time_zone": "Europe/Madrid",
        "colleges": [{"id": "entities", "seats": 36}]}),
    ("council.imported", "council", uid("council"), {"sha256": DIGEST, "organisations": 46, "seats": 46, "representatives": 46}),
    ("statute.adopted", "statute", uid("statute"), {"sha256": DIGEST, "rule": RULE}),
    ("organisation.admitted", "organisation", uid("organisation"), {
        "code": "ONG1", "name": NAME, "sector": "cso", "kind": "association", "college": "entities", "persons_hidden": True,
        "admitted_on": DAY}),
    ("organisation.amended", "organisation", uid("organisation"), {"name": NAME, "persons_hidden": False, "website": "https://a.example"}),
    ("organisation.suspended", "organisation", uid("organisation"), STATUS),
    ("organisation.reinstated", "organisation", uid("organisation"), STATUS),
    ("organisation.withdrawn", "organisation", uid("organisation"), STATUS),
    ("seat.added", "seat", uid("seat"), {
        "code": "S1", "organisation": uid("organisation"), "college": "entities", "weight": {"num": 3, "den": 2}, "valid_from": DAY}),
    ("seat.ended", "seat", uid("seat"), {"organisation": uid("organisation"), "valid_until": DAY}),
    ("representative.appointed", "seat", uid("seat"), {
        **MANDATE, "kind": "titular", "starts_on": DAY, "ends_on": DAY, "person": sealed(2)}),
    ("representative.ended", "seat", uid("seat"), {**MANDATE, "kind": "substitute", "ends_on": DAY}),
    ("role.granted", "council", uid("council"), {"role": "chair", "person": sealed(3)}),
    ("role.revoked", "council", uid("council"), {"role": "chair", "person": sealed(4)}),
    ("decision.called", "decision", uid("decision"), {
        "code": "D-2026-1", "text_version": 2, "texts": [{"language": "ca", "sha256": DIGEST, "size": 10}],
        "documents": [{"sha256": DIGEST, "size": 20, "media_type": "application/pdf"}], "ballot_kind": "roll_call",
        "results": "after_close", "rule": RULE, "opens_at": TIME, "closes_at": TIME}),
    ("poll.roll_listed", "poll", uid("poll"), {"part": 1, "roll": ROLL}),
    ("poll.opened", "poll", uid("poll"), OPENED),
    ("ballot.cast", "poll", uid("poll"), {
        "poll": uid("poll"), "seat": uid("seat"), "choice": {"$c": commit(salt(0), "for")}, "replaces": b64url(bytes([7] * 16))}),
    ("poll.closed", "poll", uid("poll"), {"cast": 1, "reason": "time"}),
    ("poll.counted", "poll", uid("poll"), {
        "method": "single_choice", "figures": FIGURES, "by_sector": [{"group": "cso", **FIGURES}],
        "by_college": [{"group": "entities", **FIGURES}],
        "checks": [
            {"name": "quorum", "base": "seats", "base_count": 1, "needed": 3, "have": 1, "met": False, "article": "17.4"},
            {"name": "majority", "base": "number", "base_count": 12, "needed": 13, "have": 1, "met": False}],
        "outcome": "no_quorum"}),
    ("poll.annulled", "poll", uid("poll"), {"decision": uid("decision"), "reason": sealed(5)}),
    ("decision.confirmed", "decision", uid("decision"), {"poll": uid("poll"), "outcome": "adopted"}),
    ("decision.annulled", "decision", uid("decision"), {"poll": uid("poll"), "reason": sealed(6)}),
    ("dataset.published", "dataset", "members", {
        "dataset": "members", "version": 1, "sha256": DIGEST, "bytes": 10, "rows": 2, "schema_version": "1.0.0", "reason": "scheduled"}),
    ("log.key_rotated", "log", ORIGIN, ROTATION),
    ("log.heartbeat", "log", ORIGIN, {"interval_seconds": 86400}),
    ("log.closed", "log", ORIGIN, {"reason": "new_epoch"}),
    ("log.recovered", "log", ORIGIN, {"first": 10, "count": 5, "source": "directory"}),
    ("release.deployed", "log", ORIGIN, {"version": "0.1.0", "binary_sha256": DIGEST}),
    ("policy.changed", "log", ORIGIN, {"sha256": DIGEST, "previous": sha(b"y").hex()}),
    ("erasure.done", "erasure", uid("erasure"), {"ground": "request", "openings": OPENINGS}),
    ("rectification.done", "rectification", uid("rectification"), {"openings": OPENINGS[:1], "person": sealed(8)}),
    ("retention.run", "retention", uid("retention"), {"removed": {"accounts_session": 12, "foundation_outbox": 0}}),
    ("export.made", "export", uid("export"), {"scope": "auditor", "since": 5, "size": 9, "sha256": DIGEST, "bytes": 10240}),
    ("auditor.granted", "auditor", uid("grant"), {
        "organisation": "Sindicatura", "scope": ["decisions", "log"], "from": "2026-11-24", "until": "2027-05-24", "person": sealed(20)}),
    ("auditor.revoked", "auditor", uid("grant"), {"on": "2026-12-01", "reason": sealed(21)}),
    ("auditor.read", "auditor", uid("grant"), {"scope": ["decisions"], "count": 40}),
    ("engagement.opened", "engagement", uid("engagement"), {
        "auditor": "Sindicatura", "grant": uid("grant"), "scope": ["decisions", "log"], "period_from": "2026-01-01",
        "period_until": "2026-12-31", "terms": sealed(22)}),
    ("engagement.check_recorded", "engagement", uid("engagement"), {
        "check": uid("check"), "kind": "verify_log", "size": 120, "result": "passed", "command": sealed(23), "note": sealed(24)}),
    ("engagement.finding_recorded", "engagement", uid("engagement"), {
        "finding": uid("finding"), "number": 1, "severity": "high", "evidence": [b64url(bytes([11] * 16))], "due_on": "2026-12-24",
        "text": sealed(25)}),
    ("engagement.finding_withheld", "engagement", uid("engagement"), {
        "finding": uid("finding"), "ground": "Regulation (EU) 2016/679, art. 6", "reason": sealed(26)}),
    ("engagement.finding_answered", "engagement", uid("engagement"), {"finding": uid("finding"), "text": sealed(27)}),
    ("engagement.answer_judged", "engagement", uid("engagement"), {"finding": uid("finding"), "accepted": False, "text": sealed(28)}),
    ("engagement.reported", "engagement", uid("engagement"), {
        "report": {"sha256": DIGEST, "size": 900, "media_type": "application/json"}, "opinion": "qualified", "findings": 2, "unresolved": 1}),
]


def leaf(n, kind, subject, about, data):
    made = {"v": 1, "eid": b64url(bytes([n] * 16)), "type": kind, "sub": {"kind": subject, "id": about}, "data": data}
    if kind != "ballot.cast":
        made["at"] = TIME
        made["by"] = {"kind": "staff", "org": uid("organisation"), "role": "secretary", "person": sealed(7)}
    return made


LEAVES = [leaf(n, *event) for n, event in enumerate(EVENTS)]
CLEAR = leaf(90, "ballot.cast", "poll", uid("poll"), {"poll": uid("poll"), "seat": uid("seat"), "choice": "abstain"})
BARE = {**leaf(91, *EVENTS[6]), "by": {"kind": "system"}, "data": {"on": DAY}}
KNOWN = {json.dumps(one): one for one in LEAVES}


def without(one, key):
    return {name: value for name, value in one.items() if name != key}


def data_with(one, **changes):
    return {**one, "data": {**one["data"], **changes}}


BALLOT, POLL = LEAVES[18], LEAVES[17]
NAMED = {one["type"]: one for one in LEAVES}
ROTATED, ERASED, RECOVERED = NAMED["log.key_rotated"], NAMED["erasure.done"], NAMED["log.recovered"]
BAD = {
    "unknown field in data": data_with(BALLOT, voter="x"),
    "unknown field beside data": {**BALLOT, "index": 1},
    "null instead of absent": data_with(BALLOT, replaces=None),
    "a ballot with a time": {**BALLOT, "at": TIME},
    "a ballot with a person": {**BALLOT, "by": {"kind": "representative"}},
    "an act without time": without(POLL, "at"),
    "an act without actor": without(POLL, "by"),
    "another subject": {**BALLOT, "sub": {"kind": "poll", "id": uid("another poll")}},
    "another kind of subject": {**BALLOT, "sub": {"kind": "decision", "id": uid("poll")}},
    "an unknown choice": data_with(BALLOT, choice="blank"),
    "a commitment of another length": data_with(BALLOT, choice={"$c": "AAAA"}),
    "a commitment with stray bits": data_with(BALLOT, choice={"$c": BALLOT["data"]["choice"]["$c"][:-1] + "B"}),
    "a commitment with more": data_with(BALLOT, choice={**BALLOT["data"]["choice"], "x": 1}),
    "an id in capitals": data_with(BALLOT, seat=uid("seat").upper()),
    "an entry id of another length": {**BALLOT, "eid": "AAAA"},
    "a time with an offset": {**POLL, "at": "2026-11-24T07:06:39+00:00"},
    "a day that does not exist": data_with(BARE, on="2026-02-29"),
    "options other than the three": data_with(POLL, options=["for", "against"]),
    "a weight of zero": data_with(POLL, roll=[{**ROLL[0], "weight": {"num": 0, "den": 1}}]),
    "a roll both inline and in parts": data_with(POLL, roll_parts=1),
    "two thresholds": data_with(POLL, rule={**RULE, "majority": {"count": "for", "more_than": 1, "at_least": 1}}),
    "a share without base": data_with(POLL, rule={**RULE, "majority": {"count": "for", "more_than": "1/2"}}),
    "a number with a base": data_with(POLL, rule={**RULE, "majority": {"count": "for", "more_than": 1, "of": "seats"}}),
    "a next key of another name": data_with(ROTATED, new_vkey=NEW_VKEY.replace("council", "other")),
    "a next key whose id is not its own": data_with(ROTATED, new_vkey=NEW_VKEY.replace("log+", "log+0", 1)),
    "a rotation of another log": {**ROTATED, "sub": {"kind": "log", "id": "other.example/log"}},
    "a rotation proved by 63 bytes": data_with(ROTATED, proof=b64(bytes(63))),
    "a rotation proved by base64url": data_with(ROTATED, proof=b64(bytes([255] * 64)).replace("/", "_")),
    "a heartbeat without pause": data_with(NAMED["log.heartbeat"], interval_seconds=0),
    "a close for another reason": data_with(NAMED["log.closed"], reason="bored"),
    "nothing recovered": data_with(RECOVERED, count=0),
    "a recovery from nowhere": data_with(RECOVERED, source="tape"),
    "a release without version": data_with(NAMED["release.deployed"], version=""),
    "a policy changed to itself": data_with(NAMED["policy.changed"], previous=DIGEST),
    "nothing erased": data_with(ERASED, openings=[]),
    "201 openings erased": data_with(ERASED, openings=[{"eid": b64url(bytes([n] * 16)), "ptr": "/a"} for n in range(201)]),
    "an opening erased twice": data_with(ERASED, openings=OPENINGS + OPENINGS[:1]),
    "a pointer without slash": data_with(ERASED, openings=[{**OPENINGS[0], "ptr": "data"}]),
    "a pointer of 65 bytes": data_with(ERASED, openings=[{**OPENINGS[0], "ptr": "/" * 65}]),
    "erased on another ground": data_with(ERASED, ground="whim"),
    "101 classes removed": data_with(NAMED["retention.run"], removed={f"c{n}": n for n in range(101)}),
    "a class without name": data_with(NAMED["retention.run"], removed={"": 1}),
    "an export from behind its end": data_with(NAMED["export.made"], since=10),
    "a scope out of order": data_with(NAMED["auditor.granted"], scope=["log", "decisions"]),
    "a part of a scope named twice": data_with(NAMED["auditor.granted"], scope=["log", "log"]),
    "no scope": data_with(NAMED["auditor.granted"], scope=[]),
    "an unknown part of a scope": data_with(NAMED["auditor.granted"], scope=["secrets"]),
    "a grant that ends before it begins": data_with(NAMED["auditor.granted"], until="2026-11-23"),
    "an auditing body without name": data_with(NAMED["auditor.granted"], organisation=""),
    "a reading of nothing": data_with(NAMED["auditor.read"], count=0),
    "a period that ends before it begins": data_with(NAMED["engagement.opened"], period_until="2025-12-31"),
    "an engagement of nobody": data_with(NAMED["engagement.opened"], auditor=""),
    "a check of another kind": data_with(NAMED["engagement.check_recorded"], kind="hunch"),
    "a check with another result": data_with(NAMED["engagement.check_recorded"], result="fine"),
    "finding 0": data_with(NAMED["engagement.finding_recorded"], number=0),
    "evidence named twice": data_with(NAMED["engagement.finding_recorded"], evidence=[b64url(bytes([11] * 16))] * 2),
    "101 pieces of evidence": data_with(NAMED["engagement.finding_recorded"], evidence=[b64url(bytes([n] * 16)) for n in range(101)]),
    "a finding withheld without ground": data_with(NAMED["engagement.finding_withheld"], ground=""),
    "more unresolved than found": data_with(NAMED["engagement.reported"], unresolved=3),
    "an opinion of another kind": data_with(NAMED["engagement.reported"], opinion="glowing"),
    "16,385 bytes": data_with(LEAVES[5], name={"ca": "a" * (16_385 - len(jcs(data_with(LEAVES[5], name={"ca": ""}))))}),
}
BAD_TEXT = {
    "spaces": jcs(BALLOT).replace(":", ": ", 1),
    "a duplicate key": jcs(BALLOT)[:-1] + ",\"v\":1}",
    "keys in another order": "{\"v\":1," + jcs(without(BALLOT, "v"))[1:],
    "a newline at the end": jcs(BALLOT) + "\n",
    "no object": "[]",
    "nothing": "",
}
LARGEST = data_with(LEAVES[5], name={"ca": "a" * (16_384 - len(jcs(data_with(LEAVES[5], name={"ca": ""}))))})

write("leaf.json", "A leaf of every type, with its RFC 6962 leaf hash; what is no leaf; what another version may know.", {
    "leaves": [{"type": one["type"], "leaf": jcs(one), "hash": b64(sha(b"\0", jcs(one).encode()))} for one in LEAVES],
    "more": [{"leaf": jcs(one), "hash": b64(sha(b"\0", jcs(one).encode()))} for one in [CLEAR, BARE, LARGEST]],
    "bad": [{"why": why, "leaf": jcs(one)} for why, one in BAD.items()] + [{"why": why, "leaf": text} for why, text in BAD_TEXT.items()],
    "unknown": [
        {"why": "another version", "leaf": jcs({**BALLOT, "v": 2})},
        {"why": "another version with another form", "leaf": jcs({"v": 2, "kind": "ballot"})},
        {"why": "another type", "leaf": jcs({**POLL, "type": "meeting.convened", "data": {"x": [1]}})},
    ],
})

# ---- tree, tiles, checkpoints, proofs ------------------------------------------------------------------------------

SEED = bytes([7] * 32)
SIZES = [0, 1, 2, 3, 7, 8, 255, 256, 257, 300, 600]


def tree(size):
    """A log of `size` entries, written by tlog-scales; entry n is the text «leaf n»."""
    signer = signing.PlainEd25519Signer(ORIGIN, SEED)
    root = pathlib.Path(tempfile.mkdtemp()) / "log"
    writer = TilesWriter.create(root, ORIGIN)
    for n in range(size):
        writer.add_leaf(f"leaf {n}".encode())
    writer.commit([signer])
    reader = TilesReader(LocalBackend(root))
    checkpoint = reader.get_checkpoint()
    checkpoint.verify(signer.vkey)
    return root, reader, checkpoint


def hashes(nodes):
    return [b64(node) for node in nodes]


trees = {size: tree(size) for size in SIZES}
inclusion, consistency = [], []
for size in SIZES[1:]:
    _, reader, checkpoint = trees[size]
    for index in sorted({0, 1, size // 2, size - 2, size - 1, 255, 256} & set(range(size))):
        proof = reader.get_inclusion_proof(index, size)
        own = sha(b"\0", f"leaf {index}".encode())
        proof.check(own, checkpoint.root_hash)
        inclusion.append({"index": index, "size": size, "leaf_hash": b64(own), "root": b64(checkpoint.root_hash), "proof": hashes(proof.node_hashes)})
    for old in [old for old in SIZES if old <= size]:
        old_root = trees[old][2].root_hash
        # Nothing needs proof from the empty tree, or from a tree to itself.
        proof = tlog.ConsistencyProof(old, size, []) if old in (0, size) else reader.get_consistency_proof(old, size)
        proof.check(old_root, checkpoint.root_hash)
        consistency.append({"old_size": old, "old_root": b64(old_root), "size": size, "root": b64(checkpoint.root_hash), "proof": hashes(proof.node_hashes)})

REFERENCE = ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"]


def root_of(leaves):
    if len(leaves) < 2:
        return leaves[0] if leaves else sha(b"")
    k = 1 << ((len(leaves) - 1).bit_length() - 1)
    return sha(b"\1", root_of(leaves[:k]), root_of(leaves[k:]))


reference_hashes = [sha(b"\0", bytes.fromhex(entry)) for entry in REFERENCE]
write("tree.json", "RFC 6962 trees. Entry n of the trees is the text «leaf n»; `reference` are the inputs of Certificate Transparency's own tests.", {
    "reference": {
        "entries_hex": REFERENCE,
        "leaf_hashes": hashes(reference_hashes),
        "roots": [b64(root_of(reference_hashes[:n])) for n in range(len(REFERENCE) + 1)],
    },
    "roots": [{"size": size, "root": b64(trees[size][2].root_hash)} for size in SIZES],
    "inclusion": inclusion,
    "consistency": consistency,
})


def published(size):
    root = trees[size][0]
    files = sorted(path for path in root.rglob("*") if path.is_file())
    return [{"path": path.relative_to(root).as_posix(), "sha256": sha(path.read_bytes()).hex(), "bytes": path.stat().st_size} for path in files]


def gen_proof(index, size):
    """As `tlog-tiles gen-proof` of tlog-scales prints it."""
    _, reader, checkpoint = trees[size]
    lines = ["c2sp.org/tlog-proof@v1", f"index {index}", *hashes(reader.get_inclusion_proof(index, size).node_hashes), ""]
    return "\n".join(lines) + "\n" + checkpoint.serialize()


signer = signing.PlainEd25519Signer(ORIGIN, SEED)
VKEY = signer.vkey.serialize()
good_proof = gen_proof(299, 300)
write("log.json", "Whole logs written by tlog-scales 0.0.3: every file by its digest, checkpoints, receipts.", {
    "origin": ORIGIN, "seed_hex": SEED.hex(), "vkey": VKEY,
    "skey": f"PRIVATE+KEY+{ORIGIN}+{VKEY.split('+')[1]}+{b64(bytes([1]) + SEED)}",
    "logs": [{"size": size, "checkpoint": trees[size][2].serialize(), "files": published(size)} for size in SIZES],
    "proofs": [{"index": index, "size": size, "entry": f"leaf {index}", "proof": gen_proof(index, size)} for index, size in [(0, 1), (0, 2), (6, 7), (255, 256), (256, 257), (299, 300), (10, 600)]],
    "bad_proofs": [
        {"why": why, "entry": "leaf 299", "proof": proof} for why, proof in {
            "another index": good_proof.replace("index 299", "index 298"),
            "an index with a leading zero": good_proof.replace("index 299", "index 0299"),
            "an index beyond the tree": good_proof.replace("index 299", "index 300"),
            "a hash less": good_proof.replace(good_proof.split("\n")[2] + "\n", "", 1),
            "a hash more": good_proof.replace("index 299\n", "index 299\n" + b64(sha(b"x")) + "\n"),
            "another first line": good_proof.replace("@v1", "@v2"),
            "no blank line": good_proof.replace("\n\n", "\n", 1),
            "line ends of another system": good_proof.replace("\n", "\r\n"),
            "another size": good_proof.replace("\n300\n", "\n301\n"),
            "nothing": "",
        }.items()
    ],
})

# ---- notes ---------------------------------------------------------------------------------------------------------

EXAMPLE_KEY = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k"
EXAMPLE_NOTE = (
    "This is an example message.\n\n— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n"
)


def signed(text, *keys):
    lines = ""
    for name, seed in keys:
        key = Ed25519PrivateKey.from_private_bytes(seed)
        vkey = signing.Vkey(name, None, 1, key.public_key().public_bytes_raw())
        lines += f"— {name} {b64(vkey.key_id.to_bytes(4) + key.sign(text.encode()))}\n"
    return text + "\n" + lines


TEXT = "council.example/log\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n"
OWN, OTHER, WITNESS = (ORIGIN, SEED), (ORIGIN, bytes([8] * 32)), ("witness.example", bytes([9] * 32))
good = signed(TEXT, OWN)
line = good.split("\n")[-2] + "\n"
foreign = signed("another text\n", OWN).split("\n")[-2] + "\n"
GOOD_NOTES = {
    "one signature": (good, TEXT),
    "a witness beside it": (signed(TEXT, OWN, WITNESS), TEXT),
    "another key of the same name beside it": (signed(TEXT, OTHER, OWN), TEXT),
    "a signature of a type that we do not know": (good + f"— council.example/log {b64(bytes(4) + bytes(100))}\n", TEXT),
    "blank lines in the text": (signed("one\n\n\ntwo\n", OWN), "one\n\n\ntwo\n"),
    "a text that looks like a signature": (signed("a\n\n" + line, OWN), "a\n\n" + line),
    "letters of many scripts": (signed("ajuntament · مجلس · 東京\n", OWN), "ajuntament · مجلس · 東京\n"),
    "16 signatures": (TEXT + "\n" + line * 16, TEXT),
}
BAD_NOTES = {
    "no signature": TEXT,
    "nothing under the blank line": TEXT + "\n",
    "no blank line": TEXT + line,
    "no end of line": good[:-1],
    "only another key of the same name": signed(TEXT, OTHER),
    "a changed text": good.replace("\n0\n", "\n1\n"),
    "our key under another text, beside a good signature": good + foreign,
    "line ends of another system": good.replace("\n", "\r\n"),
    "a tab": good.replace("council", "cou\tncil", 1),
    "a hyphen for the dash": good.replace("— ", "- "),
    "two spaces": good.replace("— ", "—  "),
    "a signature that is no base64": good + "— x ####\n",
    "a signature of a key id only": good + "— x AAAAAA==\n",
    "base64 without padding": good + "— x AAAAAAA\n",
    "a line that is no signature": good + "x\n",
    "17 signatures": TEXT + "\n" + line * 17,
    "nothing": "",
}
BAD_KEYS = [
    "", "example.com/foo", "example.com/foo+530d903a", "+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
    "example.com/bar+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k", "example.com/foo+530D903A+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
    "example.com/foo+530d903b+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k", "example.com/foo+530d903a+BOkyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
    "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3Q==", "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k ",
    "exa mple.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
]
write("note.json", "Signed notes (C2SP signed-note): keys, notes that a verifier holding `vkey` accepts, and notes that it refuses.", {
    "vkey": VKEY,
    "example": {"vkey": EXAMPLE_KEY, "note": EXAMPLE_NOTE, "text": "This is an example message.\n"},
    "good": [{"why": why, "note": note, "text": text} for why, (note, text) in GOOD_NOTES.items()],
    "bad": [{"why": why, "note": note} for why, note in BAD_NOTES.items()],
    "bad_vkeys": BAD_KEYS,
    "checkpoints": {
        "good": {"text": TEXT, "origin": ORIGIN, "size": 0, "root": "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="},
        "bad": [
            TEXT.replace("\n0\n", f"\n{size}\n") for size in ["+1", "01", "-0", "", " 1", "1 ", "0x1", "18446744073709551616"]
        ] + [TEXT[:-1], TEXT + "extension\n", TEXT + "\n", "\n0\n" + TEXT.split("\n")[2] + "\n", ORIGIN + "\n0\n", TEXT.replace("uFU=", "uFV="), TEXT.replace("+", "-")],
    },
})


# ---- cosignatures --------------------------------------------------------------------------------------------------

def cosigned(note, witness, seed, time):
    """The note with the line of tlog-cosignature's Ed25519 kind."""
    key = Ed25519PrivateKey.from_private_bytes(seed)
    vkey = signing.Vkey(witness, None, 4, key.public_key().public_bytes_raw())
    text = note[: note.rindex("\n\n") + 1]
    signature = key.sign(f"cosignature/v1\ntime {time}\n{text}".encode())
    return note + f"— {witness} {b64(vkey.key_id.to_bytes(4) + time.to_bytes(8) + signature)}\n", vkey


WITNESSES = [("witness.example/w1", bytes([9] * 32), 1_679_315_147), ("testimoni.example", bytes([10] * 32), 0)]
note, witness_keys = good, []
for name, seed, time in WITNESSES:
    note, vkey = cosigned(note, name, seed, time)
    # Read by tlog-scales' own verifier, too.
    checkpoint = tlog.Checkpoint.from_text(note)
    assert len(signing.VkeySet(vkey).verify(checkpoint.signatures, checkpoint)) == 1
    witness_keys.append({"vkey": vkey.serialize(), "time": time})
by_first = base64.b64decode(cosigned(good, *WITNESSES[0])[0].split()[-1])
later = by_first[:4] + (WITNESSES[0][2] + 1).to_bytes(8) + by_first[12:]
write("cosignature.json", "Cosignatures of witnesses (C2SP tlog-cosignature, type 0x04): a note that both cosigned; notes whose line of the first witness is wrong; notes that it did not cosign.", {
    "note": note,
    "seed": WITNESSES[0][1].hex(),
    "witnesses": witness_keys,
    "wrong": {
        "another time": good + f"— {WITNESSES[0][0]} {b64(later)}\n",
        "over another text": good + cosigned(signed("another text\n", OWN), *WITNESSES[0])[0].split("\n")[-2] + "\n",
        "the log's kind of signature under the witness's id": good + f"— {WITNESSES[0][0]} {b64(bytes.fromhex(witness_keys[0]['vkey'].split('+')[1]) + Ed25519PrivateKey.from_private_bytes(WITNESSES[0][1]).sign(TEXT.encode()))}\n",
    },
    "not_cosigned": {
        "only the log": good,
        "another witness": cosigned(good, *WITNESSES[1])[0],
        "another key of the same name": cosigned(good, WITNESSES[0][0], bytes([11] * 32), 5)[0],
    },
})
