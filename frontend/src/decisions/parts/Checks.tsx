import type { VNode } from 'preact'
import type { Checks_CheckFragment } from '../../gql/graphql'
import { graphql } from '../../shared/graphql'
import { useI18n } from '../../shared/i18n'

export const Checks_Check = graphql(`
  fragment Checks_Check on Check {
    name
    base
    baseCount
    needed
    have
    met
    article
    words
  }
`)

type Check = Checks_CheckFragment

/** The rule's checks, each with its arithmetic and article. `final`: the vote has closed. */
export function Checks(props: { checks: readonly Check[]; final: boolean }): VNode {
  const { t } = useI18n()
  return (
    <ul class="checks">
      {props.checks.map((check) => (
        <li key={check.name} class="check" data-met={check.met}>
          <CheckMark met={check.met} />
          <div>
            <h3 class="heading-xs">{nameOf(check, t)}</h3>
            <p class="check-verdict">
              {check.met
                ? t('decisions-check-met')
                : props.final
                  ? t('decisions-check-failed')
                  : t('decisions-check-not-yet')}
            </p>
            <p class="check-sum">{check.words}</p>
            {check.article && <p class="subtle">{t('decisions-check-article', { article: check.article })}</p>}
          </div>
        </li>
      ))}
    </ul>
  )
}

function nameOf(check: Check, t: ReturnType<typeof useI18n>['t']): string {
  if (check.name === 'quorum') return t('decisions-quorum')
  if (check.name === 'majority') return t('decisions-majority')
  return check.name
}

/** Told apart by shape: a tick in a disc, or a cross in a square. */
function CheckMark({ met }: { met: boolean }): VNode {
  return (
    <svg class={`vote-mark ${met ? 'check-met' : 'check-unmet'}`} viewBox="0 0 20 20" aria-hidden="true">
      {met ? <circle cx="10" cy="10" r="9.5" /> : <rect x="1" y="1" width="18" height="18" rx="3.5" />}
      <path class="mark-stroke" d={met ? 'M5.6 10.4l3 3 5.8-6.4' : 'M6.4 6.4l7.2 7.2M13.6 6.4l-7.2 7.2'} />
    </svg>
  )
}
