import type { ComponentChildren, VNode } from 'preact'
import { useI18n } from '../../shared/i18n'
import { SignInDialog } from '../../shared/ui/SignIn'
import { Footer } from './Footer'
import { Header } from './Header'
import { TopBar } from './TopBar'

/** The frame of every page: skip link, top bar, header, main, footer. */
export function Layout(props: { children: ComponentChildren }): VNode {
  const { t } = useI18n()
  return (
    <>
      <a class="ds-skip-link skip" href="#main" onClick={skip}>
        {t('shell-skip')}
      </a>
      <header class="site-top">
        <TopBar />
        <Header />
      </header>
      <main id="main" tabIndex={-1}>
        {props.children}
      </main>
      <Footer />
      <SignInDialog />
    </>
  )
}

function skip(event: Event): void {
  event.preventDefault()
  document.getElementById('main')?.focus()
}
