import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact'
import { describe, expect, test } from 'vitest'
import { settled, stage } from '../../shared/testing/stage'
import { eidsOf, findingTone, grantStanding, plainNames } from './logic/words'
import Engagement from './pages/Engagement'
import Engagements from './pages/Engagements'

const texts = ['engagements', 'record', 'administration'] as const
const auditor = 'mirall@example.org'
const chair = 'chair@example.org'
const type = (label: string | RegExp, value: string) => fireEvent.input(screen.getByLabelText(label), { target: { value } })
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const list = (as?: string) => stage({ Page: Engagements, path: '/audit/engagements', texts, ...(as ? { as } : {}) })
const one = (id: string, as?: string) => stage({ Page: Engagement, path: `/audit/engagements/${id}`, params: { id }, texts, ...(as ? { as } : {}) })
const finding = (number: number) => within(screen.getByRole('region', { name: new RegExp(`^Finding ${number}`) }))

describe('the list of audits', () => {
  test('shows to everybody how each stands, and late answers', async () => {
    await list()
    expect(screen.getByText('Qualified opinion')).toBeTruthy()
    expect(screen.getByText('1 answer overdue')).toBeTruthy()
    expect(screen.getByRole('link', { name: 'The record of the first decisions' }).getAttribute('href')).toBe('/en/audit/engagements/A-2026-001')
    expect(screen.queryByText('Oriol Camps Nadal')).toBeNull()
    expect(screen.queryByRole('button', { name: 'Let an auditor in' })).toBeNull()
  })

  test('gives the public bundle to everybody, and to an auditor the one of the grant with its last digest', async () => {
    await list(chair)
    expect(screen.getByRole('link', { name: 'Fetch the public bundle' }).getAttribute('href')).toBe('/audit/bundle?scope=public&since=0')
    expect(screen.queryByRole('link', { name: /auditor’s bundle/ })).toBeNull()
    cleanup()
    await list(auditor)
    const own = screen.getByRole('link', { name: 'Fetch the auditor’s bundle of Observatori Mirall' })
    expect(own.getAttribute('href')).toBe('/audit/bundle?scope=auditor&since=0&grant=g1')
    expect(screen.getByText(/holds personal data/)).toBeTruthy()
    expect(screen.getByText('ef'.repeat(32))).toBeTruthy()
  })

  test('lets the chair let somebody in, who is named to the chair', async () => {
    const { mutation } = await list(chair)
    expect(screen.getByText('Oriol Camps Nadal')).toBeTruthy()
    press('Let an auditor in')
    press('Let in and invite')
    expect((await screen.findAllByText(/please fill this in/)).length).toBeGreaterThan(3)
    type('Public name of the auditing body', 'Sindicatura Nova')
    type(/Name of the person/, 'Joana Rius')
    type('E-mail address', 'joana@elsewhere.example')
    fireEvent.click(screen.getByLabelText('The record itself'))
    type('Last day', '2027-01-31')
    press('Let in and invite')
    await screen.findByText(/Done. Joana Rius may look until 31 January 2027/)
    expect(mutation('GrantAuditor')?.variables['input']).toMatchObject({ organisation: 'Sindicatura Nova', scope: ['LOG'], until: '2027-01-31' })
  })

  test('says why somebody in office cannot be let in', async () => {
    await list(chair)
    press('Let an auditor in')
    type('Public name of the auditing body', 'x')
    type(/Name of the person/, 'x')
    type('E-mail address', chair)
    fireEvent.click(screen.getByLabelText('Decisions'))
    type('Last day', '2027-01-31')
    press('Let in and invite')
    expect(await screen.findByText(/nobody audits themselves/)).toBeTruthy()
  })
})

