/** The checks themselves, on pages that are broken on purpose: a check that finds nothing proves nothing. */
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Browser } from 'playwright-core'
import { accessibilityProblems } from './support/axe.ts'
import { layoutProblems } from './support/layout.ts'
import { launch } from './support/site.ts'

const PROSE = 'The council decides in the open, and everyone may check it.'

describe('the checks of a page', () => {
  let browser: Browser
  before(async () => {
    browser = await launch()
  })
  after(() => browser.close())

  async function problems(body: string, find: 'layout' | 'axe'): Promise<string> {
    const page = await browser.newPage({ viewport: { width: 390, height: 844 } })
    await page.setContent(`<!doctype html><html lang="en"><head><title>T</title><meta name="viewport" content="width=device-width"></head>
      <body style="margin:0;font:16px sans-serif"><main><h1>Title</h1>${body}</main></body></html>`)
    const found = find === 'layout' ? await layoutProblems(page) : await accessibilityProblems(page)
    await page.close()
    return found.join('\n')
  }

  it('find nothing on a plain page', async () => {
    const body = `<p>${PROSE}</p><p style="overflow-x:auto"><span style="display:block;width:900px">wide on purpose</span></p>
      <p style="position:absolute;width:1px;height:1px;overflow:hidden">for screen readers</p><button>Cast this vote</button>`
    assert.equal(await problems(body, 'layout'), '')
    assert.equal(await problems(body, 'axe'), '')
  })

  it('find a page that is wider than the window', async () => {
    const found = await problems(`<div style="width:500px">${PROSE}</div>`, 'layout')
    assert.match(found, /the page is 500 px wide/)
    assert.match(found, /sticks out of the window/)
  })

  it('find what sticks out on the left, where no scroll bar shows it', async () => {
    assert.match(await problems('<div style="position:relative;left:-60px">out</div>', 'layout'), /sticks out of the window/)
  })

  it('find text squeezed into a narrow column', async () => {
    assert.match(await problems(`<p style="width:50px">${PROSE}</p>`, 'layout'), /text squeezed to 3\.1 em/)
    assert.match(await problems(`<div style="width:50px"><b>${PROSE}</b></div>`, 'layout'), /text squeezed/)
  })

  it('find a card over another card', async () => {
    const cards = `<article>${PROSE}</article><article style="margin-top:-30px">${PROSE}</article>`
    assert.match(await problems(cards, 'layout'), /one card over another/)
  })

  it('find a text over another text', async () => {
    assert.match(await problems(`<p>${PROSE}</p><p style="margin-top:-30px">${PROSE}!</p>`, 'layout'), /one text over another/)
  })

  it('find a picture without words and a field without a label', async () => {
    assert.match(await problems('<img src="data:,">', 'axe'), /axe image-alt/)
    assert.match(await problems('<input>', 'axe'), /axe label/)
  })

  it('find weak contrast, and text of one colour on the same colour', async () => {
    assert.match(await problems('<p style="color:#aaa">weak</p>', 'axe'), /axe color-contrast:/)
    const hidden = '<div style="background:#0b5a73"><a href="#x" style="color:#0b5a73">Cast this vote</a></div>'
    assert.match(await problems(hidden, 'axe'), /axe color-contrast/)
  })
})
