// Reads the build's manifest and fails when a page is heavier than frontend.md §5 allows (gzip).
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

const dist = fileURLToPath(new URL('../dist/', import.meta.url))
const manifest = JSON.parse(readFileSync(`${dist}.vite/manifest.json`, 'utf8'))
const FIRST_JS = 60_000
const FIRST_CSS = 30_000
const LAZY_PAGE = 15_000

const size = (file) => gzipSync(readFileSync(dist + file), { level: 9 }).length
const sum = (files) => [...files].reduce((total, file) => total + size(file), 0)

/** Files of a chunk and of everything it imports statically. */
function reach(key, js = new Set(), css = new Set(), seen = new Set()) {
  if (seen.has(key)) return { js, css }
  seen.add(key)
  const chunk = manifest[key]
  if (chunk.file.endsWith('.js')) js.add(chunk.file)
  for (const file of chunk.css ?? []) css.add(file)
  for (const other of chunk.imports ?? []) reach(other, js, css, seen)
  return { js, css }
}

/** Page file → the rooms whose texts its route loads, read from the routes. */
function textsByPage(files) {
  const source = files.map((file) => readFileSync(new URL(`../${file}`, import.meta.url), 'utf8')).join('\n')
  const names = (list) => [...list.matchAll(/'(\w+)'/g)].map(([, name]) => name)
  const lists = new Map([...source.matchAll(/const (\w+) = (\[[^\]]*\]) as const/g)].map(([, name, list]) => [name, names(list)]))
  const routes = source.matchAll(/texts: (\[[^\]]*\]|\w+), load: \(\) => import\('\.\/([^']+)'\)/g)
  return new Map([...routes].map(([, list, page]) => [`src/${page}.tsx`, list.startsWith('[') ? names(list) : lists.get(list)]))
}

const minus = (files, known) => new Set([...files].filter((file) => !known.has(file)))
const problems = []
function limit(what, bytes, most) {
  console.log(`${bytes > most ? 'OVER ' : 'ok   '} ${what}: ${(bytes / 1000).toFixed(1)} of ${most / 1000} kB gz`)
  if (bytes > most) problems.push(what)
}

const entry = reach('index.html')
const texts = (rooms) => rooms.map((room) => manifest[`../locales/ar/${room}.ftl`]?.file).filter(Boolean)
const roomsOf = textsByPage(['src/routes.tsx', 'src/routes-administration.tsx'])
const pages = Object.keys(manifest).filter((key) => /^src\/(\w+\/)+pages\/\w+\.tsx$/.test(key))
for (const key of pages) {
  const { js, css } = reach(key)
  // Arabic is the heaviest language.
  const words = new Set(texts(['shared', 'shell', ...(roomsOf.get(key) ?? [])]))
  limit(`${key} first load, JS with texts`, sum(new Set([...entry.js, ...js, ...words])), FIRST_JS)
  limit(`${key} first load, CSS`, sum(new Set([...entry.css, ...css])), FIRST_CSS)
  limit(`${key} lazy part`, sum(minus(js, entry.js)), LAZY_PAGE)
}
if (pages.length === 0) problems.push('no page found in the manifest')
for (const page of pages) if (!roomsOf.has(page)) problems.push(`no route leads to ${page}`)
if (problems.length > 0) {
  console.error(`Over budget: ${problems.join('; ')}`)
  process.exit(1)
}
