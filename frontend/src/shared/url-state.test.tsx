import { act, render } from '@testing-library/preact'
import { expect, test } from 'vitest'
import { changedSearch, maybe, oneOf, someOf, text, useUrlState } from './url-state'

const schema = { view: oneOf(['chart', 'table']), sector: maybe(['cso', 'lra']), states: someOf(['a', 'b']), q: text() }

test('defaults are left out, and keys of other parts stay', () => {
  expect(changedSearch('?other=1&view=table', schema, { view: 'chart' })).toBe('?other=1')
  expect(changedSearch('?other=1', schema, { view: 'table', sector: 'lra' })).toBe('?other=1&view=table&sector=lra')
  expect(changedSearch('?q=x', schema, { q: '' })).toBe('')
  expect(changedSearch('', schema, { states: ['a', 'b'] })).toBe('?states=a%2Cb')
})

test('bad values fall back', () => {
  expect(schema.view.read('pie')).toBe('chart')
  expect(schema.sector.read('aliens')).toBe(null)
  expect(schema.states.read('b,x')).toEqual(['b'])
  expect(schema.q.read('y'.repeat(500))).toHaveLength(200)
})

test('a choice makes a step that Back undoes, typing does not', () => {
  window.history.replaceState(null, '', '/list')
  const seen: { state: { view: string; q: string }; set: (c: object, how?: 'push' | 'replace') => void }[] = []
  function Probe() {
    const [state, set] = useUrlState(schema)
    seen.push({ state, set })
    return null
  }
  render(<Probe />)
  const before = window.history.length
  act(() => seen.at(-1)?.set({ q: 'me' }, 'replace'))
  expect(window.history.length).toBe(before)
  act(() => seen.at(-1)?.set({ view: 'table' }))
  expect(window.history.length).toBe(before + 1)
  expect(window.location.search).toBe('?q=me&view=table')
  expect(seen.at(-1)?.state).toMatchObject({ view: 'table', q: 'me' })
})
