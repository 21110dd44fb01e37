import type { VNode } from 'preact'
import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import { Link } from 'wouter-preact'
import { Text, useI18n } from '../i18n'
import { useReceipt } from '../receipt'
import { Button } from './Button'
import { Code } from './Words'

/** What the server has done: a sentence, and the act's entry in the public record, if it has one. */
export interface Done {
  sentence: string
  eid: string | null
  /** What else happened, a sentence each. */
  notes?: string[]
  /** An address to hand over by hand; it is shown once. */
  link?: string | null
}

/** Says what was recorded, with its entry number as soon as a checkpoint gives it one. It takes the focus. */
export function Recorded(props: { done: Done }): VNode {
  const box = useRef<HTMLDivElement>(null)
  // After a dialog has closed the browser puts the focus back on its button: take it after that.
  useEffect(() => {
    const timer = setTimeout(() => box.current?.focus(), 0)
    return () => clearTimeout(timer)
  }, [props.done])
  return (
    <div class="notice notice-good recorded" role="status" tabIndex={-1} ref={box}>
      <p>
        <b>{props.done.sentence}</b>
      </p>
      {props.done.eid !== null && <EntryLine eid={props.done.eid} />}
      {props.done.notes?.map((note) => <p key={note}>{note}</p>)}
      {props.done.link && <HandOver link={props.done.link} />}
    </div>
  )
}

/** An address to copy, at the press of a button where the browser lets us. */
function HandOver({ link }: { link: string }): VNode {
  const { t } = useI18n()
  const [copied, setCopied] = useState(false)
  const copy = () => {
    void navigator.clipboard?.writeText(link).then(() => setCopied(true), () => setCopied(false))
  }
  return (
    <>
      <p>
        <Code>{link}</Code>
      </p>
      <Button variant="secondary" onClick={copy}>
        {t(copied ? 'administration-copied' : 'administration-copy')}
      </Button>
    </>
  )
}

function EntryLine({ eid }: { eid: string }): VNode {
  const { t, format } = useI18n()
  const receipt = useReceipt(eid)
  if (receipt.state === 'recorded') {
    return (
      <p>
        <Text
          id="administration-recorded"
          args={{ number: format.number(receipt.index) }}
          marks={{ link: (words) => <Link href={`/audit/entry/${encodeURIComponent(eid)}`}>{words}</Link> }}
        />
      </p>
    )
  }
  if (receipt.state === 'waiting') return <p>{t('administration-recorded-waiting')}</p>
  return (
    <p>
      <Text id="administration-recorded-unknown" args={{ eid }} marks={{ code: (words) => <Code>{words}</Code> }} />
    </p>
  )
}

/** What was last done on this page, or brought along from the page where it was done. */
export function useDone(): [Done | null, (done: Done | null) => void] {
  const [done, setDone] = useState<Done | null>(carried)
  // Shown once: neither Back nor loading again brings it back.
  useEffect(() => {
    if (carried() !== null) window.history.replaceState({ ...window.history.state, done: undefined }, '')
  }, [])
  return [done, useCallback((next) => setDone(next === null ? null : { ...next }), [])]
}

/** For `navigate(…, { state: carry(done) })`: the next page says what was recorded. */
export function carry(done: Done): { done: Done } {
  return { done }
}

function carried(): Done | null {
  const found: unknown = (window.history.state as { done?: unknown } | null)?.done
  if (typeof found !== 'object' || found === null) return null
  const { sentence, eid, notes, link } = found as Partial<Done>
  if (typeof sentence !== 'string') return null
  return {
    sentence,
    eid: typeof eid === 'string' ? eid : null,
    notes: Array.isArray(notes) ? notes.map(String) : [],
    link: typeof link === 'string' ? link : null,
  }
}
