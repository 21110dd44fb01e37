/** What the site shows of a result, against what the record gives. */
import { utf8, hex } from '../../shared/record/encoding'
import { RecordError } from '../../shared/record/errors'
import type { Json } from '../../shared/record/json'
import type { Entry } from '../../shared/record/log'
import { sha256 } from '../../shared/record/merkle'
import type { Figures, Outcome } from '../../shared/tally/decide'
import { sameValue, type Choice, type GroupFigures, type Replayed } from './replay'

/** The result as a page of this site shows it, in the words of the record. */
export interface Shown {
  figures: Figures
  bySector: GroupFigures[]
  byCollege: GroupFigures[]
  outcome: Outcome
  /** Seat → choice, or null where it cast none. */
  roll: Map<string, Choice | null>
  texts: { language: string; title: string; summary: string; body: string }[]
}

/** Everything in which the page differs from the record. */
export async function compareWithPage(shown: Shown, replayed: Replayed, called: Entry | null): Promise<RecordError[]> {
  const findings: RecordError[] = []
  const differs = (code: string, what: string) => void findings.push(new RecordError(code, what))
  if (!sameValue(shown.figures, replayed.figures)) differs('page-figures', 'this page shows other figures')
  if (!sameValue(shown.bySector, replayed.bySector)) differs('page-by-sector', 'this page shows other figures of a sector')
  if (!sameValue(shown.byCollege, replayed.byCollege)) differs('page-by-college', 'this page shows other figures of a college')
  if (shown.outcome !== replayed.outcome) differs('page-outcome', 'this page shows another outcome')
  const lines = [...replayed.seats.values()]
  const otherLines = lines.filter((seat) => shown.roll.get(seat.seat) !== seat.choice).length
  if (otherLines > 0 || shown.roll.size !== lines.length) differs('page-roll', `${otherLines} lines of the roll call differ`)
  if (called !== null) findings.push(...(await compareTexts(shown, called)))
  return findings
}

/** The digest that `decision.called` holds of a text: title, summary and body, parted by blank lines, and a last newline. */
export async function textDigest(text: { title: string; summary: string; body: string }): Promise<string> {
  return hex(await sha256(utf8(`${text.title}\n\n${text.summary}\n\n${text.body}\n`)))
}

async function compareTexts(shown: Shown, called: Entry): Promise<RecordError[]> {
  const announced = (called.leaf?.data['texts'] ?? []) as { [key: string]: Json }[]
  const findings: RecordError[] = []
  for (const text of shown.texts) {
    const digest = announced.find((one) => one['language'] === text.language)?.['sha256']
    if (digest !== (await textDigest(text))) {
      findings.push(new RecordError('page-text', `the text in ${text.language} is not the one announced`, { index: called.index }))
    }
  }
  return findings
}
