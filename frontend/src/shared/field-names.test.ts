import { expect, test } from 'vitest'
import { byLanguage, withFieldNames } from './field-names'

const name = (part: string, language: string) => `${part}-${language}`

test('a text refused by its place is shown at its language', () => {
  expect(byLanguage('texts.1.title', 'texts', ['ca', 'ar'], name)).toBe('title-ar')
  expect(byLanguage('texts.0.language', 'texts', ['ca', 'ar'], name)).toBe('language-ca')
})

test('a refusal of the whole list is shown at the first language', () => {
  expect(byLanguage('names', 'names', ['ca', 'ar'], name)).toBe('text-ca')
  expect(byLanguage('names', 'names', [], name)).toBe(null)
})

test('other fields keep their names', () => {
  const problem = { code: 'INVALID', message: '', fields: [{ field: 'code', code: 'X', message: 'no' }, { field: 'names.0.text', code: 'Y', message: 'no' }] }
  const renamed = withFieldNames(problem, (field) => byLanguage(field, 'names', ['fr'], (_, language) => `names-${language}`))
  expect(renamed.fields.map((f) => f.field)).toEqual(['code', 'names-fr'])
})
