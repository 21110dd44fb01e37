import type { ComponentChildren, VNode } from 'preact'
import { Link } from 'wouter-preact'
import type { Role } from '../../gql/graphql'
import { administers, sectionsOf, type Section } from '../administers'
import { useI18n, type Key } from '../i18n'
import { useSession, type Viewer } from '../session'
import { Crumbs } from './Crumbs'
import { Guard } from './Guard'
import { Page } from './Page'
import './admin.css'

const SECTIONS = {
  overview: ['/admin', 'administration-overview'],
  decisions: ['/admin/decisions', 'administration-decisions'],
  organisations: ['/admin/organisations', 'administration-organisations'],
  people: ['/admin/people', 'administration-people'],
  roles: ['/admin/roles', 'administration-roles'],
} as const satisfies Record<Section, readonly [string, Key]>

/** The address and the name of a section, for breadcrumbs. */
export function useSection(): (section: Section) => { href: string; label: string } {
  const { t } = useI18n()
  return (section) => ({ href: SECTIONS[section][0], label: t(SECTIONS[section][1]) })
}

/** A page of the administration: for some only, with the way to the other sections. */
export function AdminPage(props: {
  title: string
  section: Section
  /** The steps between the section and this page; left out on the section's own page. */
  path?: readonly { href: string; label: string }[]
  here?: string
  allowed?: (viewer: Viewer) => boolean
  /** The roles to name when it is refused. */
  roles?: readonly Role[]
  titleLang?: string | undefined
  before?: ComponentChildren
  lead?: ComponentChildren
  actions?: ComponentChildren
  children: ComponentChildren
}): VNode {
  const { t } = useI18n()
  const section = useSection()
  const path = [{ href: '/admin', label: t('administration-title') }, ...(props.path ?? [])]
  return (
    <Guard title={props.title} allowed={props.allowed ?? administers} roles={props.roles ?? OFFICES}>
      <Page
        title={props.title}
        titleLang={props.titleLang}
        className="admin"
        before={
          <>
            <SectionNavigation section={props.section} />
            {props.section !== 'overview' && <Crumbs path={path} here={props.here ?? section(props.section).label} />}
            {props.before}
          </>
        }
        lead={props.lead}
        actions={props.actions}
      >
        {props.children}
      </Page>
    </Guard>
  )
}

const OFFICES: readonly Role[] = ['CHAIR', 'SECRETARY', 'TECHNICAL_STAFF', 'ADMINISTRATOR']

function SectionNavigation(props: { section: Section }): VNode | null {
  const { t } = useI18n()
  const { viewer } = useSession()
  if (viewer === undefined) return null
  return (
    <nav class="admin-nav no-print" aria-label={t('administration-title')}>
      <ul>
        {sectionsOf(viewer).map((section) => (
          <li key={section}>
            <Link href={SECTIONS[section][0]} aria-current={section === props.section ? 'page' : undefined}>
              {t(SECTIONS[section][1])}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
