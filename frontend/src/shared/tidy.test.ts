import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(__dirname, '..')
const LINES_MAX = 250

function files(pattern: RegExp): [string, string][] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => pattern.test(name) && !name.startsWith('gql'))
    .map((name) => [name, readFileSync(join(root, name), 'utf8')])
}

test('style sheets know no left and right, so that every page works in both directions', () => {
  const physical =
    /(?:^|[\s;{])(?:left|right|(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right)[\w-]*|(?:min-|max-)?(?:width|height))\s*:|(?:text-align|float|clear)\s*:\s*(?:left|right)/
  const found = files(/\.css$/).flatMap(([name, text]) =>
    text.split('\n').flatMap((line, at) => (physical.test(line.replace(/\/\*.*?\*\//g, '')) ? [`${name}:${at + 1} ${line.trim()}`] : [])),
  )
  expect(found).toEqual([])
})

test('a room imports itself and what is shared, never another room', () => {
  const rooms = new Set(['accounts', 'audit_trail', 'decisions', 'membership', 'shell'])
  const found = files(/\.tsx?$/).flatMap(([name, text]) => {
    const home = name.split('/')[0] ?? ''
    if (!rooms.has(home) && home !== 'shared') return []
    return [...text.matchAll(/from '((?:\.\.\/)+)([\w-]+)\//g)].flatMap(([, up, room]) => {
      const leaves = (up?.length ?? 0) / 3 === name.split('/').length - 1
      return leaves && room !== undefined && rooms.has(room) && room !== home ? [`${name} imports ${room}`] : []
    })
  })
  expect(found).toEqual([])
})

test('files are short enough to be read at one sitting', () => {
  const long = files(/\.(tsx?|css)$/).filter(([, text]) => text.split('\n').length > LINES_MAX)
  // The two style sheets of the frame and of the shared parts are lists of short rules.
  expect(long.map(([name]) => name).filter((name) => !name.startsWith('styles/'))).toEqual([])
})

test('nothing writes HTML as text', () => {
  const found = files(/\.tsx?$/).filter(([name, text]) => !name.endsWith('.test.ts') && /innerHTML|dangerouslySetInnerHTML|insertAdjacentHTML/.test(text))
  expect(found.map(([name]) => name)).toEqual([])
})

test('operations are named after the part that uses them', () => {
  const found = files(/\.tsx$/).flatMap(([name, text]) =>
    [...text.matchAll(/fragment (\w+) on/g)].map((match) => match[1] ?? '').filter((fragment) => !/^[A-Z]\w*_[A-Z]\w*$/.test(fragment)).map((fragment) => `${name}: ${fragment}`),
  )
  expect(found).toEqual([])
})
