import type { VNode } from 'preact'
import type { Opened } from '../../shared/record/open'
import { Checkpoints } from './Checkpoints'
import { KeyCard } from './KeyCard'
import { Without } from './Without'

/** Beside the entries: what this device has seen, which key it trusts, and how to check without this site. */
export function Aside({ opened, again }: { opened: Opened; again: () => void }): VNode {
  return (
    <div class="stack">
      <Checkpoints log={opened.log} />
      <KeyCard opened={opened} again={again} />
      <Without opened={opened} />
    </div>
  )
}
