import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { takeOver } from './take-over'

let root: HTMLElement
beforeEach(() => {
  root = document.createElement('div')
  document.body.replaceChildren(root)
})
afterEach(() => {
  vi.useRealTimers()
})

const written = () => root.querySelector('[data-written]')

function write(): HTMLElement {
  const main = document.createElement('main')
  main.dataset['written'] = ''
  main.append(document.createElement('h1'))
  root.append(main)
  return takeOver(root)
}

/** Draws a page as Preact would: a title, and a placeholder while its data is on the way. */
function draw(page: HTMLElement, waiting: boolean): void {
  const main = document.createElement('main')
  main.append(document.createElement('h1'))
  if (waiting) {
    const placeholder = document.createElement('div')
    placeholder.className = 'skeleton'
    main.append(placeholder)
  }
  page.replaceChildren(main)
}

test('the server’s text stays while the page waits for its data, and gives way when it is there', async () => {
  const page = write()
  draw(page, true)
  await Promise.resolve()
  expect(written()).not.toBe(null)
  expect(page.hidden).toBe(true)
  draw(page, false)
  await vi.waitFor(() => expect(written()).toBe(null))
  expect(page.hidden).toBe(false)
})

test('it does not stay for ever', () => {
  vi.useFakeTimers()
  const page = write()
  draw(page, true)
  vi.advanceTimersByTime(5_000)
  expect(written()).toBe(null)
  expect(page.hidden).toBe(false)
})

test('without a text the page is drawn at once', () => {
  root.append(document.createElement('script'))
  expect(takeOver(root)).toBe(root)
  expect(root.childNodes).toHaveLength(0)
})
