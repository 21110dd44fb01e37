import { expect, test } from 'vitest'
import { accountState, changedPerson, rolesLeft } from './people'

test('the way to an account is told by how far it has come', () => {
  expect(accountState({ signedUp: true, invited: true, email: 'a@b' }, true)).toBe('signed_up')
  expect(accountState({ signedUp: false, invited: true, email: 'a@b' }, true)).toBe('invited')
  expect(accountState({ signedUp: false, invited: false, email: 'a@b' }, true)).toBe('not_invited')
})

test('a missing address is only said to be missing by those who see addresses', () => {
  const person = { signedUp: false, invited: false, email: null }
  expect(accountState(person, true)).toBe('no_address')
  expect(accountState(person, false)).toBe('not_invited')
})

test('an office is offered to whoever does not hold it', () => {
  expect(rolesLeft([{ role: 'CHAIR' }, { role: 'AUDITOR' }])).toEqual(['SECRETARY', 'TECHNICAL_STAFF', 'ADMINISTRATOR', 'OBSERVER'])
})

test('only what was changed is sent', () => {
  const before = { displayName: 'Núria', email: '', language: 'ca' }
  expect(changedPerson(before, { ...before, displayName: ' Núria ' })).toEqual({})
  expect(changedPerson(before, { ...before, email: 'n@example.org', language: 'es' })).toEqual({ email: 'n@example.org', language: 'es' })
})
