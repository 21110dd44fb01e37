import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import type { ErasureGround, EraseOnRequest_PersonFragment } from '../../../gql/graphql'
import { useCommand } from '../../../shared/command'
import { graphql } from '../../../shared/graphql'
import { useI18n } from '../../../shared/i18n'
import { ActDialog, type Act } from '../../../shared/ui/ActDialog'
import { Button } from '../../../shared/ui/Button'
import { Card } from '../../../shared/ui/Card'
import type { Done } from '../../../shared/ui/Recorded'

export const EraseOnRequest_Person = graphql(`
  fragment EraseOnRequest_Person on Person {
    id
    displayName
    viewerActions
    roles { role }
    mandates { id current }
  }
`)

const ErasePerson_Mutation = graphql(`
  mutation ErasePerson($input: ErasePersonInput!) {
    erasePerson(input: $input) { eids openingsErased }
  }
`)

/** Erases a person who asked for it in writing, or on an order; not while they speak for somebody or hold an office. */
export function EraseOnRequest(props: { person: EraseOnRequest_PersonFragment; onDone: (done: Done) => void }): VNode | null {
  const { t } = useI18n()
  const { person } = props
  const [act, setAct] = useState<Act | null>(null)
  const [erase] = useCommand(ErasePerson_Mutation)
  if (!person.viewerActions.includes('erasePerson')) return null
  const holds = person.roles.length > 0 || person.mandates.some((mandate) => mandate.current)
  const offer = (ground: ErasureGround, title: string) =>
    setAct({
      title,
      danger: true,
      confirm: t('register-erase-do'),
      consequence: <p>{t('register-erase-consequence', { person: person.displayName })}</p>,
      send: async () => {
        const answer = await erase({ input: { id: person.id, ground } })
        if (!answer.ok) return answer.problem
        setAct(null)
        props.onDone({ sentence: t('register-erased'), eid: answer.data.erasePerson.eids[0] ?? null })
        return null
      },
    })
  return (
    <Card id="erase" title={t('register-erase')} className="stack">
      <p>{t(holds ? 'register-erase-holds' : 'register-erase-lead')}</p>
      {!holds && (
        <p class="form-actions">
          <Button variant="secondary" danger onClick={() => offer('REQUEST', t('register-erase-request'))}>
            {t('register-erase-request')}
          </Button>
          <Button variant="tertiary" danger onClick={() => offer('ORDER', t('register-erase-order'))}>
            {t('register-erase-order')}
          </Button>
        </p>
      )}
      <ActDialog act={act} onClose={() => setAct(null)} />
    </Card>
  )
}
