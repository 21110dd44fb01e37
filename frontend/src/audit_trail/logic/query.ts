/** What somebody typed into the search: an entry, a thing, or words that name things. */
export type Asked = { kind: 'nothing' } | { kind: 'entry'; name: string } | { kind: 'about'; ids: string[] }

/** Reads a search text; `named` finds things by words. */
export function readAsked(text: string, named: (words: string) => string[]): Asked {
  const words = text.trim()
  if (words === '') return { kind: 'nothing' }
  if (/^#?\d{1,15}$/.test(words)) return { kind: 'entry', name: words.replace('#', '') }
  const ids = named(words)
  if (ids.length > 0) return { kind: 'about', ids }
  if (/^[A-Za-z0-9_-]{22}$/.test(words)) return { kind: 'entry', name: words }
  // Whatever else names a thing in the record: a UUID, a dataset's name, the record itself.
  return { kind: 'about', ids: [words] }
}
