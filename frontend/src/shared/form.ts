import { useRef, useState } from 'preact/hooks'
import type { Problem } from './graphql'

/** The state of a form: what was typed stays, whatever the server answers. */
export interface Form<V> {
  values: V
  set: <K extends keyof V>(name: K, value: V[K]) => void
  /** Sentence under the field, if it was refused. */
  errorOf: (name: keyof V & string) => string | undefined
  problem: Problem | null
  busy: boolean
  /** Raised at each refusal, so that the summary can take the focus again. */
  attempt: number
  submit: (event?: Event) => void
  reset: (values: V) => void
}

interface Plan<V> {
  initial: V
  /** Checks made here, before asking: a sentence for each field that cannot be right. */
  check?: (values: V) => Partial<Record<keyof V & string, string>>
  /** Sends; null when done, else what was refused. */
  send: (values: V) => Promise<Problem | null>
}

export function useForm<V extends object>(plan: Plan<V>): Form<V> {
  const [values, setValues] = useState(plan.initial)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [busy, setBusy] = useState(false)
  const [attempt, setAttempt] = useState(0)
  const sending = useRef(false)
  const refuse = (next: Problem) => {
    setProblem(next)
    setAttempt((count) => count + 1)
  }
  const send = async () => {
    const wrong = Object.entries(plan.check?.(values) ?? {}) as [string, string | undefined][]
    const fields = wrong.flatMap(([field, message]) => (message ? [{ field, code: 'CHECK', message }] : []))
    if (fields.length > 0) return refuse({ code: 'CHECK', message: '', fields })
    sending.current = true
    setBusy(true)
    setProblem(null)
    const answer = await plan.send(values)
    sending.current = false
    setBusy(false)
    if (answer !== null) refuse(answer)
  }
  return {
    values,
    set: (name, value) => setValues((before) => ({ ...before, [name]: value })),
    errorOf: (name) => problem?.fields.find((error) => error.field === name)?.message,
    problem,
    busy,
    attempt,
    submit: (event) => {
      event?.preventDefault()
      if (!sending.current) void send()
    },
    reset: (next) => {
      setValues(next)
      setProblem(null)
    },
  }
}
