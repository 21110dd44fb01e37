import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { messagesOf } from '../scripts/messages.mjs'
import { TEXT_ROOMS } from '../scripts/rooms.mjs'
import { routes } from './routes'

/** Which room each message is a text of. */
const roomOf = new Map<string, string>(
  TEXT_ROOMS.flatMap((room: string) => {
    const path = join(__dirname, `../../locales/en/${room}.ftl`)
    return [...messagesOf(readFileSync(path, 'utf8'), path).keys()].map((name) => [name, room] as const)
  }),
)
/** Loaded with every page. */
const ALWAYS = ['shared', 'shell']

function fileOf(from: string, name: string): string | null {
  const path = join(dirname(from), name)
  return [`${path}.tsx`, `${path}.ts`].find(existsSync) ?? null
}

/** Files that a file draws in, with the texts that are fetched along with them. */
function drawnIn(file: string, source: string): { file: string; texts: string[] }[] {
  const imports = [...source.matchAll(/^(?:import|export) (?!type )[^'\n]*'(\.[^']+)'/gm)].map((m) => ({ name: m[1] ?? '', texts: '' }))
  const later = [...source.matchAll(/import\('(\.[^']+)'\)(?:, \[([^\]]*)\])?/g)].map((m) => ({ name: m[1] ?? '', texts: m[2] ?? '' }))
  return [...imports, ...later].flatMap(({ name, texts }) => {
    const found = fileOf(file, name)
    return found === null ? [] : [{ file: found, texts: [...texts.matchAll(/'([a-z_]+)'/g)].map((m) => m[1] ?? '') }]
  })
}

/** Texts that a page draws and that nobody fetches for it. */
function missing(file: string, texts: readonly string[], seen = new Set<string>()): string[] {
  const state = [file, ...texts].join()
  if (seen.has(state)) return []
  seen.add(state)
  const source = readFileSync(file, 'utf8')
  const named = [...source.matchAll(/['"]([a-z_]+-[\w-]+)['"]/g)].map((m) => m[1] ?? '')
  const own = named.filter((name) => roomOf.has(name) && !texts.includes(roomOf.get(name) ?? '')).map((name) => `${name} in ${file.slice(__dirname.length + 1)}`)
  return [...own, ...drawnIn(file, source).flatMap((next) => missing(next.file, [...new Set([...texts, ...next.texts])].sort(), seen))]
}

const declared = ['routes.tsx', 'routes-administration.tsx'].map((name) => readFileSync(join(__dirname, name), 'utf8')).join('\n')

test.each(routes.map(({ path, texts }) => [path, texts] as const))('the page %s has the texts of everything that it draws', (path, texts) => {
  const page = declared.split('\n').find((line) => line.includes(`path: '${path}'`))
  const file = fileOf(join(__dirname, 'routes.tsx'), /import\('([^']+)'\)/.exec(page ?? '')?.[1] ?? '')
  expect(file).not.toBe(null)
  expect([...new Set(missing(file ?? '', [...ALWAYS, ...texts].sort()))]).toEqual([])
})
