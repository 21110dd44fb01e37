import type { VNode } from 'preact'
import type { AppointPageQuery } from '../../gql/graphql'
import { graphql } from '../../shared/graphql'
import { useI18n } from '../../shared/i18n'
import { useSession } from '../../shared/session'
import { useToday } from '../../shared/today'
import { useData } from '../../shared/use-data'
import { text, useUrlState } from '../../shared/url-state'
import { AdminPage, useSection } from '../../shared/ui/AdminPage'
import { Empty, Loaded } from '../../shared/ui/States'
import { mayFill } from '../logic/seats'
import { AppointForm } from '../parts/register/AppointForm'

const AppointPage_Query = graphql(`
  query AppointPage($id: ID!) {
    organisation(id: $id) {
      id
      sector
      viewerActions
      name { text }
      seats { id code validFrom validUntil mandates { id kind startsOn endsOn } }
      ...AppointForm_Organisation
    }
    council { id languages defaultLanguage }
  }
`)

/** Appoints somebody to speak for a seat of an organisation. */
export default function Appoint(props: { params: Record<string, string | undefined> }): VNode {
  const { t } = useI18n()
  const section = useSection()
  const code = props.params['id'] ?? ''
  const page = useData(AppointPage_Query, { id: code })
  const name = page.data?.organisation?.name.text ?? code
  return (
    <AdminPage
      title={t('register-appoint')}
      section="organisations"
      path={[section('organisations'), { href: `/admin/organisations/${code}`, label: name }]}
      here={t('register-appoint')}
      lead={t('register-appoint-lead', { organisation: name })}
    >
      <Loaded from={page} lines={10} tall>
        {(data) => (data.organisation ? <Body data={data} organisation={data.organisation} /> : <Empty>{t('register-not-found')}</Empty>)}
      </Loaded>
    </AdminPage>
  )
}

const ADDRESS = { seat: text() }

function Body(props: { data: AppointPageQuery; organisation: NonNullable<AppointPageQuery['organisation']> }): VNode {
  const { t } = useI18n()
  const today = useToday()
  const { viewer } = useSession()
  const [{ seat }] = useUrlState(ADDRESS)
  const { organisation: o } = props
  const own = viewer?.hats.some((hat) => hat.organisation.id === o.id) ?? false
  const seats = o.viewerActions.includes('appointRepresentative') ? o.seats.filter((one) => mayFill(one, o.sector, own, today)) : []
  if (seats.length === 0) return <p class="who-may">{t('register-independence')}</p>
  return (
    <AppointForm
      organisation={o}
      offered={seats.map((one) => one.id)}
      chosen={seats.find((one) => one.code === seat)?.id ?? seats[0]?.id ?? ''}
      languages={props.data.council.languages}
      defaultLanguage={props.data.council.defaultLanguage}
    />
  )
}
