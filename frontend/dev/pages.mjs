const open = '/decisions/D-2026-008'

/** Pages and states to look at; `as` signs in, `act` does something first. */
export const PAGES = [
  { name: 'home', path: '/' },
  { name: 'home-table', path: '/?view=table', langs: ['en'] },
  { name: 'not-found', path: '/nothing-here' },
  { name: 'decisions', path: '/decisions' },
  { name: 'decisions-none', path: '/decisions?q=zzz', langs: ['en'] },
  { name: 'decision-open', path: open },
  { name: 'decision-open-rep', path: open, as: 'two@example.org' },
  { name: 'decision-tables', path: `${open}?view=table&roll=table&groups=college` },
  { name: 'decision-hidden', path: '/decisions/D-2026-009', as: 'rep@example.org' },
  { name: 'decision-called', path: '/decisions/D-2026-010' },
  { name: 'decision-closed', path: '/decisions/D-2026-007', as: 'chair@example.org' },
  { name: 'decision-confirmed', path: '/decisions/D-2026-005' },
  { name: 'decision-no-quorum', path: '/decisions/D-2026-004', langs: ['en'] },
  { name: 'decision-annulled', path: '/decisions/D-2026-003' },
  { name: 'decision-draft', path: '/decisions/D-2026-011', as: 'chair@example.org', langs: ['en'] },
  { name: 'members', path: '/members' },
  { name: 'members-filtered', path: '/members?sector=lra&college=municipal_group', langs: ['en'] },
  { name: 'members-none', path: '/members?q=zzz', langs: ['en'] },
  { name: 'organisation', path: '/members/SOC-03' },
  { name: 'organisation-hidden', path: '/members/SOC-01' },
  { name: 'check', path: '/check' },
  { name: 'sign-in', path: '/sign-in' },
  {
    name: 'sign-in-refused',
    path: '/sign-in',
    expect: /401/,
    act: async (tab) => {
      await tab.fill('#field-email', 'nobody@example.org')
      await tab.fill('#field-password', 'wrong')
      await tab.click('form button[type=submit]')
      await tab.waitForSelector('.error-summary')
    },
  },
  { name: 'reset-ask', path: '/reset' },
  { name: 'reset', path: '/reset#token=good' },
  { name: 'invitation', path: '/invitation#token=abc' },
  { name: 'me', path: '/me', as: 'two@example.org' },
  { name: 'me-stranger', path: '/me' },
  { name: 'accessibility', path: '/accessibility' },
  { name: 'privacy', path: '/privacy' },
]
