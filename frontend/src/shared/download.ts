import { NETWORK, problemOf, requestHeaders, type Problem } from './graphql'

export type Downloaded = { ok: true; name: string; bytes: Blob } | { ok: false; problem: Problem }

/**
 * Fetches a file that only the person signed in may have. It is asked for with our own header, so that no other site's
 * link can ask for it; there is no address that somebody else could open. No time limit: it may be large.
 */
export async function fetchOwn(address: string, lang: string): Promise<Downloaded> {
  try {
    const response = await fetch(address, { credentials: 'same-origin', headers: requestHeaders(lang) })
    if (!response.ok) return { ok: false, problem: await refusalOf(response) }
    return { ok: true, name: nameOf(response.headers.get('Content-Disposition')), bytes: await response.blob() }
  } catch {
    return { ok: false, problem: problemOf(undefined) }
  }
}

/** Hands the file to the browser's downloads. */
export function save(file: { name: string; bytes: Blob }): void {
  const address = URL.createObjectURL(file.bytes)
  const link = document.createElement('a')
  link.href = address
  link.download = file.name
  link.click()
  URL.revokeObjectURL(address)
}

/** The name that the server gives the file. */
export function nameOf(disposition: string | null): string {
  return /filename="([^"/\\]+)"/.exec(disposition ?? '')?.[1] ?? 'export.tar'
}

async function refusalOf(response: Response): Promise<Problem> {
  try {
    const { errors } = (await response.json()) as { errors?: Parameters<typeof problemOf>[0] }
    return problemOf(errors)
  } catch {
    return { code: response.status === 0 ? NETWORK : `HTTP_${response.status}`, message: '', fields: [] }
  }
}
