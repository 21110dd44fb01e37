import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import type { Page } from 'playwright-core'
import { who, type Account } from './support/accounts.ts'
import { AuditPage, dayFromNow } from './support/audits.ts'
import { problemsOf } from './support/inspect.ts'
import { journey, none } from './support/journey.ts'
import { tabTo } from './support/keyboard.ts'
import { signIn } from './support/pages.ts'
import { WIDTHS, go, settled, type Language, type Site, type Width } from './support/site.ts'
import { words } from './support/words.ts'

/** Catalan is the first language of the council; Arabic is written from right to left. */
const SPOKEN: readonly Language[] = ['ca', 'ar']
const PDF = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n')
const OPEN = 'The minutes of June are in no document'
const HIDDEN = 'A line lets readers guess who was ill'

const auditor = (all: readonly Account[]) => who(all, ({ role }) => role === 'auditor_by_grant')
const chair = (all: readonly Account[]) => who(all, ({ role }) => role === 'chair')

async function seat(site: Site, account: Account, language: Language, width: Width): Promise<AuditPage> {
  const page = await site.visitor({ language, width })
  await signIn(page, account, language)
  return new AuditPage(page, language)
}

journey('an audit', (told) => {
  for (const language of SPOKEN) {
    for (const width of WIDTHS) {
      told(`from its opening to its report, in ${language} at ${width} px`, async (site) => {
        const problems: string[] = []
        const look = async (page: Page, name: string) => problems.push(...(await problemsOf(page, `audit-${name}`)))
        const accounts = await site.accounts()
        const audit = await seat(site, auditor(accounts), language, width)
        const code = await opens(audit, look)
        await checks(audit, look)
        await finds(audit, look)

        const council = await seat(site, chair(accounts), language, width)
        await council.open(`/${code}`)
        assert.equal(await council.button('engagements-report-publish').count(), 0, 'the council publishes no report')
        await answers(council, look)
        await judges(audit, code, look)
        await reports(audit, look)

        const reader = new AuditPage(await site.visitor({ language, width }), language)
        await reader.open(`/${code}`)
        await look(reader.page, 'reported')
        await reads(reader)
        none(problems)
      })
    }
  }

  told('its pages, as everybody sees them', async (site) => {
    const problems: string[] = []
    for (const language of SPOKEN) {
      for (const width of WIDTHS) {
        const page = await site.visitor({ language, width })
        for (const path of ['', '/A-2026-001', '/A-2026-002']) {
          await go(page, `/audit/engagements${path}`, language)
          problems.push(...(await problemsOf(page, `engagements${path.replace('/', '-')}`)))
        }
        assert.equal(await page.getByRole('button', { name: words(language, 'engagements-check-record') }).count(), 0)
        await site.closeVisitors()
      }
    }
    none(problems)
  })

  told('is not opened by those who were not let in', async (site) => {
    const stranger = new AuditPage(await site.visitor({ language: 'ca' }), 'ca')
    await stranger.open('/new')
    assert.equal(await stranger.page.locator('main').getByLabel(stranger.text('engagements-title-field')).count(), 0)
    const member = await seat(site, who(await site.accounts(), ({ role }) => role === 'representative'), 'ca', 390)
    await member.open('/new')
    await member.page.getByText(member.text('engagements-new-not-yours')).waitFor()
    none(await problemsOf(member.page, 'audit-not-yours'))
  })

  told('the chair lets an auditor in, and ends it', async (site) => {
    const council = await seat(site, chair(await site.accounts()), 'ca', 390)
    await council.open()
    await council.button('engagements-grant').click()
    await council.refused('engagements-grant-do', council.dialog)
    none(await problemsOf(council.page, 'audit-grant'))
    await council.fill({ organisation: 'Sindicatura Nova', displayName: 'Joana Rius', email: 'joana@elsewhere.example', until: dayFromNow(90) })
    await council.dialog.getByLabel(council.text('engagements-scope-log')).check()
    await council.button('engagements-grant-do', council.dialog).click()
    await council.page.locator('.recorded').waitFor()
    const line = council.page.locator('.grants > li', { hasText: 'Sindicatura Nova' })
    await council.button('engagements-revoke', line).click()
    await council.dialog.getByLabel(council.text('engagements-reason')).fill('The contract ended.')
    none(await problemsOf(council.page, 'audit-revoke'))
    await council.button('engagements-revoke', council.dialog).click()
    await line.getByText(council.text('engagements-ended'), { exact: true }).waitFor()
    none(await problemsOf(council.page, 'audit-revoked'))
  })

  told('a check is recorded with the keyboard alone', async (site) => {
    const audit = await seat(site, auditor(await site.accounts()), 'ca', 1280)
    const { page } = audit
    await audit.open('/A-2026-002')
    await tabTo(page, '.plan > li:nth-child(2) > .ds-button')
    await page.keyboard.press('Enter')
    await audit.dialog.waitFor()
    await tabTo(page, 'dialog textarea[name="command"]')
    await tabTo(page, 'dialog input[type="radio"]')
    await page.keyboard.press('Space')
    await page.keyboard.press('ArrowDown')
    await tabTo(page, 'dialog textarea[name="note"]')
    await page.keyboard.type('Two entries more than in June.')
    await tabTo(page, 'dialog button[type="submit"]')
    await page.keyboard.press('Enter')
    await audit.dialog.waitFor({ state: 'hidden' })
    await page.locator('.recorded:focus').waitFor()
    const done = page.locator('.checks-done > li', { hasText: 'Two entries more than in June.' })
    await done.getByText(audit.text('engagements-result-failed')).waitFor()
    // Escape leaves a dialog, and the focus is back where it was.
    await tabTo(page, '.plan > li:nth-child(3) > .ds-button')
    await page.keyboard.press('Enter')
    await audit.dialog.waitFor()
    await page.keyboard.press('Escape')
    await audit.dialog.waitFor({ state: 'hidden' })
    assert.ok(await page.evaluate(() => document.activeElement?.matches('.plan > li:nth-child(3) > .ds-button')))
  })
})

