import type { VNode } from 'preact'
import { Link } from 'wouter-preact'
import { useI18n, type I18n } from '../../shared/i18n'
import type { Check } from '../../shared/tally/decide'
import { Verdicts, type Tone, type Verdict } from '../../shared/ui/record/Verdicts'
import type { Verified } from './run'

type Found = (...prefixes: string[]) => boolean

/** Each step of the check with what came of it. */
export function Steps({ verified }: { verified: Verified }): VNode {
  const i18n = useI18n()
  const codes = verified.findings.map((finding) => finding.code)
  const found: Found = (...prefixes) => codes.some((code) => prefixes.some((prefix) => code.startsWith(prefix)))
  return <Verdicts lines={[record(verified, i18n, codes), ...ofPoll(verified, i18n, found)]} />
}

function record({ opened }: Verified, { t, format }: I18n, codes: readonly string[]): Verdict {
  const wrong = opened.findings.some((finding) => codes.includes(finding.code) && finding.code !== 'policy-unmet')
  const size = opened.checkpoint?.size ?? 0
  const { lastSeen } = opened
  const seen = opened.extendsSeen && lastSeen ? t('record-extends-seen', { size: format.number(lastSeen.size), when: format.date(new Date(lastSeen.at).toISOString()) }) : t('record-first-visit')
  return {
    tone: wrong ? 'bad' : 'good',
    title: wrong ? t('record-step-record-bad') : t('record-step-record'),
    detail: (
      <>
        {!wrong && t('record-step-record-detail', { size: format.number(size) })} {!wrong && seen}{' '}
        <Link href="/audit">{t('record-step-record-link')}</Link>
      </>
    ),
  }
}

function ofPoll(verified: Verified, i18n: I18n, found: Found): Verdict[] {
  const { t, format } = i18n
  const { acts, replayed } = verified
  if (acts === null || replayed === null) return [{ tone: verified.opened.log === null ? 'open' : 'bad', title: t('record-step-stopped') }]
  const range = { first: format.number(acts.first), last: format.number(acts.last) }
  const tone = (bad: boolean): Tone => (bad ? 'bad' : 'good')
  const { figures } = replayed
  const sum = { for: format.number(figures.for), against: format.number(figures.against), abstain: format.number(figures.abstain) }
  return [
    {
      tone: tone(found('ballot', 'roll', 'poll-opened', 'close')),
      title: t('record-step-ballots', { count: figures.cast }),
      detail: (
        <>
          {t('record-step-ballots-detail', range)} {replayed.replaced > 0 && t('record-step-replaced', { count: replayed.replaced })}
        </>
      ),
    },
    ...(replayed.sealed ? [opening(found, i18n)] : []),
    { tone: tone(found('count-figures', 'count-by', 'count-missing')), title: t('record-step-count'), detail: t('record-step-count-detail', sum) },
    rule(verified, i18n, found),
    page(verified, i18n, found),
    {
      tone: replayed.annulled || !acts.toTheEnd ? 'open' : 'good',
      title: replayed.annulled ? t('record-step-annulled') : acts.toTheEnd ? t('record-step-standing') : t('record-step-standing-open'),
      detail: replayed.annulled ? undefined : t('record-step-standing-detail', { last: range.last }),
    },
  ]
}

function opening(found: Found, { t }: I18n): Verdict {
  const missing = found('opening-missing')
  const wrong = !missing && found('opening')
  return { tone: wrong ? 'bad' : missing ? 'open' : 'good', title: t('record-step-openings'), detail: t('record-step-openings-detail') }
}

function rule({ replayed }: Verified, i18n: I18n, found: Found): Verdict {
  const { t } = i18n
  const outcome = { adopted: t('shared-outcome-adopted'), rejected: t('shared-outcome-rejected'), no_quorum: t('shared-outcome-no_quorum') }
  return {
    tone: found('count-checks', 'count-outcome', 'confirm') ? 'bad' : found('count-unknown') ? 'open' : 'good',
    title: t('record-step-rule', { outcome: replayed === null ? '' : outcome[replayed.outcome] }),
    detail: (
      <>
        {replayed?.checks.map((check) => (
          <span key={check.name} class="verify-sum">
            {checkWords(check, i18n)}
          </span>
        ))}
      </>
    ),
  }
}

function checkWords(check: Check, { t, format }: I18n): string {
  const numbers = { have: format.number(check.have), needed: format.number(check.needed) }
  return check.name === 'quorum' ? t('record-check-quorum', numbers) : t('record-check-majority', numbers)
}

function page({ shown, acts }: Verified, { t, format }: I18n, found: Found): Verdict {
  if (shown === null) return { tone: 'open', title: t('record-step-page-open') }
  const wrong = found('page-')
  return {
    tone: wrong ? 'bad' : 'good',
    title: wrong ? t('record-step-page-bad') : t('record-step-page'),
    detail: wrong
      ? undefined
      : acts?.called
        ? t('record-step-page-detail', { lines: format.number(shown.roll.size), texts: shown.texts.length })
        : t('record-step-page-detail-roll', { lines: format.number(shown.roll.size) }),
  }
}
