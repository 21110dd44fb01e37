import type { VNode } from 'preact'
import type { Json } from '../../shared/record/json'
import type { Entry, Inclusion } from '../../shared/record/log'
import type { Opened } from '../../shared/record/open'
import { useLazy } from '../../shared/lazy'
import { LazyPart } from '../../shared/ui/LazyPart'
import type { Labels } from '../logic/labels'

/** Parts whose code comes after the page's own: what is read first comes first. */
export function LaterProof(props: { entry: Entry; inclusion: Inclusion; size: number; sound: boolean }): VNode {
  return <LazyPart from={useLazy(() => import('./Proof'), [])}>{({ Proof }) => <Proof {...props} />}</LazyPart>
}

export function LaterByHand(props: { opened: Opened; entry: Entry; inclusion: Inclusion | null }): VNode {
  return <LazyPart from={useLazy(() => import('./ByHand'), [])}>{({ ByHand }) => <ByHand {...props} />}</LazyPart>
}

export function LaterFields(props: { data: { [key: string]: Json }; ptr: string; labels: Labels; opened: ReadonlyMap<string, Json> }): VNode {
  return <LazyPart from={useLazy(() => import('./Fields'), ['fields'])}>{({ Fields }) => <Fields {...props} />}</LazyPart>
}

export function LaterOwnKey(props: { keep: (text: string) => Promise<void>; forget: () => void }): VNode {
  return <LazyPart from={useLazy(() => import('./OwnKey'), [])}>{({ OwnKey }) => <OwnKey {...props} />}</LazyPart>
}

export function LaterPaste(props: { paste: (note: string) => void }): VNode {
  return <LazyPart from={useLazy(() => import('./PasteCheckpoint'), ['compare'])}>{({ PasteCheckpoint }) => <PasteCheckpoint {...props} />}</LazyPart>
}

export function LaterAside(props: { opened: Opened; again: () => void }): VNode {
  return <LazyPart from={useLazy(() => import('./Aside'), ['engagements'])}>{({ Aside }) => <Aside {...props} />}</LazyPart>
}
