import { FluentBundle, FluentResource } from '@fluent/bundle'
import { LANGUAGES, type Lang } from './languages'

/** The rooms whose texts are pages' texts; the server's own files in `locales/` are not among them. */
export type TextRoom =
  | 'shared'
  | 'shell'
  | 'home'
  | 'site'
  | 'accounts'
  | 'membership'
  | 'decisions'
  | 'audit_trail'
  | 'administration'
  | 'register'
  | 'conduct'
  | 'record'
  | 'explorer'
  | 'fields'
  | 'compare'
  | 'events'
  | 'import'
  | 'engagements'

const files = import.meta.glob<string>(
  '../../../locales/*/{shared,shell,home,site,accounts,membership,decisions,audit_trail,administration,register,conduct,record,explorer,fields,compare,events,import,engagements}.ftl',
  { import: 'default' },
)

const bundles = new Map<Lang, FluentBundle>()
const loaded = new Set<string>()

export function bundleOf(lang: Lang): FluentBundle {
  const known = bundles.get(lang)
  if (known) return known
  const bundle = new FluentBundle(LANGUAGES[lang].intl)
  bundles.set(lang, bundle)
  return bundle
}

/** Fetches the texts of rooms in one language; what is already here is not fetched again. */
export async function loadTexts(lang: Lang, rooms: readonly TextRoom[]): Promise<void> {
  await Promise.all(
    rooms.map(async (room) => {
      const path = `../../../locales/${lang}/${room}.ftl`
      const load = files[path]
      if (loaded.has(path) || load === undefined) return
      const text = await load()
      if (loaded.has(path)) return
      loaded.add(path)
      bundleOf(lang).addResource(new FluentResource(text), { allowOverrides: true })
    }),
  )
}
