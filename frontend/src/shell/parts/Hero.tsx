import type { RefObject, VNode } from 'preact'
import type { Hero_CouncilFragment } from '../../gql/graphql'
import type { Format } from '../../shared/format'
import { graphql } from '../../shared/graphql'
import { useI18n } from '../../shared/i18n'
import { ButtonLink } from '../../shared/ui/Button'
import { Hemicycle, type HemicycleSeat } from '../../shared/ui/Hemicycle'
import { SectorName, SECTORS } from '../../shared/ui/Sector'
import { Words } from '../../shared/ui/Words'

export const Hero_Council = graphql(`
  fragment Hero_Council on Council {
    name { ...Words_LocalisedText }
    city
    seatsTotal
    seatsFilled
    intro { ...Words_LocalisedText }
    sourceNote { ...Words_LocalisedText }
    sectors { sector organisations seats }
    colleges { id seats name { text } }
    rule { quorum { words } majority { words } }
  }
`)

/** Who decides here, in one sentence and one picture. */
export function Hero(props: {
  council: Hero_CouncilFragment
  closing: string | undefined
  h1: RefObject<HTMLHeadingElement>
}): VNode {
  const { t, format } = useI18n()
  const { council } = props
  const organisations = council.sectors.reduce((sum, sector) => sum + sector.organisations, 0)
  return (
    <section class="hero">
      <div class="wrap hero-grid">
        <div>
          {props.closing && <p class="eyebrow">{t('home-session', { time: untilWords(format, props.closing) })}</p>}
          <h1 ref={props.h1} tabIndex={-1} class="hero-title">
            {t('home-title', { count: organisations, city: council.city ?? council.name.text })}
          </h1>
          <p class="lead">{council.intro ? <Words of={council.intro} /> : t('home-intro')}</p>
          <p class="hero-actions">
            <ButtonLink href="/decisions">{t('home-see-decisions')}</ButtonLink>
            <ButtonLink href="/members" variant="secondary">
              {t('home-see-members')}
            </ButtonLink>
          </p>
          {council.sourceNote && (
            <p class="subtle hero-source">
              <Words of={council.sourceNote} />
            </p>
          )}
        </div>
        <SeatsCard council={council} />
      </div>
    </section>
  )
}

function SeatsCard({ council }: { council: Hero_CouncilFragment }): VNode {
  const { t, format } = useI18n()
  const sectors = SECTORS.flatMap((key) => council.sectors.filter((s) => s.sector === key && s.seats > 0))
  const filled = sectors.flatMap((s): HemicycleSeat[] => Array.from({ length: s.seats }, () => ({ sector: s.sector })))
  const vacant = Math.max(council.seatsTotal - filled.length, 0)
  const seats = [...filled, ...Array.from({ length: vacant }, (): HemicycleSeat => ({ sector: null }))]
  const colleges = council.colleges.map((c) => t('home-college-seats', { college: c.name.text, count: c.seats }))
  return (
    <section class="card seats-card" aria-label={t('home-legend')}>
      <Hemicycle seats={seats} total={council.seatsTotal} />
      <ul class="seats-legend">
        {sectors.map((sector) => (
          <li key={sector.sector}>
            <SectorName sector={sector.sector} />
            <b>{format.number(sector.seats)}</b>
          </li>
        ))}
      </ul>
      {colleges.length > 0 && <p class="subtle">{t('home-colleges', { list: format.list(colleges) })}</p>}
      <dl class="seats-rule">
        <div>
          <dt>{t('home-quorum')}</dt>
          <dd>{council.rule.quorum.words}</dd>
        </div>
        <div>
          <dt>{t('home-majority')}</dt>
          <dd>{council.rule.majority.words}</dd>
        </div>
      </dl>
    </section>
  )
}

/** The hour alone when it is today's. */
function untilWords(format: Format, instant: string): string {
  const today = format.date(instant) === format.date(new Date().toISOString())
  return today ? format.time(instant) : format.dateTime(instant)
}
