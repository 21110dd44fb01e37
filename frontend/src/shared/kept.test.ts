import { beforeEach, describe, expect, test, vi } from 'vitest'
import { act, renderHook } from '@testing-library/preact'
import { forgetKept, keptPlace, readKept, useKept } from './kept'

const place = keptPlace('p1', 'decision.d1')
const like = { title: '', texts: { ca: '' } }

beforeEach(() => localStorage.clear())

describe('what is typed', () => {
  test('is kept for one person and one thing', () => {
    expect(keptPlace('p1', 'decision.d1')).not.toBe(keptPlace('p2', 'decision.d1'))
    expect(keptPlace('p1', 'decision.d1')).not.toBe(keptPlace('p1', 'decision.d2'))
  })

  test('comes back when the form is opened again, and is gone when forgotten', () => {
    vi.useFakeTimers()
    const first = renderHook(() => useKept(place, like, 3))
    act(() => first.result.current.keep({ title: 'Bases', texts: { ca: 'a' } }))
    expect(readKept(place, like)).toBe(null)
    act(() => {
      vi.advanceTimersByTime(500)
    })
    expect(readKept(place, like)?.values).toEqual({ title: 'Bases', texts: { ca: 'a' } })
    const second = renderHook(() => useKept(place, like, 4))
    expect(second.result.current.found).toMatchObject({ version: 3, values: { title: 'Bases' } })
    act(() => second.result.current.forget())
    expect(readKept(place, like)).toBe(null)
    vi.useRealTimers()
  })

  test('is not lost when the page is left at once', () => {
    const form = renderHook(() => useKept(place, like, 1))
    act(() => form.result.current.keep({ title: 'Half a wo', texts: { ca: '' } }))
    form.unmount()
    expect(readKept(place, like)?.values.title).toBe('Half a wo')
  })

  test('is not taken from another form, nor from nonsense', () => {
    for (const odd of ['', 'no json', '{"values":{"title":1},"at":1,"version":1}', '{"values":{"title":"x","texts":null},"at":1,"version":1}']) {
      localStorage.setItem(place, odd)
      expect(readKept(place, like), `${odd}`).toBe(null)
    }
    forgetKept(place)
    expect(localStorage.length).toBe(0)
  })
})
