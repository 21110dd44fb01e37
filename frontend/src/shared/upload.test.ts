import { expect, test } from 'vitest'
import { answerOf, mediaTypeOf } from './upload'

test('papers are taken by the end of their name, whatever its letter case', () => {
  expect(mediaTypeOf('Bases 2027.PDF')).toBe('application/pdf')
  expect(mediaTypeOf('pressupost.v2.ods')).toBe('application/vnd.oasis.opendocument.spreadsheet')
})

test('what a browser would run, and what has no known end, is not taken', () => {
  for (const name of ['x.html', 'x.svg', 'x.js', 'x.exe', 'pdf', 'x.', 'x.constructor']) expect(mediaTypeOf(name), `${name}`).toBe(null)
})

test('a stored document is known by its hash', () => {
  expect(answerOf(201, '{"sha256":"ab","size":3,"mediaType":"text/plain"}')).toEqual({ ok: true, sha256: 'ab' })
})

test('a refusal keeps the server’s code and sentence, and an answer without any has its status', () => {
  const refused = answerOf(413, '{"errors":[{"message":"Too large","extensions":{"code":"DOCUMENT_TOO_LARGE"}}]}')
  expect(refused).toMatchObject({ ok: false, problem: { code: 'DOCUMENT_TOO_LARGE', message: 'Too large' } })
  expect(answerOf(502, '<html>')).toMatchObject({ ok: false, problem: { code: 'HTTP_502' } })
  expect(answerOf(200, '{}')).toMatchObject({ ok: false })
})
