import type { VNode } from 'preact'
import { Text, useI18n } from '../../shared/i18n'
import { Card } from '../../shared/ui/Card'
import { Code } from '../../shared/ui/Words'
import { Command } from './Command'

/** The steps of a check, with the commands to copy. */
export function HowTo(props: { origin: string; vkey: string }): VNode {
  const { t } = useI18n()
  const site = window.location.origin
  const code = { code: (words: string) => <Code>{words}</Code> }
  return (
    <Card id="how" title={t('audit-how')} className="audit-how">
      <ol class="audit-steps">
        <li>
          <h3 class="heading-xs">{t('audit-step-program')}</h3>
          <p>{t('audit-step-program-text')}</p>
        </li>
        <li>
          <h3 class="heading-xs">{t('audit-step-key')}</h3>
          <p>{t('audit-step-key-text')}</p>
          <Command text={props.vkey} label={t('audit-key')} />
        </li>
        <li>
          <h3 class="heading-xs">{t('audit-step-run')}</h3>
          <p>{t('audit-step-run-text')}</p>
          <Command text={`claror verify ${site}/log --vkey council.vkey`} label={t('audit-command')} />
        </li>
        <li>
          <h3 class="heading-xs">{t('audit-step-read')}</h3>
          <dl class="audit-codes">
            <Outcome code="0">{t('audit-exit-0')}</Outcome>
            <Outcome code="1">{t('audit-exit-1')}</Outcome>
            <Outcome code="3">{t('audit-exit-3')}</Outcome>
            <Outcome code="4">{t('audit-exit-4')}</Outcome>
            <Outcome code="5">{t('audit-exit-5')}</Outcome>
          </dl>
        </li>
      </ol>
      <details class="audit-more">
        <summary>{t('audit-works')}</summary>
        <div class="prose">
          <p>{t('audit-works-entries')}</p>
          <p>{t('audit-works-tree')}</p>
          <p>
            <Text id="audit-works-state" marks={code} />
          </p>
          <p>{t('audit-works-persons')}</p>
        </div>
      </details>
    </Card>
  )
}

function Outcome(props: { code: string; children: string }): VNode {
  return (
    <div>
      <dt>
        <Code>{props.code}</Code>
      </dt>
      <dd>{props.children}</dd>
    </div>
  )
}
