import type { VNode } from 'preact'
import { Link } from 'wouter-preact'
import { graphql } from '../../shared/graphql'
import { useI18n } from '../../shared/i18n'
import { text, useUrlState } from '../../shared/url-state'
import { useData } from '../../shared/use-data'
import { Card } from '../../shared/ui/Card'
import { DataTable } from '../../shared/ui/DataTable'
import { EntryLink } from '../../shared/ui/EntryLink'
import { Pagination } from '../../shared/ui/Pagination'
import { Empty, Loaded } from '../../shared/ui/States'
import { useChoiceName, VoteMark } from '../../shared/ui/VoteMark'
import { Code, Words } from '../../shared/ui/Words'

const OrganisationBallots_Query = graphql(`
  query OrganisationBallots($id: ID!, $first: Int!, $after: String) {
    organisation(id: $id) {
      id
      ballots(first: $first, after: $after) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes {
          seat { id code }
          choice
          entry { ...EntryLink_LedgerRef }
          decision { id code title { ...Words_LocalisedText } }
        }
      }
    }
  }
`)

const PAGE_SIZE = 20

/** How this member voted, decision by decision, as far as it is public. */
export function OrganisationBallots({ id }: { id: string }): VNode {
  const { t } = useI18n()
  const choiceName = useChoiceName()
  const [{ votes }, set] = useUrlState({ votes: text() })
  const ballots = useData(OrganisationBallots_Query, { id, first: PAGE_SIZE, after: votes || null })
  return (
    <Card id="ballots" title={t('membership-ballots')}>
      <Loaded from={ballots} lines={6}>
        {({ organisation }) => {
          const lines = organisation?.ballots
          if (!lines || lines.nodes.length === 0) return <Empty>{t('membership-no-ballots')}</Empty>
          return (
            <>
              <DataTable
                caption={t('membership-ballots')}
                captionHidden
                rows={lines.nodes}
                rowKey={(line) => `${line.decision.id} ${line.seat.id}`}
                columns={[
                  {
                    key: 'decision',
                    header: t('membership-column-decision'),
                    rowHeader: true,
                    cell: (line) => (
                      <Link href={`/decisions/${line.decision.code}`}>
                        <Words of={line.decision.title} />
                      </Link>
                    ),
                  },
                  { key: 'seat', header: t('membership-seat'), cell: (line) => <Code>{line.seat.code}</Code> },
                  {
                    key: 'choice',
                    header: t('membership-column-ballot'),
                    cell: (line) => (
                      <span class="choice-cell">
                        <VoteMark choice={line.choice ?? null} />
                        {line.choice ? choiceName(line.choice) : t('shared-not-voted')}
                      </span>
                    ),
                  },
                  {
                    key: 'entry',
                    header: t('membership-in-record'),
                    cell: (line) => (line.entry ? <EntryLink entry={line.entry} /> : '–'),
                  },
                ]}
              />
              <Pagination
                shown={lines.nodes.length}
                total={lines.totalCount}
                onStart={votes === ''}
                endCursor={lines.pageInfo.endCursor}
                hasNext={lines.pageInfo.hasNextPage}
                go={(cursor) => set({ votes: cursor })}
              />
            </>
          )
        }}
      </Loaded>
    </Card>
  )
}
