/** One entry checked by hand: a script for a shell with openssl and nothing of ours. */
import type { Checkpoint } from '../../shared/record/checkpoint'
import { base64, concat, hex } from '../../shared/record/encoding'
import type { Vkey } from '../../shared/record/key'
import type { Entry, Inclusion } from '../../shared/record/log'

/** What stands before a raw Ed25519 key in the form that openssl reads (RFC 8410). */
const SPKI = Uint8Array.of(0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00)

const octal = (bytes: Uint8Array) => [...bytes].map((byte) => `\\${byte.toString(8).padStart(3, '0')}`).join('')

/** The script; it prints each hash on the way and ends with 0 only where hashes and signature are right. */
export function handScript(entry: Entry, { steps }: Inclusion, checkpoint: Checkpoint, key: Vkey): string {
  const signature = checkpoint.note.signatures.find((one) => one.name === key.name && base64(one.id) === base64(key.id))
  const pem = `-----BEGIN PUBLIC KEY-----\n${base64(concat(SPKI, key.key))}\n-----END PUBLIC KEY-----`
  return `#!/bin/sh
# Entry ${entry.index} of ${checkpoint.origin}, checked with openssl alone.
set -eu
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
sha() { openssl dgst -sha256 -binary; }
show() { printf '%s  %s\\n' "$(openssl base64 -A < "$1")" "$2"; }

# 1. The entry as it was published, ${entry.bytes.length} bytes, and its hash: SHA-256 of a zero byte and the entry.
printf '%s' '${base64(entry.bytes)}' | openssl base64 -d -A > entry
cat entry; echo
{ printf '\\000'; cat entry; } | sha > hash; show hash 'the entry'

# 2. Up the tree: SHA-256 of a one byte, the left hash and the right hash.
${steps
  .map(({ sibling, siblingFirst }, at) => {
    const pair = siblingFirst ? 'cat other hash' : 'cat hash other'
    return `printf '${octal(sibling)}' > other; { printf '\\001'; ${pair}; } | sha > next; mv next hash; show hash 'step ${at + 1}'`
  })
  .join('\n')}

# 3. The same as in the signed checkpoint?
cat > checkpoint <<'END'
${checkpoint.note.text}END
if test "$(sed -n 3p checkpoint)" = "$(openssl base64 -A < hash)"; then echo 'the root is the signed one'
else echo 'ANOTHER ROOT than the signed one'; exit 1; fi

# 4. Signed by the council? Compare this key with one that you have from elsewhere.
cat > key.pem <<'END'
${pem}
END
printf '${octal(signature?.bytes ?? new Uint8Array())}' > signature
openssl pkeyutl -verify -pubin -inkey key.pem -rawin -in checkpoint -sigfile signature
`
}

/** The hash of hexadecimal text, shortened to its first four digits: enough to follow it by eye. */
export function shortHash(bytes: Uint8Array): string {
  return hex(bytes).slice(0, 4)
}
