import { describe, expect, test } from 'vitest'
import { completeness, initialValues, namedProblem, textsOf } from './organisation-form'

const languages = ['ca', 'es', 'ar']
const filled = { ...initialValues(languages), 'name-ca': ' Pont Solidari ', 'name-ar': 'جسر', 'description-es': 'Una asociación' }

describe('the form of an organisation', () => {
  test('opens with what is known in each language', () => {
    const values = initialValues(languages, {
      names: [{ language: 'es', text: 'Puente' }],
      descriptions: [],
      website: null,
      personsHidden: true,
    })
    expect(values).toMatchObject({ 'name-ca': '', 'name-es': 'Puente', website: '', personsHidden: true })
  })

  test('sends only the languages in which something was written', () => {
    expect(textsOf(filled, 'name', languages)).toEqual([
      { language: 'ca', text: 'Pont Solidari' },
      { language: 'ar', text: 'جسر' },
    ])
    expect(textsOf(filled, 'description', languages)).toEqual([{ language: 'es', text: 'Una asociación' }])
  })

  test('shows a refusal at the language that was refused', () => {
    const fields = ['names.1.text', 'descriptions.0.text', 'website'].map((field) => ({ field, code: 'X', message: '' }))
    const named = namedProblem({ code: 'INVALID', message: '', fields }, filled, languages)
    expect(named.fields.map((f) => f.field)).toEqual(['name-ar', 'description-es', 'website'])
  })

  test('that has no name at all is refused at the main language', () => {
    const fields = [{ field: 'names', code: 'INVALID_EMPTY', message: '' }]
    const named = namedProblem({ code: 'INVALID', message: '', fields }, initialValues(languages), languages)
    expect(named.fields[0]?.field).toBe('name-ca')
  })

  test('says which languages are there', () => {
    expect(languages.map((language) => completeness(filled, language))).toEqual(['complete', 'begun', 'complete'])
    expect(completeness(initialValues(languages), 'ca')).toBe('none')
  })
})
