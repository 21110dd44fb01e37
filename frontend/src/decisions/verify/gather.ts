/** The entries of one poll, read from the record in one piece: nothing between its opening and its end is skipped. */
import { opens, parseOpenings, type Opening } from '../../shared/record/commitment'
import { fromUtf8 } from '../../shared/record/encoding'
import { RecordError } from '../../shared/record/errors'
import type { Entry, Log } from '../../shared/record/log'
import { TILE_WIDTH } from '../../shared/record/merkle'

/** Where the site says that a decision's acts stand. Only a hint: what stands there is read and proved. */
export interface Hints {
  decision: string
  poll: string
  called: number | null
  opened: number
}

/** The acts that the record holds on a poll, in its order. */
export interface PollActs {
  /** The announcement of the decision, where the site says that it is. */
  called: Entry | null
  acts: Entry[]
  /** First and last entry read, in one piece. */
  first: number
  last: number
  /** Whether everything up to the newest entry was read, so that no later annulment can be hidden. */
  toTheEnd: boolean
}

/** A poll's roll stands this many bundles before its opening at most. */
const BUNDLES_BEFORE = 8
/** After an opening this many bundles (of 256 entries) are read. */
const BUNDLES_AFTER = 60
/** Up to this size the openings of the whole record are read as one file. */
const ALL_OPENINGS_SIZE = 5_000
/** Openings asked for at once. */
const AT_ONCE = 8

const about = (entry: Entry, hints: Hints) => entry.leaf?.sub.id === hints.poll || entry.leaf?.sub.id === hints.decision

/** Reads the entries of a poll and proves each. */
export async function gather(log: Log, hints: Hints): Promise<PollActs> {
  const opened = await log.entry(hints.opened)
  const { leaf } = opened
  if (leaf?.type !== 'poll.opened' || leaf.sub.id !== hints.poll || leaf.data['decision'] !== hints.decision) {
    throw new RecordError('poll-opened', `entry ${hints.opened} does not open this poll`, { index: hints.opened })
  }
  const parts = Number(leaf.data['roll_parts'])
  const start = Math.floor(hints.opened / TILE_WIDTH)
  const end = Math.min(log.bundleCount, start + BUNDLES_AFTER)
  const after = await bundles(log, start, end)
  const before: Entry[] = []
  const listed = () => [...before, ...after].filter((entry) => entry.leaf?.type === 'poll.roll_listed' && about(entry, hints)).length
  for (let n = start - 1; n >= Math.max(0, start - BUNDLES_BEFORE) && listed() < parts; n -= 1) before.unshift(...(await log.bundle(n)))
  const all = [...before, ...after]
  const called = hints.called === null ? null : await log.entry(hints.called)
  return {
    called: called?.leaf?.type === 'decision.called' && called.leaf.sub.id === hints.decision ? called : null,
    acts: all.filter((entry) => about(entry, hints)),
    first: all[0]?.index ?? hints.opened,
    last: all.at(-1)?.index ?? hints.opened,
    toTheEnd: end === log.bundleCount,
  }
}

async function bundles(log: Log, start: number, end: number): Promise<Entry[]> {
  const numbers = Array.from({ length: end - start }, (_, at) => start + at)
  return (await inTurns(numbers, (n) => log.bundle(n))).flat()
}

/** Asks for many things, a few at once, in their order. */
async function inTurns<T, R>(items: readonly T[], ask: (item: T) => Promise<R>): Promise<R[]> {
  const answers: R[] = []
  for (let at = 0; at < items.length; at += AT_ONCE) {
    answers.push(...(await Promise.all(items.slice(at, at + AT_ONCE).map(ask))))
  }
  return answers
}

/** What sealed ballots were opened to, by entry id; an opening that does not fit its ballot is an error. */
export async function openBallots(log: Log, ballots: readonly Entry[]): Promise<Map<string, string>> {
  const sealed = new Map(ballots.flatMap(({ leaf }) => (leaf && leaf.held.length > 0 ? [[leaf.eid, leaf] as const] : [])))
  const choices = new Map<string, string>()
  if (sealed.size === 0) return choices
  const whole = log.size <= ALL_OPENINGS_SIZE
  const files = whole ? ['openings.jsonl'] : [...sealed.keys()].map((eid) => `openings/${eid}`)
  for (const opening of (await inTurns(files, (file) => openingsOf(log, file))).flat()) {
    const leaf = sealed.get(opening.eid)
    if (leaf === undefined) continue
    const held = leaf.held.find((one) => one.ptr === opening.ptr)
    if (held === undefined) throw new RecordError('opening-stray', `${opening.eid} ${opening.ptr} holds no commitment`)
    if (!(await opens(opening, held.digest))) {
      const index = ballots.find((entry) => entry.leaf === leaf)?.index
      throw new RecordError('opening', 'an opening of something else than what was sealed', index === undefined ? {} : { index })
    }
    if (opening.ptr === '/data/choice') choices.set(opening.eid, String(opening.value))
  }
  return choices
}

async function openingsOf(log: Log, file: string): Promise<Opening[]> {
  const bytes = await log.files.read(file, { fresh: true })
  if (bytes === null) throw new RecordError('opening-missing', `${file} is absent`, { file })
  const text = fromUtf8(bytes)
  if (text === null) throw new RecordError('opening-form', `${file} is no text`, { file })
  return parseOpenings(text)
}
