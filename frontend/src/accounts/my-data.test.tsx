import { fireEvent, screen, waitFor } from '@testing-library/preact'
import { expect, test, vi } from 'vitest'
import { nameOf } from '../shared/download'
import { stage } from '../shared/testing/stage'
import Erased from './pages/Erased'
import Me from './pages/Me'

const texts = ['accounts'] as const
const as = 'two@example.org'

/** The password field of the erasure: changing the password asks for the present one, too. */
function passwordOfErasure(): HTMLElement {
  const field = screen.getAllByLabelText('Present password').find((one) => one.closest('details') !== null)
  if (!field) throw new Error('no field')
  return field
}

test('my data is asked for with our own header and saved under the name that the server gives it', async () => {
  const saved: string[] = []
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
    saved.push(this.download)
  })
  vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: () => 'blob:x', revokeObjectURL: () => undefined }))
  const own: (string | null)[] = []
  const ownData = (headers: Headers) => {
    own.push(headers.get('X-Claror'))
    return new Response('tar', { headers: { 'Content-Disposition': 'attachment; filename="vila-2026-11-24.tar"' } })
  }
  await stage({ Page: Me, texts, as, ownData })
  fireEvent.click(screen.getByRole('button', { name: 'Download my data' }))
  await waitFor(() => expect(saved).toEqual(['vila-2026-11-24.tar']))
  expect(own).toEqual(['1'])
})

test('a download that is refused says why, and can be tried again', async () => {
  const errors = [{ message: 'Too many tries. Try again in 1200 seconds.', extensions: { code: 'TOO_MANY', params: {} } }]
  await stage({ Page: Me, texts, as, ownData: () => new Response(JSON.stringify({ errors }), { status: 429 }) })
  fireEvent.click(screen.getByRole('button', { name: 'Download my data' }))
  expect(await screen.findByText(/Too many tries/)).toBeTruthy()
  expect(screen.getByRole('button', { name: 'Download my data' })).toBeTruthy()
})

test('a name from a header cannot lead out of the folder of downloads', () => {
  expect(nameOf('attachment; filename="a.tar"')).toBe('a.tar')
  expect(nameOf('attachment; filename="../../a.tar"')).toBe('export.tar')
  expect(nameOf(null)).toBe('export.tar')
})

test('before anybody is erased it says what goes, for whom they no longer speak, and what stays', async () => {
  await stage({ Page: Me, texts, as })
  const form = screen.getByText('Erase me').closest('details')
  expect(form?.textContent).toContain('What goes: your name')
  expect(form?.textContent).toContain('What ends at once: you no longer speak for')
  expect(form?.querySelectorAll('.erase-ends > li').length).toBeGreaterThan(0)
  expect(form?.textContent).toContain('What stays: the acts of organisations')
  expect(form?.textContent).toContain('This cannot be undone.')
})

test('erasing takes the password and a tick, and nothing is sent without them', async () => {
  const answers = { EraseMyself: { data: { eraseMyself: { eids: ['x'], openingsErased: 3, mandatesEnded: 2, officesEnded: 0 } } } }
  const { mutation } = await stage({ Page: Me, texts, as, answers })
  const erase = screen.getByRole('button', { name: 'Erase me for good', hidden: true })
  fireEvent.click(erase)
  const alert = await screen.findByRole('alert', { hidden: true })
  expect(alert.textContent).toContain('Please confirm that you have understood this.')
  expect(mutation('EraseMyself')).toBeUndefined()
  fireEvent.input(passwordOfErasure(), { target: { value: 'a long one' } })
  fireEvent.click(screen.getByLabelText('I have understood what goes and what stays'))
  fireEvent.click(erase)
  await waitFor(() => expect(window.location.pathname).toBe('/en/erased'))
  expect(mutation('EraseMyself')?.variables).toEqual({ input: { password: 'a long one' } })
})

test('a wrong password is said where it was asked, and nobody is sent away', async () => {
  const errors = [{ message: 'The present password is not this one.', extensions: { code: 'ACCOUNTS_PASSWORD_WRONG', params: {} } }]
  await stage({ Page: Me, texts, as, path: '/me', answers: { EraseMyself: { errors } } })
  fireEvent.input(passwordOfErasure(), { target: { value: 'wrong' } })
  fireEvent.click(screen.getByLabelText('I have understood what goes and what stays'))
  fireEvent.click(screen.getByRole('button', { name: 'Erase me for good', hidden: true }))
  expect((await screen.findByRole('alert', { hidden: true })).textContent).toContain('The present password is not this one.')
  expect(window.location.pathname).toBe('/en/me')
})

test('a corrected name is sent as it is, with the wish for the former one', async () => {
  const done = { correctMyName: { eid: null, person: { id: 'p', displayName: 'Núria Valls' } } }
  const { mutation } = await stage({ Page: Me, texts, as, answers: { CorrectMyName: { data: done } } })
  const name = screen.getByLabelText<HTMLInputElement>('Your name as others see it')
  fireEvent.input(name, { target: { value: 'Núria Valls' } })
  fireEvent.click(screen.getByLabelText('Erase the former name from the record, too'))
  fireEvent.click(screen.getByRole('button', { name: 'Correct my name', hidden: true }))
  await waitFor(() => expect(mutation('CorrectMyName')).toBeDefined())
  expect(mutation('CorrectMyName')?.variables).toEqual({ input: { displayName: 'Núria Valls', eraseFormer: true } })
  expect(await screen.findByText('Your name is corrected.')).toBeTruthy()
})

test('after an erasure the page says what remains', async () => {
  await stage({ Page: Erased, texts })
  expect(screen.getByRole('heading', { name: 'You are erased' })).toBeTruthy()
  expect(screen.getByText(/What stays: the acts of organisations/)).toBeTruthy()
})
