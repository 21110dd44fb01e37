import { useState } from 'preact/hooks'
import { useCommand } from '../../../shared/command'
import { useForm, type Form } from '../../../shared/form'
import { graphql, type Problem } from '../../../shared/graphql'
import { useI18n } from '../../../shared/i18n'
import { useToday } from '../../../shared/today'
import type { Done } from '../../../shared/ui/Recorded'
import { problemText } from '../../../shared/ui/States'
import { invites, missingIn, type AppointmentValues } from '../../logic/appointment'

const Register_Mutation = graphql(`
  mutation RegisterRepresentative($input: RegisterPersonInput!) {
    registerPerson(input: $input) { person { id displayName } }
  }
`)
const Appoint_Mutation = graphql(`
  mutation AppointRepresentative($input: AppointRepresentativeInput!) {
    appointRepresentative(input: $input) { eid mandate { id } }
  }
`)
const Invite_Mutation = graphql(`
  mutation InviteRepresentative($input: InvitePersonInput!) {
    invitePerson(input: $input) { invitationLink person { id } }
  }
`)

interface Registered {
  id: string
  displayName: string
}

/**
 * Registers the person if they are new, appoints them, and invites them if asked, in this order. When the appointment
 * is refused after registering, the person is offered as known, so that nobody is registered twice.
 */
export function useAppointment(seat: string, language: string, onDone: (done: Done) => void) {
  const { t } = useI18n()
  const today = useToday()
  const [register] = useCommand(Register_Mutation)
  const [appoint] = useCommand(Appoint_Mutation)
  const invite = useInvitation()
  const [registered, setRegistered] = useState<Registered | null>(null)
  const form: Form<AppointmentValues> = useForm<AppointmentValues>({
    initial: { seat, kind: 'TITULAR', who: 'known', person: '', displayName: '', email: '', language, invite: true, startsOn: today, endsOn: '' },
    check: (values) => {
      const words = {
        seat: t('shared-field-required', { field: t('register-seat') }),
        person: t('register-choose-person'),
        displayName: t('shared-field-required', { field: t('register-display-name') }),
        endsOn: t('register-dates-reversed'),
      }
      return Object.fromEntries(missingIn(values).map((name) => [name, words[name]]))
    },
    send: async (values) => {
      const person = values.who === 'known' ? { id: values.person, displayName: '' } : await registerNow(values)
      if ('code' in person) return person
      const { kind, startsOn, endsOn } = values
      const answer = await appoint({
        input: { seatId: values.seat, personId: person.id, kind, startsOn: startsOn || null, endsOn: endsOn || null },
      })
      if (!answer.ok) {
        if (values.who === 'new') keep(person)
        return asPersonProblem(answer.problem)
      }
      const eid = answer.data.appointRepresentative.eid ?? null
      onDone({ sentence: t('register-appointed'), eid, ...(invites(values) ? await invite(person.id, values.email.trim()) : {}) })
      return null
    },
  })
  const registerNow = async (values: AppointmentValues): Promise<Registered | Problem> => {
    const input = { displayName: values.displayName.trim(), email: values.email.trim() || null, language: values.language }
    const answer = await register({ input })
    return answer.ok ? answer.data.registerPerson.person : answer.problem
  }
  const keep = (person: Registered) => {
    setRegistered(person)
    form.set('who', 'known')
    form.set('person', person.id)
  }
  return { form, registered }
}

/** Sends an invitation and says what was sent, or why not; the appointment stands either way. */
function useInvitation(): (person: string, email: string) => Promise<Pick<Done, 'notes' | 'link'>> {
  const { t } = useI18n()
  const [invite] = useCommand(Invite_Mutation)
  return async (person, email) => {
    const answer = await invite({ input: { id: person } })
    if (!answer.ok) return { notes: [t('register-not-invited', { reason: problemText(answer.problem, t) })] }
    const link = answer.data.invitePerson.invitationLink ?? null
    return { notes: [link === null ? t('register-invited-by-mail', { email }) : t('register-invited-by-link')], link }
  }
}

/** `personId` and `seatId` are `person` and `seat` in the form. */
function asPersonProblem(problem: Problem): Problem {
  return { ...problem, fields: problem.fields.map((error) => ({ ...error, field: error.field.replace(/Id$/, '') })) }
}
