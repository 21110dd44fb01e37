/**
 * T12: names, titles, reasons, names of files and all other texts that people write are filled with
 * what has broken into other platforms. Every page is then walked through, as a stranger and as one
 * who sees everything: nothing of it may run, or become an element of a page.
 */
import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { who } from './support/accounts.ts'
import { Api } from './support/api.ts'
import { journey, none } from './support/journey.ts'
import { settled, type Site } from './support/site.ts'
import { signIn } from './support/pages.ts'

const HOSTILE = `"'><img src=x onerror=window.hostile=1><svg onload=window.hostile=2><script>window.hostile=3</script>
[link](javascript:window.hostile=4) {{constructor.constructor('window.hostile=5')()}} </script></title></textarea>`
const LINE = HOSTILE.replace(/\s+/g, ' ')
/** More pages than this are of no new kind. */
const PAGES_MAX = 150
const PAGES_OF_A_KIND = 4

const each = (text: string) => ['ca', 'es', 'en', 'fr', 'ar'].map((language) => ({ language, text }))

journey('hostile texts', (told) => {
  told('t12_an_address_that_is_a_script_is_refused', async (site) => {
    const api = await Api.signIn(site, who(await site.accounts(), (account) => account.role === 'administrator'))
    const input = { code: 'EVIL-0', names: each('Evil'), sector: 'CSO', kind: 'association', website: 'javascript:window.hostile=6' }
    const code = await api.refused('mutation A($input: AdmitOrganisationInput!) { admitOrganisation(input: $input) { eid } }', { input })
    assert.match(code, /INVALID/)
  })

  told('t12_hostile_texts_are_shown_as_text_on_every_page', async (site) => {
    const seeded = await seed(site)
    const stranger = await site.visitor({ language: 'en' })
    const problems = [...(await crawl(stranger, site, seeded))]
    for (const role of ['administrator', 'secretary']) {
      const page = await site.visitor({ language: 'en' })
      await signIn(page, who(await site.accounts(), (account) => account.role === role))
      problems.push(...(await crawl(page, site, seeded)))
    }
    none([...problems, ...site.complaints()])
  })
})

/** Writes the hostile text wherever the API takes a text; gives the pages where it must be found. */
async function seed(site: Site): Promise<string[]> {
  const accounts = await site.accounts()
  const administrator = await Api.signIn(site, who(accounts, (account) => account.role === 'administrator'))
  const secretary = await Api.signIn(site, who(accounts, (account) => account.role === 'secretary'))
  const chair = await Api.signIn(site, who(accounts, (account) => account.role === 'chair'))

  const { admitOrganisation } = await administrator.run<{ admitOrganisation: { organisation: { id: string } } }>(
    'mutation A($input: AdmitOrganisationInput!) { admitOrganisation(input: $input) { organisation { id } } }',
    { input: { code: 'EVIL-1', names: each(LINE.slice(0, 180)), descriptions: each(HOSTILE), sector: 'CSO', kind: 'association', website: 'https://example.org/' } },
  )
  const organisation = admitOrganisation.organisation.id
  const { registerPerson } = await administrator.run<{ registerPerson: { person: { id: string } } }>(
    'mutation R($input: RegisterPersonInput!) { registerPerson(input: $input) { person { id } } }',
    { input: { displayName: LINE.slice(0, 100), email: 'evil@example.org', language: 'en' } },
  )
  await administrator.run('mutation S($input: OrganisationActInput!) { suspendOrganisation(input: $input) { eid } }', {
    input: { id: organisation, reason: HOSTILE },
  })

  const texts = ['ca', 'es', 'en', 'fr', 'ar'].map((language) => ({ language, title: LINE.slice(0, 150), summary: LINE, body: HOSTILE }))
  const { draftDecision } = await secretary.run<{ draftDecision: { decision: { id: string; code: string } } }>(
    'mutation D($input: DraftDecisionInput!) { draftDecision(input: $input) { decision { id code } } }',
    { input: { texts, results: 'LIVE' } },
  )
  const decision = draftDecision.decision
  const { sha256 } = await secretary.upload(`<script>window.hostile=7</script>${HOSTILE}`, 'text/plain')
  await secretary.run('mutation T($input: AttachDocumentInput!) { attachDocument(input: $input) { eid } }', {
    input: { decisionId: decision.id, sha256, name: `${LINE.slice(0, 60).replaceAll('/', '')}.txt`, language: 'en' },
  })
  await secretary.run('mutation C($input: CallDecisionInput!) { callDecision(input: $input) { eid } }', {
    input: { id: decision.id, closesAt: new Date(Date.now() + 3 * 86_400_000).toISOString() },
  })
  await chair.run('mutation X($input: AnnulDecisionInput!) { annulDecision(input: $input) { eid } }', {
    input: { id: decision.id, reason: HOSTILE },
  })
  return [`/en/members/${organisation}`, `/en/decisions/${decision.id}`, `/en/admin/people/${registerPerson.person.id}`]
}

