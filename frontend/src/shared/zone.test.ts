import { describe, expect, test } from 'vitest'
import { dayOf, instantOf, offsetName, wallOf } from './zone'

const MADRID = 'Europe/Madrid'

describe('a time on the council’s clocks', () => {
  test('is the instant that its zone says, in winter and in summer', () => {
    expect(instantOf('2026-11-30T10:00', MADRID)).toEqual({ ok: true, instant: '2026-11-30T09:00:00Z', twice: false })
    expect(instantOf('2026-07-01T10:00', MADRID)).toEqual({ ok: true, instant: '2026-07-01T08:00:00Z', twice: false })
    expect(instantOf('2026-07-01T10:00', 'America/St_Johns')).toEqual({ ok: true, instant: '2026-07-01T12:30:00Z', twice: false })
  })

  test('that is skipped when clocks go forward is none', () => {
    expect(instantOf('2026-03-29T02:30', MADRID)).toEqual({ ok: false, why: 'skipped' })
    expect(instantOf('2026-03-29T03:00', MADRID)).toEqual({ ok: true, instant: '2026-03-29T01:00:00Z', twice: false })
  })

  test('that comes twice when clocks go back is the first of the two', () => {
    expect(instantOf('2026-10-25T02:30', MADRID)).toEqual({ ok: true, instant: '2026-10-25T00:30:00Z', twice: true })
  })

  test('that is none is refused', () => {
    for (const wall of ['', '10:00', '2026-02-30T10:00', '2026-13-01T10:00', '2026-01-01T24:00', 'tomorrow']) {
      expect(instantOf(wall, MADRID), `“${wall}”`).toEqual({ ok: false, why: 'malformed' })
    }
  })

  test('comes back from its instant', () => {
    for (const wall of ['2026-11-30T10:00', '2026-07-01T00:15', '2026-12-31T23:59']) {
      const reading = instantOf(wall, MADRID)
      expect(reading.ok && wallOf(reading.instant, MADRID)).toBe(wall)
    }
  })

  test('belongs to the day of its own zone', () => {
    expect(dayOf('2026-11-30T23:30:00Z', MADRID)).toBe('2026-12-01')
    expect(dayOf('2026-11-30T23:30:00Z', 'UTC')).toBe('2026-11-30')
  })

  test('says how its zone stands to UTC', () => {
    expect(offsetName(MADRID, '2026-11-30T09:00:00Z')).toBe('UTC+1')
    expect(offsetName('America/St_Johns', '2026-11-30T09:00:00Z')).toBe('UTC−3:30')
  })
})
