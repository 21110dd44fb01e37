import { describe, expect, test } from 'vitest'
import { NETWORK, graphql, problemOf } from './graphql'

const compose = graphql as unknown as (source: string) => string

describe('the text of an operation', () => {
  test('carries the fragments it spreads, each once, however deep', () => {
    compose('fragment Leaf_Thing on Thing { id }')
    compose('fragment Branch_Thing on Thing { name ...Leaf_Thing }')
    const text = compose('query Tree { thing { ...Branch_Thing ...Leaf_Thing } }')
    expect(text.match(/fragment Leaf_Thing/g)).toHaveLength(1)
    expect(text.match(/fragment Branch_Thing/g)).toHaveLength(1)
  })

  test('does not come about when a fragment was not imported', () => {
    expect(() => compose('query Lost { thing { ...Missing_Thing } }')).toThrow('Missing_Thing')
  })
})

describe('a problem', () => {
  test('without an answer is the network', () => {
    expect(problemOf(undefined).code).toBe(NETWORK)
    expect(problemOf([]).code).toBe(NETWORK)
  })

  test('keeps code, sentence and fields, with the fields named as in the form', () => {
    const fields = [
      { field: 'input.opensAt', code: 'PAST', message: 'In the past.' },
      { field: 'closes_at', code: 'EARLY', message: 'Too early.' },
    ]
    const problem = problemOf([{ message: 'No.', extensions: { code: 'INVALID', fields } }])
    expect(problem).toEqual({
      code: 'INVALID',
      message: 'No.',
      fields: [
        { field: 'opensAt', code: 'PAST', message: 'In the past.' },
        { field: 'closesAt', code: 'EARLY', message: 'Too early.' },
      ],
    })
  })

  test('survives extensions of another shape', () => {
    expect(problemOf([{ message: 'Odd.', extensions: { code: 7, fields: [null, 'x', { field: 1 }] } }])).toEqual({
      code: 'UNKNOWN',
      message: 'Odd.',
      fields: [],
    })
  })
})
