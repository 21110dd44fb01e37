import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Message, SelectExpression } from '@fluent/syntax'
import { describe, expect, test } from 'vitest'
import { messagesOf, variablesOf } from '../../scripts/messages.mjs'
import { ADMINISTRATION_OF, LANGS, TEXT_ROOMS } from '../../scripts/rooms.mjs'

const root = join(__dirname, '../../..')
const present = TEXT_ROOMS.filter((room: string) => readdirSync(join(root, 'locales/en')).includes(`${room}.ftl`))

function load(lang: string, room: string): Map<string, Message> {
  const path = join(root, 'locales', lang, `${room}.ftl`)
  return messagesOf(readFileSync(path, 'utf8'), path)
}

function all(lang: string): Map<string, Message> {
  return new Map(present.flatMap((room: string) => [...load(lang, room)]))
}

/** Every choice by number inside a message. */
function selections(node: unknown, found: SelectExpression[] = []): SelectExpression[] {
  if (node === null || typeof node !== 'object') return found
  if ((node as { type?: string }).type === 'SelectExpression') found.push(node as SelectExpression)
  for (const child of Object.values(node)) selections(child, found)
  return found
}

function variantNames(select: SelectExpression): string[] {
  return select.variants.map((variant) => (variant.key.type === 'Identifier' ? variant.key.name : variant.key.value))
}

const CATEGORIES = ['zero', 'one', 'two', 'few', 'many', 'other']

/** Sources that may name a message, tests apart. */
function sources(): [string, string][] {
  const dir = join(root, 'frontend/src')
  return readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name) && !name.startsWith('gql'))
    .map((name) => [name, readFileSync(join(dir, name), 'utf8')])
}

/** Whether a name stands in a text as a whole, or matches a template such as `room-kind-${kind}`. */
function usedNames(text: string, names: Iterable<string>): Set<string> {
  const literal = new Set([...text.matchAll(/['"`]([a-z_]+-[\w-]+)['"`]/g)].map((m) => m[1] ?? ''))
  const templates = [...text.matchAll(/`([a-z_]+-[\w-]*)\$\{[^}]+\}([\w-]*)`/g)].map((m) => [m[1] ?? '', m[2] ?? ''] as const)
  return new Set(
    [...names].filter((name) => literal.has(name) || templates.some(([a, z]) => name.startsWith(a) && name.endsWith(z))),
  )
}

describe.each(LANGS as string[])('the texts in %s', (lang) => {
  const english = all('en')
  const own = all(lang)
  const plurals = new Intl.PluralRules(lang).resolvedOptions().pluralCategories

  test('have the same messages as the English ones', () => {
    expect([...own.keys()].sort()).toEqual([...english.keys()].sort())
  })

  test('want the same variables', () => {
    for (const [name, message] of own) {
      const wanted = english.get(name)
      expect([name, ...variablesOf(message)].sort()).toEqual([name, ...(wanted ? variablesOf(wanted) : [])].sort())
    }
  })

  test('cover every plural category of the language', () => {
    for (const [name, message] of own) {
      for (const select of selections(message)) {
        const given = variantNames(select)
        if (!given.some((variant) => CATEGORIES.includes(variant) && variant !== 'other')) continue
        expect([name, ...plurals.filter((category) => !given.includes(category))]).toEqual([name])
      }
    }
  })

  test('are not left in English', () => {
    if (lang === 'en') return
    const same = [...own].filter(([name, message]) => {
      const words = wordsOf(message.value)
      // Romance languages share single words with English; a whole sentence is not shared.
      return words.trim().split(/\s+/).length >= 3 && words === wordsOf(english.get(name)?.value)
    })
    expect(same.map(([name]) => name)).toEqual([])
  })
})

/** The words of a message, without its variables. */
function wordsOf(node: unknown): string {
  if (node === null || typeof node !== 'object') return ''
  const own = (node as { type?: string; value?: unknown }).type === 'TextElement' ? String((node as { value: unknown }).value) : ''
  return own + Object.values(node).map(wordsOf).join('')
}

test('every message is used by a page, and every message a page names exists', () => {
  const names = all('en')
  const text = sources().map(([, source]) => source).join('\n')
  const used = usedNames(text, names.keys())
  expect([...names.keys()].filter((name) => !used.has(name))).toEqual([])
})

test('a room uses its own texts, or the shared ones', () => {
  const rooms = new Map(present.flatMap((room: string) => [...load('en', room).keys()].map((name) => [name, room] as const)))
  const foreign = sources().flatMap(([file, source]) => {
    const home = file.split('/')[0] ?? ''
    const own = home === 'shell' ? ['shell', 'home', 'site'] : home === 'audit_trail' ? ['audit_trail', 'explorer', 'fields', 'compare', 'engagements'] : [home]
    // What a check of the record says is shared by the pages that check: the record's own, and a decision's.
    const allowed = new Set(['shared', 'record', 'events', 'administration', ...own, ...(ADMINISTRATION_OF[home] ?? [])])
    return [...usedNames(source, rooms.keys())].flatMap((name) =>
      allowed.has(rooms.get(name) ?? '') || !file.includes('/') ? [] : [`${file}: ${name}`],
    )
  })
  expect(foreign).toEqual([])
})

test('each message carries the name of its file', () => {
  for (const room of present) {
    const prefix = room === 'audit_trail' ? 'audit-' : `${room}-`
    for (const name of load('en', room).keys()) expect(name.startsWith(prefix), `${room}: ${name}`).toBe(true)
  }
})

test('the program bundles the files that this list names', () => {
  const source = readFileSync(join(root, 'frontend/src/shared/texts.ts'), 'utf8')
  expect(source).toContain(`{${TEXT_ROOMS.join(',')}}.ftl`)
})
