import { screen } from '@testing-library/preact'
import { describe, expect, test } from 'vitest'
import { stage } from '../shared/testing/stage'
import Me from './pages/Me'

const me = (as: string) => stage({ Page: Me, path: '/me', texts: ['accounts'], as })

describe('in the workspace', () => {
  test('an auditor finds what awaits them and by what they look', async () => {
    await me('mirall@example.org')
    expect(screen.getByText(/You may look for Observatori Mirall/)).toBeTruthy()
    expect(screen.getByRole('link', { name: 'Judge the answer to finding 2 of A-2026-002' }).getAttribute('href')).toBe('/en/audit/engagements/A-2026-002')
  })

  test('the chair finds the findings to answer, and which are late', async () => {
    await me('chair@example.org')
    expect(screen.getByRole('link', { name: 'Answer finding 1 of A-2026-002' })).toBeTruthy()
    expect(screen.getByText('Overdue')).toBeTruthy()
  })

  test('nobody else has that part', async () => {
    await me('rep@example.org')
    expect(screen.queryByRole('link', { name: 'Audits' })).toBeNull()
  })
})
