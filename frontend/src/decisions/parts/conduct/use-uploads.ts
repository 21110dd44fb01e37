import { useRef, useState } from 'preact/hooks'
import { useCommand } from '../../../shared/command'
import { graphql, type Problem } from '../../../shared/graphql'
import { useI18n } from '../../../shared/i18n'
import { CANCELLED, mediaTypeOf, uploadDocument, type Upload } from '../../../shared/upload'

const AttachDocument_Mutation = graphql(`
  mutation AttachDocument($input: AttachDocumentInput!) {
    attachDocument(input: $input) { decision { id documents { id } } }
  }
`)

/** A file on its way to the decision. */
export interface Sending {
  key: number
  file: File
  language: string | null
  /** Share sent, 0 to 1; at 1 it is being attached. */
  share: number
  problem: Problem | null
}

/** Code of a file whose kind is not taken; known before anything is sent. */
export const WRONG_KIND = 'WRONG_KIND'

/**
 * Sends files one after the other: bytes first, then the act that attaches them by their hash. A file that fails
 * stays with its reason and can be tried again; one that is attached leaves the list.
 */
export function useUploads(decisionId: string, onAttached: (name: string) => void) {
  const { lang } = useI18n()
  const [attach] = useCommand(AttachDocument_Mutation)
  const [sending, setSending] = useState<Sending[]>([])
  const next = useRef(0)
  const running = useRef(new Map<number, Upload>())
  const queue = useRef<Promise<void>>(Promise.resolve())

  const change = (key: number, part: Partial<Sending>) =>
    setSending((all) => all.map((one) => (one.key === key ? { ...one, ...part } : one)))
  const leave = (key: number) => setSending((all) => all.filter((one) => one.key !== key))

  const send = async ({ key, file, language }: Sending) => {
    const mediaType = mediaTypeOf(file.name)
    if (mediaType === null) return change(key, { problem: { code: WRONG_KIND, message: '', fields: [] } })
    change(key, { share: 0, problem: null })
    const upload = uploadDocument(file, mediaType, lang, (share) => change(key, { share }))
    running.current.set(key, upload)
    const uploaded = await upload.done
    running.current.delete(key)
    if (!uploaded.ok) return uploaded.problem.code === CANCELLED ? leave(key) : change(key, { problem: uploaded.problem })
    change(key, { share: 1 })
    const answer = await attach({ input: { decisionId, sha256: uploaded.sha256, name: file.name, language } })
    if (!answer.ok) return change(key, { problem: answer.problem })
    leave(key)
    onAttached(file.name)
  }
  const enqueue = (one: Sending) => {
    queue.current = queue.current.then(() => send(one))
  }
  return {
    sending,
    add: (files: readonly File[], language: string | null) => {
      const added = files.map((file): Sending => ({ key: (next.current += 1), file, language, share: 0, problem: null }))
      setSending((all) => [...all, ...added])
      for (const one of added) enqueue(one)
    },
    again: (one: Sending) => enqueue(one),
    /** Stops a file on its way, or takes a failed one off the list. */
    stop: (one: Sending) => {
      const upload = running.current.get(one.key)
      if (upload) upload.cancel()
      else leave(one.key)
    },
  }
}
