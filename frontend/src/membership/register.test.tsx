import { fireEvent, screen, waitFor, within } from '@testing-library/preact'
import { describe, expect, test } from 'vitest'
import { organisations } from '../../dev/data.mjs'
import { settled, stage } from '../shared/testing/stage'
import AdminOrganisation from './pages/AdminOrganisation'
import AdminOrganisations from './pages/AdminOrganisations'
import AdmitOrganisation from './pages/AdmitOrganisation'
import AmendOrganisation from './pages/AmendOrganisation'
import Appoint from './pages/Appoint'

const texts = ['administration', 'register'] as const
const admin = 'admin@example.org'
const rep = 'rep@example.org'
const type = (label: string | RegExp, value: string) => fireEvent.input(screen.getByLabelText(label), { target: { value } })
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))

function organisation(code: string, as: string) {
  return stage({ Page: AdminOrganisation, path: `/admin/organisations/${code}`, params: { id: code }, texts, as })
}

describe('the register of organisations', () => {
  test('is filtered through the address', async () => {
    const { mutation } = await stage({ Page: AdminOrganisations, path: '/admin/organisations?status=SUSPENDED', texts, as: admin })
    expect(mutation('AdminOrganisations')?.variables).toMatchObject({ status: 'SUSPENDED', sector: null, search: null })
    expect(screen.getAllByRole('row')).toHaveLength(2)
    fireEvent.change(screen.getByLabelText('Kind of organisation'), { target: { value: 'LRA' } })
    await settled()
    expect(window.location.search).toBe('?status=SUSPENDED&sector=LRA')
    expect(await screen.findByText(/No organisation matches/)).toBeTruthy()
  })

  test('says which seats nobody speaks for', async () => {
    await stage({ Page: AdminOrganisations, path: '/admin/organisations?q=SOC-12', texts, as: admin })
    expect(screen.getByRole('row', { name: /Social institution 12/ }).textContent).toContain('1 vacant')
  })

  test('tells who may admit to those who may not', async () => {
    await stage({ Page: AdminOrganisations, path: '/admin/organisations', texts, as: 'chair@example.org' })
    expect(await screen.findByText('May be done by: Secretary and Administrator.')).toBeTruthy()
    expect(screen.queryByRole('link', { name: 'Admit an organisation' })).toBe(null)
  })

  test('says what failed and tries again', async () => {
    let asked = 0
    const failed = { errors: [{ message: 'Overloaded.', extensions: { code: 'FAULT' } }] }
    const empty = { data: { organisations: { totalCount: 0, pageInfo: { hasNextPage: false, endCursor: null }, nodes: [] }, council: { __typename: 'Council', id: 'c', colleges: [] } } }
    const answers = { AdminOrganisations: () => ((asked += 1) === 1 ? failed : empty) }
    await stage({ Page: AdminOrganisations, path: '/admin/organisations', texts, as: admin, answers })
    expect(await screen.findByText(/Overloaded\./)).toBeTruthy()
    press('Try again')
    expect(await screen.findByText(/The council has no members yet/)).toBeTruthy()
  })
})