type Look = (page: Page, name: string) => Promise<unknown>

/** Opens an audit, and answers its code. */
async function opens(audit: AuditPage, look: Look): Promise<string> {
  const { page } = audit
  await audit.open()
  await page.getByRole('link', { name: audit.text('engagements-open-new'), exact: true }).click()
  await page.waitForURL(/engagements\/new$/)
  await page.locator('#field-title').waitFor()
  await settled(page)
  await audit.refused('engagements-open-do', page.locator('main'))
  await look(page, 'opening')
  await audit.fill({ title: 'The first half of the year', terms: 'We read it all.\n\nWe ask for what is not there.', periodFrom: '2026-01-01', periodUntil: '2026-06-30' })
  for (const part of ['decisions', 'log', 'open-data']) await page.getByLabel(audit.text(`engagements-scope-${part}`)).check()
  await audit.button('engagements-open-do').click()
  await page.waitForURL(/engagements\/A-\d{4}-\d{3}$/)
  const code = page.url().split('/').at(-1) ?? ''
  await audit.recorded(audit.text('engagements-done-opened', { code }))
  return code
}

/** Takes up a check of the list. */
async function checks(audit: AuditPage, look: Look): Promise<void> {
  await audit.button('engagements-check-record', audit.page.locator('.plan > li').first()).click()
  await audit.refused('engagements-check-do', audit.dialog)
  await look(audit.page, 'check')
  await audit.dialog.getByLabel(audit.text('engagements-result-passed'), { exact: true }).check()
  await audit.send('engagements-check-do', audit.text('engagements-done-check', { kind: audit.text('engagements-check-verify-log') }))
  const done = audit.page.locator('.checks-done > li')
  assert.match(await done.innerText(), /claror verify http:\S+ --vkey \S+ --state/)
  assert.ok((await done.innerText()).includes(audit.text('engagements-result-passed')))
}

