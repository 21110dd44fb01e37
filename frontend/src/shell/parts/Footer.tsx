import type { VNode } from 'preact'
import { useEffect } from 'preact/hooks'
import { Link } from 'wouter-preact'
import { graphql } from '../../shared/graphql'
import { Text, useI18n } from '../../shared/i18n'
import { useNow } from '../../shared/now'
import { useSession } from '../../shared/session'
import { useData } from '../../shared/use-data'
import { Code } from '../../shared/ui/Words'

const Footer_Query = graphql(`
  query Footer {
    council { id sectors { sector organisations } }
    ledger { size root signedAt frozen }
  }
`)

/** The council in a sentence, links, and the state of its public record. */
export function Footer(): VNode {
  const { t } = useI18n()
  const { council } = useSession()
  const { data, again } = useData(Footer_Query, {})
  const organisations = data?.council.sectors.reduce((sum, sector) => sum + sector.organisations, 0)
  const now = useNow()
  useEffect(() => {
    if (data) again()
    // Once a while is enough: the strip says how old the checkpoint is.
  }, [Math.floor(now / 120_000)])
  return (
    <footer class="site-footer">
      <div class="wrap footer-grid">
        <div>
          <p class="footer-heading" lang={council?.name.language} dir="auto">
            {council?.name.text}
          </p>
          {organisations !== undefined && <p>{t('shell-footer-about', { count: organisations })}</p>}
        </div>
        <FooterLinks
          title={t('shell-footer-council')}
          links={[
            { href: '/members', label: t('shell-nav-members') },
            { href: '/decisions', label: t('shell-nav-decisions') },
          ]}
        />
        <FooterLinks
          title={t('shell-footer-record')}
          links={[
            { href: '/audit', label: t('shared-audit-trail') },
            { href: '/log/checkpoint', label: t('shell-footer-checkpoint'), file: true },
          ]}
        />
        <FooterLinks
          title={t('shell-footer-site')}
          links={[
            { href: '/accessibility', label: t('shell-footer-accessibility') },
            { href: '/privacy', label: t('shell-footer-privacy') },
            { href: '/check#how', label: t('shell-footer-check') },
          ]}
        />
      </div>
      <LedgerStrip ledger={data?.ledger} now={now} />
    </footer>
  )
}

function FooterLinks(props: { title: string; links: { href: string; label: string; file?: boolean }[] }): VNode {
  return (
    <nav aria-label={props.title}>
      <p class="footer-heading">{props.title}</p>
      <ul>
        {props.links.map((link) => (
          <li key={link.href}>
            {link.file ? <a href={link.href}>{link.label}</a> : <Link href={link.href}>{link.label}</Link>}
          </li>
        ))}
      </ul>
    </nav>
  )
}

interface Strip {
  size: number
  root: string
  signedAt?: string | null
  frozen: boolean
}

function LedgerStrip({ ledger, now }: { ledger: Strip | undefined; now: number }): VNode {
  const { t, format } = useI18n()
  return (
    <section class="ledger-strip" aria-label={t('shell-ledger')}>
      <div class="wrap">
        {ledger?.frozen && <p class="ledger-frozen">{t('shell-ledger-frozen')}</p>}
        {ledger && (ledger.size === 0 || !ledger.signedAt) && <span>{t('shell-ledger-none')}</span>}
        {ledger?.signedAt && (
          <>
            <span>
              <Text id="shell-ledger-latest" args={{ size: ledger.size }} />
            </span>
            <Code short>{ledger.root}</Code>
            <span title={format.dateTime(ledger.signedAt)}>
              {t('shell-ledger-signed', { ago: format.relative(ledger.signedAt, now) })}
            </span>
          </>
        )}
        <Link href="/audit">{t('shell-ledger-check')}</Link>
      </div>
    </section>
  )
}
