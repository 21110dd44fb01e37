import type { ComponentChildren, VNode } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { NETWORK, type Problem } from '../graphql'
import { useI18n } from '../i18n'
import type { Data } from '../use-data'
import { Button } from './Button'

/** Grey lines of about the size of what will come; shown only when it takes longer than 200 ms. */
export function Skeleton(props: { lines?: number; tall?: boolean }): VNode | null {
  const { t } = useI18n()
  const [shown, setShown] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), 200)
    return () => clearTimeout(timer)
  }, [])
  const rows = Array.from({ length: props.lines ?? 4 }, (_, index) => index)
  return (
    <div class={`skeleton ${props.tall ? 'skeleton-tall' : ''}`} role="status" data-shown={shown}>
      <span class="sr-only">{t('shared-loading')}</span>
      {rows.map((row) => (
        <span class="skeleton-line" key={row} aria-hidden="true" />
      ))}
    </div>
  )
}

/** Nothing here: why, and what one can do. */
export function Empty(props: { children: ComponentChildren; action?: ComponentChildren }): VNode {
  return (
    <div class="empty">
      <p>{props.children}</p>
      {props.action}
    </div>
  )
}

/** What failed, and a button to try again; the page around it stays. */
export function Failed(props: { problem: Problem; again?: () => void }): VNode {
  const { t } = useI18n()
  return (
    <div class="notice notice-danger" role="alert">
      <p>
        <b>{t('shared-failed')}</b> {problemText(props.problem, t)}
      </p>
      {props.again && (
        <Button variant="secondary" onClick={props.again}>
          {t('shared-try-again')}
        </Button>
      )}
    </div>
  )
}

/** The sentence for a problem: ours for the network, else the server's in the reader's language. */
export function problemText(problem: Problem, t: ReturnType<typeof useI18n>['t']): string {
  if (problem.code === NETWORK) return t('shared-network-failed')
  return problem.message || problem.code
}

/** Draws data in each of its states: loading, failed, partial, stale, or as it is. */
export function Loaded<T>(props: {
  from: Data<T>
  lines?: number
  tall?: boolean
  children: (data: T) => ComponentChildren
}): VNode {
  const { t, format } = useI18n()
  const { data, problem, loading, stale, asOf, again } = props.from
  if (data === undefined) {
    if (problem !== null && !loading) return <Failed problem={problem} again={again} />
    return <Skeleton {...(props.lines ? { lines: props.lines } : {})} tall={props.tall ?? false} />
  }
  return (
    <>
      {stale && (
        <p class="notice notice-warning" role="status">
          {t('shared-stale', { time: format.time(new Date(asOf).toISOString()) })}
        </p>
      )}
      {!stale && problem !== null && (
        <p class="notice notice-warning" role="status">
          {t('shared-partial')} {problemText(problem, t)}
        </p>
      )}
      {props.children(data)}
    </>
  )
}
