import type { VNode } from 'preact'
import { graphql } from '../../shared/graphql'
import { useI18n } from '../../shared/i18n'
import { useData } from '../../shared/use-data'
import { Crumbs } from '../../shared/ui/Crumbs'
import { Page } from '../../shared/ui/Page'
import { SectorName } from '../../shared/ui/Sector'
import { Failed, Skeleton } from '../../shared/ui/States'
import { LanguageNote, Words } from '../../shared/ui/Words'
import type { OrganisationPageQuery } from '../../gql/graphql'
import { Facts } from '../parts/Facts'
import { OrganisationBallots } from '../parts/OrganisationBallots'
import { Seats } from '../parts/Seats'
import { StatusTag } from '../parts/StatusTag'
import '../membership.css'

const OrganisationPage_Query = graphql(`
  query OrganisationPage($id: ID!) {
    organisation(id: $id) {
      id
      code
      name { ...Words_LocalisedText }
      description { ...Words_LocalisedText }
      sector
      college
      status
      ...Facts_Organisation
      ...Seats_Organisation
    }
    council { id colleges { id name { text } } }
  }
`)

type Found = NonNullable<OrganisationPageQuery['organisation']>

/** One member: who it is, its seats and representatives, how it voted. */
export default function Organisation(props: { params: Record<string, string | undefined> }): VNode {
  const { t } = useI18n()
  const code = props.params['id'] ?? ''
  const page = useData(OrganisationPage_Query, { id: code })
  const organisation = page.data?.organisation
  if (page.data !== undefined && !organisation) {
    return <Page title={t('membership-not-found')} lead={t('membership-not-found-text')} />
  }
  if (!organisation || !page.data) {
    return (
      <Page title={code}>
        {page.problem && !page.loading ? <Failed problem={page.problem} again={page.again} /> : <Skeleton lines={10} tall />}
      </Page>
    )
  }
  const college = page.data.council.colleges.find((c) => c.id === organisation.college)?.name.text
  return <Body organisation={organisation} college={college} />
}

function Body({ organisation, college }: { organisation: Found; college: string | undefined }): VNode {
  const { t, lang } = useI18n()
  const { name, description } = organisation
  return (
    <Page
      title={name.text}
      titleLang={name.language === lang ? undefined : name.language}
      before={
        <>
          <Crumbs path={[{ href: '/members', label: t('membership-title') }]} here={organisation.code} />
          <div class="tags organisation-tags">
            <SectorName sector={organisation.sector} />
            <StatusTag status={organisation.status} />
          </div>
        </>
      }
      lead={
        description && (
          <>
            <p>
              <Words of={description} />
            </p>
            <LanguageNote of={description} />
          </>
        )
      }
    >
      <div class="organisation-columns">
        <div class="stack">
          <Seats organisation={organisation} />
          <OrganisationBallots id={organisation.id} />
        </div>
        <Facts organisation={organisation} college={college} />
      </div>
    </Page>
  )
}
