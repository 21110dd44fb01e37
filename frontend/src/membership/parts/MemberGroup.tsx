import type { VNode } from 'preact'
import { Link } from 'wouter-preact'
import type { MemberGroup_OrganisationFragment, Sector } from '../../gql/graphql'
import { graphql } from '../../shared/graphql'
import { useI18n } from '../../shared/i18n'
import { sectorClass, SectorName } from '../../shared/ui/Sector'
import { Code, Words } from '../../shared/ui/Words'
import { StatusTag } from './StatusTag'

export const MemberGroup_Organisation = graphql(`
  fragment MemberGroup_Organisation on Organisation {
    id
    code
    name { ...Words_LocalisedText }
    status
    admittedOn
    leftOn
    personsHidden
    representatives { id kind current person { id displayName } }
  }
`)

type Organisation = MemberGroup_OrganisationFragment

/** The members of one kind: name, since when, who speaks for them where that is public. */
export function MemberGroup(props: { sector: Sector; members: readonly Organisation[] }): VNode {
  const { format } = useI18n()
  const id = `members-${props.sector.toLowerCase()}`
  return (
    <section aria-labelledby={id} class="member-group">
      <div class="section-head">
        <h2 id={id} class="heading-sm">
          <SectorName sector={props.sector} />
        </h2>
        <span class="subtle">{format.number(props.members.length)}</span>
      </div>
      <ul class="members">
        {props.members.map((member) => (
          <li key={member.id} class={`member ${sectorClass(props.sector)}`}>
            <Member member={member} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Member({ member }: { member: Organisation }): VNode {
  const { t, format } = useI18n()
  const titular = member.representatives.find((m) => m.current && m.kind === 'TITULAR')?.person
  return (
    <>
      <h3 class="heading-xs">
        <Link href={`/members/${member.code}`}>
          <Words of={member.name} />
        </Link>
      </h3>
      <p class="subtle member-facts">
        <Code>{member.code}</Code>
        <span>
          {member.leftOn
            ? t('membership-from-to', { from: format.date(member.admittedOn), to: format.date(member.leftOn) })
            : t('membership-since', { date: format.date(member.admittedOn) })}
        </span>
      </p>
      {member.status !== 'ACTIVE' && (
        <p>
          <StatusTag status={member.status} />
        </p>
      )}
      <p class="subtle">
        {titular ? <bdi>{titular.displayName}</bdi> : member.personsHidden ? t('membership-persons-hidden-short') : t('membership-nobody')}
      </p>
    </>
  )
}
