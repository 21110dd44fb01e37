/** Who else has seen a checkpoint: cosignatures of the witnesses that the record's policy names. */
import type { Checkpoint } from './checkpoint'
import { asRecordError, RecordError } from './errors'
import { readText, type Files } from './files'
import { verifyCosignature } from './note'
import { isMet, parsePolicy } from './policy'

export interface Witness {
  /** Its name in the policy. */
  name: string
  /** The name of its key. */
  key: string
  /** When it saw this checkpoint, in milliseconds; null when it gave no cosignature. */
  sawAt: number | null
}

export interface Witnesses {
  all: Witness[]
  /** Whether as many cosigned as the policy asks for. */
  met: boolean
  findings: RecordError[]
}

/** A witness's clock may be ahead of ours by this much. */
const CLOCKS_APART = 5 * 60_000

export async function checkWitnesses(files: Files, checkpoint: Checkpoint, now: number): Promise<Witnesses> {
  const text = await readText(files, 'policy')
  if (text === null) return { all: [], met: true, findings: [] }
  const policy = await parsePolicy(text)
  const findings: RecordError[] = []
  const cosigned = new Set<string>()
  const all: Witness[] = []
  for (const { name, key } of policy.witnesses) {
    let sawAt: number | null = null
    try {
      const time = await verifyCosignature(checkpoint.note, key)
      if (time !== null && time * 1000 > now + CLOCKS_APART) throw new RecordError('cosignature', `${key.name} claims a time to come`)
      if (time !== null) {
        sawAt = time * 1000
        cosigned.add(key.text)
      }
    } catch (error) {
      findings.push(asRecordError(error))
    }
    all.push({ name, key: key.name, sawAt })
  }
  const met = isMet(policy.quorum, cosigned)
  if (!met) findings.push(new RecordError('policy-unmet', `${cosigned.size} of ${all.length} witnesses cosigned`))
  return { all, met, findings }
}
