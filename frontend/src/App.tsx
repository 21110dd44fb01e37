import { Provider } from '@urql/preact'
import type { VNode } from 'preact'
import { useCallback, useEffect, useMemo, useState } from 'preact/hooks'
import { Router, useLocation } from 'wouter-preact'
import { Outlet } from './Outlet'
import { makeClient } from './shared/graphql'
import { I18nProvider } from './shared/i18n'
import { LANGUAGES, langOfPath, type Lang } from './shared/languages'
import { SessionProvider, useSession } from './shared/session'
import { loadTexts } from './shared/texts'
import { Layout } from './shell/parts/Layout'

/** Language, GraphQL client, session and frame around every page. */
export function App(props: { lang: Lang; timeZone: string }): VNode {
  const lang = useAddressLanguage(props.lang)
  const [person, setPerson] = useState(0)
  const renew = useCallback(() => setPerson((count) => count + 1), [])
  const client = useMemo(() => makeClient(lang), [lang, person])
  return (
    <Provider value={client}>
      <I18nProvider lang={lang} timeZone={props.timeZone}>
        <SessionProvider renew={renew}>
          <CouncilTime lang={lang} timeZone={props.timeZone}>
            <Router base={`/${lang}`}>
              <Layout>
                <Outlet />
              </Layout>
            </Router>
          </CouncilTime>
        </SessionProvider>
      </I18nProvider>
    </Provider>
  )
}

/** Once the council is known its own time zone is used, whatever the page was told before. */
function CouncilTime(props: { lang: Lang; timeZone: string; children: VNode }): VNode {
  const zone = useSession().council?.timeZone ?? props.timeZone
  return (
    <I18nProvider lang={props.lang} timeZone={zone}>
      {props.children}
    </I18nProvider>
  )
}

/** The language of the address; it changes when its texts are here, so that nothing is shown half translated. */
function useAddressLanguage(first: Lang): Lang {
  const [path] = useLocation()
  const asked = langOfPath(path) ?? first
  const [lang, setLang] = useState(first)
  useEffect(() => {
    let current = true
    void loadTexts(asked, ['shared', 'shell']).then(() => current && setLang(asked))
    return () => {
      current = false
    }
  }, [asked])
  useEffect(() => {
    document.documentElement.lang = lang
    document.documentElement.dir = LANGUAGES[lang].dir
  }, [lang])
  return lang
}
