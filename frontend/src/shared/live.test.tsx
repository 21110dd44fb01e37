import { act, render } from '@testing-library/preact'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { throttle, useLive } from './live'

class Stream extends EventTarget {
  static readonly CLOSED = 2
  static last: Stream | undefined
  readyState = 1
  constructor(readonly url: string) {
    super()
    Stream.last = this
  }
  close() {
    this.readyState = Stream.CLOSED
  }
}

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('EventSource', Stream)
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test('many changes within a second become two questions: at once, and after the second', () => {
  const action = vi.fn<() => void>()
  const gate = throttle(action)
  for (let n = 0; n < 50; n += 1) gate.call()
  expect(action).toHaveBeenCalledTimes(1)
  vi.advanceTimersByTime(1_000)
  expect(action).toHaveBeenCalledTimes(2)
  vi.advanceTimersByTime(5_000)
  expect(action).toHaveBeenCalledTimes(2)
})

function Watcher(props: { changed: () => void }) {
  useLive('/live/decisions/1', props.changed)
  return null
}

test('a change told by the stream asks again, and leaving the page closes it', () => {
  const changed = vi.fn<() => void>()
  const page = render(<Watcher changed={changed} />)
  expect(Stream.last?.url).toBe('/live/decisions/1')
  act(() => void Stream.last?.dispatchEvent(new Event('changed')))
  expect(changed).toHaveBeenCalledOnce()
  page.unmount()
  expect(Stream.last?.readyState).toBe(Stream.CLOSED)
})

test('a stream that is refused for good gives way to asking every 15 seconds', () => {
  const changed = vi.fn<() => void>()
  const page = render(<Watcher changed={changed} />)
  if (Stream.last) Stream.last.readyState = Stream.CLOSED
  act(() => void Stream.last?.dispatchEvent(new Event('error')))
  vi.advanceTimersByTime(45_000)
  expect(changed).toHaveBeenCalledTimes(3)
  page.unmount()
  vi.advanceTimersByTime(45_000)
  expect(changed).toHaveBeenCalledTimes(3)
})

test('a stream that only broke for a moment is left to the browser', () => {
  const changed = vi.fn<() => void>()
  render(<Watcher changed={changed} />)
  if (Stream.last) Stream.last.readyState = 0
  act(() => void Stream.last?.dispatchEvent(new Event('error')))
  vi.advanceTimersByTime(60_000)
  expect(changed).not.toHaveBeenCalled()
})
