import type { VNode } from 'preact'
import { graphql } from '../../shared/graphql'
import { useI18n } from '../../shared/i18n'
import { useSession } from '../../shared/session'
import { useData } from '../../shared/use-data'
import { useTitle } from '../../shared/ui/Page'
import { Loaded } from '../../shared/ui/States'
import { HomeFigures } from '../parts/HomeFigures'
import { Hero } from '../parts/Hero'
import { LatestDecisions } from '../parts/LatestDecisions'
import { OpenNow } from '../parts/OpenNow'
import { Shares } from '../parts/Shares'
import '../home.css'

const Home_Query = graphql(`
  query Home {
    council {
      id
      ...Hero_Council
      ...Shares_Council
      ...HomeFigures_Council
    }
    now: decisions(states: [OPEN, CALLED], first: 6) {
      nodes { id state ...OpenNow_Decision }
    }
    latest: decisions(states: [CLOSED, CONFIRMED, ANNULLED], first: 4) {
      totalCount
      nodes { id ...DecisionRow_Decision }
    }
    ledger { size }
  }
`)

/** What is open now before history; who has a seat; who takes part; what was decided. */
export default function Home(): VNode {
  const home = useData(Home_Query, {})
  const { t } = useI18n()
  const { council } = useSession()
  const h1 = useTitle(council?.name.text ?? t('shared-home'))
  return (
    <div class="home">
      {home.data === undefined && (
        <div class="wrap page">
          <h1 ref={h1} tabIndex={-1} class="sr-only">
            {t('shared-home')}
          </h1>
        </div>
      )}
      <Loaded from={home} lines={12} tall>
        {({ council: seats, now, latest, ledger }) => (
          <>
            <Hero council={seats} closing={now.nodes.find((d) => d.state === 'OPEN')?.poll?.closesAt} h1={h1} />
            <OpenNow decisions={now.nodes} />
            <Shares council={seats} />
            <div class="wrap home-columns">
              <LatestDecisions decisions={latest.nodes} total={latest.totalCount} />
              <HomeFigures council={seats} entries={ledger.size} />
            </div>
          </>
        )}
      </Loaded>
    </div>
  )
}
