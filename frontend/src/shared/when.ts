import { useI18n } from './i18n'
import { useNow } from './now'

/** When a vote opens or closes, in words; today's times without the date. */
export function useWhen(): { opens: (instant: string) => string; closes: (instant: string) => string } {
  const { t, format } = useI18n()
  const today = format.date(new Date(useNow()).toISOString())
  const isToday = (instant: string) => format.date(instant) === today
  return {
    opens: (instant) =>
      isToday(instant)
        ? t('shared-opens-today', { time: format.time(instant) })
        : t('shared-opens', { when: format.dateTime(instant) }),
    closes: (instant) =>
      isToday(instant)
        ? t('shared-closes-today', { time: format.time(instant) })
        : t('shared-closes', { when: format.dateTime(instant) }),
  }
}
