import { describe, expect, test } from 'vitest'
import { completeness, differs, draftValues, faultsOf, namedProblem, textFor, textsOf, writtenIn } from './draft'

const languages = ['ca', 'es', 'ar']
const saved = [{ language: 'ca', title: 'Bases', summary: 'Resum', body: 'Text', machineTranslated: false }]
const values = { ...draftValues(languages, saved, 'LIVE'), 'title-ar': ' قواعد ', 'machine-ar': true }

describe('a draft', () => {
  test('opens with what is saved and an empty place for each other language', () => {
    expect(draftValues(languages, saved, 'AFTER_CLOSE')).toMatchObject({ results: 'AFTER_CLOSE', 'title-ca': 'Bases', 'title-es': '', 'machine-es': false })
  })

  test('sends only the languages in which something was written', () => {
    expect(writtenIn(values, languages)).toEqual(['ca', 'ar'])
    expect(textsOf(values, languages)[1]).toEqual({ language: 'ar', title: 'قواعد', summary: '', body: '', machineTranslated: true })
  })

  test('is complete in a language with title, summary and text', () => {
    expect(languages.map((language) => completeness(values, language))).toEqual(['complete', 'none', 'begun'])
  })

  test('shows a refusal at its language and part', () => {
    const fields = ['texts.1.title', 'texts.0.body', 'texts.1.language', 'results'].map((field) => ({ field, code: 'X', message: '' }))
    const named = namedProblem({ code: 'INVALID', message: '', fields }, values, languages)
    expect(named.fields.map((f) => f.field)).toEqual(['title-ar', 'body-ca', 'title-ar', 'results'])
  })

  test('that is empty is refused at the main language', () => {
    const empty = draftValues(languages, [], 'LIVE')
    const fields = [{ field: 'texts', code: 'INVALID_EMPTY', message: '' }]
    expect(namedProblem({ code: 'INVALID', message: '', fields }, empty, languages).fields[0]?.field).toBe('title-ca')
  })

  test('differs from what is saved by words, not by blanks around them', () => {
    const same = draftValues(languages, saved, 'LIVE')
    expect(differs({ ...same, 'body-ca': 'Text \n' }, same, languages)).toBe(false)
    expect(differs({ ...same, 'body-ca': 'Text nou' }, same, languages)).toBe(true)
    expect(differs({ ...same, results: 'AFTER_CLOSE' }, same, languages)).toBe(true)
    expect(differs({ ...same, 'machine-ca': true }, same, languages)).toBe(true)
  })

  test('is read in one’s own language, else in the main one', () => {
    expect(textFor(values, 'ar', languages)).toBe('ar')
    expect(textFor(values, 'es', languages)).toBe('ca')
    expect(textFor(draftValues(languages, [], 'LIVE'), 'es', languages)).toBe(null)
  })

  test('needs a title in each language that was begun, and in the main one when nothing is written', () => {
    expect(faultsOf(values, languages)).toEqual([])
    expect(faultsOf({ ...values, 'body-es': 'x' }, languages)).toEqual([{ field: 'title-es', max: null }])
    expect(faultsOf(draftValues(languages, [], 'LIVE'), languages)).toEqual([{ field: 'title-ca', max: null }])
  })

  test('counts characters as people do, not halves of them', () => {
    expect(faultsOf({ ...values, 'title-ca': '𝒳'.repeat(200) }, languages)).toEqual([])
    expect(faultsOf({ ...values, 'title-ca': 'x'.repeat(201), 'summary-ca': 'x'.repeat(601) }, languages)).toEqual([
      { field: 'title-ca', max: 200 },
      { field: 'summary-ca', max: 600 },
    ])
  })
})
