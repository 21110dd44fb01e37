import type { AnyVariables, Client, TypedDocumentNode } from '@urql/core'
import { useClient } from '@urql/preact'
import { useCallback, useRef, useState } from 'preact/hooks'
import { fetchOnce, NETWORK, problemOfResult, requestHeaders, SIGN_IN_REQUIRED, type Problem } from './graphql'
import { useI18n } from './i18n'
import { useSession } from './session'

export type Answer<T> = { ok: true; data: T } | { ok: false; problem: Problem }

/** A name for one intention: the same name sent twice is done once. */
export function newIdempotencyKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/**
 * A mutation as a form sends it. The idempotency key is made when the form opens and kept while the
 * network fails, so that *Try again* cannot act twice; a definite answer ends it. When the session has
 * ended, sign-in opens in place and then the thing asked for is done.
 */
export function useCommand<T, V extends AnyVariables>(
  mutation: TypedDocumentNode<T, V>,
): [(variables: V) => Promise<Answer<T>>, boolean] {
  const client = useClient()
  const latest = useRef(client)
  latest.current = client
  const { lang } = useI18n()
  const { demandSignIn } = useSession()
  const key = useRef(newIdempotencyKey())
  const [busy, setBusy] = useState(false)
  const run = useCallback(
    async (variables: V) => {
      setBusy(true)
      const send = () => sendOnce(latest.current, mutation, variables, lang, key.current)
      let answer = await send()
      if (!answer.ok && answer.problem.code === SIGN_IN_REQUIRED && (await demandSignIn())) answer = await send()
      if (answer.ok || answer.problem.code !== NETWORK) key.current = newIdempotencyKey()
      setBusy(false)
      return answer
    },
    [mutation, lang, demandSignIn],
  )
  return [run, busy]
}

async function sendOnce<T, V extends AnyVariables>(
  client: Client,
  mutation: TypedDocumentNode<T, V>,
  variables: V,
  lang: string,
  key: string,
): Promise<Answer<T>> {
  const headers = { ...requestHeaders(lang), 'Idempotency-Key': key }
  const result = await client
    .mutation(mutation, variables, { fetch: fetchOnce, fetchOptions: { credentials: 'same-origin', headers } })
    .toPromise()
  if (result.error) return { ok: false, problem: problemOfResult(result.error) }
  if (result.data === undefined || result.data === null) {
    return { ok: false, problem: { code: NETWORK, message: '', fields: [] } }
  }
  return { ok: true, data: result.data }
}
