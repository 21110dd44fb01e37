import type { ComponentType } from 'preact'
import { matchRoute } from 'wouter-preact'
import { administrationRoutes } from './routes-administration'
import type { TextRoom } from './shared/texts'

/** A page: its address below the language, the rooms whose texts it needs, and its file, loaded when first shown. */
export interface PageRoute {
  path: string
  texts: readonly TextRoom[]
  load: () => Promise<{ default: ComponentType<{ params: Params }> }>
}

const RECORD = ['explorer', 'record', 'events'] as const
const ENGAGEMENTS = ['engagements', 'record', 'administration'] as const

export const routes: readonly PageRoute[] = [
  { path: '/', texts: ['home'], load: () => import('./shell/pages/Home') },
  { path: '/members', texts: ['membership'], load: () => import('./membership/pages/Members') },
  { path: '/members/:id', texts: ['membership'], load: () => import('./membership/pages/Organisation') },
  { path: '/decisions', texts: ['decisions'], load: () => import('./decisions/pages/Decisions') },
  { path: '/decisions/:id', texts: ['decisions', 'events'], load: () => import('./decisions/pages/Decision') },
  { path: '/check', texts: ['audit_trail', 'record'], load: () => import('./audit_trail/pages/Check') },
  { path: '/audit', texts: RECORD, load: () => import('./audit_trail/pages/Explorer') },
  { path: '/audit/consistency', texts: ['explorer', 'record', 'events', 'compare'], load: () => import('./audit_trail/pages/Consistency') },
  { path: '/audit/entry/:id', texts: RECORD, load: () => import('./audit_trail/pages/Entry') },
  { path: '/audit/subject/:id', texts: RECORD, load: () => import('./audit_trail/pages/Subject') },
  { path: '/audit/engagements', texts: ENGAGEMENTS, load: () => import('./audit_trail/engagements/pages/Engagements') },
  { path: '/audit/engagements/:id', texts: ENGAGEMENTS, load: () => import('./audit_trail/engagements/pages/Engagement') },
  { path: '/sign-in', texts: ['accounts'], load: () => import('./accounts/pages/SignIn') },
  { path: '/reset', texts: ['accounts'], load: () => import('./accounts/pages/Reset') },
  { path: '/forgotten', texts: ['accounts'], load: () => import('./accounts/pages/Reset') },
  { path: '/invitation', texts: ['accounts'], load: () => import('./accounts/pages/Invitation') },
  { path: '/me', texts: ['accounts', 'events'], load: () => import('./accounts/pages/Me') },
  { path: '/erased', texts: ['accounts'], load: () => import('./accounts/pages/Erased') },
  { path: '/accessibility', texts: ['site'], load: () => import('./shell/pages/Accessibility') },
  { path: '/privacy', texts: ['site'], load: () => import('./shell/pages/Privacy') },
  ...administrationRoutes,
]

/** What is shown for any other address. */
export const notFound: PageRoute = { path: '*', texts: [], load: () => import('./shell/pages/NotFound') }

export type Params = Record<string, string | undefined>

/** The page of a path below the language, with the values in it. */
export function findRoute(path: string, parser: Parameters<typeof matchRoute>[0]): [PageRoute, Params] {
  for (const route of routes) {
    const [matches, params] = matchRoute(parser, route.path, path)
    if (matches) return [route, params as Params]
  }
  return [notFound, {}]
}