/** Records two findings, and withholds the words of the second. */
async function finds(audit: AuditPage, look: Look): Promise<void> {
  const { page } = audit
  const eid = (await page.locator('#facts').locator('xpath=../..').getByRole('link').last().getAttribute('href'))?.split('/').at(-1) ?? ''
  for (const title of [OPEN, HIDDEN]) {
    await audit.button('engagements-finding-record').click()
    if (title === OPEN) await audit.refused('engagements-finding-do', audit.dialog)
    await audit.fill({ title, text: `${title}.`, recommendation: 'Mend it.', evidence: eid, dueOn: dayFromNow(14) })
    if (title === OPEN) await look(page, 'finding')
    await audit.send('engagements-finding-do', audit.text('engagements-done-finding'))
  }
  await audit.button('engagements-withhold', audit.finding(2)).click()
  await audit.refused('engagements-withhold', audit.dialog)
  await look(page, 'withholding')
  await audit.fill({ ground: 'Regulation (EU) 2016/679, art. 9', reason: 'It is about somebody’s health.' })
  await audit.send('engagements-withhold', audit.text('engagements-done-withheld'))
  await look(page, 'running')
}

/** The council answers both findings. */
async function answers(council: AuditPage, look: Look): Promise<void> {
  for (const number of [1, 2]) {
    await council.button('engagements-answer-give', council.finding(number)).click()
    if (number === 1) await council.refused('engagements-answer-do', council.dialog)
    await council.fill({ text: 'We look for them.' })
    if (number === 1) await look(council.page, 'answer')
    await council.send('engagements-answer-do', council.text('engagements-done-answer'))
  }
  await look(council.page, 'answered')
}

/** One answer does not do, which needs a reason; the other does. */
async function judges(audit: AuditPage, code: string, look: Look): Promise<void> {
  await audit.open(`/${code}`)
  await audit.button('engagements-judge', audit.finding(1)).click()
  await audit.refused('engagements-judge-refuse', audit.dialog)
  await look(audit.page, 'judgement')
  await audit.fill({ text: 'Looking is no answer.' })
  await audit.send('engagements-judge-refuse', audit.text('engagements-finding-contested'))
  await audit.button('engagements-report-publish').click()
  await audit.dialog.getByLabel(audit.text('engagements-opinion-qualified'), { exact: true }).check()
  await audit.fill({ summary: 'Too early.' })
  await audit.refused('engagements-report-do', audit.dialog)
  await audit.page.keyboard.press('Escape')
  await audit.button('engagements-judge', audit.finding(2)).click()
  await audit.send('engagements-judge-accept', audit.text('engagements-finding-accepted'))
}

async function reports(audit: AuditPage, look: Look): Promise<void> {
  const { page } = audit
  await audit.button('engagements-report-publish').click()
  await audit.refused('engagements-report-do', audit.dialog)
  assert.equal(await audit.dialog.getByRole('radio', { checked: true }).count(), 0, 'no opinion is chosen beforehand')
  await look(page, 'reporting')
  await audit.dialog.getByLabel(audit.text('engagements-opinion-qualified'), { exact: true }).check()
  await audit.fill({ summary: 'The record is whole; the minutes of June are not in it.' })
  await page.locator('#report-pdf').setInputFiles({ name: 'report.pdf', mimeType: 'application/pdf', buffer: PDF })
  await audit.send('engagements-report-do', audit.text('engagements-state-reported'))
}

/** What everybody may read of it, and that the report is the one that the record names. */
async function reads(reader: AuditPage): Promise<void> {
  const { page } = reader
  await reader.finding(1).getByText(`${OPEN}.`).waitFor()
  const body = await page.locator('main').innerText()
  assert.ok(!body.includes(HIDDEN) && body.includes('art. 9'), 'withheld words are not public, their ground is')
  assert.ok(body.includes('Looking is no answer.') && body.includes(reader.text('engagements-opinion-qualified')))
  assert.equal(await page.locator('.plan').isVisible(), false, 'the commands of an ended audit are folded away')
  const [data, pdf] = await page.locator('section[aria-labelledby="report"] .audit-links a').evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href))
  const bytes = Buffer.from(await (await fetch(data ?? '')).arrayBuffer())
  assert.ok(body.includes(createHash('sha256').update(bytes).digest('hex')), 'the digest on the page is that of the report')
  assert.ok(!bytes.toString().includes(HIDDEN))
  assert.deepEqual(Buffer.from(await (await fetch(pdf ?? '')).arrayBuffer()), PDF)
}
