import { Client, cacheExchange, fetchExchange, type CombinedError } from '@urql/core'
import type { graphql as TypedGraphql } from '../gql/gql'
import { csrfToken } from './csrf'

/**
 * The tag of every operation and fragment. Its types are generated from the schema; at run time it is the
 * text itself with the fragments it spreads, so that a page carries only its own operations.
 */
export const graphql = compose as unknown as typeof TypedGraphql

const fragments = new Map<string, string>()

function compose(source: string): string {
  const own = /^\s*fragment\s+(\w+)/.exec(source)?.[1]
  if (own !== undefined) fragments.set(own, source)
  const needed = new Map<string, string>()
  collect(source, needed)
  return [source, ...needed.values()].join('\n')
}

function collect(source: string, into: Map<string, string>): void {
  for (const [, name] of source.matchAll(/\.\.\.\s*([A-Z]\w*_\w+)/g)) {
    if (name === undefined || into.has(name)) continue
    const text = fragments.get(name)
    if (text === undefined) throw new Error(`fragment ${name} is not imported`)
    into.set(name, text)
    collect(text, into)
  }
}

/** What went wrong with a request, in one shape for pages and forms. */
export interface Problem {
  /** A refusal code of the server, or NETWORK when no answer came. */
  code: string
  /** The server's sentence in the reader's language; empty for NETWORK. */
  message: string
  fields: { field: string; code: string; message: string }[]
}

export const NETWORK = 'NETWORK'
export const SIGN_IN_REQUIRED = 'ACCESS_SIGN_IN_REQUIRED'

interface ServerError {
  message?: string
  extensions?: Record<string, unknown>
}

/** The first error of an answer, with the fields it names. */
export function problemOf(errors: readonly ServerError[] | undefined): Problem {
  const first = errors?.[0]
  if (first === undefined) return { code: NETWORK, message: '', fields: [] }
  const code = first.extensions?.['code']
  const fields = first.extensions?.['fields']
  return {
    code: typeof code === 'string' ? code : 'UNKNOWN',
    message: first.message ?? '',
    fields: Array.isArray(fields) ? fields.filter(isFieldError).map(plainField) : [],
  }
}

export function problemOfResult(error: CombinedError): Problem {
  return problemOf(error.networkError ? undefined : error.graphQLErrors)
}

function isFieldError(value: unknown): value is Problem['fields'][number] {
  return typeof value === 'object' && value !== null && 'field' in value && typeof value.field === 'string'
}

/** `input.opensAt` and `opens_at` both name the form's field `opensAt`. */
function plainField(error: Problem['fields'][number]): Problem['fields'][number] {
  const field = error.field
    .replace(/^input\./, '')
    .replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())
  return { field, code: error.code ?? '', message: error.message ?? '' }
}

const TIME_LIMIT_MS = 10_000
const PAUSES_MS = [500, 2_000]

/** One request with the time limit; the answer is not judged. */
export async function fetchOnce(input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> {
  const limit = AbortSignal.timeout(TIME_LIMIT_MS)
  const signal = init.signal ? AbortSignal.any([init.signal, limit]) : limit
  return fetch(input, { ...init, signal })
}

/** For reading only: tried twice more when the network fails. */
async function fetchPatiently(input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> {
  for (const pause of PAUSES_MS) {
    try {
      return await fetchOnce(input, init)
    } catch (error) {
      if (init.signal?.aborted) throw error
      await new Promise((done) => setTimeout(done, pause))
    }
  }
  return fetchOnce(input, init)
}

/** A client for one reader in one language; signing in or out or changing language makes a new one. */
export function makeClient(lang: string): Client {
  return new Client({
    url: new URL('/graphql', window.location.origin).href,
    exchanges: [cacheExchange, fetchExchange],
    preferGetMethod: false,
    fetch: fetchPatiently,
    fetchOptions: () => ({ credentials: 'same-origin', headers: requestHeaders(lang) }),
  })
}

/** Headers of a cookie request in the reader's language. */
export function requestHeaders(lang: string): Record<string, string> {
  const token = csrfToken()
  return { 'Accept-Language': lang, 'X-Claror': '1', ...(token === null ? {} : { 'X-Claror-CSRF': token }) }
}
