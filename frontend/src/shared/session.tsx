import { createContext, type ComponentChildren, type VNode } from 'preact'
import { useCallback, useContext, useMemo, useRef, useState } from 'preact/hooks'
import type { SessionQuery } from '../gql/graphql'
import { rememberCsrf } from './csrf'
import { fetchOnce, graphql, problemOf, requestHeaders, type Problem } from './graphql'
import { useI18n } from './i18n'
import { useData } from './use-data'

const Session_Query = graphql(`
  query Session {
    council {
      id
      name { text language }
      city
      languages
      timeZone
      demo
    }
    viewer {
      signedIn
      csrf
      person { id displayName }
      email
      language
      roles
      actions
      hats { kind seat { id code } organisation { id code name { text language } } }
    }
  }
`)

export type Council = SessionQuery['council']
export type Viewer = SessionQuery['viewer']

export interface Session {
  /** Undefined until the first answer. */
  council: Council | undefined
  viewer: Viewer | undefined
  problem: Problem | null
  again: () => void
  /** Null when signed in, else why not. */
  signIn: (email: string, password: string) => Promise<Problem | null>
  signOut: () => Promise<Problem | null>
  /** Opens sign-in in place; true once signed in, false when closed without. */
  demandSignIn: () => Promise<boolean>
  /** For the dialog that answers `demandSignIn`. */
  demand: { open: boolean; settle: (signedIn: boolean) => void }
}

const Context = createContext<Session | null>(null)

export function useSession(): Session {
  const value = useContext(Context)
  if (value === null) throw new Error('SessionProvider is missing')
  return value
}

/** `renew` makes a new GraphQL client, because another person may see other things. */
export function SessionProvider(props: { renew: () => void; children: ComponentChildren }): VNode {
  const { lang } = useI18n()
  const { data, problem, again } = useData(Session_Query, {})
  const [demanded, setDemanded] = useState(false)
  const waiting = useRef<((signedIn: boolean) => void) | null>(null)
  if (data) rememberCsrf(data.viewer.csrf ?? null)

  const change = useCallback(
    async (method: 'POST' | 'DELETE', body?: object) => {
      const failed = await sendSession(lang, method, body)
      if (failed === null) props.renew()
      return failed
    },
    [lang, props.renew],
  )
  const settle = useCallback((signedIn: boolean) => {
    setDemanded(false)
    waiting.current?.(signedIn)
    waiting.current = null
  }, [])
  const demandSignIn = useCallback(
    () =>
      new Promise<boolean>((done) => {
        waiting.current?.(false)
        waiting.current = done
        setDemanded(true)
      }),
    [],
  )
  const value = useMemo<Session>(
    () => ({
      council: data?.council,
      viewer: data?.viewer,
      problem,
      again,
      signIn: (email, password) => change('POST', { email, password }),
      signOut: () => change('DELETE'),
      demandSignIn,
      demand: { open: demanded, settle },
    }),
    [data, problem, demanded, change],
  )
  return <Context.Provider value={value}>{props.children}</Context.Provider>
}

/** Sets or ends the session cookie; afterwards the proof for cookie requests is the new person's. */
async function sendSession(lang: string, method: 'POST' | 'DELETE', body?: object): Promise<Problem | null> {
  try {
    const response = await fetchOnce('/session', {
      method,
      credentials: 'same-origin',
      headers: { ...requestHeaders(lang), 'Content-Type': 'application/json' },
      ...(body ? { body: JSON.stringify(body) } : {}),
    })
    if (!response.ok) return problemOf(await errorsOf(response))
    rememberCsrf(await csrfOf(response))
    return null
  } catch {
    return problemOf(undefined)
  }
}

async function errorsOf(response: Response): Promise<{ message: string }[]> {
  try {
    const answer: unknown = await response.json()
    const errors = (answer as { errors?: { message: string }[] }).errors
    if (errors && errors.length > 0) return errors
  } catch {
    // No JSON: fall through to the status.
  }
  return [{ message: `HTTP ${response.status}` }]
}

/** The new session's proof; signing out has none. */
async function csrfOf(response: Response): Promise<string | null> {
  try {
    const answer = (await response.json()) as { csrf?: unknown }
    return typeof answer.csrf === 'string' ? answer.csrf : null
  } catch {
    return null
  }
}
