import { expect, test } from 'vitest'
import { closingWarning } from './logic/closing'
import { arc, tick } from './logic/gauge'
import { leaning } from './logic/leaning'
import { rollFilter } from './logic/roll'

test('a vote warns 10 and 2 minutes before its close', () => {
  const minutes = (n: number) => closingWarning(n * 60_000)
  expect([11, 10, 3, 2, 1, 0, -5].map(minutes)).toEqual([null, 10, 10, 2, 2, 0, 0])
})

test('a group leans to the side with more ballots, and to none when they are equal', () => {
  expect(leaning({ for: 3, against: 2 })).toBe('for')
  expect(leaning({ for: 2, against: 3 })).toBe('against')
  expect(leaning({ for: 2, against: 2 })).toBe('none')
  expect(leaning({ for: 0, against: 0 })).toBe('none')
})

test('the gauge runs from the start edge over the top to the end', () => {
  expect(arc(0)).toBe('M -0.8800 0.0000 A 0.88 0.88 0 0 1 -0.8800 0.0000'.replaceAll(' 0.0000', ' -0.0000'))
  expect(arc(0.5)).toMatch(/0\.0000 -0\.8800$/)
  expect(arc(7)).toBe(arc(1))
  expect(tick(0.5)).toBe('M 0.0000 -0.7000 L 0.0000 -1.0600')
})

test('a filter of the roll asks for one choice, for those without a ballot, or for everyone', () => {
  expect(rollFilter('against')).toEqual({ choice: 'AGAINST', notCast: null })
  expect(rollFilter('none')).toEqual({ choice: null, notCast: true })
  expect(rollFilter(null)).toEqual({ choice: null, notCast: null })
})
