import type { VNode } from 'preact'
import { useI18n } from '../../shared/i18n'
import { base64, fromUtf8 } from '../../shared/record/encoding'
import type { Entry } from '../../shared/record/log'
import { Card } from '../../shared/ui/Card'
import { Code } from '../../shared/ui/Words'

/** The entry as it was published: its text set out to be read, its exact bytes, and the files it stands in. */
export function Published({ entry, bundle }: { entry: Entry; bundle: string }): VNode {
  const { t, format } = useI18n()
  const exact = fromUtf8(entry.bytes) ?? ''
  const eid = entry.leaf?.eid
  return (
    <Card id="published" title={t('explorer-published')}>
      <p class="subtle">{t('explorer-published-text', { bytes: format.number(entry.bytes.length) })}</p>
      <pre class="json" dir="ltr">
        <code>{indented(exact)}</code>
      </pre>
      <details class="audit-more">
        <summary>{t('explorer-exact')}</summary>
        <pre class="json json-exact" dir="ltr">
          <code>{exact}</code>
        </pre>
      </details>
      <dl class="facts">
        <div>
          <dt>{t('explorer-leaf-hash')}</dt>
          <dd>
            <Code>{base64(entry.hash)}</Code>
          </dd>
        </div>
        <div>
          <dt>{t('explorer-files')}</dt>
          <dd class="audit-links">
            <a href={`/log/${bundle}`}>{t('explorer-file-bundle')}</a>
            <a href={`/log/proof/${entry.index}`}>{t('explorer-file-proof')}</a>
            {eid && entry.leaf && entry.leaf.held.length > 0 && <a href={`/log/openings/${eid}`}>{t('explorer-file-openings')}</a>}
          </dd>
        </div>
      </dl>
    </Card>
  )
}

function indented(exact: string): string {
  try {
    return JSON.stringify(JSON.parse(exact), null, 2)
  } catch {
    return exact
  }
}
