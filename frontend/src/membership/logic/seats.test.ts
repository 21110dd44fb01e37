import { describe, expect, test } from 'vitest'
import { holderOf, mayFill, standingOf } from './seats'

const TODAY = '2026-11-24'

describe('a span of days', () => {
  test('holds on its first and on its last day', () => {
    expect(standingOf({ from: TODAY, until: TODAY }, TODAY)).toBe('now')
    expect(standingOf({ from: '2020-01-01' }, TODAY)).toBe('now')
    expect(standingOf({ from: '2020-01-01', until: '2026-11-23' }, TODAY)).toBe('over')
    expect(standingOf({ from: '2026-11-25', until: null }, TODAY)).toBe('later')
  })

  test('ended before it began never held', () => {
    expect(standingOf({ from: '2027-01-01', until: '2026-12-01' }, TODAY)).toBe('over')
  })
})

const past = { kind: 'TITULAR', startsOn: '2020-01-01', endsOn: '2025-01-01' } as const
const present = { kind: 'TITULAR', startsOn: '2025-01-02', endsOn: null } as const
const next = { kind: 'TITULAR', startsOn: '2027-01-01', endsOn: null } as const
const substitute = { kind: 'SUBSTITUTE', startsOn: '2025-01-02', endsOn: null } as const

test('who holds a seat now comes before who will hold it', () => {
  expect(holderOf([past, next, present, substitute], 'TITULAR', TODAY)).toBe(present)
  expect(holderOf([past, next], 'TITULAR', TODAY)).toBe(next)
  expect(holderOf([past], 'TITULAR', TODAY)).toBe(null)
})

describe('a seat', () => {
  const seat = { validFrom: '2009-05-12', validUntil: null, mandates: [present] }

  test('of an association is filled by itself; staff only enter a first titular', () => {
    expect(mayFill(seat, 'CSO', false, TODAY)).toBe(false)
    expect(mayFill(seat, 'CSO', true, TODAY)).toBe(true)
    expect(mayFill({ ...seat, mandates: [past, substitute] }, 'CSO', false, TODAY)).toBe(true)
  })

  test('of a public body is filled by staff too', () => {
    expect(mayFill(seat, 'LRA', false, TODAY)).toBe(true)
    expect(mayFill(seat, 'OTHER_PUBLIC', false, TODAY)).toBe(true)
  })

  test('that has ended is filled by nobody', () => {
    expect(mayFill({ ...seat, validUntil: '2026-01-01' }, 'LRA', true, TODAY)).toBe(false)
  })
})
