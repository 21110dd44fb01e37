import { screen } from '@testing-library/preact'
import { expect, test } from 'vitest'
import { SECTORS } from '../shared/ui/Sector'
import { stage } from '../shared/testing/stage'
import { shareRows } from './logic/shares'
import Home from './pages/Home'

const texts = ['home'] as const

test('the home page says who decides, what is open, and what was decided', async () => {
  await stage({ Page: Home, texts })
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('46 organisations decide together how Sabadell cooperates')
  expect(screen.getByRole('img', { name: /Civil society organisations: 34 seats/ })).toBeTruthy()
  expect(document.querySelectorAll('.seat')).toHaveLength(46)
  expect(screen.getByText('How the vote stands is shown only when it has closed.')).toBeTruthy()
  expect(screen.getAllByText('Adopted').length).toBeGreaterThan(0)
})

test('chart and table hold the same shares', async () => {
  await stage({ Page: Home, texts, path: '/?view=table' })
  const row = screen.getByRole('row', { name: /Municipal groups/ })
  expect(row.textContent).toContain('13%')
})

test('when the server does not answer, the page says so and offers to try again', async () => {
  await stage({ Page: Home, texts, answers: { Home: { errors: [{ message: 'The server is resting.' }] } as never } })
  expect(screen.getByRole('alert').textContent).toContain('The server is resting.')
  expect(screen.getByRole('button', { name: 'Try again' })).toBeTruthy()
})

const sector = (key: (typeof SECTORS)[number], seats: number, cast: number, possible: number) => ({
  sector: key,
  organisations: seats,
  seats,
  ballotsCast: cast,
  ballotsPossible: possible,
})

test('shares add up to the whole, and before the first count there is no share of ballots', () => {
  const rows = shareRows([sector('LRA', 6, 6, 12), sector('CSO', 34, 18, 68), sector('KNOWLEDGE', 0, 0, 0)], SECTORS)
  expect(rows.map((row) => row.sector)).toEqual(['CSO', 'LRA'])
  expect(rows.reduce((sum, row) => sum + row.seatsShare, 0)).toBeCloseTo(1)
  expect(rows.map((row) => row.ballotsShare)).toEqual([0.75, 0.25])
  expect(shareRows([sector('CSO', 3, 0, 0)], SECTORS)[0]?.ballotsShare).toBe(null)
})