describe('admitting an organisation', () => {
  const put = () => stage({ Page: AdmitOrganisation, path: '/admin/organisations/new', texts, as: admin })

  test('names everything that is missing at once, and sends nothing', async () => {
    const { mutation } = await put()
    press('Admit an organisation')
    const summary = await screen.findByRole('alert')
    expect(within(summary).getAllByRole('link').map((link) => link.textContent)).toEqual([
      'Code: please fill this in.',
      'Kind of organisation: please fill this in.',
      'Please give the name in at least one language.',
    ])
    expect(document.activeElement).toBe(summary)
    expect(mutation('AdmitOrganisation')).toBe(undefined)
  })

  test('hides the persons of a migrant association unless somebody says otherwise', async () => {
    await put()
    const hidden = screen.getByLabelText('Do not show the names of its persons') as HTMLInputElement
    fireEvent.change(screen.getByLabelText('Kind of organisation'), { target: { value: 'MIGRANT_DIASPORA' } })
    await waitFor(() => expect(hidden.checked).toBe(true))
    fireEvent.click(hidden)
    fireEvent.change(screen.getByLabelText('Kind of organisation'), { target: { value: 'CSO' } })
    fireEvent.change(screen.getByLabelText('Kind of organisation'), { target: { value: 'MIGRANT_DIASPORA' } })
    await settled()
    expect(hidden.checked).toBe(false)
  })

  test('shows a refused name at its language, and keeps what was typed', async () => {
    await put()
    type('Code', 'SOC-90')
    fireEvent.change(screen.getByLabelText('Kind of organisation'), { target: { value: 'CSO' } })
    type('Name: Catalan', 'Pont')
    type(/^Name: Arabic/, '=جسر')
    press('Admit an organisation')
    expect(await screen.findByRole('alert')).toBeTruthy()
    await waitFor(() => expect(screen.getByRole('tab', { name: /Arabic/ }).getAttribute('aria-selected')).toBe('true'))
    const refused = screen.getByLabelText(/^Name: Arabic/)
    expect(refused.getAttribute('aria-invalid')).toBe('true')
    expect((refused as HTMLInputElement).value).toBe('=جسر')
    expect((screen.getByLabelText('Code') as HTMLInputElement).value).toBe('SOC-90')
  })

  test('goes on to its page, which says where it was recorded', async () => {
    const { mutation } = await put()
    type('Code', 'SOC-91')
    fireEvent.change(screen.getByLabelText('Kind of organisation'), { target: { value: 'CSO' } })
    type('Name: Catalan', 'Pont Solidari')
    press('Admit an organisation')
    await waitFor(() => expect(window.location.pathname).toBe('/en/admin/organisations/SOC-91'))
    expect(mutation('AdmitOrganisation')?.variables['input']).toMatchObject({ code: 'SOC-91', names: [{ language: 'ca', text: 'Pont Solidari' }], descriptions: [], personsHidden: false })
    expect(window.history.state.done.sentence).toBe('Pont Solidari is admitted. Give it its seats next.')
  })
})

describe('one organisation', () => {
  test('is suspended with a reason that everyone reads', async () => {
    const { mutation } = await organisation('SOC-07', admin)
    press('Suspend')
    const dialog = screen.getByRole('dialog')
    expect(dialog.textContent).toContain('nobody can act for it until it is reinstated')
    expect(dialog.textContent).toContain('This becomes an entry of the public record.')
    fireEvent.input(within(dialog).getByLabelText('Reason'), { target: { value: 'By decision D-2026-006.' } })
    fireEvent.click(within(dialog).getByRole('button', { name: 'Suspend' }))
    expect(await screen.findByText('The organisation is suspended.')).toBeTruthy()
    expect(await screen.findByRole('link', { name: /entry 18,402/ })).toBeTruthy()
    expect(mutation('SuspendOrganisation')?.variables['input']).toMatchObject({ reason: 'By decision D-2026-006.' })
    expect(await screen.findByRole('button', { name: 'Reinstate' })).toBeTruthy()
  })

  test('of civil society is not staffed by the administration, which is told why', async () => {
    await organisation('SOC-08', admin)
    expect(screen.queryByRole('link', { name: 'Appoint a representative' })).toBe(null)
    expect(screen.queryByRole('button', { name: /End the mandate/ })).toBe(null)
    expect(screen.getByText(/An organisation chooses by itself who speaks for it/)).toBeTruthy()
  })

  test('speaks for itself: its representative appoints, ends mandates and amends', async () => {
    await organisation('SOC-02', rep)
    expect(screen.getByRole('link', { name: 'Appoint a representative' })).toBeTruthy()
    expect(screen.getAllByRole('button', { name: /End the mandate/ })).toHaveLength(2)
    expect(screen.getByRole('link', { name: 'Amend' })).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Add a seat' })).toBe(null)
  })

  test('gets a seat only while its group has one left', async () => {
    await organisation('SOC-09', admin)
    press('Add a seat')
    const dialog = screen.getByRole('dialog')
    expect((within(dialog).getByLabelText('Code of the seat') as HTMLInputElement).value).toBe('SOC-09.2')
    fireEvent.click(within(dialog).getByRole('button', { name: 'Add a seat' }))
    expect(await within(dialog).findByText(/all are taken/)).toBeTruthy()
  })

  test('has its mandate ended with the last day that was chosen', async () => {
    const { mutation } = await organisation('MUN-02', admin)
    press(/End the mandate/)
    const dialog = screen.getByRole('dialog')
    fireEvent.input(within(dialog).getByLabelText(/Last day/), { target: { value: '2027-06-30' } })
    fireEvent.click(within(dialog).getByRole('button', { name: 'End the mandate' }))
    expect(await screen.findByText('The mandate ends.')).toBeTruthy()
    expect(mutation('EndMandate')?.variables['input']).toMatchObject({ endsOn: '2027-06-30' })
  })

  test('that does not exist is said not to', async () => {
    await organisation('SOC-99', admin)
    expect(await screen.findByText(/There is no such organisation/)).toBeTruthy()
  })
})

