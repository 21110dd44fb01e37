import { fireEvent, screen, waitFor } from '@testing-library/preact'
import { expect, test } from 'vitest'
import { settled, stage } from '../shared/testing/stage'
import Members from './pages/Members'
import Organisation from './pages/Organisation'

const texts = ['membership'] as const

test('members stand by kind, and a filter goes into the address and dims the other seats', async () => {
  const { sent } = await stage({ Page: Members, texts, path: '/members' })
  expect(screen.getByText('46 organisations')).toBeTruthy()
  fireEvent.change(screen.getByLabelText('Kind of organisation'), { target: { value: 'lra' } })
  await waitFor(() => expect(screen.getByText('6 organisations')).toBeTruthy())
  expect(window.location.search).toBe('?sector=lra')
  expect(sent.at(-1)?.variables).toMatchObject({ sector: 'LRA' })
  expect(document.querySelectorAll('.seat-dimmed')).toHaveLength(40)
})

test('a suspended organisation keeps its seat in the picture', async () => {
  await stage({ Page: Members, texts, path: '/members' })
  expect(document.querySelectorAll('.seat')).toHaveLength(46)
  expect(document.querySelectorAll('.seat-vacant')).toHaveLength(0)
})

test('an association that shows no persons is named as an association', async () => {
  await stage({ Page: Organisation, params: { id: 'SOC-01' }, path: '/members/SOC-01', texts })
  await settled()
  expect(screen.getByText(/speaks as an association/)).toBeTruthy()
  expect(document.querySelector('.seat-people')).toBe(null)
  expect(screen.getByText('Bolivia')).toBeTruthy()
})

test('a text in another language is marked with it and says so', async () => {
  await stage({ Page: Organisation, params: { id: 'SOC-03' }, path: '/members/SOC-03', texts })
  expect(document.querySelector('.lead [lang="ca"]')?.textContent).toContain('sense ànim de lucre')
  expect(screen.getByText('This text exists only in this language: Catalan.')).toBeTruthy()
})
