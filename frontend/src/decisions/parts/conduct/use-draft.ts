import { useEffect, useRef, useState } from 'preact/hooks'
import { useForm, type Form } from '../../../shared/form'
import type { Problem } from '../../../shared/graphql'
import { useI18n } from '../../../shared/i18n'
import { keptPlace, useKept } from '../../../shared/kept'
import { useSession } from '../../../shared/session'
import { differs, faultsOf, namedProblem, type DraftValues } from '../../logic/draft'

interface Plan {
  /** What is drafted: `new`, or the id of a decision. */
  object: string
  /** The council's languages, the main one first. */
  languages: readonly string[]
  /** What the server has, and under which version. */
  saved: DraftValues
  version: number
  /** Sends; the refusal, or what is saved now and its version. */
  save: (values: DraftValues) => Promise<{ problem: Problem } | { saved: DraftValues; version: number }>
}

export interface Draft {
  form: Form<DraftValues>
  languages: readonly string[]
  /** Something typed is not saved yet. */
  dirty: boolean
  /** When what was typed was last kept on this device, in milliseconds. */
  keptAt: number | null
  /** What was typed before was found on this device and put back. */
  restored: boolean
  /** Somebody saved another version since this one was opened. */
  overtaken: boolean
  /** Forgets what was typed and shows what is saved. */
  takeSaved: () => void
}

/** A draft being written: kept on this device while it is typed, saved when asked. */
export function useDraft(plan: Plan): Draft {
  const { t, format } = useI18n()
  const { viewer } = useSession()
  const { languages } = plan
  const person = viewer?.person?.id ?? viewer?.email ?? null
  const kept = useKept(person === null ? null : keptPlace(person, `decision.${plan.object}`), plan.saved, plan.version)
  const [restored, setRestored] = useState(kept.found !== null)
  // The version that the typed words were typed over.
  const base = useRef(kept.found?.version ?? plan.version)
  const form = useForm<DraftValues>({
    initial: kept.found?.values ?? plan.saved,
    check: (values) =>
      Object.fromEntries(
        faultsOf(values, languages).map(({ field, max }) => [
          field,
          max === null ? t('conduct-title-needed') : t('conduct-too-long', { max: format.number(max) }),
        ]),
      ),
    send: async (values) => {
      const answer = await plan.save(values)
      if ('problem' in answer) return namedProblem(answer.problem, values, languages)
      base.current = answer.version
      kept.forget()
      setRestored(false)
      form.reset(answer.saved)
      return null
    },
  })
  const dirty = differs(form.values, plan.saved, languages)
  useKeeping(form.values, dirty, kept)
  return {
    form,
    languages,
    dirty,
    keptAt: kept.keptAt,
    restored: restored && dirty,
    overtaken: dirty && base.current !== plan.version,
    takeSaved: () => {
      base.current = plan.version
      kept.forget()
      setRestored(false)
      form.reset(plan.saved)
    },
  }
}

/** Keeps each change; the first look at what was just put back is none. */
function useKeeping(values: DraftValues, dirty: boolean, kept: Pick<ReturnType<typeof useKept<DraftValues>>, 'keep' | 'forget'>): void {
  const first = useRef(true)
  useEffect(() => {
    if (first.current) {
      first.current = false
      return
    }
    if (dirty) kept.keep(values)
    else kept.forget()
  }, [values])
}
