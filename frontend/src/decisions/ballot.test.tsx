import { fireEvent, screen, waitFor, within } from '@testing-library/preact'
import { beforeEach, expect, test, vi } from 'vitest'
import { decisions } from '../../dev/data.mjs'
import { settled, stage } from '../shared/testing/stage'
import Decision from './pages/Decision'

const texts = ['decisions', 'administration', 'conduct'] as const
const idOf = (code: string) => decisions.find((d) => d.code === code)?.id ?? ''

beforeEach(() => {
  vi.stubGlobal('EventSource', undefined)
  vi.stubGlobal('matchMedia', () => ({ matches: true, addEventListener: () => undefined, removeEventListener: () => undefined }))
})

const visit = (code: string, as: string | undefined, more: Partial<Parameters<typeof stage>[0]> = {}) =>
  stage({ Page: Decision, params: { id: code }, path: `/decisions/${code}`, texts, ...(as ? { as } : {}), ...more })

/** The form of one seat. */
const ballotOf = (name: string) => within(screen.getByRole('region', { name: `Ballot of ${name}` }))

test('a choice is not a ballot: nothing is sent until the button is pressed, then the entry number is shown', async () => {
  const { mutation } = await visit('D-2026-009', 'two@example.org')
  const ballot = ballotOf('Social institution 04')
  fireEvent.click(ballot.getByLabelText('Against'))
  expect(mutation('CastBallot')).toBe(undefined)
  expect(ballot.getByText(/Nothing is counted until you press the button/)).toBeTruthy()

  fireEvent.click(ballot.getByRole('button', { name: 'Cast this vote' }))
  expect(await ballot.findByText(/^You voted: Against/)).toBeTruthy()
  expect(await ballot.findByRole('link', { name: 'Entry 18,402' })).toBeTruthy()
  expect(mutation('CastBallot')?.variables['input']).toMatchObject({ choice: 'AGAINST', replaces: null, decisionId: idOf('D-2026-009') })
})

test('casting without a choice says what is missing and sends nothing', async () => {
  const { mutation } = await visit('D-2026-009', 'rep@example.org')
  const ballot = ballotOf('Social institution 02')
  fireEvent.click(ballot.getByRole('button', { name: /Cast this vote|Change/ }))
  const cast = ballot.queryByRole('button', { name: 'Cast this vote instead' })
  if (cast) fireEvent.click(cast)
  expect((await ballot.findByRole('alert')).textContent).toContain('Choose for, against or abstention first')
  expect(mutation('CastBallot')).toBe(undefined)
})

test('one person with two seats has two ballots, and each is cast for its own seat', async () => {
  const { sent } = await visit('D-2026-008', 'two@example.org')
  for (const name of ['Social institution 03', 'Social institution 04']) {
    const ballot = ballotOf(name)
    fireEvent.click(ballot.getByRole('button', { name: 'Change' }))
    fireEvent.click(ballot.getByLabelText('Abstention'))
    fireEvent.click(ballot.getByRole('button', { name: 'Cast this vote instead' }))
    // oxlint-disable-next-line no-await-in-loop -- one after the other, as a person does
    await ballot.findByText(/^You voted: Abstention/)
  }
  const inputs = sent.filter((one) => one.name === 'CastBallot').map((one) => one.variables['input'] as { seatId: string; replaces: string })
  expect(new Set(inputs.map((input) => input.seatId)).size).toBe(2)
  expect(inputs.every((input) => /^[0-9a-f]{32}$/.test(input.replaces))).toBe(true)
})

test('trying again after a broken connection carries the same idempotency key, so that it cannot count twice', async () => {
  let broken = true
  const { sent } = await visit('D-2026-008', 'rep@example.org', {
    answers: {
      CastBallot: () => (broken ? null : { data: { castBallot: { eid: 'e1', choice: 'FOR', castAt: '2026-11-24T10:00:00Z', decision: { id: idOf('D-2026-008') } } } }),
    },
  })
  const ballot = ballotOf('Social institution 02')
  fireEvent.click(ballot.getByRole('button', { name: 'Change' }))
  fireEvent.click(ballot.getByLabelText('For'))
  fireEvent.click(ballot.getByRole('button', { name: 'Cast this vote instead' }))
  expect((await ballot.findByRole('alert')).textContent).toContain('The server did not answer')
  expect(ballot.queryByText(/^You voted: For, 24 November/)).toBe(null)
  broken = false
  fireEvent.click(ballot.getByRole('button', { name: 'Cast this vote instead' }))
  await ballot.findByText(/^You voted: For, 24 November 2026 at 11:00/)
  const keys = sent.filter((one) => one.name === 'CastBallot').map((one) => one.headers.get('Idempotency-Key'))
  expect(keys).toHaveLength(2)
  expect(keys[0]).toBe(keys[1])
})

test('a vote with results after the close shows no figure anywhere on the page', async () => {
  await visit('D-2026-009', undefined)
  const main = document.body.textContent ?? ''
  expect(main).toContain('This vote shows nothing before it closes')
  expect(main).not.toMatch(/\d+ (for|against|abstentions)|of 46 seats have voted|Not voted|All 46/)
  expect(document.querySelector('.result-bar, .vote-mark, .gauge')).toBe(null)
})

test('strangers are told who votes and may sign in', async () => {
  await visit('D-2026-008', undefined)
  expect(screen.getByText('The representatives of the council’s organisations vote here.')).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Cast this vote' })).toBe(null)
})

test('an annulled decision says so first, with the reason', async () => {
  await visit('D-2026-003', undefined)
  const notice = document.querySelector('.notice-danger')?.textContent ?? ''
  expect(notice).toContain('was annulled on')
  expect(notice).toContain('those of another year')
})

test('a decision that does not exist has a page that says so', async () => {
  await visit('D-1999-001', undefined)
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('There is no such decision')
})

test('roll call, checks and arithmetic agree with the figures', async () => {
  await visit('D-2026-007', undefined)
  await settled()
  const marks = (choice: string) => document.querySelectorAll(`.roll .mark-${choice}`).length
  await waitFor(() => expect(marks('for')).toBeGreaterThan(0))
  expect(screen.getByText('33 for out of 38 for or against; at least 20 were needed.')).toBeTruthy()
  expect([marks('for'), marks('against'), marks('abstain'), document.querySelectorAll('.roll .mark-none').length]).toEqual([33, 5, 4, 4])
})
