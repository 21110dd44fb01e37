import type { ComponentChildren, VNode } from 'preact'
import type { Role } from '../../gql/graphql'
import { useI18n, type Key } from '../i18n'
import { useSession, type Viewer } from '../session'
import { ButtonLink } from './Button'
import { Page } from './Page'
import { SignInForm } from './SignIn'
import { Failed, Skeleton } from './States'

const ROLES = {
  CHAIR: 'shared-role-chair',
  SECRETARY: 'shared-role-secretary',
  TECHNICAL_STAFF: 'shared-role-technical_staff',
  ADMINISTRATOR: 'shared-role-administrator',
  AUDITOR: 'shared-role-auditor',
  OBSERVER: 'shared-role-observer',
} as const satisfies Record<Role, Key>

export function useRoleName(): (role: Role) => string {
  const { t } = useI18n()
  return (role) => t(ROLES[role])
}

/**
 * A page for some only. Strangers are asked to sign in, in place; others learn which roles may see it.
 * The server decides again on every request: this only spares people a page full of refusals.
 */
export function Guard(props: {
  title: string
  /** Who may see the page; left out, anyone signed in. */
  allowed?: (viewer: Viewer) => boolean
  /** The roles to name when it is refused. */
  roles?: readonly Role[]
  children: ComponentChildren
}): VNode {
  const { t, format } = useI18n()
  const role = useRoleName()
  const { viewer, problem, again } = useSession()
  if (viewer === undefined) {
    return <Page title={props.title}>{problem ? <Failed problem={problem} again={again} /> : <Skeleton lines={8} />}</Page>
  }
  if (!viewer.signedIn) {
    return (
      <Page title={props.title} lead={t('shared-sign-in-first')}>
        <SignInForm onDone={again} />
      </Page>
    )
  }
  if (props.allowed && !props.allowed(viewer)) {
    const roles = format.list((props.roles ?? []).map(role))
    return (
      <Page title={t('shared-forbidden-title')} lead={t('shared-forbidden-text', { roles })}>
        <ButtonLink href="/sign-in" variant="secondary">
          {t('shared-forbidden-sign-in')}
        </ButtonLink>
      </Page>
    )
  }
  return <>{props.children}</>
}
