import { fireEvent, screen } from '@testing-library/preact'
import { describe, expect, test } from 'vitest'
import { settled, stage } from '../shared/testing/stage'
import Overview from './pages/Overview'
import Roles from './pages/Roles'

const texts = ['administration'] as const

describe('the overview', () => {
  test('tells the secretary what is not yet as it should be', async () => {
    await stage({ Page: Overview, path: '/admin', texts, as: 'admin@example.org' })
    expect(await screen.findByText('Somebody speaks for 45 of 46 seats.')).toBeTruthy()
    expect(screen.getByRole('link', { name: 'Social institution 12' })).toBeTruthy()
    expect(await screen.findByText(/have not been invited yet/)).toBeTruthy()
    expect(await screen.findByText('Not yet in: Spanish, French and Arabic')).toBeTruthy()
  })

  test('leads a representative to their own organisation, and asks for nothing that they may not see', async () => {
    const { sent } = await stage({ Page: Overview, path: '/admin', texts, as: 'rep@example.org' })
    const own = await screen.findByRole('link', { name: 'Social institution 02' })
    expect(own.getAttribute('href')).toBe('/en/admin/organisations/SOC-02')
    const asked = sent.map((operation) => operation.name)
    expect(asked).not.toContain('PeopleToInvite')
    expect(asked).not.toContain('DraftsToFinish')
  })

  test('keeps its other parts when one cannot be loaded, and tries again', async () => {
    let down = true
    const people = () => (down ? { errors: [{ message: 'Not now.', extensions: { code: 'FAULT' } }] } : { data: { people: { totalCount: 0, nodes: [] } } })
    await stage({ Page: Overview, path: '/admin', texts, as: 'admin@example.org', answers: { PeopleToInvite: people } })
    expect(await screen.findByText(/Not now\./)).toBeTruthy()
    expect(await screen.findByText('Somebody speaks for 45 of 46 seats.')).toBeTruthy()
    down = false
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }))
    expect(await screen.findByText(/Everyone who speaks for a seat or holds a role has been invited/)).toBeTruthy()
  })

  test('says when the record has stopped', async () => {
    const frozen = { data: { ledger: { __typename: 'Ledger', size: 5, pending: 2, frozen: true, signedAt: null } } }
    await stage({ Page: Overview, path: '/admin', texts, as: 'admin@example.org', answers: { RecordState: frozen } })
    expect(await screen.findByText(/The record has stopped/)).toBeTruthy()
  })

  test('asks strangers to sign in', async () => {
    await stage({ Page: Overview, path: '/admin', texts })
    expect(screen.getByLabelText('E-mail address')).toBeTruthy()
    expect(screen.queryByText('Seats')).toBe(null)
  })
})

describe('what each role may do', () => {
  test('is told role by role, one’s own open', async () => {
    await stage({ Page: Roles, path: '/admin/roles', texts, as: 'chair@example.org' })
    const open = [...document.querySelectorAll('details[open] h2')].map((title) => title.textContent)
    expect(open).toEqual(['Chair'])
    const chair = document.querySelector('details[open]')
    expect(chair?.querySelector('[data-may=true]')?.textContent).toContain('annul a decision, with reasons')
    expect(chair?.querySelector('[data-may=false]')?.textContent).toContain('admit an organisation')
  })

  test('is compared in one table, whose choice stands in the address', async () => {
    await stage({ Page: Roles, path: '/admin/roles', texts, as: 'chair@example.org' })
    fireEvent.click(screen.getByRole('button', { name: 'Compare' }))
    await settled()
    expect(window.location.search).toBe('?view=table')
    const row = screen.getByRole('row', { name: /annul a decision/ })
    const cells = [...row.querySelectorAll('td .cell-value')].map((cell) => cell.textContent)
    expect(cells.filter((word) => word === 'yes')).toHaveLength(1)
    expect(cells[0]).toBe('yes')
  })

  test('is told in Arabic too', async () => {
    await stage({ Page: Roles, path: '/admin/roles', texts, as: 'chair@example.org', lang: 'ar' })
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('ما يتيحه كل دور')
  })
})
