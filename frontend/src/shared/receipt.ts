import { useClient } from '@urql/preact'
import type { Client } from '@urql/core'
import { useEffect, useState } from 'preact/hooks'
import { fetchOnce, graphql } from './graphql'

const Receipt_Query = graphql(`
  query Receipt($eid: String!) {
    ledger { entry(eid: $eid) { eid index } }
  }
`)

/** Where an act stands in the record: waiting for the next checkpoint, its entry number, or not to be found out now. */
export type ReceiptState = { state: 'waiting' } | { state: 'recorded'; index: number } | { state: 'unknown' }

const PAUSES_MS = [700, 1_000, 1_500, 2_500, 4_000, 8_000, 15_000, 30_000]

/** The entry number of a proof in the form that C2SP's tlog-proof gives it, or null. */
export function indexOfProof(proof: string): number | null {
  const found = /^index (\d+)$/m.exec(proof)
  return found?.[1] === undefined ? null : Number(found[1])
}

/**
 * Asks until a signed checkpoint covers the act, then reads the entry number from the record's own proof: what is shown
 * is what anyone can check.
 */
export function useReceipt(eid: string | null): ReceiptState {
  const client = useClient()
  const [state, setState] = useState<ReceiptState>({ state: 'waiting' })
  useEffect(() => {
    setState({ state: 'waiting' })
    if (eid === null) return
    let attempt = 0
    let timer: ReturnType<typeof setTimeout> | undefined
    let current = true
    const ask = async () => {
      const index = await askOnce(client, eid)
      if (!current) return
      if (index !== null) return setState({ state: 'recorded', index })
      const pause = PAUSES_MS[attempt]
      attempt += 1
      if (pause === undefined) setState({ state: 'unknown' })
      else timer = setTimeout(() => void ask(), pause)
    }
    void ask()
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [eid])
  return state
}

async function askOnce(client: Client, eid: string): Promise<number | null> {
  const known = await client.query(Receipt_Query, { eid }, { requestPolicy: 'network-only' }).toPromise()
  if (known.data?.ledger.entry?.index == null) return null
  try {
    const response = await fetchOnce(`/log/proof/${encodeURIComponent(eid)}`)
    return response.ok ? indexOfProof(await response.text()) : null
  } catch {
    return null
  }
}
