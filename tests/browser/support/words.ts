/** The interface's own words, so that a test looks for a button by its key and works in any language. */
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle'
import type { Language } from './site.ts'

const LOCALES = join(process.cwd(), '../../locales')
const bundles = new Map<Language, FluentBundle>()

function bundle(language: Language): FluentBundle {
  const known = bundles.get(language)
  if (known) return known
  const made = new FluentBundle(language, { useIsolating: false })
  for (const file of readdirSync(join(LOCALES, language)).filter((name) => name.endsWith('.ftl'))) {
    made.addResource(new FluentResource(readFileSync(join(LOCALES, language, file), 'utf8')), { allowOverrides: true })
  }
  bundles.set(language, made)
  return made
}

/** A message of the interface, as people see it: without the marks for bold words and links. */
export function words(language: Language, key: string, args: Record<string, FluentVariable> = {}): string {
  const message = bundle(language).getMessage(key)
  if (!message?.value) throw new Error(`locales/${language} has no message ${key}`)
  const errors: Error[] = []
  const text = bundle(language).formatPattern(message.value, args, errors)
  if (errors.length > 0) throw new Error(`${key}: ${errors.join('; ')}`)
  return text.replace(/<\/?[a-z]+>/g, '')
}
