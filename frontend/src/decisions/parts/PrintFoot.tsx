import type { VNode } from 'preact'
import type { PrintFoot_LedgerFragment } from '../../gql/graphql'
import { graphql } from '../../shared/graphql'
import { useI18n } from '../../shared/i18n'
import { Code } from '../../shared/ui/Words'

export const PrintFoot_Ledger = graphql(`
  fragment PrintFoot_Ledger on Ledger {
    size
    root
    origin
  }
`)

/** On paper only: what one needs to check this sheet against the public record. */
export function PrintFoot(props: { code: string; ledger: PrintFoot_LedgerFragment }): VNode {
  const { t } = useI18n()
  const { size, root, origin } = props.ledger
  const address = `${window.location.host}/en/decisions/${props.code}`
  return (
    <dl class="print-only print-foot">
      <dt>{t('decisions-print-identifier')}</dt>
      <dd>
        <Code>{props.code}</Code>
      </dd>
      <dt>{t('decisions-print-checkpoint', { size })}</dt>
      <dd>
        <Code>{root}</Code> <Code>{origin}</Code>
      </dd>
      <dt>{t('decisions-print-check-at')}</dt>
      <dd>
        <Code>{address}</Code>
      </dd>
    </dl>
  )
}
