import type { VNode } from 'preact'
import type { ByGroup_DecisionFragment } from '../../gql/graphql'
import { graphql } from '../../shared/graphql'
import { useI18n } from '../../shared/i18n'
import { oneOf, useUrlState } from '../../shared/url-state'
import { DataTable } from '../../shared/ui/DataTable'
import { Figure } from '../../shared/ui/Figure'
import { ResultBar } from '../../shared/ui/ResultBar'
import { SectorName, sectorOfGroup } from '../../shared/ui/Sector'
import { Pills } from '../../shared/ui/Switcher'
import { leaning, type Leaning } from '../logic/leaning'

export const ByGroup_Decision = graphql(`
  fragment ByGroup_Decision on Decision {
    id
    poll {
      id
      bySector { group name figures { ...ResultBar_Figures } }
      byCollege { group name figures { ...ResultBar_Figures } }
    }
  }
`)

type Poll = NonNullable<ByGroup_DecisionFragment['poll']>
type Group = NonNullable<Poll['bySector']>[number]

/** Figures of each sector or each group of seats; bars as long as their seats, with no minimum. */
export function ByGroup({ decision }: { decision: ByGroup_DecisionFragment }): VNode | null {
  const { t } = useI18n()
  const [{ groups, view }, set] = useUrlState({
    groups: oneOf(['sector', 'college']),
    view: oneOf(['chart', 'table']),
  })
  const shown = groups === 'sector' ? decision.poll?.bySector : decision.poll?.byCollege
  if (!shown) return null
  const title = groups === 'sector' ? t('decisions-by-sector') : t('decisions-by-college')
  const sorted = shown.toSorted((a, b) => b.figures.eligible - a.figures.eligible)
  return (
    <div class="card">
      <Figure
        id="by-group"
        title={title}
        view={view}
        onView={(next) => set({ view: next })}
        subtitle={
          <Pills
            label={t('decisions-group-by')}
            value={groups}
            options={[
              { value: 'sector', label: t('decisions-sectors') },
              { value: 'college', label: t('decisions-colleges') },
            ]}
            onChange={(next) => set({ groups: next })}
          />
        }
        chart={<GroupChart groups={sorted} />}
        table={<GroupTable title={title} groups={sorted} />}
        caption={t('decisions-by-group-caption')}
      />
    </div>
  )
}

function GroupName({ group }: { group: Group }): VNode {
  const sector = sectorOfGroup(group.group)
  return sector ? <SectorName sector={sector} /> : <span dir="auto">{group.name}</span>
}

function GroupChart({ groups }: { groups: readonly Group[] }): VNode {
  const { t } = useI18n()
  const largest = Math.max(...groups.map((group) => group.figures.eligible), 1)
  const leaningName: Record<Leaning, string> = {
    for: t('decisions-leaning-for'),
    against: t('decisions-leaning-against'),
    none: t('decisions-leaning-none'),
  }
  return (
    <ul class="groups">
      {groups.map(({ group, name, figures }) => (
        <li key={group} class="group">
          <p class="group-head">
            <b>
              <GroupName group={{ group, name, figures }} />
            </b>
            <span class="subtle">
              {t('decisions-group-line', {
                leaning: leaningName[leaning(figures)],
                for: figures.for,
                against: figures.against,
                abstain: figures.abstain,
              })}
            </span>
          </p>
          <div class="group-bar" style={{ inlineSize: `${(figures.eligible / largest) * 100}%` }}>
            <ResultBar figures={figures} />
          </div>
        </li>
      ))}
    </ul>
  )
}

function GroupTable({ title, groups }: { title: string; groups: readonly Group[] }): VNode {
  const { t, format } = useI18n()
  const figure = (key: keyof Group['figures'] & string, header: string) => ({
    key,
    header,
    numeric: true,
    cell: (group: Group) => format.number(Number(group.figures[key])),
  })
  return (
    <DataTable
      caption={title}
      captionHidden
      rows={groups}
      rowKey={(group) => group.group}
      columns={[
        { key: 'name', header: title, rowHeader: true, cell: (group) => <GroupName group={group} /> },
        figure('eligible', t('decisions-column-seats')),
        figure('for', t('shared-choice-for')),
        figure('against', t('shared-choice-against')),
        figure('abstain', t('shared-choice-abstain')),
        figure('notCast', t('shared-not-voted')),
      ]}
    />
  )
}
