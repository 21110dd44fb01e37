import { useEffect, useRef } from 'preact/hooks'

const POLL_MS = 15_000
const AT_MOST_EVERY_MS = 1_000

/**
 * Calls `changed` when the server says that the thing at `path` changed, at most once a second.
 * Where the stream is refused or breaks for good, it asks every 15 seconds instead.
 */
export function useLive(path: string | null, changed: () => void): void {
  const latest = useRef(changed)
  latest.current = changed
  useEffect(() => {
    if (path === null) return
    const gate = throttle(() => latest.current())
    let poll: number | undefined
    const startPolling = () => {
      poll ??= window.setInterval(() => document.visibilityState === 'visible' && gate.call(), POLL_MS)
    }
    const stream = openStream(path, gate.call, startPolling)
    return () => {
      stream?.close()
      window.clearInterval(poll)
      gate.stop()
    }
  }, [path])
}

function openStream(path: string, changed: () => void, broken: () => void): EventSource | null {
  if (typeof EventSource === 'undefined') {
    broken()
    return null
  }
  const stream = new EventSource(path)
  stream.addEventListener('message', changed)
  stream.addEventListener('changed', changed)
  stream.addEventListener('error', () => {
    // While CONNECTING the browser tries again by itself; CLOSED is for good.
    if (stream.readyState === EventSource.CLOSED) broken()
  })
  return stream
}

/** The first call goes through at once, later ones wait until a second has passed; none is lost. */
export function throttle(action: () => void, every = AT_MOST_EVERY_MS): { call: () => void; stop: () => void } {
  let last = -Infinity
  let timer: ReturnType<typeof setTimeout> | undefined
  const run = () => {
    timer = undefined
    last = Date.now()
    action()
  }
  return {
    call: () => {
      if (timer !== undefined) return
      const wait = last + every - Date.now()
      if (wait <= 0) run()
      else timer = setTimeout(run, wait)
    },
    stop: () => clearTimeout(timer),
  }
}
