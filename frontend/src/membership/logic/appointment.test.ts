import { describe, expect, test } from 'vitest'
import { distinct, invites, missingIn, type AppointmentValues } from './appointment'

const values: AppointmentValues = {
  seat: 's1', kind: 'TITULAR', who: 'known', person: 'p1', displayName: '', email: '', language: 'ca', invite: true, startsOn: '2026-11-24', endsOn: '',
}

describe('an appointment', () => {
  test('of somebody known needs the person, of somebody new the name', () => {
    expect(missingIn(values)).toEqual([])
    expect(missingIn({ ...values, person: '' })).toEqual(['person'])
    expect(missingIn({ ...values, who: 'new', person: '' })).toEqual(['displayName'])
    expect(missingIn({ ...values, who: 'new', displayName: ' Aminata ' })).toEqual([])
  })

  test('does not end before it starts, and may end on its first day', () => {
    expect(missingIn({ ...values, endsOn: '2026-11-23' })).toEqual(['endsOn'])
    expect(missingIn({ ...values, endsOn: '2026-11-24' })).toEqual([])
  })

  test('invites only somebody new who has an address', () => {
    expect(invites({ ...values, who: 'new', email: 'a@example.org' })).toBe(true)
    expect(invites({ ...values, who: 'new', email: ' ' })).toBe(false)
    expect(invites({ ...values, email: 'a@example.org' })).toBe(false)
  })
})

test('somebody with two mandates is named once', () => {
  const people = [{ id: '2', displayName: 'Rosa' }, null, { id: '1', displayName: 'Anna' }, { id: '2', displayName: 'Rosa' }]
  expect(distinct(people).map((person) => person.displayName)).toEqual(['Anna', 'Rosa'])
})
