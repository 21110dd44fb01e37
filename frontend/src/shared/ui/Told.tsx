import type { VNode } from 'preact'
import { useEffect, useState } from 'preact/hooks'

/** A line that is also read out when it changes: how many were found, what was saved. */
export function Told(props: { children: string }): VNode {
  const [told, setTold] = useState('')
  useEffect(() => setTold(props.children), [props.children])
  return (
    <p class="subtle list-count" role="status">
      {told}
    </p>
  )
}
