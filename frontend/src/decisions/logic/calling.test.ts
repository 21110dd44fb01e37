import { describe, expect, test } from 'vitest'
import { readCall, type CallValues } from './calling'

const ZONE = 'Europe/Madrid'
const NOW = Date.parse('2026-11-24T09:00:00Z')
const values: CallValues = { opens: 'at', opensAt: '2026-11-30T10:00', closesAt: '2026-12-03T14:00' }
const faults = (change: Partial<CallValues>) => {
  const reading = readCall({ ...values, ...change }, ZONE, NOW)
  return reading.ok ? {} : reading.faults
}

describe('calling a decision', () => {
  test('sends the instants of the council’s clocks', () => {
    expect(readCall(values, ZONE, NOW)).toEqual({
      ok: true,
      window: { opensAt: '2026-11-30T09:00:00Z', closesAt: '2026-12-03T13:00:00Z', length: 76 * 3_600_000, twice: false },
    })
  })

  test('at once counts the time from now', () => {
    const reading = readCall({ opens: 'now', opensAt: '', closesAt: '2026-11-24T12:00' }, ZONE, NOW)
    expect(reading).toMatchObject({ ok: true, window: { opensAt: null, length: 2 * 3_600_000 } })
  })

  test('needs an end, and a beginning unless it is now', () => {
    expect(faults({ closesAt: '' })).toEqual({ closesAt: 'missing' })
    expect(faults({ opensAt: '' })).toEqual({ opensAt: 'missing' })
    expect(faults({ opens: 'now', opensAt: '' })).toEqual({})
  })

  test('does not lie in the past', () => {
    expect(faults({ opensAt: '2026-11-24T09:59' })).toEqual({ opensAt: 'past' })
    expect(faults({ opens: 'now', closesAt: '2026-11-24T10:00' })).toEqual({ closesAt: 'past' })
  })

  test('closes after it opens, and within a year', () => {
    expect(faults({ closesAt: '2026-11-30T10:00' })).toEqual({ closesAt: 'before-opening' })
    expect(faults({ closesAt: '2027-11-26T10:00' })).toEqual({ closesAt: 'too-long' })
  })

  test('knows the hour that is skipped, and the one that comes twice', () => {
    expect(faults({ opensAt: '2027-03-28T02:30', closesAt: '2027-03-29T10:00' })).toEqual({ opensAt: 'skipped' })
    const twice = readCall({ ...values, closesAt: '2027-10-31T02:30' }, ZONE, NOW)
    expect(twice).toMatchObject({ ok: true, window: { twice: true } })
  })
})
