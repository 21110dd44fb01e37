import type { VNode } from 'preact'
import { useLocation } from 'wouter-preact'
import type { AppointForm_OrganisationFragment } from '../../../gql/graphql'
import type { Form } from '../../../shared/form'
import { graphql } from '../../../shared/graphql'
import { useI18n } from '../../../shared/i18n'
import { useToday } from '../../../shared/today'
import { Button, ButtonLink } from '../../../shared/ui/Button'
import { RadioGroup } from '../../../shared/ui/Choices'
import { ErrorSummary, Field, Select } from '../../../shared/ui/Field'
import { carry } from '../../../shared/ui/Recorded'
import { distinct, type AppointmentValues } from '../../logic/appointment'
import { holderOf } from '../../logic/seats'
import { PersonChoice } from './PersonChoice'
import { useAppointment } from './use-appointment'

export const AppointForm_Organisation = graphql(`
  fragment AppointForm_Organisation on Organisation {
    id
    code
    personsHidden
    name { text }
    seats {
      id
      code
      mandates { id kind startsOn endsOn person { id displayName } }
    }
  }
`)

interface Props {
  organisation: AppointForm_OrganisationFragment
  /** The seats that may be filled, by id, and which of them to begin with. */
  offered: readonly string[]
  chosen: string
  languages: readonly string[]
  defaultLanguage: string
}

/** Seat, kind, person, days; what becomes public is said before the button. */
export function AppointForm(props: Props): VNode {
  const { t } = useI18n()
  const [, navigate] = useLocation()
  const { organisation: o } = props
  const back = `/admin/organisations/${o.code}`
  const { form, registered } = useAppointment(props.chosen, props.defaultLanguage, (done) => navigate(back, { state: carry(done) }))
  const seats = o.seats.filter((seat) => props.offered.includes(seat.id))
  const known = distinct(o.seats.flatMap((seat) => seat.mandates.map((mandate) => mandate.person)))
  return (
    <form class="form" onSubmit={form.submit} noValidate>
      <ErrorSummary form={form} />
      {registered && <p class="notice notice-warning">{t('register-appoint-registered-only', { person: registered.displayName })}</p>}
      {seats.length > 1 && (
        <Select form={form} name="seat" label={t('register-seat')} options={seats.map((seat) => ({ value: seat.id, label: seat.code }))} />
      )}
      <KindChoice form={form} seats={seats} />
      <PersonChoice form={form} known={registered ? distinct([...known, registered]) : known} languages={props.languages} />
      <div class="field-pair">
        <Field form={form} name="startsOn" type="date" label={t('register-starts-on')} hint={t('register-starts-on-hint')} required={false} />
        <Field form={form} name="endsOn" type="date" label={t('register-ends-on')} hint={t('register-ends-on-hint')} required={false} />
      </div>
      <div class="consequence">
        <p>{t(o.personsHidden ? 'register-appoint-means-hidden' : 'register-appoint-means')}</p>
      </div>
      <div class="form-actions">
        <Button type="submit" busy={form.busy}>
          {t('register-appoint')}
        </Button>
        <ButtonLink href={back} variant="tertiary">
          {t('administration-leave')}
        </ButtonLink>
      </div>
    </form>
  )
}

/** Titular or substitute, each with who holds the seat in that way. */
function KindChoice(props: { form: Form<AppointmentValues>; seats: AppointForm_OrganisationFragment['seats'] }): VNode {
  const { t, format } = useI18n()
  const today = useToday()
  const seat = props.seats.find((one) => one.id === props.form.values.seat)
  const held = (kind: AppointmentValues['kind']) => {
    const holder = seat && holderOf(seat.mandates, kind, today)
    if (!holder) return t('register-kind-free')
    const person = holder.person?.displayName ?? t('register-person-hidden')
    return holder.endsOn
      ? t('register-kind-held-until', { person, date: format.date(holder.endsOn) })
      : t('register-kind-held', { person })
  }
  return (
    <RadioGroup
      form={props.form}
      name="kind"
      legend={t('register-mandate-kind')}
      options={[
        { value: 'TITULAR', label: t('register-titular'), hint: <>{t('register-titular-hint')} {held('TITULAR')}</> },
        { value: 'SUBSTITUTE', label: t('register-substitute'), hint: <>{t('register-substitute-hint')} {held('SUBSTITUTE')}</> },
      ]}
    />
  )
}
