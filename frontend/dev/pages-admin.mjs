const admin = 'admin@example.org'
const chair = 'chair@example.org'
const rep = 'rep@example.org'

const draft = '/admin/decisions/D-2026-011'

/** Opens the dialog in which a decision is announced, and fills in its hours. */
const call = (name) => async (tab) => {
  await press(name)(tab)
  await tab.check('input[name=opens][value=at]')
  const day = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10)
  await tab.fill('#field-opensAt', `${day}T10:00`)
  await tab.fill('#field-closesAt', `${day}T18:30`)
}

/** Opens the dialog of a button. */
const press = (name) => async (tab) => {
  await tab.getByRole('button', { name, exact: true }).first().click()
  await tab.waitForSelector('dialog[open]')
}

/** The pages of the administration and their states. */
export const ADMIN_PAGES = [
  { name: 'admin-overview', path: '/admin', as: admin },
  { name: 'admin-overview-rep', path: '/admin', as: rep },
  { name: 'admin-overview-chair', path: '/admin', as: chair, langs: ['en'] },
  { name: 'admin-stranger', path: '/admin', langs: ['en'] },
  { name: 'admin-roles', path: '/admin/roles', as: admin },
  { name: 'admin-roles-table', path: '/admin/roles?view=table', as: admin },
  { name: 'admin-organisations', path: '/admin/organisations', as: admin },
  { name: 'admin-organisations-none', path: '/admin/organisations?q=zzz&status=SUSPENDED', as: admin, langs: ['en'] },
  { name: 'admin-organisation-new', path: '/admin/organisations/new', as: admin },
  {
    name: 'admin-organisation-refused',
    path: '/admin/organisations/new',
    as: admin,
    act: async (tab) => {
      await tab.click('form.form button[type=submit]')
      await tab.waitForSelector('.error-summary')
      await tab.evaluate(() => window.scrollTo(0, 0))
    },
  },
  { name: 'admin-organisation', path: '/admin/organisations/SOC-12', as: admin },
  { name: 'admin-organisation-hidden', path: '/admin/organisations/SOC-02', as: rep },
  { name: 'admin-organisation-party', path: '/admin/organisations/MUN-01', as: admin, langs: ['en'] },
  { name: 'admin-organisation-edit', path: '/admin/organisations/SOC-02/edit', as: rep },
  { name: 'admin-suspend', path: '/admin/organisations/SOC-12', as: admin, langs: ['en'], act: press('Suspend') },
  { name: 'admin-suspend-ar', path: '/admin/organisations/SOC-12', as: admin, langs: ['ar'], act: press('تعليق العضوية') },
  { name: 'admin-add-seat', path: '/admin/organisations/SOC-12', as: admin, langs: ['en'], act: press('Add a seat') },
  { name: 'admin-end-mandate', path: '/admin/organisations/MUN-01', as: admin, langs: ['en'], act: press('End the mandate: ⁨Leila Haddad⁩') },
  { name: 'admin-appoint', path: '/admin/organisations/SOC-12/appoint', as: admin },
  {
    name: 'admin-appoint-new',
    path: '/admin/organisations/SOC-02/appoint',
    as: rep,
    act: (tab) => tab.check('input[name=who][value=new]'),
  },
  { name: 'admin-people', path: '/admin/people', as: admin },
  { name: 'admin-people-filter', path: '/admin/people?account=not_invited', as: admin, langs: ['en'] },
  { name: 'admin-person-new', path: '/admin/people/new', as: admin },
  { name: 'admin-person', path: '/admin/people', as: admin, act: (tab) => openFirst(tab, 'tbody th a') },
  { name: 'admin-decisions', path: '/admin/decisions', as: admin },
  { name: 'admin-draft-new', path: '/admin/decisions/new', as: chair },
  { name: 'admin-draft', path: draft, as: chair },
  { name: 'admin-draft-preview', path: `${draft}?view=preview`, as: chair },
  { name: 'admin-draft-staff', path: draft, as: 'staff@example.org', langs: ['en'] },
  { name: 'admin-draft-call', path: draft, as: chair, langs: ['en'], act: call('Announce…') },
  { name: 'admin-draft-call-ar', path: draft, as: chair, langs: ['ar'], act: call('إعلان…') },
  {
    name: 'admin-draft-files',
    path: draft,
    expect: /413/,
    as: chair,
    act: async (tab) => {
      await tab.setInputFiles('#document-files', [
        { name: 'Annex.pdf', mimeType: 'application/pdf', buffer: Buffer.from(`%PDF-1.7 annex ${Math.random()}`) },
        { name: 'Too large.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(2_100_000, 65) },
        { name: 'page.html', mimeType: 'text/html', buffer: Buffer.from('<p>') },
      ])
      await tab.waitForFunction(() => document.querySelectorAll('.draft-document [role=alert]').length === 2)
      await tab.evaluate(() => window.scrollTo(0, 0))
    },
  },
  { name: 'admin-annul', path: '/decisions/D-2026-007', as: chair, langs: ['en'], act: press('Annul the decision') },
  { name: 'admin-forbidden', path: '/admin/people', as: rep, langs: ['en'] },
]

async function openFirst(tab, selector) {
  await tab.click(selector)
  await tab.waitForSelector('#person')
}
