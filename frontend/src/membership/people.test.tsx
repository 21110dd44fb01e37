import { fireEvent, screen, waitFor, within } from '@testing-library/preact'
import { describe, expect, test } from 'vitest'
import { settled, stage } from '../shared/testing/stage'
import AdminPeople from './pages/AdminPeople'
import AdminPerson from './pages/AdminPerson'
import RegisterPerson from './pages/RegisterPerson'

const texts = ['administration', 'register'] as const
const admin = 'admin@example.org'
const type = (label: string | RegExp, value: string) => fireEvent.input(screen.getByLabelText(label), { target: { value } })
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))

/** The id of somebody on the list, found as people find them. */
async function find(name: string, inRow = name): Promise<string> {
  await stage({ Page: AdminPeople, path: `/admin/people?q=${encodeURIComponent(name)}`, texts, as: admin })
  const row = (await screen.findAllByRole('row')).find((one) => one.textContent?.includes(inRow))
  const id = row?.querySelector('th a')?.getAttribute('href')?.split('/').at(-1) ?? ''
  document.body.replaceChildren()
  return id
}

const person = (id: string, as = admin) => stage({ Page: AdminPerson, path: `/admin/people/${id}`, params: { id }, texts, as })

describe('the people of the council', () => {
  test('are found by how far they are on the way to an account', async () => {
    await stage({ Page: AdminPeople, path: '/admin/people', texts, as: admin })
    const all = screen.getAllByRole('row').length
    press('Not invited yet')
    await settled()
    expect(window.location.search).toBe('?account=not_invited')
    const shown = screen.getAllByRole('row')
    expect(shown.length).toBeLessThan(all)
    expect(shown.slice(1).every((row) => row.textContent?.includes('Not invited yet'))).toBe(true)
  })

  test('are not listed to others, who are told who may', async () => {
    const { sent } = await stage({ Page: AdminPeople, path: '/admin/people', texts, as: 'rep@example.org' })
    expect(screen.getByText(/It is open to: Administrator and Secretary/)).toBeTruthy()
    expect(sent.some((one) => one.name === 'AdminPeople')).toBe(false)
  })
})

describe('registering a person', () => {
  const put = () => stage({ Page: RegisterPerson, path: '/admin/people/new', texts, as: admin })

  test('needs a name and no address', async () => {
    const { mutation } = await put()
    press('Register a person')
    expect(await screen.findAllByText('Name: please fill this in.')).toHaveLength(2)
    type('Name', 'Mariama Barry')
    press('Register a person')
    await waitFor(() => expect(window.location.pathname).toMatch(/^\/en\/admin\/people\/.+/))
    expect(mutation('RegisterPerson')?.variables['input']).toEqual({ displayName: 'Mariama Barry', email: null, language: 'ca' })
  })

  test('shows at the address that somebody else has it', async () => {
    await put()
    type('Name', 'Somebody')
    type(/E-mail address/, 'chair@example.org')
    press('Register a person')
    await waitFor(() => expect(screen.getByLabelText(/E-mail address/).getAttribute('aria-invalid')).toBe('true'))
    expect(screen.getAllByText('Another account has this e-mail address.')).toHaveLength(2)
  })
})

