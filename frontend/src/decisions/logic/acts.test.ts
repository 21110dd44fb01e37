import { describe, expect, test } from 'vitest'
import { closesEarly, mayPrepare, offersOf } from './acts'

const NOW = Date.parse('2026-11-24T10:00:00Z')
const CHAIR = ['openPoll', 'closePoll', 'confirmDecision', 'annulDecision']
const SECRETARY = ['openPoll', 'closePoll', 'confirmDecision']

function names(decision: Parameters<typeof offersOf>[0]): string[] {
  return offersOf(decision, NOW).map((offer) => `${offer.act}${offer.allowed ? '' : ' (others)'}${offer.waits ? ' (waits)' : ''}`)
}

describe('the acts on a decision', () => {
  test('are those of its stage', () => {
    expect(names({ state: 'OPEN', viewerActions: CHAIR })).toEqual(['closePoll', 'annulDecision'])
    expect(names({ state: 'CLOSED', viewerActions: CHAIR })).toEqual(['confirmDecision', 'annulDecision'])
    expect(names({ state: 'CONFIRMED', viewerActions: CHAIR })).toEqual([])
    expect(names({ state: 'DRAFT', viewerActions: CHAIR })).toEqual([])
  })

  test('name what others may do beside what one may do oneself', () => {
    expect(names({ state: 'CLOSED', viewerActions: SECRETARY })).toEqual(['confirmDecision', 'annulDecision (others)'])
  })

  test('are not shown to those who may do none', () => {
    expect(names({ state: 'OPEN', viewerActions: ['castBallot'] })).toEqual([])
  })

  test('wait for the announced hour', () => {
    expect(names({ state: 'CALLED', viewerActions: CHAIR, opensAt: '2026-11-24T10:00:01Z' })[0]).toBe('openPoll (waits)')
    expect(names({ state: 'CALLED', viewerActions: CHAIR, opensAt: '2026-11-24T10:00:00Z' })[0]).toBe('openPoll')
    expect(names({ state: 'CALLED', viewerActions: CHAIR, opensAt: null })[0]).toBe('openPoll')
  })
})

test('only a draft is prepared, by those who may', () => {
  expect(mayPrepare({ state: 'DRAFT', viewerActions: ['reviseDecision'] })).toBe(true)
  expect(mayPrepare({ state: 'CALLED', viewerActions: ['reviseDecision'] })).toBe(false)
  expect(mayPrepare({ state: 'DRAFT', viewerActions: ['castBallot'] })).toBe(false)
})

test('a close is early before its hour, not at it', () => {
  expect(closesEarly('2026-11-24T10:00:01Z', NOW)).toBe(true)
  expect(closesEarly('2026-11-24T10:00:00Z', NOW)).toBe(false)
  expect(closesEarly(null, NOW)).toBe(false)
})
