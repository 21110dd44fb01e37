import type { ComponentType } from 'preact'
import type { TextRoom } from './shared/texts'

/** A page: its address below the language, the rooms whose texts it needs, and its file, loaded when first shown. */
export interface PageRoute {
  path: string
  texts: readonly TextRoom[]
  load: () => Promise<{ default: ComponentType<{ params: Record<string, string | undefined> }> }>
}

export const routes: readonly PageRoute[] = [
  { path: '/', texts: ['shell'], load: () => import('./shell/pages/Home') },
  { path: '/decisions', texts: ['decisions'], load: () => import('./decisions/pages/Decisions') },
  { path: '/decisions/:id', texts: ['decisions'], load: () => import('./decisions/pages/Decision') },
]

/** What is shown for any other address. */
export const notFound: PageRoute = { path: '*', texts: ['shell'], load: () => import('./shell/pages/NotFound') }
