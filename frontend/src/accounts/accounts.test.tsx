import { fireEvent, screen, waitFor } from '@testing-library/preact'
import { expect, test } from 'vitest'
import { stage } from '../shared/testing/stage'
import { byDeadline, commandOf } from './logic/tasks'
import { tokenOfHash } from './logic/token'
import Invitation from './pages/Invitation'
import Me from './pages/Me'
import Reset from './pages/Reset'
import SignIn from './pages/SignIn'

const texts = ['accounts'] as const

test('signing in with a wrong password says so, keeps the address and moves the focus to the message', async () => {
  const errors = [{ message: 'These do not belong together.', extensions: { code: 'ACCOUNTS_WRONG_CREDENTIALS', params: {}, fields: [] } }]
  await stage({ Page: SignIn, texts, session: () => new Response(JSON.stringify({ errors }), { status: 401 }) })
  fireEvent.input(screen.getByLabelText('E-mail address'), { target: { value: 'a@example.org' } })
  fireEvent.input(screen.getByLabelText('Password'), { target: { value: 'wrong' } })
  fireEvent.click(screen.getByRole('button', { name: 'Sign in' }))
  const alert = await screen.findByRole('alert')
  expect(alert.textContent).toContain('These do not belong together.')
  await waitFor(() => expect(document.activeElement).toBe(alert))
  expect(screen.getByLabelText<HTMLInputElement>('E-mail address').value).toBe('a@example.org')
})

test('signing in sends the address and the password to /session only', async () => {
  const bodies: string[] = []
  const session = (method: string, body: string) => {
    bodies.push(`${method} ${body}`)
    return new Response('{"csrf":"c"}')
  }
  await stage({ Page: SignIn, texts, session })
  fireEvent.input(screen.getByLabelText('E-mail address'), { target: { value: ' a@example.org ' } })
  fireEvent.input(screen.getByLabelText('Password'), { target: { value: ' with spaces ' } })
  fireEvent.click(screen.getByRole('button', { name: 'Sign in' }))
  await waitFor(() => expect(window.location.pathname).toBe('/en/me'))
  expect(bodies).toEqual(['POST {"email":"a@example.org","password":" with spaces "}'])
})

test('empty fields are named at once, and nothing is sent', async () => {
  const { sent } = await stage({ Page: SignIn, texts })
  const before = sent.length
  fireEvent.click(screen.getByRole('button', { name: 'Sign in' }))
  expect((await screen.findByRole('alert')).textContent).toContain('Password: please fill this in.')
  expect(screen.getByLabelText('Password').getAttribute('aria-invalid')).toBe('true')
  expect(sent).toHaveLength(before)
})

test('the token of a link is read once and taken out of the address', async () => {
  const { mutation } = await stage({ Page: Reset, texts, path: '/reset#token=good' })
  expect(window.location.hash).toBe('')
  fireEvent.input(screen.getByLabelText('New password'), { target: { value: 'a long new one' } })
  fireEvent.click(screen.getByRole('button', { name: 'Save the new password' }))
  expect(await screen.findByText('Your password is changed')).toBeTruthy()
  expect(mutation('ResetPassword')?.variables).toEqual({ input: { token: 'good', password: 'a long new one' } })
})

test('without a token one asks for a link, and the answer does not tell whether the address is known', async () => {
  await stage({ Page: Reset, texts, path: '/reset' })
  fireEvent.input(screen.getByLabelText('E-mail address'), { target: { value: 'who@example.org' } })
  fireEvent.click(screen.getByRole('button', { name: 'Send me a link' }))
  expect((await screen.findByRole('status')).textContent).toBe('If who@example.org belongs to an account, a link is on its way there.')
})

test('a refused field of an invitation has its sentence under it, and what was typed stays', async () => {
  await stage({ Page: Invitation, texts, path: '/invitation#token=abc' })
  const password = screen.getByLabelText<HTMLInputElement>('New password')
  fireEvent.input(password, { target: { value: 'short' } })
  fireEvent.click(screen.getByRole('button', { name: 'Accept and save' }))
  await waitFor(() => expect(password.getAttribute('aria-invalid')).toBe('true'))
  const described = password.getAttribute('aria-describedby')?.split(' ').map((id) => document.getElementById(id)?.textContent)
  expect(described).toContain('At least 12 characters.')
  expect(password.value).toBe('short')
})

test('the workspace asks strangers to sign in, in place', async () => {
  await stage({ Page: Me, texts })
  expect(screen.getByText('Please sign in to see this page.')).toBeTruthy()
  expect(screen.getByLabelText('Password')).toBeTruthy()
})

test('the workspace lists what awaits me, for each seat', async () => {
  await stage({ Page: Me, texts, as: 'two@example.org' })
  const tasks = [...document.querySelectorAll('.tasks > li')].map((line) => line.textContent ?? '')
  expect(tasks).toHaveLength(4)
  expect(tasks[0]).toContain('2027 call')
  expect(tasks.filter((line) => line.includes('SOC-04'))).toHaveLength(2)
})

test('tasks stand by deadline, those without one last', () => {
  const tasks = [{ dueAt: null }, { dueAt: '2026-02-01T00:00:00Z' }, { dueAt: '2026-01-01T00:00:00Z' }]
  expect(byDeadline(tasks).map((task) => task.dueAt)).toEqual(['2026-01-01T00:00:00Z', '2026-02-01T00:00:00Z', null])
})

test('only a fragment that holds a token gives one', () => {
  expect(tokenOfHash('#token=ab%2Fc')).toBe('ab/c')
  expect(tokenOfHash('#token=')).toBe(null)
  expect(tokenOfHash('#field-x')).toBe(null)
})

test('a task is known by its command in either spelling', () => {
  expect(['castBallot', 'cast_ballot', 'confirm_decision'].map(commandOf)).toEqual(['castBallot', 'castBallot', 'confirmDecision'])
})
