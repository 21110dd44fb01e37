import { render } from '@testing-library/preact'
import { beforeAll, describe, expect, test } from 'vitest'
import { I18nProvider, makeI18n, Text } from './i18n'
import { langOfPath, negotiate, pathWithoutLang } from './languages'
import { bundleOf, loadTexts } from './texts'

beforeAll(async () => {
  for (const lang of ['en', 'ar', 'ca'] as const) {
    // oxlint-disable-next-line no-await-in-loop -- three small files
    await loadTexts(lang, ['shared', 'decisions'])
    Reflect.set(bundleOf(lang), '_useIsolating', false)
  }
})

describe('a message', () => {
  test('counts as its language counts', () => {
    const { t } = makeI18n('ar', 'UTC')
    const words = [0, 1, 2, 3, 11, 100].map((count) => t('decisions-count', { count }))
    expect(words).toEqual(['لا قرارات', 'قرار واحد', 'قراران', '3 قرارات', '11 قرارًا', '100 قرار'])
    expect(makeI18n('ca', 'UTC').t('decisions-count', { count: 1_000_000 })).toBe('1.000.000 de decisions')
  })

  test('has its marks drawn, and what is put into it is never read as a mark', () => {
    const page = render(
      <I18nProvider lang="en" timeZone="UTC">
        <Text id="decisions-vote-for-seat" args={{ organisation: 'A <i>b</i>', seat: 'S-1' }} />
      </I18nProvider>,
    )
    expect(page.container.querySelector('b')?.textContent).toBe('A <i>b</i>')
    expect(page.container.querySelector('i')).toBe(null)
    expect(page.container.textContent).toBe('You vote for A <i>b</i> (seat S-1).')
  })
})

describe('an address', () => {
  test('carries its language', () => {
    expect(langOfPath('/ar/decisions')).toBe('ar')
    expect(langOfPath('/de/decisions')).toBe(null)
    expect(langOfPath('/constructor/x')).toBe(null)
    expect(pathWithoutLang('/ca/members/SOC-01')).toBe('/members/SOC-01')
    expect(pathWithoutLang('/ca')).toBe('/')
  })

  test('without one takes what the council offers', () => {
    expect(negotiate(['fr'])).toBe('fr')
  })
})
