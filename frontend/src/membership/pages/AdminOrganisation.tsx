import type { VNode } from 'preact'
import { graphql } from '../../shared/graphql'
import { useI18n } from '../../shared/i18n'
import { useSession } from '../../shared/session'
import { useData } from '../../shared/use-data'
import { AdminPage, useSection } from '../../shared/ui/AdminPage'
import { ButtonLink } from '../../shared/ui/Button'
import { Recorded, useDone } from '../../shared/ui/Recorded'
import { SectorName } from '../../shared/ui/Sector'
import { Empty, Loaded } from '../../shared/ui/States'
import { Code } from '../../shared/ui/Words'
import type { AdminOrganisationQuery } from '../../gql/graphql'
import { Membership } from '../parts/register/Membership'
import { Profile } from '../parts/register/Profile'
import { Seats } from '../parts/register/SeatsCard'
import { StandingTag } from '../parts/register/Standing'

const AdminOrganisation_Query = graphql(`
  query AdminOrganisation($id: ID!) {
    organisation(id: $id) {
      id
      code
      name { text language }
      status
      sector
      ...Profile_Organisation
      ...Membership_Organisation
      ...SeatsCard_Organisation
    }
    council { id ...SeatsCard_Council }
  }
`)

const TYPES = ['Organisation', 'Seat', 'Mandate'] as const

/** One organisation as those who keep the register see it: what is said of it, its seats, its membership. */
export default function AdminOrganisation(props: { params: Record<string, string | undefined> }): VNode {
  const { t, lang } = useI18n()
  const section = useSection()
  const code = props.params['id'] ?? ''
  const page = useData(AdminOrganisation_Query, { id: code }, TYPES)
  const organisation = page.data?.organisation
  return (
    <AdminPage
      title={organisation?.name.text ?? code}
      titleLang={organisation && organisation.name.language !== lang ? organisation.name.language : undefined}
      section="organisations"
      path={[section('organisations')]}
      here={organisation?.code ?? code}
      lead={
        organisation && (
          <div class="tags">
            <StandingTag status={organisation.status} />
            <Code>{organisation.code}</Code>
            <SectorName sector={organisation.sector} />
          </div>
        )
      }
      actions={organisation && <ButtonLink href={`/members/${organisation.code}`} variant="secondary">{t('register-public-page')}</ButtonLink>}
    >
      <Loaded from={page} lines={10} tall>
        {(data) =>
          data.organisation ? (
            <Body organisation={data.organisation} council={data.council} again={page.again} />
          ) : (
            <Empty>{t('register-not-found')}</Empty>
          )
        }
      </Loaded>
    </AdminPage>
  )
}

function Body(props: {
  organisation: NonNullable<AdminOrganisationQuery['organisation']>
  council: AdminOrganisationQuery['council']
  again: () => void
}): VNode {
  const { organisation, council, again } = props
  const { viewer } = useSession()
  const [done, setDone] = useDone()
  const own = viewer?.hats.some((hat) => hat.organisation.id === organisation.id) ?? false
  const onDone: typeof setDone = (next) => {
    setDone(next)
    again()
  }
  return (
    <>
      {done && <Recorded done={done} />}
      <div class="admin-columns">
        <Seats organisation={organisation} council={council} own={own} onDone={onDone} />
        <div class="stack">
          <Profile organisation={organisation} />
          <Membership organisation={organisation} own={own} onDone={onDone} />
        </div>
      </div>
    </>
  )
}
