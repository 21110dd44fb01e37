import type { VNode } from 'preact'
import { Link, useLocation, useSearch } from 'wouter-preact'
import { useI18n } from '../../shared/i18n'
import { LANGUAGES, LANGS, rememberChoice } from '../../shared/languages'
import { useSession } from '../../shared/session'

/** The same page in each of the council's languages, every language by its own name. */
export function Languages(): VNode {
  const { t, lang } = useI18n()
  const { council } = useSession()
  const [path] = useLocation()
  const search = useSearch()
  const offered = LANGS.filter((code) => council?.languages.includes(code) ?? true)
  return (
    <nav class="languages" aria-label={t('shell-languages')}>
      <ul>
        {offered.map((code) => (
          <li key={code}>
            <Link
              href={`~/${code}${path}${search ? `?${search}` : ''}`}
              lang={code}
              dir={LANGUAGES[code].dir}
              aria-current={code === lang ? 'true' : undefined}
              onClick={() => rememberChoice(code)}
            >
              {LANGUAGES[code].name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
