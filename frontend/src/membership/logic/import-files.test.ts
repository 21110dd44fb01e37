import { expect, test } from 'vitest'
import { findingsOf, textOf } from './import-files'

const refused = (...fields: string[]) => ({ code: 'INVALID', message: '', fields: fields.map((field) => ({ field, code: 'X', message: `about ${field}` })) })

test('a place is a line with its column, or a row', () => {
  expect(findingsOf(refused('members:3:14', 'representatives.12', 'council.yaml:1:1'))).toEqual([
    { file: 'members', line: 3, column: 14, row: null, message: 'about members:3:14' },
    { file: 'representatives', line: null, column: null, row: 12, message: 'about representatives.12' },
    { file: 'council', line: 1, column: 1, row: null, message: 'about council.yaml:1:1' },
  ])
})

test('a refusal of another kind is none of a file', () => {
  expect(findingsOf({ code: 'MEMBERSHIP_COUNCIL_HAS_MEMBERS', message: 'It has members.', fields: [] })).toBe(null)
  expect(findingsOf(refused('members:3:14', 'input.members'))).toBe(null)
})

test('a file that is not in UTF-8 is not guessed at', async () => {
  expect(await textOf(new Blob(['name_ca\nCórdoba\n']))).toBe('name_ca\nCórdoba\n')
  expect(await textOf(new Blob([Uint8Array.of(0x43, 0xf3, 0x72)]))).toBe(null)
})
