import { useI18n, type Key } from '../i18n'
import { bundleOf } from '../texts'

/** What an entry of the record says happened, in words; an unknown kind by its own name. */
export function useEventName(): (type: string) => string {
  const { t, lang } = useI18n()
  return (type) => {
    const key = `events-${type.replace(/[._]/g, '-')}`
    return bundleOf(lang).hasMessage(key) ? (t as (key: Key) => string)(key as Key) : type
  }
}
