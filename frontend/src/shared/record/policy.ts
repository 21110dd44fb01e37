/** Trust policies (C2SP tlog-policy): which logs, which witnesses, and how many of them must have seen a checkpoint. */
import { RecordError } from './errors'
import { COSIGNATURE, readVkey, type Vkey } from './key'

/** A witness, or a group of which `threshold` members must have cosigned. */
export type Quorum = { kind: 'none' } | { kind: 'witness'; key: Vkey } | { kind: 'group'; threshold: number; members: Quorum[] }

export interface Policy {
  /** Keys of the logs, as texts. */
  logs: string[]
  witnesses: { name: string; key: Vkey }[]
  quorum: Quorum
}

/** Reads a policy; unknown lines are refused, since they might ask for more than is checked. */
export async function parsePolicy(text: string): Promise<Policy> {
  const named = new Map<string, Quorum>()
  const policy: Policy = { logs: [], witnesses: [], quorum: { kind: 'none' } }
  let quorums = 0
  for (const [at, line] of text.split('\n').entries()) {
    const bad = () => new RecordError('policy', `line ${at + 1} is malformed`)
    // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
    if (/[\u0000-\u0008\u000a-\u001f\u007f]/.test(line)) throw bad()
    const [word, ...items] = line.split(/[ \t]+/).filter((item) => item !== '')
    const [first = '', second = ''] = items
    if (word === undefined || word.startsWith('#')) continue
    if (word === 'log' && (items.length === 1 || items.length === 2)) {
      policy.logs.push(first)
    } else if (word === 'witness' && (items.length === 2 || items.length === 3) && !named.has(first) && first !== 'none') {
      const key = await readVkey(second, COSIGNATURE)
      named.set(first, { kind: 'witness', key })
      policy.witnesses.push({ name: first, key })
    } else if (word === 'group' && items.length >= 3 && !named.has(first) && first !== 'none') {
      named.set(first, group(second, items.slice(2), named, bad))
    } else if (word === 'quorum' && items.length === 1) {
      quorums += 1
      const found: Quorum | undefined = first === 'none' ? { kind: 'none' } : named.get(first)
      if (found === undefined) throw bad()
      policy.quorum = found
    } else {
      throw bad()
    }
  }
  if (quorums !== 1) throw new RecordError('policy', 'a policy has exactly one quorum line')
  return policy
}

function group(count: string, names: readonly string[], known: Map<string, Quorum>, bad: () => RecordError): Quorum {
  const members = names.map((name) => {
    const member = known.get(name)
    if (member === undefined) throw bad()
    return member
  })
  const threshold = count === 'all' ? members.length : count === 'any' ? 1 : /^[1-9][0-9]{0,3}$/.test(count) ? Number(count) : 0
  if (threshold < 1 || threshold > members.length || new Set(names).size !== names.length) throw bad()
  return { kind: 'group', threshold, members }
}

/** Whether enough witnesses cosigned; `cosigned` holds the texts of the keys that did. */
export function isMet(quorum: Quorum, cosigned: ReadonlySet<string>): boolean {
  if (quorum.kind === 'none') return true
  if (quorum.kind === 'witness') return cosigned.has(quorum.key.text)
  return quorum.members.filter((member) => isMet(member, cosigned)).length >= quorum.threshold
}
