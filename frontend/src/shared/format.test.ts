import { expect, test } from 'vitest'
import { makeFormat } from './format'

test('Arabic has Latin digits, so that figures match the documents', () => {
  const ar = makeFormat('ar', 'Europe/Madrid')
  expect(ar.number(18402)).toBe('18,402')
  expect(ar.date('2026-11-12')).toMatch(/^12 نوفمبر 2026$/)
  expect(ar.percent(0.74)).toContain('74')
})

test('an instant is told in the council’s zone, and the zone is named', () => {
  const madrid = makeFormat('en', 'Europe/Madrid')
  expect(madrid.dateTime('2026-11-12T23:30:00Z')).toBe('13 November 2026 at 00:30 CET')
  expect(madrid.time('2026-07-01T18:05:00Z')).toBe('20:05')
})

test('a calendar day stays the day it is, wherever the reader sits', () => {
  expect(makeFormat('en', 'America/Los_Angeles').date('2026-03-01')).toBe('1 March 2026')
  expect(makeFormat('ca', 'Pacific/Auckland').date('2026-03-01')).toBe('1 de març del 2026')
})

test('times ago and ahead are words', () => {
  const now = Date.parse('2026-11-12T12:00:00Z')
  const en = makeFormat('en', 'UTC')
  expect(en.relative('2026-11-12T11:48:00Z', now)).toBe('12 minutes ago')
  expect(en.relative('2026-11-13T12:00:00Z', now)).toBe('tomorrow')
  expect(en.relative('2026-11-12T11:59:59Z', now)).toBe('1 second ago')
})

test('sizes, lists, languages and places are named in the reader’s language', () => {
  expect(makeFormat('en', 'UTC').bytes(284_113)).toBe('284.1 kB')
  expect(makeFormat('fr', 'UTC').list(['a', 'b', 'c'])).toBe('a, b et c')
  expect(makeFormat('es', 'UTC').language('ca')).toBe('catalán')
  expect(makeFormat('en', 'UTC').country('BO')).toBe('Bolivia')
  expect(makeFormat('en', 'UTC').country('not a place')).toBe('not a place')
})

test('a span is told in its two largest units', () => {
  const hours = 3_600_000
  expect(makeFormat('en', 'UTC').duration(76 * hours)).toBe('3 days, 4 hours')
  expect(makeFormat('en', 'UTC').duration(24 * hours)).toBe('1 day')
  expect(makeFormat('en', 'UTC').duration(1.5 * hours)).toBe('1 hour, 30 minutes')
  expect(makeFormat('en', 'UTC').duration(0)).toBe('0 minutes')
  expect(makeFormat('ar', 'UTC').duration(48 * hours)).toBe('يومان')
})
