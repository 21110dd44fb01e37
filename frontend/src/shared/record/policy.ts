/** Trust policies (C2SP tlog-policy): which logs, which witnesses, and how many of them must have seen a checkpoint. */
import { sameBytes } from './encoding'
import { RecordError } from './errors'
import { COSIGNATURE, readVkey, type Vkey } from './key'

/** A witness, or a group of which `threshold` members must have cosigned. */
export type Quorum = { kind: 'none' } | { kind: 'witness'; key: Vkey } | { kind: 'group'; threshold: number; members: Quorum[] }

export interface Policy {
  logs: Vkey[]
  witnesses: { name: string; key: Vkey }[]
  quorum: Quorum
}

/** What a policy's name for nobody is. */
const NONE = 'none'

/** Reads a policy; unknown lines are refused, since they might ask for more than is checked. */
export async function parsePolicy(text: string): Promise<Policy> {
  const reader = new Reader()
  for (const [at, line] of text.split('\n').entries()) await reader.line(at + 1, line)
  return reader.finish()
}

class Reader {
  private readonly logs: Vkey[] = []
  private readonly witnesses: { name: string; key: Vkey }[] = []
  private readonly named = new Map<string, Quorum>()
  /** Each witness or group belongs to one group at most. */
  private readonly members = new Set<string>()
  private quorum: Quorum | null = null

  async line(number: number, line: string): Promise<void> {
    const bad = (what: string) => new RecordError('policy', `line ${number}: ${what}`)
    // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
    if (/[\u0000-\u0008\u000a-\u001f\u007f]/.test(line)) throw bad('control characters')
    const [word, ...items] = line.split(/[ \t]+/).filter((item) => item !== '')
    const [first = '', second = '', ...rest] = items
    if (word === undefined || word.startsWith('#')) return
    if (word === 'log' && (items.length === 1 || items.length === 2)) {
      this.distinct(await readVkey(first), this.logs, bad)
    } else if (word === 'witness' && (items.length === 2 || items.length === 3)) {
      const key = await readVkey(second, COSIGNATURE)
      this.define(first, { kind: 'witness', key }, bad)
      this.distinct(key, this.witnesses.map((one) => one.key), bad)
      this.witnesses.push({ name: first, key })
    } else if (word === 'group' && rest.length > 0) {
      this.define(first, this.group(second, rest, bad), bad)
    } else if (word === 'quorum' && items.length === 1) {
      if (this.quorum !== null) throw bad('a second quorum')
      this.quorum = first === NONE ? { kind: 'none' } : this.known(first, bad)
    } else {
      throw bad('malformed')
    }
  }

  finish(): Policy {
    if (this.quorum === null) throw new RecordError('policy', 'a policy has exactly one quorum line')
    return { logs: this.logs, witnesses: this.witnesses, quorum: this.quorum }
  }

  private distinct(key: Vkey, keys: Vkey[], bad: (what: string) => RecordError): void {
    if (keys.some((one) => sameBytes(one.key, key.key))) throw bad('a key of an earlier line')
    keys.push(key)
  }

  private define(name: string, quorum: Quorum, bad: (what: string) => RecordError): void {
    if (name === NONE || this.named.has(name)) throw bad('a name of an earlier line')
    this.named.set(name, quorum)
  }

  private known(name: string, bad: (what: string) => RecordError): Quorum {
    const found = this.named.get(name)
    if (found === undefined) throw bad(`an unknown name ${name}`)
    return found
  }

  private group(count: string, names: readonly string[], bad: (what: string) => RecordError): Quorum {
    const members = names.map((name) => {
      const member = this.known(name, bad)
      if (this.members.has(name)) throw bad(`${name} is in a group already`)
      this.members.add(name)
      return member
    })
    const threshold = count === 'all' ? members.length : count === 'any' ? 1 : /^[1-9][0-9]{0,3}$/.test(count) ? Number(count) : 0
    if (threshold < 1 || threshold > members.length) throw bad('a threshold out of range')
    return { kind: 'group', threshold, members }
  }
}

/** Whether enough witnesses cosigned; `cosigned` holds the texts of the keys that did. */
export function isMet(quorum: Quorum, cosigned: ReadonlySet<string>): boolean {
  if (quorum.kind === 'none') return true
  if (quorum.kind === 'witness') return cosigned.has(quorum.key.text)
  return quorum.members.filter((member) => isMet(member, cosigned)).length >= quorum.threshold
}