describe('amending an organisation', () => {
  const put = (as: string) => stage({ Page: AmendOrganisation, path: '/admin/organisations/SOC-02/edit', params: { id: 'SOC-02' }, texts, as })

  test('warns before names become public, and sends all texts', async () => {
    const { mutation } = await put(rep)
    type(/^Name: English/, 'Guinean association')
    expect(screen.queryByText(/become public/)).toBe(null)
    fireEvent.click(screen.getByLabelText('Do not show the names of its persons'))
    expect(await screen.findByText('When you save, the names of its representatives become public.')).toBeTruthy()
    press('Save')
    await waitFor(() => expect(mutation('AmendOrganisation')).toBeTruthy())
    const input = mutation('AmendOrganisation')?.variables['input'] as { names: { language: string }[]; personsHidden: boolean }
    expect(input.personsHidden).toBe(false)
    expect(input.names.map((name) => name.language).sort()).toEqual(['ar', 'ca', 'en', 'es', 'fr'])
  })

  test('is not offered to staff while somebody speaks for it', async () => {
    await put(admin)
    expect(screen.getByText(/The organisation itself amends this/)).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Save' })).toBe(null)
  })
})

describe('appointing a representative', () => {
  const put = (code: string, as: string, answers = {}) =>
    stage({ Page: Appoint, path: `/admin/organisations/${code}/appoint?seat=${code}`, params: { id: code }, texts, as, answers })
  const seatOf = (code: string) => organisations.find((o) => o.code === code)?.seats[0]?.id

  test('registers somebody new, appoints and invites them, and says what was done', async () => {
    const { mutation, sent } = await put('SOC-12', admin)
    fireEvent.click(screen.getByLabelText(/Somebody new/))
    type('Name', 'Hawa Sow')
    type(/E-mail address/, 'hawa@example.org')
    press('Appoint a representative')
    await waitFor(() => expect(window.location.pathname).toBe('/en/admin/organisations/SOC-12'))
    const acts = sent.map((one) => one.name).filter((name) => name.endsWith('Representative'))
    expect(acts).toEqual(['RegisterRepresentative', 'AppointRepresentative', 'InviteRepresentative'])
    expect(mutation('AppointRepresentative')?.variables['input']).toMatchObject({ seatId: seatOf('SOC-12'), kind: 'TITULAR', endsOn: null })
    expect(window.history.state.done).toMatchObject({ sentence: 'The representative is appointed.', notes: ['An invitation goes to hawa@example.org.'] })
  })

  test('registers nobody twice when the appointment is refused', async () => {
    const { sent } = await put('SOC-02', rep)
    fireEvent.click(screen.getByLabelText(/Somebody new/))
    type('Name', 'Ibrahima Bah')
    press('Appoint a representative')
    expect(await screen.findByText(/Ibrahima Bah is registered now, but not appointed/)).toBeTruthy()
    expect((screen.getByLabelText('Person') as HTMLSelectElement).selectedOptions[0]?.textContent).toBe('Ibrahima Bah')
    fireEvent.click(screen.getByLabelText(/Substitute/))
    press('Appoint a representative')
    await waitFor(() => expect(sent.filter((one) => one.name === 'AppointRepresentative')).toHaveLength(2))
    expect(sent.filter((one) => one.name === 'RegisterRepresentative')).toHaveLength(1)
  })

  test('does not end before it starts', async () => {
    const { mutation } = await put('MUN-03', admin)
    type(/First day/, '2027-01-10')
    type(/Last day/, '2027-01-09')
    press('Appoint a representative')
    expect(await screen.findAllByText('The last day lies before the first.')).toHaveLength(2)
    expect(mutation('AppointRepresentative')).toBe(undefined)
  })
})
