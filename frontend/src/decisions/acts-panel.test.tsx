import { fireEvent, screen, waitFor, within } from '@testing-library/preact'
import { expect, test, vi } from 'vitest'
import type { ActsPanel_DecisionFragment } from '../gql/graphql'
import { stage } from '../shared/testing/stage'
import { ActsPanel } from './parts/ActsPanel'
import { decisions } from '../../dev/data.mjs'

const idOf = (code: string) => decisions.find((d) => d.code === code)?.id ?? ''
const texts = ['administration', 'conduct'] as const

const closed: ActsPanel_DecisionFragment = {
  id: idOf('D-2026-007'),
  code: 'D-2026-007',
  state: 'CLOSED',
  opensAt: null,
  closesAt: null,
  viewerActions: ['confirmDecision', 'annulDecision'],
  poll: { id: 'p', closesAt: '2026-01-01T10:00:00Z', cast: 40, eligible: 46, outcome: 'ADOPTED' },
}

function put(decision: ActsPanel_DecisionFragment, as: string) {
  const again = vi.fn<() => void>()
  return stage({ Page: () => <ActsPanel decision={decision} again={again} />, texts, as }).then((on) => ({ ...on, again }))
}

test('annulling asks for a reason that everyone reads, and says where it was recorded', async () => {
  const { mutation, again } = await put(closed, 'chair@example.org')
  fireEvent.click(await screen.findByRole('button', { name: 'Annul the decision' }))
  const dialog = screen.getByRole('dialog')
  expect(dialog.textContent).toContain('loses its effect for good')
  fireEvent.click(within(dialog).getByRole('button', { name: 'Annul the decision' }))
  expect(await within(dialog).findByRole('alert')).toBeTruthy()
  expect(mutation('ActAnnulDecision')).toBe(undefined)

  fireEvent.input(within(dialog).getByLabelText('Reason'), { target: { value: '  Wrong annexes. ' } })
  fireEvent.click(within(dialog).getByRole('button', { name: 'Annul the decision' }))
  expect(await screen.findByText('The decision is annulled.')).toBeTruthy()
  expect(await screen.findByRole('link', { name: 'entry 18,402' })).toBeTruthy()
  const sent = mutation('ActAnnulDecision')
  expect(sent?.variables).toEqual({ input: { id: closed.id, reason: 'Wrong annexes.' } })
  expect(sent?.headers.get('Idempotency-Key')).toMatch(/^[0-9a-f]{32}$/)
  expect(again).toHaveBeenCalledOnce()
})

test('who may not annul is told who may', async () => {
  await put({ ...closed, viewerActions: ['confirmDecision'] }, 'admin@example.org')
  expect(await screen.findByText(/May be done by: Chair\./)).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Annul the decision' })).toBe(null)
})

test('a refusal stays in the dialog and nothing is said to be done', async () => {
  await put({ ...closed, id: idOf('D-2026-005'), viewerActions: ['confirmDecision'] }, 'two@example.org')
  fireEvent.click(await screen.findByRole('button', { name: 'Confirm the decision' }))
  const dialog = screen.getByRole('dialog')
  fireEvent.click(within(dialog).getByRole('button', { name: 'Confirm the decision' }))
  await waitFor(() => expect(within(dialog).getByRole('alert').textContent).toContain('You may not do this'))
  expect(screen.queryByText('The decision is confirmed.')).toBe(null)
})

test('closing before the hour says so, and how many have not voted', async () => {
  const closesAt = new Date(Date.now() + 3_600_000).toISOString()
  const poll = { id: 'p', closesAt, cast: 34, eligible: 46, outcome: null }
  await put({ ...closed, state: 'OPEN', viewerActions: ['closePoll'], poll }, 'chair@example.org')
  fireEvent.click(await screen.findByRole('button', { name: 'Close the vote now' }))
  const words = screen.getByRole('dialog').textContent
  expect(words).toContain('before the announced close')
  expect(words).toContain('12 of 46 seats have not voted yet')
})

test('whoever runs nothing sees nothing', async () => {
  await put({ ...closed, viewerActions: [] }, 'rep@example.org')
  expect(document.querySelector('#acts')).toBe(null)
})
