// @vitest-environment node
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { needed, readCondition } from './condition'
import { decide, figures, readRule } from './decide'

// oxlint-disable-next-line no-explicit-any -- the vectors are JSON of many forms
function cases(name: string): any[] {
  const list = JSON.parse(readFileSync(join(__dirname, `../../../../tests/vectors/tally/${name}.json`), 'utf8'))
  expect(list.length).toBeGreaterThan(0)
  return list
}

describe('the vectors of the crate hold here as well:', () => {
  test('polls are decided', () => {
    for (const { rule, facts, expected } of cases('decide')) expect(decide(readRule(rule), facts)).toEqual(expected)
  })

  test('conditions need what they need', () => {
    for (const { condition, base_counts: bases, expected } of cases('needed')) {
      expect(bases.map((count: number) => needed(readCondition(condition), count))).toEqual(expected)
    }
  })

  test('rules that say nothing are refused in the same words', () => {
    const none = { seats: 0, in_office: 0, ballots: { for: 0, against: 0, abstain: 0 } }
    for (const { rule, expected } of cases('refused')) expect(() => decide(readRule(rule), none)).toThrow(expected)
  })

  test('groups have their figures', () => {
    for (const { seats, ballots, expected } of cases('figures')) expect(figures(seats, ballots)).toEqual(expected)
  })
})
