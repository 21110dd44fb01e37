import type { PageRoute } from './routes'

const CONDUCT = ['administration', 'conduct'] as const
const REGISTER = ['administration', 'register'] as const
const IMPORT = ['administration', 'register', 'import'] as const

/** The pages of the administration; each stands in the room that owns what it administers. */
export const administrationRoutes: readonly PageRoute[] = [
  { path: '/admin', texts: ['administration'], load: () => import('./administration/pages/Overview') },
  { path: '/admin/roles', texts: ['administration'], load: () => import('./administration/pages/Roles') },
  { path: '/admin/decisions', texts: CONDUCT, load: () => import('./decisions/pages/AdminDecisions') },
  { path: '/admin/decisions/new', texts: CONDUCT, load: () => import('./decisions/pages/NewDraft') },
  { path: '/admin/decisions/:id', texts: CONDUCT, load: () => import('./decisions/pages/EditDraft') },
  { path: '/admin/organisations', texts: REGISTER, load: () => import('./membership/pages/AdminOrganisations') },
  { path: '/admin/organisations/new', texts: REGISTER, load: () => import('./membership/pages/AdmitOrganisation') },
  { path: '/admin/organisations/import', texts: IMPORT, load: () => import('./membership/pages/ImportMembers') },
  { path: '/admin/organisations/:id', texts: REGISTER, load: () => import('./membership/pages/AdminOrganisation') },
  { path: '/admin/organisations/:id/edit', texts: REGISTER, load: () => import('./membership/pages/AmendOrganisation') },
  { path: '/admin/organisations/:id/appoint', texts: REGISTER, load: () => import('./membership/pages/Appoint') },
  { path: '/admin/people', texts: REGISTER, load: () => import('./membership/pages/AdminPeople') },
  { path: '/admin/people/new', texts: REGISTER, load: () => import('./membership/pages/RegisterPerson') },
  { path: '/admin/people/:id', texts: REGISTER, load: () => import('./membership/pages/AdminPerson') },
]
