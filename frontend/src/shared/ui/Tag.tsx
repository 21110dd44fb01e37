import type { ComponentChildren, VNode } from 'preact'

export type Tone = 'neutral' | 'live' | 'good' | 'bad' | 'warn'

/** A small label for a state; `live` has a dot beside its words. */
export function Tag(props: { tone?: Tone; children: ComponentChildren }): VNode {
  const tone = props.tone ?? 'neutral'
  return (
    <span class="tag" data-tone={tone}>
      {tone === 'live' && <span class="tag-dot" aria-hidden="true" />}
      {props.children}
    </span>
  )
}
