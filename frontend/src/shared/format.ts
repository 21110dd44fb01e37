import { LANGUAGES, type Lang } from './languages'

/** Numbers, dates and lists of one language in the council's time zone. All of them go through here. */
export interface Format {
  timeZone: string
  number: (value: number) => string
  /** A share of 1, without decimals: 0.413 → 41%. */
  percent: (share: number) => string
  /** A calendar day `2026-11-12` or an instant, in words. */
  date: (value: string) => string
  time: (instant: string) => string
  /** Day, time and zone. */
  dateTime: (instant: string) => string
  /** "12 minutes ago", "in 3 days". */
  relative: (instant: string, now: number) => string
  /** How long a span of milliseconds is, in its two largest units: "3 days, 4 hours". */
  duration: (milliseconds: number) => string
  bytes: (count: number) => string
  list: (items: readonly string[]) => string
  /** A language by its name in the reader's language. */
  language: (tag: string) => string
  /** A place name from its ISO 3166 code. */
  country: (code: string) => string
}

const UNITS: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
]

export function makeFormat(lang: Lang, timeZone: string): Format {
  const tag = LANGUAGES[lang].intl
  const number = new Intl.NumberFormat(tag)
  const percent = new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 0 })
  const day = { day: 'numeric', month: 'long', year: 'numeric' } as const
  const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
  const date = new Intl.DateTimeFormat(tag, { ...day, timeZone })
  // A calendar day has no zone: read it as UTC and write it as UTC.
  const calendar = new Intl.DateTimeFormat(tag, { ...day, timeZone: 'UTC' })
  const time = new Intl.DateTimeFormat(tag, { ...clock, timeZone })
  const dateTime = new Intl.DateTimeFormat(tag, { ...day, ...clock, timeZone, timeZoneName: 'short' })
  const relative = new Intl.RelativeTimeFormat(tag, { numeric: 'auto' })
  const list = new Intl.ListFormat(tag, { type: 'conjunction' })
  return {
    timeZone,
    number: (value) => number.format(value),
    percent: (share) => percent.format(share),
    date: (value) => (value.length === 10 ? calendar : date).format(new Date(value)),
    time: (instant) => time.format(new Date(instant)),
    dateTime: (instant) => dateTime.format(new Date(instant)),
    relative: (instant, now) => relativeWords(relative, (Date.parse(instant) - now) / 1000),
    duration: (milliseconds) => durationWords(tag, milliseconds),
    bytes: (count) => byteWords(tag, count),
    list: (items) => list.format(items),
    language: (code) => nameOf(tag, 'language', code),
    country: (code) => nameOf(tag, 'region', code),
  }
}

function relativeWords(format: Intl.RelativeTimeFormat, seconds: number): string {
  for (const [unit, size] of UNITS) {
    if (Math.abs(seconds) >= size) return format.format(Math.trunc(seconds / size), unit)
  }
  return format.format(Math.trunc(seconds), 'second')
}

const SPANS: readonly [Intl.NumberFormatOptions['unit'], number][] = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
]

function durationWords(tag: string, milliseconds: number): string {
  let rest = Math.max(0, milliseconds)
  const counts = SPANS.map(([unit, size]) => {
    const count = Math.floor(rest / size)
    rest -= count * size
    return { unit, count }
  })
  const first = Math.max(0, counts.findIndex(({ count }) => count > 0))
  const shown = counts.slice(first, first + 2).filter(({ count }) => count > 0)
  const words = (shown.length > 0 ? shown : counts.slice(-1)).map(({ unit, count }) =>
    new Intl.NumberFormat(tag, { style: 'unit', unit, unitDisplay: 'long' }).format(count),
  )
  return new Intl.ListFormat(tag, { type: 'unit' }).format(words)
}

function byteWords(tag: string, count: number): string {
  const [unit, size] = count >= 1e6 ? (['megabyte', 1e6] as const) : (['kilobyte', 1e3] as const)
  const value = Math.max(count / size, 0.1)
  return new Intl.NumberFormat(tag, { style: 'unit', unit, maximumFractionDigits: 1 }).format(value)
}

function nameOf(tag: string, type: 'language' | 'region', code: string): string {
  try {
    return new Intl.DisplayNames(tag, { type }).of(code) ?? code
  } catch {
    return code
  }
}
