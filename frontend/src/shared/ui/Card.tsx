import type { ComponentChildren, VNode } from 'preact'

/** A titled box; `actions` stand beside the title. */
export function Card(props: {
  title?: ComponentChildren
  id?: string
  actions?: ComponentChildren
  accent?: boolean
  className?: string
  children: ComponentChildren
}): VNode {
  const { title, id } = props
  const named = title !== undefined && id !== undefined
  return (
    <section
      class={`card ${props.accent ? 'card-accent' : ''} ${props.className ?? ''}`}
      aria-labelledby={named ? id : undefined}
    >
      {title !== undefined && (
        <header class="card-head">
          <h2 class="heading-sm" id={id}>
            {title}
          </h2>
          {props.actions}
        </header>
      )}
      {props.children}
    </section>
  )
}

