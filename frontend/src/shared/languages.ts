/** The five languages, each by its own name. */
export const LANGUAGES = {
  ca: { name: 'Català', dir: 'ltr', intl: 'ca' },
  es: { name: 'Español', dir: 'ltr', intl: 'es' },
  en: { name: 'English', dir: 'ltr', intl: 'en-GB' },
  fr: { name: 'Français', dir: 'ltr', intl: 'fr' },
  // Latin digits, so that codes and figures match the documents.
  ar: { name: 'العربية', dir: 'rtl', intl: 'ar-u-nu-latn' },
} as const

export type Lang = keyof typeof LANGUAGES

export const LANGS = Object.keys(LANGUAGES) as Lang[]

export function isLang(value: string | undefined): value is Lang {
  return value !== undefined && Object.hasOwn(LANGUAGES, value)
}

/** The language of an address such as `/ca/decisions`, or null. */
export function langOfPath(path: string): Lang | null {
  const first = path.split('/')[1]
  return isLang(first) ? first : null
}

/** What is left of the address without its language, starting with a slash. */
export function pathWithoutLang(path: string): string {
  return langOfPath(path) === null ? path : path.slice(3) || '/'
}

const CHOSEN = 'claror-language'
const A_YEAR_S = 31_536_000

/** For an address without a language: what was chosen before, what the browser asks for, else the first. */
export function negotiate(offered: readonly Lang[] = LANGS): Lang {
  const wanted = [readChoice(), ...navigator.languages.map((tag) => tag.slice(0, 2))]
  return offered.find((lang) => lang === wanted.find((w) => offered.some((o) => o === w))) ?? offered[0] ?? 'en'
}

/** Keeps a choice made by the reader, in a cookie that says nothing else; the server reads it for `/`. */
export function rememberChoice(lang: Lang): void {
  document.cookie = `${CHOSEN}=${lang}; Path=/; Max-Age=${A_YEAR_S}; SameSite=Lax`
}

function readChoice(): string | null {
  return new RegExp(`(?:^|; )${CHOSEN}=(\\w+)`).exec(document.cookie)?.[1] ?? null
}
