import type { VNode } from 'preact'
import { useLocation } from 'wouter-preact'
import { useI18n } from '../../shared/i18n'
import { useSession } from '../../shared/session'
import { Button, ButtonLink } from '../../shared/ui/Button'
import { Page } from '../../shared/ui/Page'
import { SignInForm } from '../../shared/ui/SignIn'

export default function SignIn(): VNode {
  const { t } = useI18n()
  const { viewer, signOut } = useSession()
  const [, navigate] = useLocation()
  if (viewer?.signedIn) {
    const name = viewer.person?.displayName ?? viewer.email ?? ''
    return (
      <Page title={t('accounts-sign-in-title')} lead={t('accounts-already-signed-in', { name })}>
        <p class="form-actions">
          <ButtonLink href="/me">{t('accounts-to-workspace')}</ButtonLink>
          <Button variant="secondary" onClick={() => void signOut()}>
            {t('accounts-use-another')}
          </Button>
        </p>
      </Page>
    )
  }
  return (
    <Page title={t('accounts-sign-in-title')} lead={t('accounts-sign-in-lead')}>
      <SignInForm onDone={() => navigate('/me')} />
    </Page>
  )
}
