// Opens pages in Chromium against the mock: screenshots, axe, and a layout check. Exits 1 on any finding.
// node dev/look.mjs [--out DIR] [name-part …]
import { mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { chromium } from 'playwright-core'
import { startMock } from './mock.mjs'
import { PAGES } from './pages.mjs'
import { ADMIN_PAGES } from './pages-admin.mjs'

const args = process.argv.slice(2)
const out = args.includes('--out') ? args.splice(args.indexOf('--out'), 2)[1] : '/tmp/claror-look'
const only = args
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const SIZES = [[1280, 900], [390, 844]]
mkdirSync(out, { recursive: true })

const server = await startMock(0)
const PORT = server.address().port
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] })
let findings = 0
for (const page of [...PAGES, ...ADMIN_PAGES]) {
  if (only.length > 0 && !only.some((part) => page.name.includes(part))) continue
  for (const lang of page.langs ?? ['en', 'ar']) {
    for (const [width, height] of SIZES) await look(page, lang, width, height)
  }
}
await browser.close()
server.close()
console.log(findings === 0 ? 'nothing found' : `${findings} findings`)
process.exit(findings === 0 ? 0 : 1)

async function look({ name, path, as, act, expect: expected }, lang, width, height) {
  const context = await browser.newContext({ viewport: { width, height }, locale: lang, reducedMotion: 'reduce', bypassCSP: false })
  if (as) await context.addCookies([{ name: 'claror', value: encodeURIComponent(as), url: `http://127.0.0.1:${PORT}` }])
  const tab = await context.newPage()
  const label = `${name} ${lang} ${width}`
  const say = (what) => {
    findings += 1
    console.log(`${label}: ${what}`)
  }
  tab.on('console', (message) => ['error', 'warning'].includes(message.type()) && !expected?.test(message.text()) && say(`console: ${message.text()}`))
  tab.on('pageerror', (error) => say(`script: ${error.message}`))
  await tab.goto(`http://127.0.0.1:${PORT}/${lang}${path}`)
  await tab.waitForSelector('h1')
  await tab.waitForFunction(() => !document.querySelector('.skeleton'))
  await tab.waitForTimeout(150)
  if (act) await act(tab)
  await tab.screenshot({ path: `${out}/${name}-${width}-${lang}.png`, fullPage: true })
  for (const problem of await tab.evaluate(layoutProblems)) say(problem)
  // evaluate runs in the page's own world through the debugger, which the page's policy does not stop
  await tab.evaluate(`${axe}; undefined`)
  const result = await tab.evaluate(() => axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }))
  for (const v of result.violations) say(`axe ${v.id}: ${v.nodes.map((n) => n.target.join(' ')).slice(0, 3).join(' | ')} – ${v.nodes[0].failureSummary?.split('\n')[1]?.trim()}`)
  for (const v of result.incomplete.filter((i) => i.id === 'color-contrast')) say(`axe unsure of contrast: ${v.nodes.map((n) => n.target.join(' ')).slice(0, 5).join(' | ')} – ${v.nodes[0].any[0]?.message}`)
  await context.close()
}

