import { useI18n } from './i18n'
import { useNow } from './now'
import { dayOf } from './zone'

/** The calendar day in the council's time zone. */
export function useToday(): string {
  const { format } = useI18n()
  return dayOf(useNow(), format.timeZone)
}
