import type { Client } from '@urql/core'
import { graphql } from '../../shared/graphql'
import { opens, parseOpenings } from '../../shared/record/commitment'
import { fromUtf8 } from '../../shared/record/encoding'
import { asRecordError, RecordError } from '../../shared/record/errors'
import type { Json } from '../../shared/record/json'
import type { Entry, Log } from '../../shared/record/log'

const EntryPlace_Query = graphql(`
  query EntryPlace($eid: String!) {
    ledger { entry(eid: $eid) { eid index } }
  }
`)

export interface Shown {
  entry: Entry | null
  /** The entry is in the record but no checkpoint covers it yet. */
  waiting: boolean
  /** What its commitments were opened to, by pointer. */
  opened: Map<string, Json>
  findings: RecordError[]
}

/** Reads an entry by its number or its own id. Never fails: what cannot be read is a finding too. */
export async function findEntry(client: Client, log: Log, name: string): Promise<Shown> {
  const shown: Shown = { entry: null, waiting: false, opened: new Map(), findings: [] }
  try {
    const index = /^\d{1,15}$/.test(name) ? Number(name) : await placeOf(client, name)
    if (index === null || index >= log.size) {
      // What the site itself just recorded waits for the next checkpoint.
      shown.waiting = !/^\d+$/.test(name)
      throw new RecordError('not-there', `no entry ${name} among ${log.size}`)
    }
    const entry = await log.entry(index)
    if (!/^\d+$/.test(name) && entry.leaf?.eid !== name) {
      throw new RecordError('eid', `entry ${index} is another one than ${name}`, { index })
    }
    shown.entry = entry
    if (entry.problem !== null) shown.findings.push(new RecordError(entry.problem.code, entry.problem.message, { index }))
    shown.opened = await openedBy(log, entry)
  } catch (error) {
    shown.findings.push(asRecordError(error))
  }
  return shown
}

/** Where the site says that an entry stands; what stands there is compared with the id asked for. */
async function placeOf(client: Client, eid: string): Promise<number | null> {
  const answer = await client.query(EntryPlace_Query, { eid }, { requestPolicy: 'network-only' }).toPromise()
  if (answer.error) throw new RecordError('unreachable', answer.error.message)
  return answer.data?.ledger.entry?.index ?? null
}

async function openedBy(log: Log, entry: Entry): Promise<Map<string, Json>> {
  const values = new Map<string, Json>()
  const { leaf } = entry
  if (leaf === null || leaf.held.length === 0) return values
  const bytes = await log.files.read(`openings/${leaf.eid}`, { fresh: true })
  for (const opening of bytes === null ? [] : parseOpenings(fromUtf8(bytes) ?? '{')) {
    const held = leaf.held.find((one) => one.ptr === opening.ptr)
    const fits = opening.eid === leaf.eid && held !== undefined && (await opens(opening, held.digest))
    if (!fits) throw new RecordError('opening', `${opening.ptr} is opened to something else`, { index: entry.index })
    values.set(opening.ptr, opening.value)
  }
  return values
}
