import type { VNode } from 'preact'
import { Link } from 'wouter-preact'
import { administers, mayDraft, mayListPeople } from '../../shared/administers'
import { useI18n } from '../../shared/i18n'
import { useSession } from '../../shared/session'
import { AdminPage } from '../../shared/ui/AdminPage'
import { Card } from '../../shared/ui/Card'
import { DraftsToFinish, VotesToRun } from '../parts/Decisions'
import { SeatsToFill } from '../parts/Seats'
import { PeopleToInvite } from '../parts/People'
import { RecordState } from '../parts/RecordState'
import '../administration.css'

/** What needs attention, for whoever looks: each part asks for itself, so that one failure leaves the others. */
export default function Overview(): VNode {
  const { t } = useI18n()
  return (
    <AdminPage title={t('administration-attention')} section="overview" allowed={administers} lead={t('administration-attention-lead')}>
      <Parts />
    </AdminPage>
  )
}

function Parts(): VNode | null {
  const { viewer } = useSession()
  if (viewer === undefined) return null
  const staff = mayListPeople(viewer)
  return (
    <div class="attention">
      {viewer.hats.length > 0 && <OwnOrganisations />}
      {mayDraft(viewer) && <VotesToRun />}
      {mayDraft(viewer) && <DraftsToFinish />}
      {(staff || viewer.actions.includes('suspendOrganisation')) && <SeatsToFill />}
      {staff && <PeopleToInvite />}
      <RecordState />
    </div>
  )
}

/** The organisations that one speaks for, with what may be administered of them. */
function OwnOrganisations(): VNode {
  const { t } = useI18n()
  const { viewer } = useSession()
  const organisations = new Map(viewer?.hats.map((hat) => [hat.organisation.id, hat.organisation]))
  return (
    <Card id="own" title={t('administration-own')}>
      <p class="subtle">{t('administration-own-hint')}</p>
      <ul class="attention-list">
        {[...organisations.values()].map((o) => (
          <li key={o.id}>
            <Link href={`/admin/organisations/${o.code}`}>
              <bdi lang={o.name.language}>{o.name.text}</bdi>
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  )
}
