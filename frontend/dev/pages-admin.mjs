const admin = 'admin@example.org'
const chair = 'chair@example.org'
const rep = 'rep@example.org'

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
  { name: 'admin-forbidden', path: '/admin/people', as: rep, langs: ['en'] },
]

async function openFirst(tab, selector) {
  await tab.click(selector)
  await tab.waitForSelector('#person')
}
