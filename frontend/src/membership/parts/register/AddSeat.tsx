import type { VNode } from 'preact'
import type { SeatsCard_CouncilFragment, SeatsCard_OrganisationFragment } from '../../../gql/graphql'
import { useCommand } from '../../../shared/command'
import { useForm } from '../../../shared/form'
import { graphql } from '../../../shared/graphql'
import { useI18n } from '../../../shared/i18n'
import { Button } from '../../../shared/ui/Button'
import { Dialog } from '../../../shared/ui/Dialog'
import { ErrorSummary, Field, Select } from '../../../shared/ui/Field'
import type { Done } from '../../../shared/ui/Recorded'

const AddSeat_Mutation = graphql(`
  mutation AddSeat($input: AddSeatInput!) { addSeat(input: $input) { eid seat { id code } } }
`)

interface Props {
  organisation: SeatsCard_OrganisationFragment
  council: SeatsCard_CouncilFragment
  open: boolean
  onClose: () => void
  onDone: (done: Done) => void
}

/** Gives the organisation a seat of a group that has one left. */
export function AddSeat(props: Props): VNode {
  const { t } = useI18n()
  return (
    <Dialog title={t('register-add-seat')} open={props.open} onClose={props.onClose}>
      <AddSeatForm {...props} />
    </Dialog>
  )
}

/** The organisation's own code for its first seat, then `.2`, `.3` and so on. */
export function nextSeatCode(code: string, seats: readonly { code: string }[]): string {
  const taken = new Set(seats.map((seat) => seat.code))
  if (!taken.has(code)) return code
  let number = 2
  while (taken.has(`${code}.${number}`)) number += 1
  return `${code}.${number}`
}

function AddSeatForm({ organisation: o, council, onClose, onDone }: Props): VNode {
  const { t } = useI18n()
  const [add] = useCommand(AddSeat_Mutation)
  const form = useForm({
    initial: { code: nextSeatCode(o.code, o.seats), college: o.college ?? council.colleges[0]?.id ?? '', validFrom: '' },
    check: ({ code }) => (code.trim() ? {} : { code: t('shared-field-required', { field: t('register-seat-code') }) }),
    send: async ({ code, college, validFrom }) => {
      const answer = await add({ input: { organisationId: o.id, code: code.trim(), college, validFrom: validFrom || null } })
      if (!answer.ok) return answer.problem
      const { seat, eid } = answer.data.addSeat
      onDone({ sentence: t('register-seat-added', { seat: seat.code }), eid: eid ?? null })
      return null
    },
  })
  const options = council.colleges.map((one) => ({
    value: one.id,
    label: t('register-college-option', { college: one.name.text, filled: one.filled, seats: one.seats }),
  }))
  return (
    <form class="form" onSubmit={form.submit} noValidate>
      <ErrorSummary form={form} />
      <div class="consequence">
        <p>{t('register-add-seat-means')}</p>
      </div>
      <Field form={form} name="code" label={t('register-seat-code')} hint={t('register-seat-code-hint')} maxLength={40} />
      <Select form={form} name="college" label={t('register-college')} options={options} />
      <Field form={form} name="validFrom" type="date" required={false} label={t('register-valid-from')} hint={t('register-valid-from-hint')} />
      <div class="form-actions">
        <Button type="submit" busy={form.busy}>
          {t('register-add-seat')}
        </Button>
        <Button variant="tertiary" onClick={onClose}>
          {t('administration-leave')}
        </Button>
      </div>
    </form>
  )
}