/** What axe does not see: overflow, squeezed text, things on top of each other. The same as in tests/browser. */
function layoutProblems() {
  const problems = []
  const root = document.documentElement
  const tell = (element) => {
    const name = element.localName + (element.id ? `#${element.id}` : '') + [...element.classList].map((c) => `.${c}`).join('')
    return `${name} “${(element.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 40)}”`
  }
  const box = (element) => element.getBoundingClientRect()

  /** Seen by the eye: drawn, and not one of the texts kept for screen readers alone. */
  const isSeen = (element) => {
    if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false
    for (let one = element; one; one = one.parentElement) {
      const { width, height } = box(one)
      const { overflowX, clipPath, display } = getComputedStyle(one)
      if (display === 'contents' || display === 'inline') continue
      if ((width <= 1 || height <= 1) && (overflowX !== 'visible' || clipPath !== 'none')) return false
    }
    const { right, bottom } = box(element)
    return right > 0 || bottom > 0
  }
  /** In a region that scrolls by itself, or that cuts off on purpose. */
  const isInScroller = (element) => {
    for (let one = element.parentElement; one && one !== document.body; one = one.parentElement) {
      if (getComputedStyle(one).overflowX !== 'visible') return true
    }
    return false
  }
  /** Stays where it is while the page scrolls: it lies over others by design. */
  const isAfloat = (element) => {
    for (let one = element; one; one = one.parentElement) {
      if (['fixed', 'sticky'].includes(getComputedStyle(one).position)) return true
    }
    return false
  }

  // Width
  if (root.scrollWidth > root.clientWidth + 1) {
    problems.push(`the page is ${root.scrollWidth} px wide in a window of ${root.clientWidth} px`)
  }
  const all = [...document.body.querySelectorAll('*')].filter(isSeen)
  for (const element of all) {
    const { left, right } = box(element)
    if ((right > root.clientWidth + 1 || left < -1) && !isInScroller(element) && element.closest('svg') === null) {
      problems.push(`sticks out of the window (${Math.round(left)} to ${Math.round(right)} px): ${tell(element)}`)
    }
  }

  // Squeezed text: in a box under 6 em, broken into several lines
  const ownText = (element) => [...element.childNodes].filter((n) => n.nodeType === Node.TEXT_NODE && n.textContent?.trim())
  const textRects = (element) =>
    ownText(element).flatMap((node) => {
      const range = document.createRange()
      range.selectNodeContents(node)
      return [...range.getClientRects()].filter((rect) => rect.width > 0 && rect.height > 0)
    })
  const texts = all.filter((element) => ownText(element).length > 0 && element.closest('svg') === null)
  const blockOf = (element) => {
    let one = element
    while (one.parentElement && ['inline', 'contents'].includes(getComputedStyle(one).display)) one = one.parentElement
    return one
  }
  for (const element of texts) {
    const block = blockOf(element)
    const em = parseFloat(getComputedStyle(element).fontSize)
    const lines = new Set(textRects(element).map((rect) => Math.round(rect.top)))
    if (box(block).width < 6 * em && lines.size > 1) {
      problems.push(`text squeezed to ${(box(block).width / em).toFixed(1)} em in ${lines.size} lines: ${tell(element)}`)
    }
  }

  // Overlaps
  const overlap = (a, b) => {
    const width = Math.min(a.right, b.right) - Math.max(a.left, b.left)
    const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
    return width > 2 && height > 2
  }
  const cards = all.filter((element) => element.matches('.card, [class$="-card"], article, .ds-card') && !isAfloat(element))
  cards.forEach((one, index) => {
    for (const other of cards.slice(index + 1)) {
      if (!one.contains(other) && !other.contains(one) && overlap(box(one), box(other))) {
        problems.push(`one card over another: ${tell(one)} and ${tell(other)}`)
      }
    }
  })
  const still = texts.filter((element) => !isAfloat(element) && !isInScroller(element))
  const pieces = still.flatMap((element) => textRects(element).map((rect) => ({ element, rect })))
  const told = new Set()
  pieces.forEach((one, index) => {
    for (const other of pieces.slice(index + 1)) {
      if (one.element === other.element || !overlap(shrunk(one.rect), shrunk(other.rect))) continue
      const line = `one text over another: ${tell(one.element)} and ${tell(other.element)}`
      if (!told.has(line)) problems.push(line)
      told.add(line)
    }
  })
  /** A line's box is taller than its letters: neighbours may touch. */
  function shrunk(rect) {
    return new DOMRect(rect.x, rect.y + rect.height * 0.2, rect.width, rect.height * 0.6)
  }
  const small = [...document.querySelectorAll('main button, main a, header a, header button, footer a')].find((e) => {
    const { width, height } = box(e)
    return width > 0 && (width < 24 || height < 24) && !e.closest('p, dd')
  })
  if (small) problems.push(`target under 24 px: ${small.textContent}`)
  return [...new Set(problems)]
}
