// Writes .br and .gz beside each text file of dist, so that the server never compresses.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

const dist = fileURLToPath(new URL('../dist', import.meta.url))
const TEXT = /\.(js|css|svg|html|json)$/

for (const entry of readdirSync(dist, { recursive: true, withFileTypes: true })) {
  // The skeleton is filled by the server for each page and compressed there, if at all.
  if (!entry.isFile() || !TEXT.test(entry.name) || entry.name === 'index.html') continue
  const path = join(entry.parentPath, entry.name)
  const bytes = readFileSync(path)
  const quality = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length }
  writeFileSync(`${path}.br`, brotliCompressSync(bytes, { params: quality }))
  writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }))
}
