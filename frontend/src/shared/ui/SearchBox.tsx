import type { VNode } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'

const PAUSE_MS = 300

/** A labelled search field; it reports what was typed after a short pause. */
export function SearchBox(props: { label: string; value: string; onChange: (value: string) => void }): VNode {
  const [typed, setTyped] = useState(props.value)
  const timer = useRef<ReturnType<typeof setTimeout>>()
  const report = useRef(props.onChange)
  report.current = props.onChange
  // Back and links change the value from outside; what is being typed wins while its pause runs.
  useEffect(() => {
    if (timer.current === undefined) setTyped(props.value)
  }, [props.value])
  useEffect(() => () => clearTimeout(timer.current), [])
  const later = (value: string) => {
    setTyped(value)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => {
      timer.current = undefined
      report.current(value.trim())
    }, PAUSE_MS)
  }
  return (
    <search class="search-box">
      <label class="ds-label" for="search-box" data-weight="semibold">
        {props.label}
      </label>
      <input
        id="search-box"
        class="ds-input"
        type="search"
        value={typed}
        dir="auto"
        enterKeyHint="search"
        onInput={(event) => later(event.currentTarget.value)}
      />
    </search>
  )
}
