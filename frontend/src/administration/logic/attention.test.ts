import { expect, test } from 'vitest'
import { cannotSignIn, conductTasks, missingLanguages, vacantSeats } from './attention'

test('a draft lacks the languages that its present version has not', () => {
  const versions = [
    { version: 1, languages: ['ca', 'es', 'ar'] },
    { version: 2, languages: ['ca'] },
  ]
  expect(missingLanguages(['ca', 'es', 'ar'], versions, 2)).toEqual(['es', 'ar'])
  expect(missingLanguages(['ca'], [], 1)).toEqual(['ca'])
})

test('a seat is vacant only while it is a seat', () => {
  const seat = { code: 'A', vacant: true, validFrom: '2020-01-01', validUntil: null }
  const seats = [seat, { ...seat, code: 'B', validUntil: '2026-01-01' }, { ...seat, code: 'C', validFrom: '2027-01-01' }, { ...seat, code: 'D', vacant: false }]
  expect(vacantSeats([{ seats }], '2026-11-24').map(({ seat: { code } }) => code)).toEqual(['A'])
})

test('only those with something to do here need to sign in', () => {
  const person = { invited: false, signedUp: false, roles: [], mandates: [] }
  const people = [
    { ...person, id: 'nothing to do' },
    { ...person, id: 'uninvited', mandates: [{ current: true }] },
    { ...person, id: 'former', mandates: [{ current: false }] },
    { ...person, id: 'waiting', invited: true, roles: [{}] },
    { ...person, id: 'done', invited: true, signedUp: true, roles: [{}] },
  ]
  const { uninvited, waiting } = cannotSignIn(people)
  expect([uninvited.map((p) => p.id), waiting.map((p) => p.id)]).toEqual([['uninvited'], ['waiting']])
})

test('casting a ballot is not the administration’s task', () => {
  expect(conductTasks([{ kind: 'castBallot' }, { kind: 'confirmDecision' }])).toEqual([{ kind: 'confirmDecision' }])
})
