import type { VNode } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { Link, useLocation } from 'wouter-preact'
import { useI18n, Text } from '../../shared/i18n'
import { useSession } from '../../shared/session'
import { Languages } from './Languages'

/** Logo, council's name and main navigation; on narrow screens the navigation opens with a button. */
export function Header(): VNode {
  const { t } = useI18n()
  const { council } = useSession()
  const [open, setOpen] = useState(false)
  const [path] = useLocation()
  useEffect(() => setOpen(false), [path])
  return (
    <>
      <div class="site-header">
        <div class="wrap site-header-row">
          <Link href="/" className="brand" aria-label={council?.name.text ?? t('shared-home')}>
            <Logo />
            <span class="brand-name" lang={council?.name.language} dir="auto">
              {council?.name.text}
            </span>
          </Link>
          <button
            type="button"
            class="menu-button"
            aria-expanded={open}
            aria-controls="site-nav"
            onClick={() => setOpen(!open)}
          >
            {t('shell-menu')}
          </button>
          <div id="site-nav" class="site-nav" data-open={open}>
            <MainNavigation path={path} />
            <Languages />
          </div>
        </div>
      </div>
      {council?.demo && (
        <div class="demo-bar">
          <p class="wrap">
            <Text
              id="shell-demo"
              marks={{ link: (words) => <a href="/demo/mail">{words}</a> }}
            />
          </p>
        </div>
      )}
    </>
  )
}

/** What an actor who administers may do; any of them opens the administration. */
const ADMINISTERS = ['admitOrganisation', 'addSeat', 'registerPerson', 'grantRole', 'draftDecision', 'callDecision']

function MainNavigation({ path }: { path: string }): VNode {
  const { t } = useI18n()
  const { viewer } = useSession()
  const items = [
    { href: '/members', label: t('shell-nav-members') },
    { href: '/decisions', label: t('shell-nav-decisions') },
    { href: '/audit', label: t('shared-audit-trail') },
  ]
  if (viewer?.actions.some((action) => ADMINISTERS.includes(action))) {
    items.push({ href: '/admin', label: t('shell-nav-administration') })
  }
  return (
    <nav aria-label={t('shell-main-navigation')}>
      <ul>
        {items.map((item) => (
          <li key={item.href}>
            <Link href={item.href} aria-current={path.startsWith(item.href) ? 'page' : undefined}>
              {item.label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Logo(): VNode {
  return (
    <svg class="logo" viewBox="0 0 42 42" aria-hidden="true">
      <rect width="42" height="42" rx="8" class="logo-ground" />
      <path d="M8.5 28a12.5 12.5 0 0 1 25 0" class="logo-outer" />
      <path d="M14.5 28a6.5 6.5 0 0 1 13 0" class="logo-inner" />
      <circle cx="21" cy="28" r="2.6" class="logo-seat" />
    </svg>
  )
}
