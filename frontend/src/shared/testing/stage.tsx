import { Provider } from '@urql/preact'
import { render, screen, waitFor } from '@testing-library/preact'
import type { ComponentType, VNode } from 'preact'
import { Router } from 'wouter-preact'
import { vi } from 'vitest'
import { execute, type MockAnswer } from '../../../dev/mock.mjs'
import { makeClient } from '../graphql'
import { I18nProvider } from '../i18n'
import type { Lang } from '../languages'
import { SessionProvider } from '../session'
import { bundleOf, loadTexts, type TextRoom } from '../texts'

/** An operation that the page sent. */
export interface Sent {
  name: string
  variables: Record<string, unknown>
  headers: Headers
}

interface Plan {
  Page: ComponentType<{ params: Record<string, string | undefined> }>
  /** The address below the language, with its search. */
  path?: string
  params?: Record<string, string>
  texts: readonly TextRoom[]
  /** Who is signed in at the invented council, by e-mail address. */
  as?: string
  lang?: Lang
  /** Other answers than the council's, by operation; null is no answer at all. */
  answers?: Record<string, MockAnswer | null | ((variables: Record<string, unknown>) => MockAnswer | null)>
  /** What `/session` answers: a status and, for a refusal, its errors. */
  session?: (method: string, body: string) => Response
  /** What `/me/export` answers. */
  ownData?: (headers: Headers) => Response
}

/**
 * Puts a page on stage: the real client over the committed schema and the invented council of `dev/`, so that what a
 * page asks and what it sends are valid operations. Answers the operations sent, newest last.
 */
export async function stage(plan: Plan): Promise<{ sent: Sent[]; mutation: (name: string) => Sent | undefined }> {
  const lang = plan.lang ?? 'en'
  const sent: Sent[] = []
  await loadTexts(lang, ['shared', 'shell', ...plan.texts])
  // Sentences as one reads them, without the invisible marks around what was put into them.
  Reflect.set(bundleOf(lang), '_useIsolating', false)
  window.history.replaceState(null, '', `/${lang}${plan.path ?? '/'}`)
  vi.stubGlobal('fetch', (url: string, init: RequestInit) => answer(String(url), init, plan, lang, sent))
  const { Page } = plan
  render(
    <Staging lang={lang}>
      <Page params={plan.params ?? {}} />
    </Staging>,
  )
  await settled()
  return { sent, mutation: (name) => sent.findLast((one) => one.name === name) }
}

function Staging(props: { lang: Lang; children: VNode }): VNode {
  return (
    <Provider value={makeClient(props.lang)}>
      <I18nProvider lang={props.lang} timeZone="Europe/Madrid">
        <SessionProvider renew={() => undefined}>
          <Router base={`/${props.lang}`}>{props.children}</Router>
        </SessionProvider>
      </I18nProvider>
    </Provider>
  )
}

/** Until nothing is loading any more. */
export async function settled(): Promise<void> {
  await waitFor(() => {
    if (screen.queryAllByText(/^(Loading…|جارٍ)/).length > 0 || document.querySelector('.skeleton')) throw new Error('loading')
  })
}

async function answer(url: string, init: RequestInit, plan: Plan, lang: string, sent: Sent[]): Promise<Response> {
  if (url.includes('/log/proof/')) return new Response('c2sp.org/tlog-proof@v1\nindex 18402\n')
  if (url.endsWith('/session')) return plan.session?.(init.method ?? '', String(init.body)) ?? new Response('{}')
  if (url.endsWith('/me/export')) return plan.ownData?.(new Headers(init.headers)) ?? new Response('tar')
  const { operationName: name, variables = {}, query } = JSON.parse(String(init.body)) as { operationName: string; variables?: Record<string, unknown>; query: string }
  sent.push({ name, variables, headers: new Headers(init.headers) })
  const own = plan.answers?.[name]
  const given = typeof own === 'function' ? own(variables) : own
  if (given === null) throw new TypeError('no answer')
  const cookie = plan.as ? `claror=${encodeURIComponent(plan.as)}` : ''
  const result = given ?? (await execute({ query, variables, operationName: name }, { cookie, 'accept-language': lang }))
  return new Response(JSON.stringify(result), { headers: { 'Content-Type': 'application/json' } })
}
