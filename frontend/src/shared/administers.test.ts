import { expect, test } from 'vitest'
import { administers, sectionsOf } from './administers'
import type { Viewer } from './session'

const stranger: Viewer = { signedIn: true, csrf: null, person: null, email: null, language: null, roles: [], actions: ['castBallot'], hats: [] }

test('who has neither an office nor an organisation has nothing to administer', () => {
  expect(administers(stranger)).toBe(false)
})

test('who speaks for an organisation administers it, and sees neither people nor drafts', () => {
  const hat = { kind: 'TITULAR', seat: { id: 's', code: 'SOC-01' }, organisation: { id: 'o', code: 'SOC-01', name: { text: 'x', language: 'ca' } } } as const
  const representative = { ...stranger, hats: [hat], actions: ['castBallot', 'registerPerson'] }
  expect(administers(representative)).toBe(true)
  expect(sectionsOf(representative)).toEqual(['overview', 'organisations', 'roles'])
})

test('each office sees the sections in which it may do something', () => {
  expect(sectionsOf({ ...stranger, roles: ['SECRETARY'], actions: ['draftDecision', 'admitOrganisation'] })).toEqual([
    'overview',
    'decisions',
    'organisations',
    'people',
    'roles',
  ])
  expect(sectionsOf({ ...stranger, roles: ['TECHNICAL_STAFF'], actions: ['draftDecision'] })).not.toContain('people')
})
