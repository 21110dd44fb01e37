import type { VNode } from 'preact'
import { Link } from 'wouter-preact'
import { graphql } from '../../shared/graphql'
import { useI18n } from '../../shared/i18n'
import { useData } from '../../shared/use-data'
import { Card } from '../../shared/ui/Card'
import { Loaded } from '../../shared/ui/States'
import { cannotSignIn } from '../logic/attention'

const PeopleToInvite_Query = graphql(`
  query PeopleToInvite {
    people(first: 200) {
      totalCount
      nodes { id displayName invited signedUp roles { role } mandates { id current } }
    }
  }
`)

const TYPES = ['Person'] as const
const SHOWN = 6

/** Those who speak for a seat or hold an office and cannot sign in yet. */
export function PeopleToInvite(): VNode {
  const { t } = useI18n()
  const data = useData(PeopleToInvite_Query, {}, TYPES)
  return (
    <Card id="people-to-invite" title={t('administration-invitations')} actions={<Link href="/admin/people">{t('administration-people')}</Link>}>
      <Loaded from={data} lines={3} tall>
        {({ people }) => {
          const { uninvited, waiting } = cannotSignIn(people.nodes)
          return (
            <>
              <p class={uninvited.length === 0 ? 'all-well' : undefined}>
                {uninvited.length === 0 ? t('administration-uninvited-none') : t('administration-uninvited', { count: uninvited.length })}
              </p>
              <ul class="attention-list">
                {uninvited.slice(0, SHOWN).map((person) => (
                  <li key={person.id}>
                    <Link href={`/admin/people/${person.id}`}>
                      <bdi>{person.displayName}</bdi>
                    </Link>
                  </li>
                ))}
              </ul>
              {uninvited.length > SHOWN && <p class="subtle">{t('administration-and-more', { count: uninvited.length - SHOWN })}</p>}
              {waiting.length > 0 && (
                <p>
                  <Link href="/admin/people?account=invited">{t('administration-waiting', { count: waiting.length })}</Link>
                </p>
              )}
            </>
          )
        }}
      </Loaded>
    </Card>
  )
}
