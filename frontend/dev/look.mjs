// Opens pages in Chromium against the mock: screenshots, axe, and a layout check. Exits 1 on any finding.
// node dev/look.mjs [--out DIR] [name-part …]
import { mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { chromium } from 'playwright-core'
import { startMock } from './mock.mjs'
import { PAGES } from './pages.mjs'

const args = process.argv.slice(2)
const out = args.includes('--out') ? args.splice(args.indexOf('--out'), 2)[1] : '/tmp/claror-look'
const only = args
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const PORT = 4778
const SIZES = [[1280, 900], [390, 844]]
mkdirSync(out, { recursive: true })

const server = await startMock(PORT)
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] })
let findings = 0
for (const page of PAGES) {
  if (only.length > 0 && !only.some((part) => page.name.includes(part))) continue
  for (const lang of page.langs ?? ['en', 'ar']) {
    for (const [width, height] of SIZES) await look(page, lang, width, height)
  }
}
await browser.close()
server.close()
console.log(findings === 0 ? 'nothing found' : `${findings} findings`)
process.exit(findings === 0 ? 0 : 1)

async function look({ name, path, as, act }, lang, width, height) {
  const context = await browser.newContext({ viewport: { width, height }, locale: lang, reducedMotion: 'reduce', bypassCSP: false })
  if (as) await context.addCookies([{ name: 'claror', value: encodeURIComponent(as), url: `http://127.0.0.1:${PORT}` }])
  const tab = await context.newPage()
  const label = `${name} ${lang} ${width}`
  const say = (what) => {
    findings += 1
    console.log(`${label}: ${what}`)
  }
  tab.on('console', (message) => ['error', 'warning'].includes(message.type()) && say(`console: ${message.text()}`))
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

/** What axe does not see: overflow, squeezed text, cards on top of each other. */
function layoutProblems() {
  const problems = []
  const wide = document.documentElement.scrollWidth - window.innerWidth
  if (wide > 0) {
    const guilty = [...document.querySelectorAll('main *, header *, footer *')].find((e) => {
      const box = e.getBoundingClientRect()
      return box.width > 0 && (box.right > window.innerWidth + 1 || box.left < -1) && !e.closest('.sr-only, .table-scroll')
    })
    problems.push(`page is ${wide} px too wide, first: ${guilty?.className || guilty?.tagName}`)
  }
  const boxes = [...document.querySelectorAll('.card')].map((e) => [e, e.getBoundingClientRect()])
  for (const [a, boxA] of boxes) {
    for (const [b, boxB] of boxes) {
      if (a === b || a.contains(b) || b.contains(a)) continue
      const overlap = Math.min(boxA.right, boxB.right) - Math.max(boxA.left, boxB.left) > 1 && Math.min(boxA.bottom, boxB.bottom) - Math.max(boxA.top, boxB.top) > 1
      if (overlap) problems.push(`cards overlap: ${a.className} and ${b.className}`)
    }
  }
  for (const e of document.querySelectorAll('main p, main li, main td, main dd')) {
    const box = e.getBoundingClientRect()
    const em = parseFloat(getComputedStyle(e).fontSize)
    if (box.width > 0 && box.width < 6 * em && box.height > 3.5 * em && !e.closest('.sr-only, .data-table thead')) problems.push(`squeezed text: ${e.className || e.tagName} “${e.textContent.slice(0, 30)}”`)
  }
  const small = [...document.querySelectorAll('main button, main a.ds-button, header a, header button')].find((e) => {
    const box = e.getBoundingClientRect()
    return box.width > 0 && (box.width < 24 || box.height < 24) && !e.closest('p')
  })
  if (small) problems.push(`target under 24 px: ${small.textContent}`)
  return [...new Set(problems)]
}