/** Follows every link of the site from the home page on, and looks for anything that became alive. */
async function crawl(page: Page, site: Site, first: readonly string[]): Promise<string[]> {
  const problems: string[] = []
  const waiting = ['/en', ...first]
  const seen = new Set<string>(waiting)
  const kinds = new Map<string, number>()
  let visited = 0
  while (waiting.length > 0 && visited < PAGES_MAX) {
    const path = waiting.shift() ?? '/en'
    if (await isFile(site, path)) {
      problems.push(...(await fileProblems(site, path)))
      continue
    }
    visited += 1
    await page.goto(path)
    await settled(page)
    problems.push(...(await alive(page)).map((problem) => `${path}: ${problem}`))
    for (const href of await page.locator('a[href]').evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href))) {
      const url = new URL(href)
      if (!['http:', 'https:', 'mailto:'].includes(url.protocol)) problems.push(`${path}: a link to ${href.slice(0, 60)}`)
      const next = url.pathname + url.search
      const kind = url.pathname.replace(/[0-9a-f]{8}-[0-9a-f-]{27}|[A-Z]+-[0-9-]+|\d+/g, '*')
      if (url.origin !== site.server.url || seen.has(next) || !first.concat('/en').some((start) => url.pathname.startsWith(start.slice(0, 3)))) continue
      const count = kinds.get(kind) ?? 0
      seen.add(next)
      if (count >= PAGES_OF_A_KIND) continue
      kinds.set(kind, count + 1)
      waiting.push(next)
    }
  }
  assert.ok(visited > 5, `only ${visited} pages were found`)
  return problems
}

/** What of the hostile text became more than text. */
async function alive(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const problems: string[] = []
    const ran = (window as unknown as { hostile?: number }).hostile
    if (ran !== undefined) problems.push(`hostile text number ${ran} ran`)
    for (const element of document.querySelectorAll('*')) {
      for (const { name, value } of element.attributes) {
        if (name.startsWith('on')) problems.push(`<${element.localName} ${name}>`)
        if (/^\s*(javascript|data|vbscript):/i.test(value) && ['href', 'src', 'action', 'formaction', 'xlink:href'].includes(name)) {
          problems.push(`<${element.localName} ${name}="${value.slice(0, 40)}">`)
        }
      }
    }
    for (const script of document.querySelectorAll('script:not([src])')) {
      if (!['application/json', 'application/ld+json'].includes(script.getAttribute('type') ?? '')) problems.push('a script inside the page')
      else JSON.parse(script.textContent ?? '')
    }
    for (const image of document.querySelectorAll('img')) if (image.getAttribute('src') === 'x') problems.push('a hostile picture')
    return problems
  })
}

async function isFile(site: Site, path: string): Promise<boolean> {
  const response = await fetch(site.server.url + path, { headers: { Accept: 'text/html' }, redirect: 'manual' })
  await response.body?.cancel()
  const type = response.headers.get('content-type') ?? ''
  return response.status === 200 && !type.startsWith('text/html')
}

/** A file given out must not be taken for a page by the browser. */
async function fileProblems(site: Site, path: string): Promise<string[]> {
  const response = await fetch(site.server.url + path)
  await response.body?.cancel()
  const problems: string[] = []
  if (response.headers.get('x-content-type-options') !== 'nosniff') problems.push(`${path}: without nosniff`)
  if (!/default-src 'none'/.test(response.headers.get('content-security-policy') ?? '')) problems.push(`${path}: without a policy`)
  return problems
}
