import { NETWORK, problemOf, requestHeaders, type Problem } from './graphql'

/** The kinds of files that a council's papers come as, by the end of their name; nothing that a browser would run. */
const KINDS: Record<string, string> = {
  pdf: 'application/pdf',
  txt: 'text/plain',
  csv: 'text/csv',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  odp: 'application/vnd.oasis.opendocument.presentation',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
}

/** For `<input type="file" accept>`. */
export const ACCEPTED = Object.keys(KINDS).map((ending) => `.${ending}`).join(',')

/** The media type of a file by its name, or null when files of this kind are not taken. */
export function mediaTypeOf(name: string): string | null {
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
  return Object.hasOwn(KINDS, ending) ? (KINDS[ending] ?? null) : null
}

export type Uploaded = { ok: true; sha256: string } | { ok: false; problem: Problem }

export interface Upload {
  done: Promise<Uploaded>
  cancel: () => void
}

/** The code of an upload that the person stopped. */
export const CANCELLED = 'CANCELLED'

/**
 * Sends a file's bytes to `POST /documents`, telling the share sent so far (0 to 1). No time limit: how long it
 * takes depends on the file and the line, and the person sees it move and may stop it.
 */
export function uploadDocument(file: Blob, mediaType: string, lang: string, onProgress: (share: number) => void): Upload {
  const request = new XMLHttpRequest()
  const done = new Promise<Uploaded>((settle) => {
    const fail = (code: string) => settle({ ok: false, problem: { code, message: '', fields: [] } })
    request.upload.addEventListener('progress', (event) => {
      if (event.lengthComputable && event.total > 0) onProgress(event.loaded / event.total)
    })
    request.addEventListener('load', () => settle(answerOf(request.status, request.responseText)))
    request.addEventListener('error', () => fail(NETWORK))
    request.addEventListener('abort', () => fail(CANCELLED))
    request.open('POST', '/documents')
    for (const [name, value] of Object.entries(requestHeaders(lang))) request.setRequestHeader(name, value)
    request.setRequestHeader('Content-Type', mediaType)
    request.send(file)
  })
  return { done, cancel: () => request.abort() }
}

/** What the server answered to an upload. */
export function answerOf(status: number, text: string): Uploaded {
  let answer: unknown
  try {
    answer = JSON.parse(text)
  } catch {
    answer = null
  }
  const { sha256, errors } = (answer ?? {}) as { sha256?: unknown; errors?: Parameters<typeof problemOf>[0] }
  if (status >= 200 && status < 300 && typeof sha256 === 'string') return { ok: true, sha256 }
  const problem = errors && errors.length > 0 ? problemOf(errors) : { code: `HTTP_${status}`, message: '', fields: [] }
  return { ok: false, problem }
}