describe('an audit', () => {
  test('that is reported shows opinion, digest, findings and answers, and withholds what the law forbids', async () => {
    await one('A-2026-001')
    expect(screen.getByText('The record is whole. One recommendation is open.')).toBeTruthy()
    expect(screen.getByText('ab'.repeat(32))).toBeTruthy()
    expect(finding(1).getByText('Answer accepted', { selector: '.answer .tag' })).toBeTruthy()
    expect(finding(1).getByText('Hecho.').closest('[lang]')?.getAttribute('lang')).toBe('es')
    expect(finding(2).getByText(/Regulation \(EU\) 2016\/679, art. 6/)).toBeTruthy()
    expect(document.body.textContent).not.toContain('Secret')
    expect(screen.queryByRole('button', { name: 'Publish the report' })).toBeNull()
  })

  test('shows withheld words to the chair', async () => {
    await one('A-2026-001', chair)
    expect(finding(2).getByText('Secret text.')).toBeTruthy()
  })

  test('has its commands ready to copy for everybody', async () => {
    await one('A-2026-002')
    expect(screen.getByText(/claror verify https:\/\/vallmora.example --vkey vallmora.vkey --state/)).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Record a check' })).toBeNull()
  })

  test('is answered by the chair, whose late answer is an answer', async () => {
    const { mutation } = await one('A-2026-002', chair)
    expect(finding(1).getByText('The council has not answered in time')).toBeTruthy()
    press('Answer for the council')
    await screen.findByLabelText('Answer')
    type('Answer', 'We ask the university.')
    press('Send the answer')
    await waitFor(() => expect(finding(1).getByText('Answer to be judged')).toBeTruthy())
    expect(mutation('AnswerFinding')?.variables['input']).toEqual({ findingId: 'A-2026-002-f1', text: { language: 'en', text: 'We ask the university.' } })
    expect(screen.queryByRole('button', { name: 'Answer for the council' })).toBeNull()
  })

  test('is judged by the auditor, who says why when an answer does not do', async () => {
    await one('A-2026-002', auditor)
    fireEvent.click(finding(2).getByRole('button', { name: 'Judge the answer' }))
    await screen.findByLabelText(/^Why/)
    press('Do not accept it')
    expect((await screen.findAllByText('The text is missing.')).length).toBe(2)
    type(/^Why/, 'Seven days are not in the rule yet.')
    press('Do not accept it')
    await waitFor(() => expect(finding(2).getAllByText('Answer not accepted').length).toBe(2))
  })

  test('takes up a check from the list with its command', async () => {
    const { mutation } = await one('A-2026-002', auditor)
    const [, ofTheList] = screen.getAllByRole('button', { name: 'Record a check' })
    fireEvent.click(ofTheList as HTMLElement)
    expect(screen.getByLabelText<HTMLTextAreaElement>('How').value).toContain('--state vallmora-state')
    fireEvent.click(screen.getByLabelText('Could not be done'))
    press('Record')
    await waitFor(() => expect(mutation('RecordCheck')?.variables['input']).toMatchObject({ kind: 'VERIFY_LOG', result: 'NOT_POSSIBLE', size: 18402, about: null }))
    await settled()
  })

  test('gets a finding with its evidence', async () => {
    const { mutation } = await one('A-2026-002', auditor)
    press('Record a finding')
    press('Record it')
    expect((await screen.findAllByText(/please fill this in/)).length).toBeGreaterThan(3)
    type('Title', 'A title')
    type('What was found', 'Something.')
    type('Recommendation', 'Do better.')
    type(/^Entries that show it/, 'AAAA\nBBBB, CCCC')
    type('Last day for an answer', '2027-02-01')
    press('Record it')
    await waitFor(() => expect(mutation('RecordFinding')?.variables['input']).toMatchObject({ evidence: ['AAAA', 'BBBB', 'CCCC'], withheld: null, severity: 'MEDIUM' }))
    await settled()
  })

  test('of a code that is none is said not to exist', async () => {
    await one('A-2026-999')
    expect(screen.getByText('There is no audit with this code.')).toBeTruthy()
  })
})

describe('opening an audit', () => {
  const put = (as: string) => one('new', as)

  test('is for auditors with a standing access, within its scope', async () => {
    const { mutation } = await put(auditor)
    expect(screen.queryByLabelText('Members and offices')).toBeNull()
    type('Title', 'A look')
    type('What is looked at, and how', 'Everything.')
    fireEvent.click(screen.getByLabelText('Decisions'))
    type('First day of the period', '2026-01-01')
    type('Last day of the period', '2026-12-31')
    press('Open it')
    await waitFor(() => expect(window.location.pathname).toMatch(/\/audit\/engagements\/A-2026-00/))
    expect(mutation('OpenEngagement')?.variables['input']).toMatchObject({ scope: ['DECISIONS'], terms: { text: 'Everything.' } })
  })

  test('is refused to others with the reason', async () => {
    await put('rep@example.org')
    expect(screen.getByText(/you need a standing access as an auditor/)).toBeTruthy()
  })
})

test('words follow from how things stand', () => {
  expect(findingTone('RECORDED', true)).toBe('bad')
  expect(findingTone('ACCEPTED', false)).toBe('good')
  expect(grantStanding({ standing: false, from: '2027-01-01', revokedOn: null }, '2026-11-24')).toBe('engagements-not-yet')
  expect(grantStanding({ standing: false, from: '2026-01-01', revokedOn: null }, '2026-11-24')).toBe('engagements-ended')
  expect(eidsOf(' a\nb, c;')).toEqual(['a', 'b', 'c'])
  expect(plainNames({ code: 'INVALID', message: '', fields: [{ field: 'withheld.reason.text', code: '', message: '' }] }).fields[0]?.field).toBe('reason')
})
