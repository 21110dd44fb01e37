import { fireEvent, screen, waitFor, within } from '@testing-library/preact'
import { describe, expect, test } from 'vitest'
import { stage } from '../shared/testing/stage'
import AdminOrganisations from './pages/AdminOrganisations'
import ImportMembers from './pages/ImportMembers'

const texts = ['administration', 'register', 'import'] as const
const admin = 'admin@example.org'
const none = { data: { organisations: { totalCount: 0 } } }
const preview = { data: { importCheck: { organisations: 2, seats: 3, representatives: 1, people: 1, sectors: [{ sector: 'CSO', organisations: 2, seats: 3 }] } } }
const report = { data: { importCouncil: { organisations: 2, seats: 3, representatives: 1, people: 1, eid: 'e1' } } }
const members = new File(['member_id,seat_group,platform_sector,name_ca\nSOC-01,social,cso,Pont\n'], 'members.csv')
const representatives = new File(['member_id,kind,name,email,language\n'], 'people.csv')

const put = (answers: Parameters<typeof stage>[0]['answers'] = {}, as = admin) =>
  stage({ Page: ImportMembers, path: '/admin/organisations/import', texts, as, answers: { ImportMembers: none, ImportCheck: preview, ImportCouncil: report, ...answers } })
const choose = (label: RegExp, file: File) => fireEvent.change(screen.getByLabelText(label), { target: { files: [file] } })
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))

describe('importing the members', () => {
  test('checks the files before anything is entered, and says what would be', async () => {
    const { sent, mutation } = await put()
    choose(/^Members’ table/, members)
    choose(/^Representatives’ table/, representatives)
    press('Check the files')
    expect(await screen.findByText('Nothing to mend. Organisations: 2. Seats: 3.')).toBeTruthy()
    expect(screen.getByText('Mandates: 1. People: 1.')).toBeTruthy()
    expect(sent.find((one) => one.name === 'ImportCheck')?.variables['input']).toEqual({ members: await members.text(), representatives: await representatives.text() })
    expect(mutation('ImportCouncil')).toBe(undefined)
    press('Import')
    await waitFor(() => expect(window.location.pathname).toBe('/en/admin/organisations'))
    expect(window.history.state.done.sentence).toBe('The import is done. Organisations: 2. Seats: 3.')
    expect(window.history.state.done.notes).toEqual(['People registered: 1. Invite them from their pages.'])
    expect(mutation('ImportCouncil')?.variables['input']).toEqual({ members: await members.text(), representatives: await representatives.text() })
  })

  test('shows each thing to mend at its line and column, and offers no import', async () => {
    const fields = [
      { field: 'members:3:14', code: 'IMPORT_UNKNOWN_SECTOR', message: 'There is no sector “church”.' },
      { field: 'representatives.2', code: 'MEMBERSHIP_IMPORT_ROW_DENIED', message: 'You may not appoint.' },
    ]
    const refused = { errors: [{ message: 'Some fields need another look.', extensions: { code: 'INVALID', fields } }] }
    await put({ ImportCheck: refused })
    choose(/^Members’ table/, members)
    press('Check the files')
    expect(await screen.findByText('Things to mend: 2. Nothing was entered.')).toBeTruthy()
    const rows = within(screen.getByRole('table')).getAllByRole('row').slice(1).map((row) => row.textContent)
    expect(rows[0]).toContain('Members · Line 3, column 14')
    expect(rows[0]).toContain('There is no sector “church”.')
    expect(rows[1]).toContain('Representatives · Row 2')
    expect(screen.queryByRole('button', { name: 'Import' })).toBe(null)
  })

  test('is checked anew when another file is chosen', async () => {
    await put()
    choose(/^Members’ table/, members)
    press('Check the files')
    await screen.findByRole('button', { name: 'Import' })
    choose(/^Members’ table/, representatives)
    expect(screen.queryByRole('button', { name: 'Import' })).toBe(null)
  })

  test('sends nothing without a members’ table, or with one that is not in UTF-8', async () => {
    const { sent } = await put()
    press('Check the files')
    expect(await screen.findByText('Choose the members’ table.')).toBeTruthy()
    choose(/^Members’ table/, new File([Uint8Array.of(0x43, 0xf3, 0x72)], 'members.csv'))
    press('Check the files')
    expect(await screen.findByText(/not in UTF-8/)).toBeTruthy()
    expect(sent.some((one) => one.name === 'ImportCheck')).toBe(false)
  })

  test('is not offered where there are members, nor to those who may not', async () => {
    await put({ ImportMembers: { data: { organisations: { totalCount: 46 } } } })
    expect(screen.getByText(/This council has members already/)).toBeTruthy()
    document.body.replaceChildren()
    await put({}, 'chair@example.org')
    expect(screen.getByText(/It is open to: Administrator/)).toBeTruthy()
  })

  test('is offered on the empty register', async () => {
    const empty = { data: { organisations: { totalCount: 0, pageInfo: { hasNextPage: false, endCursor: null }, nodes: [] }, council: { __typename: 'Council', id: 'c', colleges: [] } } }
    await stage({ Page: AdminOrganisations, path: '/admin/organisations', texts, as: admin, answers: { AdminOrganisations: empty } })
    expect(screen.getByRole('link', { name: 'import them from a file' }).getAttribute('href')).toBe('/en/admin/organisations/import')
  })
})
