import type { VNode } from 'preact'
import { Link } from 'wouter-preact'
import { useI18n } from '../../shared/i18n'
import { useSession, type Viewer } from '../../shared/session'
import { Languages } from './Languages'

/** City, languages, and who is signed in for which seat. */
export function TopBar(): VNode {
  const { t } = useI18n()
  const { council, viewer, signOut } = useSession()
  return (
    <div class="topbar">
      <div class="wrap topbar-row">
        <span class="topbar-city">{council?.city ?? council?.name.text}</span>
        <Languages />
        <div class="topbar-account">
          {viewer?.signedIn ? (
            <>
              <Link href="/me" aria-label={`${t('shell-account')}: ${whoIsHere(viewer, t)}`}>
                <WhoIsHere viewer={viewer} />
              </Link>
              <button type="button" class="topbar-button" onClick={() => void signOut()}>
                {t('shell-sign-out')}
              </button>
            </>
          ) : (
            viewer && <Link href="/sign-in">{t('shell-sign-in')}</Link>
          )}
        </div>
      </div>
    </div>
  )
}

function whoIsHere(viewer: Viewer, t: ReturnType<typeof useI18n>['t']): string {
  const person = viewer.person?.displayName ?? viewer.email ?? ''
  const [first] = viewer.hats
  if (first && viewer.hats.length === 1) return t('shell-hat', { person, organisation: first.organisation.name.text })
  if (first) return t('shell-hats', { person, count: viewer.hats.length })
  return person
}

function WhoIsHere({ viewer }: { viewer: Viewer }): VNode {
  const { t } = useI18n()
  return <bdi>{whoIsHere(viewer, t)}</bdi>
}