describe('one person', () => {
  test('is given a role, and it is said where that was recorded', async () => {
    const { mutation } = await person(await find('Omar El Idrissi'))
    fireEvent.change(screen.getByLabelText('Give a role'), { target: { value: 'OBSERVER' } })
    press('Give this role')
    const dialog = screen.getByRole('dialog')
    expect(dialog.textContent).toContain('the name is covered there')
    fireEvent.click(within(dialog).getByRole('button', { name: 'Give this role' }))
    expect(await screen.findByText('Omar El Idrissi now has this role: Observer.')).toBeTruthy()
    expect(await screen.findByRole('link', { name: /entry/ })).toBeTruthy()
    expect(mutation('GrantRole')?.variables['input']).toMatchObject({ role: 'OBSERVER' })
    expect(await screen.findByRole('button', { name: 'Take back: Observer' })).toBeTruthy()
  })

  test('keeps the last administrator’s role, and the dialog says why', async () => {
    await person(await find('Anna Roca', 'Administrator'))
    press('Take back: Administrator')
    const dialog = screen.getByRole('dialog')
    fireEvent.click(within(dialog).getByRole('button', { name: 'Take back' }))
    expect(await within(dialog).findByText(/Nobody would be left who can grant roles/)).toBeTruthy()
  })

  test('is invited, and it is said what was sent, to whom and in which language', async () => {
    const put = await stage({ Page: AdminPeople, path: '/admin/people?account=not_invited', texts, as: admin })
    expect(put.sent.length).toBeGreaterThan(0)
    const link = screen.getAllByRole('row')[1]?.querySelector('th a')
    const id = link?.getAttribute('href')?.split('/').at(-1) ?? ''
    document.body.replaceChildren()
    const { mutation } = await person(id)
    press('Invite')
    const dialog = screen.getByRole('dialog')
    expect(dialog.textContent).toMatch(/An e-mail goes to .+@example\.org, in this language: /)
    fireEvent.click(within(dialog).getByRole('button', { name: 'Invite' }))
    expect(await screen.findByText(/^An invitation for .+ goes to .+@example\.org, in this language: /)).toBeTruthy()
    expect(mutation('InvitePerson')?.variables['input']).toEqual({ id })
  })

  test('gets the link by hand where no mail is sent', async () => {
    const id = await find('Omar El Idrissi')
    const link = 'https://council.example/en/invitation#abc'
    const invited = { data: { invitePerson: { __typename: 'PersonAnswer', invitationLink: link, person: { __typename: 'Person', id, invited: true } } } }
    const known = {
      data: {
        person: { __typename: 'Person', id, displayName: 'Omar', email: 'o@example.org', language: 'ca', invited: false, signedUp: false, roles: [], mandates: [], viewerActions: ['invitePerson'] },
        council: { __typename: 'Council', id: 'c', languages: ['ca'] },
      },
    }
    await stage({ Page: AdminPerson, path: `/admin/people/${id}`, params: { id }, texts, as: admin, answers: { InvitePerson: invited, AdminPerson: known } })
    press('Invite')
    fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Invite' }))
    expect(await screen.findByText(link)).toBeTruthy()
    expect(screen.getByText(/Hand this address over/)).toBeTruthy()
  })

  const knownAs = (id: string, roles: unknown[]) => ({
    data: {
      person: { __typename: 'Person', id, displayName: 'Omar', email: 'o@example.org', language: 'ca', invited: true, signedUp: true, roles, mandates: [], viewerActions: ['erasePerson'] },
      council: { __typename: 'Council', id: 'c', languages: ['ca'] },
    },
  })

  test('is erased on written request once the dialog has said what goes and what stays', async () => {
    const erased = { data: { erasePerson: { __typename: 'ErasureAnswer', eids: [], openingsErased: 2 } } }
    const answers = { AdminPerson: knownAs('o', []), ErasePerson: erased }
    const { mutation } = await stage({ Page: AdminPerson, path: '/admin/people/o', params: { id: 'o' }, texts, as: admin, answers })
    press('Erase on written request')
    const dialog = within(screen.getByRole('dialog'))
    expect(dialog.getByText(/What is known of Omar is erased for good.*Acts of organisations stay/)).toBeTruthy()
    fireEvent.click(dialog.getByRole('button', { name: 'Erase for good' }))
    expect(await screen.findByText('The person is erased.')).toBeTruthy()
    expect(mutation('ErasePerson')?.variables).toEqual({ input: { id: 'o', ground: 'REQUEST' } })
  })

  test('is not erased while they hold an office, and it is said that this ends first', async () => {
    const roles = [{ __typename: 'RoleGrant', role: 'CHAIR', grantedOn: '2026-01-01' }]
    await stage({ Page: AdminPerson, path: '/admin/people/o', params: { id: 'o' }, texts, as: admin, answers: { AdminPerson: knownAs('o', roles) } })
    expect(screen.getByText(/still speaks for an organisation or holds an office/)).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Erase on written request' })).toBe(null)
  })

  test('is amended by what was changed alone', async () => {
    const id = await find('Laia Font')
    const { mutation } = await person(id)
    fireEvent.change(screen.getByLabelText('Language'), { target: { value: 'es' } })
    press('Save')
    expect(await screen.findByText('The change is saved.')).toBeTruthy()
    expect(mutation('AmendPerson')?.variables['input']).toEqual({ id, language: 'es' })
  })
})
